"""The date to which an article's relative dates refer, and its inference from sibling articles.

Siblings share a frame and its parties. One sibling's date is trusted to its month only, since two papers rarely print on one day; two
that printed on one day give the day.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Extraction
from chipnews.model.text import Article
from chipnews.model.value import Moment

_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """`year`, `month` and `day` of publication as far as they are known, and the last date that the text before has fixed."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    last: Moment | None = None
    day_first: bool = False  # whether 3/7 is the third of July


def anchor_of(published: str | None) -> Anchor:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD` -> the anchor; nothing known for anything else."""
    match = _PUBLISHED.fullmatch(published or "")
    if not match:
        return Anchor()
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return Anchor(year, month, date(year, month, day) if year and month and day else None)
    except ValueError:
        return Anchor()


def infer_published(
    articles: Iterable[Article], extractions: Mapping[str, Extraction], lexicon: Lexicon
) -> dict[str, tuple[str, str]]:
    """Article id -> (month or day, basis) for undated articles with dated siblings; the month that most siblings share decides."""
    known = list(articles)
    events = {article.id: _events(extractions[article.id], lexicon) for article in known}
    dated = sorted((article for article in known if article.published), key=lambda one: (one.published or "", one.id))
    inferred = {}
    for article in known:
        siblings = [other for other in dated if not article.published and events[article.id] & events[other.id]]
        if siblings and (agreed := _agreed(siblings)):
            inferred[article.id] = agreed
    return inferred


def _agreed(siblings: list[Article]) -> tuple[str, str] | None:
    """What most of the siblings' dates share; nothing where two months are as common."""
    months = Counter((one.published or "")[:7] for one in siblings)
    (month, count), *others = months.most_common(2)
    if others and others[0][1] == count:
        return None
    same_month = [one for one in siblings if (one.published or "").startswith(month)]
    days = {one.published or "" for one in same_month}
    shared = days.pop() if len(days) == 1 and len(same_month) > 1 else month
    return shared, "inferred"


def _events(extraction: Extraction, lexicon: Lexicon) -> set[tuple[str, frozenset[str]]]:
    """The frames of an article with both their parties, or with the one party that such frames have."""
    found = set()
    for frame in extraction.frames:
        names = {lexicon.root_party(part) for name in frame.roles.values() for part in name.split("; ")}
        wanted = 2 if lexicon.frames[frame.frame].relation else 1
        if len(names) >= wanted and frame.frame != "announcement":
            found.add((frame.frame, frozenset(names)))
    return found
