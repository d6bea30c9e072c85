"""Writes findings as SARIF 2.1.0, for code scanning and editors.

Report -> JSON by the OASIS schema of SARIF 2.1.0 (Static Analysis Results Interchange Format). The
first place is the location of a result; the other places are related locations that its message
links to. GitHub reads no fingerprint but `primaryLocationLineHash`, so ours is there, too.
"""

import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.report import Report, Rule
from chipnews.model.results.sheet import Skipped
from chipnews.render.escape import json_text, plain
from chipnews.render.places import Atlas, LineSpan
from chipnews.render.stale_entries import find_stale

NAME, SUFFIX = "sarif", ".sarif"
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOM = 1024  # characters of a description that GitHub shows
_PRECISION = {Severity.ERROR: "high", Severity.WARNING: "medium", Severity.NOTE: "low"}
_Object = dict[str, Any]


def render_findings(report: Report) -> str:
    """Writes one run with all rules, and a result for each finding and each stale entry."""
    sheet, atlas = report.sheet, Atlas.of(report)
    driver = {
        "name": "chipnews",
        "version": sheet.generator.chipnews,
        "rules": [_rule(rule) for rule in report.rules],
        "properties": {"model": sheet.generator.model, "lexicon": sheet.generator.lexicon},
    }
    index = {rule.code: place for place, rule in enumerate(report.rules)}
    seen: Counter[str] = Counter()
    results = []
    for finding in (*sheet.findings, *find_stale(report)):
        seen[finding.fingerprint] += 1
        line_hash = f"{finding.fingerprint}:{seen[finding.fingerprint]}"
        rule = {"ruleIndex": index[finding.code]} if finding.code in index else {}
        result = _result(finding, atlas.spots(finding), line_hash)
        results.append({"ruleId": finding.code, **rule, **result})
    notices = [_notice(one, atlas) for one in sheet.coverage.skipped]
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notices}],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"


def _rule(rule: Rule) -> _Object:
    summary = plain(rule.summary)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": summary[:ROOM]},
        "fullDescription": {"text": plain(rule.page.partition("\n\nFlagged:")[0])[:ROOM]},
        "help": {"text": rule.page, "markdown": f"```text\n{rule.page}\n```"},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {
            "precision": _PRECISION[rule.severity],
            # the word that GitHub orders by
            "problem.severity": "recommendation"
            if rule.severity is Severity.NOTE
            else rule.severity.value,
        },
    }


def _result(finding: Finding, spots: list[LineSpan], line_hash: str) -> _Object:
    here = f" · {spots[0].said}" if spots and spots[0].said else ""
    links = "; ".join(
        f"[{_literal(plain(f'{spot.path}:{spot.line}'))}]({number}) {_literal(plain(spot.said))}"
        for number, spot in enumerate(spots[1:], 1)
    )
    also = f"; also: {links}" if links else ""
    message = _literal(plain(f"{finding.message}{here}")) + also
    related = [{"id": number, **_location(spot)} for number, spot in enumerate(spots[1:], 1)]
    return {
        "level": finding.severity.value,
        "message": {"text": message},
        **({"locations": [_location(spots[0])]} if spots else {}),
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {
            "chipnewsFinding/v1": finding.fingerprint,
            "primaryLocationLineHash": line_hash,
        },
        "properties": {"kind": finding.kind},
    }


def _notice(skipped: Skipped, atlas: Atlas) -> _Object:
    """Says what was not read, so that a log without results is no proof that all was well."""
    path, _, line = skipped.path.rpartition(":")
    has_line = bool(path) and line.isdecimal()
    file = atlas.path(path if has_line else skipped.path)
    place: _Object = {"artifactLocation": _artifact(file)}
    if has_line:
        place["region"] = {"startLine": int(line)}
    text = _literal(plain(f"skipped: {skipped.reason}"))
    return {
        "level": "warning",
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }


def _literal(text: str) -> str:
    """Escapes text so that no bracket makes a link (SARIF 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(spot: LineSpan) -> _Object:
    region = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.line,
        "endColumn": spot.end,
    }
    place = {"artifactLocation": _artifact(spot.path), "region": region}
    said = {"message": {"text": _literal(plain(spot.said))}} if spot.said else {}
    return {"physicalLocation": place, **said}


def _artifact(path: str) -> _Object:
    return {"uri": quote(path, errors="replace")}
