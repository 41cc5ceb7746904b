#!/usr/bin/env python3
"""Drives proctor-report through records that are made to harm, as processes with little memory
and time. What it refuses it has to refuse in one printable line; what it accepts may put
nothing on a terminal or a page but text. Usage: driven.py PROCTOR_REPORT SAMPLE_RECORD"""
import json
import os
import re
import resource
import subprocess
import sys
import tempfile

REPORT, SAMPLE = sys.argv[1:]
MEMORY, SECONDS = 512 << 20, 60
FRAME = "proctor-record: 00000000 {"

# Bytes that a terminal acts on, or that turn or hide what stands beside them.
UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
LINK = re.compile(r"(https://[^\s\"<>]*|(?![a-z]+:|//|/)[^\s\"<>]*)")

PAYLOADS = {
    "script": "</pre></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;{{{law}}}",
    "escape": "\x1b[2J\x1b]0;owned\x07\u009b31m\x08\r",
    "bidi": "good\u202edab\u2066\u200b\ufeff",
    "path": "../../../../etc/passwd",
    "dots": "..",
    "console": "CON",
    "nul": "NUL",
    "long": "x" * 20000,
    "link": "javascript:alert(1)",
    "data link": "data:text/html,<script>alert(1)</script>",
    "formula": "=HYPERLINK(\"http://a\",1)",
    "plus": "+1", "minus": "-1", "at": "@SUM(1)", "tab": "\t=1",
    "workflow": "::error file=a::b\n::set-output name=a::b",
    "backticks": "```\n`rm -rf /`\n$(reboot)",
    "no XML": "\x01\x0b\ufffe\uffff",
    "empty": "",
}

faults = []


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def run(arguments, pieces=()):
    """Exit code, stdout and stderr of proctor-report, fed with pieces for as long as it reads."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([REPORT, *arguments], stdin=subprocess.PIPE, stdout=out,
                                 stderr=err, preexec_fn=limited)
        try:
            for piece in pieces:
                child.stdin.write(piece)
            child.stdin.close()
        except BrokenPipeError:
            pass
        code = child.wait()
        out.seek(0), err.seek(0)
        return code, out.read(), err.read()


def printable(name, bytes_):
    try:
        text = bytes_.decode()
    except UnicodeDecodeError:
        faults.append(f"{name}: its output is not UTF-8")
        return ""
    if found := UNPRINTABLE.search(text):
        faults.append(f"{name}: {found.group()!r} reaches the terminal")
    return text


def judge_refusal(name, result, words=""):
    code, out, err = result
    text = printable(name, err)
    line = re.fullmatch(r"proctor-report: [^\n]+: [^\n]+; [^\n]+\n", text)
    if code != 2 or out or not line or words not in text:
        faults.append(f"{name}: not refused in one line about {words!r}: {code} {out[:200]} {err[:300]}")


def judge_page(name, page):
    for tag in re.findall(r"<script[^>]*>", page):
        if not re.fullmatch(r'<script( (src="[\w./-]+"|defer|type="module"))+>', tag):
            faults.append(f"{name}: {tag}")
    bare = re.sub(r'"[^"<>]*"', "", page)
    if found := re.search(r"<[^<>]*\s(on\w+|style)=|<img src=x|</title>.*</title>", bare):
        faults.append(f"{name}: {found.group()[:200]}")
    for link in re.findall(r'\b(?:href|src)="([^"]*)"', page):
        if not LINK.fullmatch(link):
            faults.append(f"{name}: leads to {link!r}")


def judge_site(name, directory):
    for folder, folders, files in os.walk(directory):
        for file in files:
            path = os.path.join(folder, file)
            if os.path.islink(path) or not re.fullmatch(r"[\w.-]+", file):
                faults.append(f"{name}: made {path!r}")
            if file.endswith(".html"):
                with open(path, encoding="utf-8", newline="") as page:
                    judge_page(f"{name}: {file}", page.read())


def drive(name, record, sound, work):
    """All that proctor-report does with a record; returns whether it accepted it."""
    path = os.path.join(work, "hostile.ndjson")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(json.dumps(event, ensure_ascii=False) + "\n" for event in record)
    commands = {"check": ["check", path], "compare": ["compare", sound, path],
                "site": ["site", path, "-o", os.path.join(work, "site")],
                "merge": ["merge", path]}
    for format_ in ("junit", "ktap", "ctrf", "markdown", "csv", "kcidb"):
        commands[format_] = ["export", format_, path]
    results = {verb: run(arguments) for verb, arguments in commands.items()}
    accepted = results["check"][0] == 0
    for verb, result in results.items():
        here = f"{name}, {verb}"
        if not accepted:
            judge_refusal(here, result)
        elif result[2] or result[0] not in ((0, 1) if verb == "compare" else (0,)):
            faults.append(f"{here}: gave {result[0]} {result[2][:300]}")
        printable(here, result[1].replace(b"\r\n", b"\n") if verb == "csv" else result[1])
    judge_site(name, os.path.join(work, "site"))
    if extra := set(os.listdir(work)) - {"hostile.ndjson", "sound.ndjson", "site"}:
        faults.append(f"{name}: made {extra} beside the site")
    return accepted


def strings_of(value, path=()):
    """The path of each string in a value."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from strings_of(inner, (*path, key))


