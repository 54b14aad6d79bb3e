# SPDX-License-Identifier: EUPL-1.2
"""Writes what bench.py found: results.json, results.md, and growth.svg where gnuplot is installed."""

import json
import shutil
import subprocess


def short(x):
    """Three figures, with k, M or G for large numbers."""
    if x is None:
        return ""
    for limit, unit in ((1e9, "G"), (1e6, "M"), (1e4, "k")):
        if abs(x) >= limit:
            return short(x / {"G": 1e9, "M": 1e6, "k": 1e3}[unit]) + unit
    return f"{x:.0f}" if abs(x) >= 100 else f"{x:.1f}" if abs(x) >= 10 else f"{x:.2f}" if abs(x) >= 0.01 or x == 0 else f"{x:.1g}"


def table(head, rows):
    """A Markdown table; every column but the first is numbers."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return lines + ["| " + " | ".join(c if isinstance(c, str) else short(c) for c in row) + " |" for row in rows] + [""]


def ratio(entry):
    return f"{short(entry['ratio'])} ({short(entry['lowest'])} to {short(entry['highest'])})" if entry else "-"


def agreement(found):
    rows = found["rows"]
    worst = max(rows, key=lambda r: abs(r["z"]))
    square = sum(r["z"] ** 2 for r in rows) / len(rows)
    return [f"{short(found['households'])} households an arm. Largest distance {worst['z']:.2f} standard errors "
            f"({worst['workload']}, {worst['arrangement']}, {worst['outcome']}); mean square {square:.2f}.", ""] + table(
        ["outcome", "exact", "found", "standard error", "z"],
        [[f"{r['workload']} {r['arrangement']} {r['outcome']}", f"{r['exact']:.6g}", f"{r['mean']:.6g}", r["error"], f"{r['z']:.2f}"]
         for r in rows])


def throughput(found):
    return table(
        ["workload", "lives/s/core", "events/s/core", "ns/event", "events/s, all cores", "yardstick lives/s", "against yardstick",
         "against numba", "CPU s simulation / whole run"],
        [[name, e["lives_per_second_core"], e["events_per_second_core"], e["ns_per_event"], e["events_per_second_all_cores"],
          e.get("yardstick", {}).get("lives_per_second_core"), ratio(e.get("yardstick")), ratio(e.get("numba")),
          f"{short(e['cpu_simulation'])} / {short(e['cpu_whole_run'])}"] for name, e in found.items()])


def command(found):
    order = ["lezen", "compileren", "simuleren", "analyseren", "uitzoeken", "rapporteren", "rapport"]
    stages = {name: found["stages"][name] for name in order}
    return [f"{found['draws']:,} draws, {found['lives']:,} lives, {found['channels']} channels, "
            f"{found['events'] / found['lives']:.1f} events per life.", ""] + table(
        ["wall seconds, all cores", *stages, "whole command"],
        [["inclusieve-stad, two arrangements", *stages.values(),
          f"{short(found['wall'])} ({short(found['lowest'])} to {short(found['highest'])})"]])


def precision(found):
    rows = []
    for name, e in found.items():
        for key, what in (("mc_fout", "common paths"), ("mc_fout_cv", "with control")):
            if key in e:
                rows.append([f"{name}, {what}", e["households"], e["cpu_simulation"], e[key]["error"], ratio(e[key]),
                             e[key].get("seconds_to_1_percent"), e[key].get("yardstick_seconds_to_1_percent"), e[key].get("z")])
        rows.append([f"{name}, variance alone", "", "", "", f"{short(e['variance_ratio_common_paths'])}", "", "", ""])
    return table(["difference", "households", "CPU s", "standard error (€)", "time x variance, times better",
                  "s to 1 %", "yardstick, s to 1 %", "z of the mean of all rounds"], rows)


def memory(found):
    rows = found["rows"] + ([found["largest"]] if "largest" in found else [])
    return table(["draws x households", "peak MB"], [[f"{r['draws']} x {r['households']}", r["peak_mb"]] for r in rows]) + [
        f"{short(found['kb_per_draw'])} kB per draw, {short(found['kb_per_replication'])} kB per replication: about "
        f"{short(found['largest_expected_mb'])} MB at 1,000 x 100,000 (must be 60 at most).", ""]


def startup(found):
    return table(["command", "wall ms", "lowest", "CPU ms"],
                 [[name, e["wall_ms"], e["lowest_wall_ms"], e["cpu_ms"]] for name, e in found.items()])


def cores(found):
    if not found:
        return ["One core: nothing to compare.", ""]
    return table(["W2", "1 core, s", "2 cores, s", "speed-up", "of two yardsticks", "CPU of 2 against 1"],
                 [["wall time of the simulation", found["one"], found["two"], ratio(found), found["possible"], found["cpu_ratio"]]])


def analyses(found):
    return table(["scenario, scope", "draws", "uncertain inputs", "simulation, s", "analysis, s", "studies, s",
                  "studies over simulation", "whole run, s", "peak MB"],
                 [[name, f"{e['draws']:,}", e["inputs"], e["simulation"], e["analysis"], e["studies"], e["ratio"], e["wall"],
                   e["peak_mb"]] for name, e in found.items()])


def growth(found):
    lines = []
    for name, points in found.items():
        lines += table([name, *[str(p["size"]) for p in points]],
                       [["CPU s", *[p["cpu_simulation"] for p in points]], ["ns/event", *[p["ns_per_event"] for p in points]],
                        ["peak MB", *[p["peak_mb"] for p in points]]])
    return lines


TITLES = {
    "agreement": "Agreement with the exact answers", "command": "The whole command", "throughput": "Throughput",
    "precision": "Time to a given standard error",
    "memory": "Memory", "startup": "Start-up", "cores": "One core and two", "analyses": "Analyses", "growth": "Growth",
}


def markdown(results):
    m = results["machine"]
    lines = ["# Measured", "", f"{results['date']}; {m['cpu']}, {m['cores']} cores, {m['os']}; {m['program']} ({m['commit']}); "
             f"{m['compiler']}. Load at the start: {m['load_at_start']}." + (" Short version: rough." if results["quick"] else ""),
             "", "What the figures mean is in [Benchmarks/README.md](../README.md).", ""]
    for section, title in TITLES.items():
        if section in results:
            lines += [f"## {title}", "", *globals()[section](results[section])]
    return "\n".join(lines)


def plot(found, file):
    """Six small plots: ns per event against domains, and CPU seconds against the rest."""
    script = ["set terminal svg size 1000,560 font 'sans,11' background 'white'", f"set output '{file}'", "set multiplot layout 2,3",
              "unset key", "unset grid", "set tics nomirror", "set border 3", "set yrange [0:*]", "set xrange [0:*]"]
    for name, points in found.items():
        column, label = ("ns_per_event", "ns per event") if name == "domains" else ("cpu_simulation", "CPU seconds")
        data = "\n".join(f"{p['size']} {p[column]}" for p in points)
        sizes = [p["size"] for p in points]
        tics = ", ".join(f"'{x if x < 1e4 else short(x)}' {x}" for x in [0] + sizes if x == 0 or 6 * x >= max(sizes))
        script += [f"set xtics ({tics})", f"$data << EOD\n{data}\nEOD", f"set xlabel '{name}'", f"set ylabel '{label}'",
                   "plot $data with linespoints pointtype 7 linewidth 2"]
    subprocess.run(["gnuplot"], input="\n".join(script) + "\n", text=True, check=True)


def write(results, folder):
    folder.mkdir(parents=True, exist_ok=True)
    text = markdown(results)
    if "growth" in results and shutil.which("gnuplot"):
        plot(results["growth"], folder / "growth.svg")
        text += "\n![growth](growth.svg)\n"
    (folder / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (folder / "results.md").write_text(text, encoding="utf-8")
