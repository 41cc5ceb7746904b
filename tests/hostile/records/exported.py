"""What may be wrong with the text that a record became for other tools: each function is given
that text and the events of the record, and yields complaints."""
import csv
import io
import json
import re
import xml.etree.ElementTree

FORMULA = tuple("=+-@\t\r")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ELEMENTS = {"testsuites", "testsuite", "properties", "property", "testcase", "failure", "error",
            "skipped"}
KTAP_LINE = re.compile(r"(KTAP version 1|1\.\.\d+|(  )?# .*|(  )?(not )?ok \d+ [\w.]+"
                       r"( # (SKIP|XFAIL|ERROR|TIMEOUT) [^#]*)?|  KTAP version 1|  1\.\.\d+)")


def results_of(events, *kinds):
    return [event for event in events if event["event"] in kinds]


def junit(text, events):
    if found := NOT_XML.search(text):
        yield f"{found.group()!r} in XML"
    try:
        root = xml.etree.ElementTree.fromstring(text.encode())
    except xml.etree.ElementTree.ParseError as error:
        yield f"not XML: {error}"
        return
    if extra := {element.tag for element in root.iter()} - ELEMENTS:
        yield f"elements {extra}"
    if len(root.findall(".//testcase")) != len(results_of(events, "property")):
        yield "other test cases than properties"


def ktap(text, events):
    for line in text.splitlines():
        if not KTAP_LINE.fullmatch(line):
            yield f"the line {line[:80]!r}"
    if len(re.findall(r"^  (?:not )?ok ", text, re.M)) != len(results_of(events, "property")):
        yield "other results than properties"


def ctrf(text, events):
    tests = json.loads(text)["results"]["tests"]
    if len(tests) != len(results_of(events, "property")):
        yield "other tests than properties"


def kcidb(text, _):
    if not json.loads(text)["tests"]:
        yield "no tests"


def markdown(text, _):
    if found := re.search(r"^\s*::.*|.*##\[.*", text, re.M):
        yield f"the command {found.group()[:80]!r}"
    words = re.sub(r"\\.", "", re.sub(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)", "", text))
    if found := re.search(r"<(?!/?(details|summary)>).*|`.*|\]\(.*|https?://.*|@\w.*", words):
        yield f"markup: {found.group()[:80]!r}"


def csv_table(text, events):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if {len(row) for row in rows} != {len(rows[0])}:
        yield "rows of different lengths"
    if len(rows) != 1 + len(results_of(events, "property", "trait")):
        yield "other rows than results"
    for cell in (cell for row in rows for cell in row if cell.startswith(FORMULA)):
        yield f"the formula {cell[:80]!r}"


def merged(text, events):
    again = [json.loads(line) for line in text.splitlines()]
    for kind in ("start", "property", "trait"):
        if results_of(again, kind) != results_of(events, kind):
            yield f"another {kind}"


FORMATS = {"junit": junit, "ktap": ktap, "ctrf": ctrf, "markdown": markdown, "csv": csv_table,
           "kcidb": kcidb}
