#!/usr/bin/env python3
"""Which property catches which fault, as `proctor-report site --sensitivity FILE` reads it.

Run from the root of the tree after a build:
    tests/faults/sensitivity.py [--all] [--cases N] [-o FILE] [PATTERN...]
Each fault is put under the properties of its own chapter, or with --all under every property. A
PATTERN is a glob on the names of faults. A property that does not pass without any fault says
nothing under one, and is left out. The file is JSON:
    {"format": "proctor-sensitivity", "version": "1.0", "suite": REVISION, "cases": N, "faults": [
        {"name": "wait.echild.session", "about": SENTENCE, "tried": [ID...],
         "caught_by": [{"id": ID, "cases": HOW_MANY_IT_TOOK}...]}...]}
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


def run(program, patterns, options, fault=None):
    """The lines of a record, with a fault in place or without."""
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as record:
        environment = dict(os.environ, NO_COLOR="1")
        if fault:
            environment["LD_PRELOAD"] = str(fault.resolve())
        subprocess.run(
            [
                *(program, "run", *patterns, "--expect", "none", "--output", record.name),
                *("--cases", str(options.cases), "--seed", str(options.seed)),
            ],
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


def chapter_of(library):
    return library.stem.split(".")[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("patterns", nargs="*", default=["*"], metavar="PATTERN")
    parser.add_argument("--all", action="store_true", help="every property under every fault")
    parser.add_argument("--cases", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", default="-")
    options = parser.parse_args()
    tree = pathlib.Path(os.environ.get("BUILD_TREE", "build"))
    program = tree / "bin" / "proctor-dynamic"
    if not program.exists():
        sys.exit(f"{program} is not there: build it first, with cmake --build {tree}")

    libraries = [
        library
        for library in sorted((tree / "faults").glob("*.so"))
        if any(fnmatch.fnmatch(library.stem, pattern) for pattern in options.patterns)
    ]
    if not libraries:
        sys.exit("no fault of that name")
    chapters = [] if options.all else sorted({chapter_of(library) for library in libraries})
    events = run(program, chapters, options)
    suite = next(e["suite"] for e in events if e["event"] == "start")
    sound = {e["id"] for e in events if e["event"] == "property" and e["verdict"] == "pass"}

    faults = []
    for library in libraries:
        events = run(program, [] if options.all else [chapter_of(library)], options, library)
        judged = [
            e
            for e in events
            if e["event"] == "property" and e["verdict"] in ("pass", *BROKEN) and e["id"] in sound
        ]
        judged.sort(key=lambda e: e["id"])
        faults.append(
            {
                "name": library.stem,
                "about": about(pathlib.Path("tests/faults") / f"{library.stem}.cpp"),
                "tried": [e["id"] for e in judged],
                "caught_by": [
                    {"id": e["id"], "cases": e["cases"]} for e in judged if e["verdict"] in BROKEN
                ],
            }
        )
        print(f"{library.stem}: {len(faults[-1]['caught_by'])} of {len(judged)}", file=sys.stderr)
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
