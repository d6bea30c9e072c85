"""The date of an undated article, as an interval: from its dated siblings, cut by the days of which its own text tells as past.

Siblings share a frame and its parties. One sibling's date is trusted to its month only, since two papers rarely print on one day; two
that printed on one day give the day. No article is older than the last day that it tells of in the past, or younger than the first that it
still awaits; where that does not fit the siblings nothing is inferred.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Extraction
from chipnews.model.text import Article
from chipnews.model.value import Moment
from chipnews.normalise.anchor import Anchor, anchor_of
from chipnews.normalise.calendar import day_moment, month_moment
from chipnews.normalise.date import normalise_date


def infer_published(
    articles: Iterable[Article], extractions: Mapping[str, Extraction], lexicon: Lexicon
) -> dict[str, tuple[str, str]]:
    """Article id -> (month or day, the reason in words) of the undated articles with dated siblings."""
    known = list(articles)
    events = {article.id: _events(extractions[article.id], lexicon) for article in known}
    dated = sorted((article for article in known if article.published), key=lambda one: (one.published or "", one.id))
    inferred = {}
    for article in known:
        siblings = [other for other in dated if not article.published and events[article.id] & events[other.id]]
        if siblings and (agreed := _agreed(siblings)) and (found := _cut(agreed, extractions[article.id])):
            inferred[article.id] = found
    return inferred


def _agreed(siblings: list[Article]) -> tuple[Moment, str] | None:
    """What most of the siblings' dates share; nothing where two months are as common."""
    months = Counter((one.published or "")[:7] for one in siblings)
    (month, count), *others = months.most_common(2)
    if others and others[0][1] == count:
        return None
    same = [one for one in siblings if (one.published or "").startswith(month)]
    days = {one.published or "" for one in same}
    anchor = anchor_of(days.pop() if len(days) == 1 and len(same) > 1 else month)
    if anchor.year is None or anchor.month is None:
        return None
    told = ", ".join(f"{one.id} of {one.published}" for one in same[:3])
    return day_moment(anchor.day) if anchor.day else month_moment(
        anchor.year, anchor.month
    ), f"tells of the same event as {told}"


def _cut(agreed: tuple[Moment, str], extraction: Extraction) -> tuple[str, str] | None:
    """The siblings' interval without the days that the article's own words rule out."""
    moment, why = agreed
    start, end = moment.start, moment.end
    assert start and end, "a day or a month of a known year has days"
    past, ahead = _told(extraction)
    if past and past > start:
        start, why = past, f"{why}; tells of {past} as past"
    if ahead and ahead < end:
        end, why = ahead, f"{why}; awaits {ahead}"
    if start >= end:
        return None
    days = (end - start).days
    return (
        start.isoformat() if days == 1 else moment.edtf
    ), f"{why}: between {start} and {end - timedelta(1)}" if days > 1 else why


def _told(extraction: Extraction) -> tuple[date | None, date | None]:
    """The last full day that the text tells of in the past, and the first that it still awaits."""
    past, ahead = [], []
    for statement in extraction.statements:
        time = statement.mention.time
        if time is None or not time.year or time.dateline:
            continue
        moment = normalise_date(time, Anchor())
        if moment is None or moment.grain != "day" or moment.start is None or moment.bound != "on":
            continue
        if statement.modality in ("planned", "hypothetical") or time.tense == "future":
            ahead.append(moment.start)
        elif time.tense == "past" and statement.modality != "denied":
            past.append(moment.start)
    return max(past, default=None), min(ahead, default=None)


def _events(extraction: Extraction, lexicon: Lexicon) -> set[tuple[str, frozenset[str]]]:
    """The frames of an article with both their parties, or with the one party that such frames have."""
    found = set()
    for frame in extraction.frames:
        names = {lexicon.root_party(part) for name in frame.roles.values() for part in name.split("; ")}
        wanted = 2 if lexicon.frames[frame.frame].relation else 1
        if len(names) >= wanted and frame.frame != "announcement":
            found.add((frame.frame, frozenset(names)))
    return found
