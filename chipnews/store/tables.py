"""Lists the tables and views of a database, and describes them for Datasette.

A table has a singular name; `facts` and `conflicts` are views, which leave out what only a program
asks for.
"""

import json
from collections.abc import Mapping

from msgspec import Struct

_ID = "Names the row; the same in every run over the same articles."


class Table(Struct, frozen=True):
    """A table: its columns and types, its key, its foreign keys, and how Datasette shows it."""

    name: str
    about: str
    columns: Mapping[str, type]
    key: str | tuple[str, ...]
    links: tuple[tuple[str, str, str], ...] = ()
    label: str | None = None
    facets: tuple[str, ...] = ()
    indexed: tuple[str, ...] = ()
    words: Mapping[str, str] | None = None  # what its columns mean, where the name does not say it
    hidden: bool = False

    @property
    def required(self) -> set[str]:
        """The columns that are never null."""
        return {self.key} if isinstance(self.key, str) else set(self.key)


def _text(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, str)


TABLES = (
    Table(
        "article", "The articles that were read, without their text.",
        _text(
            "id", "path", "source", "title", "author", "url", "published", "published_basis",
            "sha256",
        ),
        "id", label="id", facets=("source", "published"),
        words={"published_basis": "How the date is known.", "sha256": "The hash of the text."},
    ),
    Table(
        "origin",
        "Articles that go back to one report, or quote one holder: support is counted in these.",
        _text("id", "name", "basis", "articles"), "id", label="name",
        words={"basis": "The sentence that says why.", "articles": "Article ids."},
    ),
    Table(
        "sentence", "The sentences in which a claim stands; search them for their words.",
        {"id": int, "article": str, "start": int, "text": str}, "id",
        links=(("article", "article", "id"),), label="text",
        words={"start": "Characters from the start of the article's text."},
    ),
    Table(
        "fact", "What claims of one thing come to.",
        {
            **_text("id", "short", "label", "verdict", "value"), "low": float, "high": float,
            **_text("unit", "measure", "frame", "roles", "status", "period", "why"),
        },
        "id", label="label", facets=("verdict", "measure"),
        words={
            "id": _ID, "value": "The reading with most origins, as written.",
            "why": "Why its claims differ, with the arithmetic.",
        },
    ),
    Table(
        "claim", "One article's assertion of one figure, date or relation.",
        {
            **_text("id", "article", "fact"), "sentence": int, **_text("kind", "figure"),
            "line": int, "column": int, "low": float, "high": float,
            **_text("unit", "bound", "date", "frame", "measure", "subject", "counterparty"),
            **_text("predicate", "holder", "manner", "modality", "status"),
        },
        "id",
        links=(
            ("article", "article", "id"), ("fact", "fact", "id"), ("sentence", "sentence", "id"),
        ),
        label="figure", facets=("kind", "measure", "article"), indexed=("fact",),
        words={
            "low": "As written, in the unit; empty where unbounded.",
            "holder": "Who is said to say it; empty: the article itself.",
        },
    ),
    Table(
        "reading", "A value that claims of a fact can share.",
        {
            "id": int, "fact": str, "text": str, "low": float, "high": float, "unit": str,
            "origins": int, "origin_names": str,
        },
        "id", links=(("fact", "fact", "id"),), label="text", indexed=("fact",),
        words={"origins": "How many independent origins give it."},
    ),
    Table(
        "reading_claim", "Which claims share a reading.", {"reading": int, "claim": str},
        ("reading", "claim"),
        links=(("reading", "reading", "id"), ("claim", "claim", "id")), hidden=True,
    ),
    Table(
        "finding", "What the checks say.",
        {
            "id": int,
            **_text("code", "name", "severity", "message", "fact", "fingerprint", "claims"),
        },
        "id", links=(("fact", "fact", "id"),), facets=("code", "severity"),
        words={"fingerprint": "Stays the same when text around it is edited."},
    ),
    Table(
        "sheet", "The whole sheet, which other commands read.", _text("format", "json"), "format",
        hidden=True,
    ),
)  # fmt: skip

VIEWS = {
    "facts": """
SELECT fact.short, fact.label, fact.verdict, fact.value,
    count(DISTINCT claim.article) AS articles, count(claim.id) AS claims,
    group_concat(DISTINCT coalesce(article.source, article.id)) AS told_by, fact.why, fact.id
FROM fact LEFT JOIN claim ON claim.fact = fact.id LEFT JOIN article ON article.id = claim.article
GROUP BY fact.id ORDER BY fact.rowid""",
    "conflicts": """
SELECT fact.short, fact.label, reading.text AS reading, reading.origins,
    count(DISTINCT claim.article) AS articles,
    group_concat(DISTINCT coalesce(article.source, article.id)) AS told_by,
    min(sentence.text) AS words, fact.why, fact.id
FROM fact JOIN reading ON reading.fact = fact.id
    JOIN reading_claim ON reading_claim.reading = reading.id
    JOIN claim ON claim.id = reading_claim.claim JOIN article ON article.id = claim.article
    JOIN sentence ON sentence.id = claim.sentence
WHERE fact.verdict = 'conflict' GROUP BY reading.id ORDER BY fact.rowid, reading.id""",
}
_VIEW_ABOUT = {
    "facts": "Every fact with its verdict, its value and who tells it, conflicts first.",
    "conflicts": "A row for each reading of a fact whose sources cannot all be right.",
}


def datasette_metadata(database: str) -> str:
    """Returns the metadata of a database of this name as JSON with a final newline.

    Datasette reads it: `datasette story.db --metadata FILE`.
    """
    tables = {table.name: _describe(table) for table in TABLES}
    views = {name: {"description": about} for name, about in _VIEW_ABOUT.items()}
    page = {
        "title": "Fact sheet",
        "description": (
            "What news articles claim, where they agree and where they cannot all be right."
        ),
        "databases": {database: {"tables": tables | views}},
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _describe(table: Table) -> dict[str, object]:
    shown = {
        "description": table.about,
        "label_column": table.label,
        "facets": list(table.facets),
        "columns": table.words,
        "hidden": table.hidden,
    }
    return {name: value for name, value in shown.items() if value}