def put(record, path, text):
    record = json.loads(json.dumps(record))
    place = record
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = text
    return record


def in_every_string(sample, sound, work):
    """One string at a time first, to learn which are free; then each payload in all of these."""
    seen, free = set(), []
    for path in strings_of(sample):
        kind = (sample[path[0]]["event"], *(key for key in path[1:] if isinstance(key, str)))
        if kind in seen:
            continue
        seen.add(kind)
        if drive(f"script in {kind}", put(sample, path, PAYLOADS["script"]), sound, work):
            free.append(path)
    free = [path for path in free if path[-1] != "event"]
    if len(seen) < 50 or len(free) < 30:
        faults.append(f"only {len(free)} free strings among {len(seen)}")
    for name, payload in PAYLOADS.items():
        record = sample
        for path in free:
            if path[1:] not in (("name",), ("value", "encoding")):
                record = put(record, path, payload)
        if not drive(name, record, sound, work):
            faults.append(f"{name}: refused where any text may stand")


def repeated(piece, total):
    block = piece * max(1, (1 << 20) // len(piece))
    for _ in range(total // len(block) + 1):
        yield block


def floods(start):
    """Name, what the refusal is about, and the bytes; none is ever held or stored."""
    billion = 1 << 30
    rain = b'{"event":"rain","text":"' + b"x" * 20000 + b'"}\n'
    keys = ",".join(f'"k{i}":0' for i in range(9990)).encode()
    noise = (FRAME * ((1 << 20) // len(FRAME)) + "\n").encode()

    def after(pieces):
        yield start
        yield from pieces

    return [
        ("a line of 1 GB", "longer than", after(repeated(b"[", billion))),
        ("a string of 1 GB", "longer than", after(repeated(b'{"event":"x', billion))),
        ("lines of 1 GB", "bytes in all", after(repeated(rain, billion))),
        ("a depth of a million", "deep", after([b"[" * 1000000 + b"\n"])),
        ("ten million keys", "values in all",
         after(repeated(b'{"event":"rain",' + keys + b"}\n", 10000000 * 10))),
        ("a million events", "lines", after(repeated(b'{"event":"a"}\n', 14000000))),
        ("1 GB without a line", "no record in it", repeated(b"\x1b[31m", billion)),
        ("frames within frames", "no record in it", repeated(noise, 64 << 20)),
    ]


def main():
    with tempfile.TemporaryDirectory() as work:
        sound = os.path.join(work, "sound.ndjson")
        subprocess.run([SAMPLE, sound], check=True)
        with open(sound, encoding="utf-8") as file:
            sample = [json.loads(line) for line in file]
        start = (json.dumps(sample[0]) + "\n").encode()
        in_every_string(sample, sound, work)
        for name, words, pieces in floods(start):
            judge_refusal(name, run(["check", "-"], pieces), words)
        for verb in (["site", "-", "-o", os.path.join(work, "other")], ["compare", sound, "-"]):
            _, words, pieces = floods(start)[0]
            judge_refusal(f"{verb[0]} of 1 GB", run(verb, pieces), words)
        if os.path.exists(os.path.join(work, "other")):
            faults.append("a refused record left a site")
    print("\n".join(faults[:40]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
