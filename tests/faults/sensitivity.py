#!/usr/bin/env python3
"""Which property catches which fault, as `proctor-report site --sensitivity FILE` reads it.

Run from the root of the tree after a build:
    tests/faults/sensitivity.py [--all] [--cases N] [-o FILE] [PATTERN...]
Each fault is put under the properties of its own chapter, or with --all under every property. A
PATTERN is a glob on the names of faults.
"""

import argparse
import fnmatch
import json
import os
import pathlib
import subprocess
import sys
import tempfile

BROKEN = ("fail", "timeout", "crash")


def run(program, patterns, cases, fault=None):
    """The lines of a record, with a fault in place or without."""
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as record:
        environment = dict(os.environ, NO_COLOR="1")
        if fault:
            environment["LD_PRELOAD"] = str(fault.resolve())
        subprocess.run(
            [program, "run", *patterns, "--expect", "none", "--cases", str(cases), "--output", record.name],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return [json.loads(line) for line in pathlib.Path(record.name).read_text().splitlines()]


def about(source):
    """The sentence that a fault begins with."""
    words = []
    for line in source.read_text().splitlines():
        if not line.startswith("///"):
            break
        words.append(line[3:].strip())
    return " ".join(words)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("patterns", nargs="*", default=["*"], metavar="PATTERN")
    parser.add_argument("--all", action="store_true", help="every property under every fault")
    parser.add_argument("--cases", type=int, default=100)
    parser.add_argument("-o", "--output", default="-")
    options = parser.parse_args()
    tree = pathlib.Path(os.environ.get("BUILD_TREE", "build"))
    program = tree / "bin" / "proctor-dynamic"
    if not program.exists():
        sys.exit(f"{program} is not there: build it first, with cmake --build {tree}")

    suite, faults = None, []
    for library in sorted((tree / "faults").glob("*.so")):
        name = library.stem
        if not any(fnmatch.fnmatch(name, pattern) for pattern in options.patterns):
            continue
        events = run(program, [] if options.all else [name.split(".")[0]], options.cases, library)
        judged = [e for e in events if e["event"] == "property" and e["verdict"] in ("pass", *BROKEN)]
        suite = suite or next(e["suite"] for e in events if e["event"] == "start")
        faults.append(
            {
                "name": name,
                "about": about(pathlib.Path("tests/faults") / f"{name}.cpp"),
                "tried": sorted(e["id"] for e in judged),
                "caught_by": sorted(e["id"] for e in judged if e["verdict"] in BROKEN),
            }
        )
        print(f"{name}: {len(faults[-1]['caught_by'])} of {len(judged)}", file=sys.stderr)
    if not faults:
        sys.exit("no fault of that name")
    text = json.dumps(
        {
            "format": "proctor-sensitivity",
            "version": "1.0",
            "suite": suite["revision"],
            "cases": options.cases,
            "faults": faults,
        },
        indent=1,
    )
    if options.output == "-":
        print(text)
    else:
        pathlib.Path(options.output).write_text(text + "\n")


if __name__ == "__main__":
    main()
