"""Invented incidents with the toll that a register would hold.

`development.txt` for making rules, `held_out.txt` for judging them.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
HALVES = ("development", "held_out")
_INCIDENT = re.compile(r"^== (?P<name>\S+) \| (?P<killed>\d+) \| (?P<injured>\d+)$", re.MULTILINE)
_ARTICLE = re.compile(r"^-- (?P<source>.+) \| (?P<day>\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Report:
    """One article: its outlet, its day and its text."""

    source: str
    day: str
    text: str


@dataclass(frozen=True)
class Incident:
    """One event: its articles, and the registered number of people killed and injured."""

    name: str
    killed: int
    injured: int
    articles: tuple[Report, ...]


def load_incidents(half: str) -> list[Incident]:
    """The incidents of one file, in its order."""
    parts = _INCIDENT.split((FOLDER / f"{half}.txt").read_text("utf-8"))[1:]
    rows = zip(parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True)
    return [
        Incident(name, int(killed), int(injured), _articles(body))
        for name, killed, injured, body in rows
    ]


def _articles(body: str) -> tuple[Report, ...]:
    parts = _ARTICLE.split(body)[1:]
    return tuple(
        Report(*row)
        for row in zip(parts[::3], parts[1::3], (text.strip() for text in parts[2::3]), strict=True)
    )
