"""clang-tidy over every file of the compilation database, remembering what was clean."""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys

JOBS = 2
FOREIGN = "-Wno-unknown-warning-option"  # the database may be another compiler's
OWN = ("suites", "fixtures", "report", "tests")


def cache():
    """Where it is remembered, for all checkouts on this machine."""
    home = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(home) / "proctor-tidy"


def preprocessed(entry):
    """What the compiler would see of the file, with its own idea of the flags."""
    words = shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if word.endswith(("++", "cc", "c++")))
    command = ["clang++", *words[start + 1 :]]
    del command[command.index("-o") : command.index("-o") + 2]
    command.remove("-c")
    return subprocess.run(
        [*command, "-E", "-C", "-w"], cwd=entry["directory"], check=True, stdout=subprocess.PIPE
    ).stdout


def examine(tidy, tree, root, entry):
    """Nothing if the file is clean, else what clang-tidy said of it."""
    seen = entry["command"].encode() + b"\0" + preprocessed(entry)
    key = hashlib.sha256(
        b"\0".join(
            [
                subprocess.check_output([tidy, "--version"]),
                (root / ".clang-tidy").read_bytes(),
                seen.replace(str(tree).encode(), b"TREE").replace(str(root).encode(), b"ROOT"),
            ]
        )
    ).hexdigest()
    clean = cache() / key
    if clean.exists():
        return None
    result = subprocess.run(
        [tidy, "--quiet", f"--extra-arg={FOREIGN}", "-p", str(tree), entry["file"]],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode == 0:
        clean.touch()
        return None
    return result.stdout


def main():
    tidy, tree, root = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path.cwd()
    cache().mkdir(parents=True, exist_ok=True)
    entries = {}
    for entry in json.loads((tree / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        if path.is_relative_to(root) and path.relative_to(root).parts[0] in OWN:
            entries.setdefault(path, entry)
    if not entries:
        sys.exit("the compilation database names no file of ours")

    faults = 0
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        jobs = (pool.submit(examine, tidy, tree, root, entry) for entry in entries.values())
        for job in concurrent.futures.as_completed(list(jobs)):
            if job.result() is not None:
                faults += 1
                print(job.result(), flush=True)
    print(f"{len(entries)} files, {faults} of them with findings")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
