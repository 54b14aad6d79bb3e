# SPDX-License-Identifier: EUPL-1.2
"""Looks at HTML pages in a real browser: accessibility (axe, WCAG 2.1 A and AA), no sideways scrolling on a phone,
nothing loaded from elsewhere, every picture with words. In day and night colours, on a desktop and at 320 pixels.

    python3 page.py PAGE...

Needs Chromium with its driver, and the Python packages selenium and axe-playwright-python (for the axe-core in it).
"""

import importlib.util
import os
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

SIZES = [(1280, 900), (320, 640)]
SCHEMES = ["light", "dark"]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


def axe_source():
    """The text of axe-core, from the package that carries it; the package itself is not imported."""
    spec = importlib.util.find_spec("axe_playwright_python")
    if spec is None:
        sys.exit("axe-playwright-python is not installed")
    return (pathlib.Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def browser():
    options = Options()
    for argument in ["--headless=new", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def look(driver, page, size, scheme, axe):
    """Complaints about one page in one guise."""
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.get(page.resolve().as_uri())
    # What is folded away has to be as good as the rest.
    driver.execute_script("for (const fold of document.querySelectorAll('details')) fold.open = true")
    driver.execute_script(axe)
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run(document, arguments[0]).then(done)", RULES)
    complaints = [
        f"{violation['id']}: {violation['help']} ({len(violation['nodes'])}x), such as {violation['nodes'][0]['html'][:200]}"
        for violation in result["violations"]]
    if not result["passes"]:
        complaints.append("axe tested nothing")
    wide = driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
    if wide > 0:
        complaints.append(f"the page is {wide} pixels wider than the screen")
    loaded = driver.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    if any(not name.startswith("data:") for name in loaded):
        complaints.append(f"the page loads {loaded}")
    silent = driver.execute_script(
        "return [...document.querySelectorAll('svg')].filter(svg => !svg.querySelector('title')?.textContent).length")
    if silent:
        complaints.append(f"{silent} pictures have no title")
    return complaints


def main(pages):
    axe = axe_source()
    driver = browser()
    bad = 0
    try:
        for page in pages:
            for size in SIZES:
                for scheme in SCHEMES:
                    for complaint in look(driver, page, size, scheme, axe):
                        print(f"{page} at {size[0]} pixels, {scheme}: {complaint}", file=sys.stderr)
                        bad += 1
    finally:
        driver.quit()
    if bad:
        sys.exit(1)
    print(f"{len(pages)} pages, {len(SIZES) * len(SCHEMES)} guises each: no complaints")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: page.py PAGE...")
    main([pathlib.Path(name) for name in sys.argv[1:]])
