# SPDX-License-Identifier: EUPL-1.2
"""Builds the example of Documentation/library.md as a package of its own that depends on this one, and runs it.

    python3 Tests/Checks/library.py OPTION...

The options of `swift build` are those with which this package is built already, in the same build folder: then only the example
is compiled. Before that it looks for build flags of our own, which not every version of SwiftPM takes from a dependency.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCENARIO = ROOT / "scenarios/inclusieve-stad"

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "library-example",
  dependencies: [.package(path: "{root}")],
  targets: [
    .executableTarget(
      name: "example", dependencies: [.product(name: "RendementEngine", package: "{identity}")])
  ])
"""


def output(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    manifest = json.loads(output("swift", "package", "dump-package"))
    if "unsafeFlags" in json.dumps(manifest):
        sys.exit("Package.swift has unsafeFlags: not everybody can depend on the package")
    page = (ROOT / "Documentation/library.md").read_text(encoding="utf-8")
    example = re.search(r"```swift\n(.*?)```", page, re.DOTALL).group(1)
    with tempfile.TemporaryDirectory() as folder:
        package = pathlib.Path(folder)
        (package / "Sources/example").mkdir(parents=True)
        (package / "Package.swift").write_text(MANIFEST.format(root=ROOT, identity=ROOT.name.lower()))
        (package / "Sources/example/Program.swift").write_text(example)
        build = ["swift", "build", "--package-path", folder, *sys.argv[1:]]
        output(*build, "--product", "example")
        program = pathlib.Path(output(*build, "--show-bin-path").strip()) / "example"
        said = output(program, SCENARIO, package / "output").splitlines()
        run = next(line for line in said if line.startswith(str(package / "output")))
        folder, tables = run.split(" ", 1)
        rows = (pathlib.Path(folder) / "rendement.csv").read_text(encoding="utf-8").splitlines()
        nets = [row for row in rows if ",saldo," in row]
        printed = [line for line in said if " ± " in line]
        if len(printed) != len(nets) or not nets or "rendement" not in tables.split():
            sys.exit("the example printed other results than the run has:\n" + "\n".join(said))
    print(f"the example printed {len(printed)} net results of {SCENARIO.name}")


main()
