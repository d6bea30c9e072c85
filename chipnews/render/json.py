"""Writes the sheet, findings and differences as JSON for other programs.

FactSheet, Report or Delta -> JSON; what would act on a terminal is written as its escape, which
reads back the same.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import asdict

from chipnews.model.claim import Claim, Figure
from chipnews.model.results.delta import Change, Delta
from chipnews.model.results.draft import NOTHING, CheckedSentence, DraftCheck, Passage
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Acceptance, Report
from chipnews.model.results.sheet import FactSheet
from chipnews.model.wire import json_parts, plain_json
from chipnews.render.escape import json_text
from chipnews.render.proof import Proofs

NAME, SUFFIX = "json", ".json"


def render_sheet(sheet: FactSheet) -> str:
    """Writes `chipnews.sheet/1`, each fact with its best words and the way to them (`best`)."""
    return "".join(sheet_parts(sheet))


def sheet_parts(sheet: FactSheet) -> Iterator[str]:
    """Yields the same in parts, of which no more than one is held."""
    proofs = Proofs(sheet)
    best = {fact.id: proofs.best(fact) for fact in sheet.facts}
    yield from map(json_text, json_parts(sheet, best))


def render_findings(report: Report) -> str:
    """Writes `chipnews.findings/1`: each finding with its places (paths from `root`).

    Then come the findings that are accepted, the stale entries, and what was not read.
    """
    sheet = report.sheet
    paths = {article.id: article.path for article in sheet.articles}
    sources = {article.id: article.source for article in sheet.articles}

    def row(finding: Finding) -> dict[str, object]:
        return _finding(finding, sheet, paths, sources)

    known = ({**row(one.finding), "accepted": _entry(one.acceptance)} for one in report.known)
    document = {
        "format": "chipnews.findings/1",
        "generator": asdict(report.sheet.generator),
        "root": report.root,
        "findings": [row(one) for one in sheet.findings],
        "known": list(known),
        "stale": [_entry(one) for one in report.stale],
        "ended": [_entry(one) for one in report.ended],
        "skipped": [asdict(one) for one in report.sheet.coverage.skipped],
    }
    return _dump(document)


def render_delta(delta: Delta) -> str:
    """Writes `chipnews.diff/1`: every fact with its state and the words of each side."""
    return _dump(
        {
            "format": "chipnews.diff/1",
            "old": delta.old.name,
            "new": delta.new.name,
            "same": not delta.changes,
            "facts": [_change(row, delta) for row in delta.rows],
            "unread": [
                {"path": delta.old.paths[one.article], **_figure(one.figure)}
                for one in delta.unread
            ],
        }
    )


def render_draft(check: DraftCheck) -> str:
    """Writes `chipnews.draft/1`: each sentence with its state, and the words of the sources."""
    return _dump(
        {
            "format": "chipnews.draft/1",
            "kind": check.kind,
            "draft": check.draft.name,
            "sources": check.sources.name,
            "same": not check.differs,
            "account": dict(check.account),
            "sentences": [_sentence(one, check) for one in check.sentences],
        }
    )


def _dump(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json_text(plain_json(value)) + "\n"


def _finding(
    finding: Finding,
    sheet: FactSheet,
    paths: Mapping[str, str],
    sources: Mapping[str, str | None],
) -> dict[str, object]:
    claims = sheet.claims_by_id()
    return {
        "code": finding.code,
        "name": finding.name,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "message": finding.message,
        "fact": finding.fact,
        "fingerprint": finding.fingerprint,
        "place": asdict(finding.place) if finding.place else None,
        "claims": list(finding.claims),
        "places": [
            {**_claim(claims[name], paths), "source": sources.get(claims[name].article)}
            for name in finding.claims
            if name in claims
        ],
    }


def _entry(entry: Acceptance) -> dict[str, str]:
    written = {**asdict(entry), "until": entry.until.isoformat() if entry.until else ""}
    return {key: value for key, value in written.items() if value}


def _change(row: Change, delta: Delta) -> dict[str, object]:
    return {
        "state": row.state,
        "fact": row.fact,
        "label": row.label,
        "detail": row.detail,
        "old": [_claim(claim, delta.old.paths) for claim in row.old],
        "new": [_claim(claim, delta.new.paths) for claim in row.new],
        "against": list(row.against),
    }


def _sentence(one: CheckedSentence, check: DraftCheck) -> dict[str, object]:
    paths = {**check.sources.paths, **check.draft.paths}
    return {
        "state": one.state or NOTHING[check.kind],
        **_passage(one.passage, paths),
        "comparisons": [
            {
                "state": comparison.state,
                "aspect": comparison.aspect,
                "what": comparison.what,
                "detail": comparison.detail,
                "voices": comparison.voices,
                "claim": _claim(comparison.claim, paths) if comparison.claim else None,
                "found": _passage(comparison.found, paths) if comparison.found else None,
                "against": _claim(comparison.against, paths) if comparison.against else None,
            }
            for comparison in one.comparisons
        ],
    }


def _passage(passage: Passage, paths: Mapping[str, str]) -> dict[str, object]:
    return {
        "path": paths.get(passage.article, passage.article),
        "line": passage.line,
        "column": passage.column,
        "text": passage.text,
    }


def _claim(claim: Claim, paths: Mapping[str, str]) -> dict[str, object]:
    return {
        "claim": claim.id,
        "path": paths.get(claim.article, claim.article),
        **_figure(claim.figure),
        "quote": claim.evidence.text,
    }


def _figure(figure: Figure | None) -> dict[str, object]:
    return {
        "line": figure.line if figure else None,
        "column": figure.column if figure else None,
        "figure": figure.text if figure else None,
    }
