"""The date of an undated article, inferred from its own words and from its siblings.

Siblings tell of the same event. The days that they name, and the full dates of the article itself,
are what its own "Friday" and "July 1" should name: the days of publication on which most of them do
are those that it can be of. Where no word of it points to such a day, the month of its siblings is
all that is known. No article is older than the last day that it tells of in the past, or younger
than the first that it still awaits; where that does not fit nothing is inferred.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.figure import TimeParts
from chipnews.model.mention import Extraction
from chipnews.model.text import Article
from chipnews.model.values.setting import Setting
from chipnews.normalise.date import normalise_date
from chipnews.normalise.dates.anchor import Anchor, anchor_of
from chipnews.normalise.setting import settings_of

_WEEK = 7
_SHARED = 0.2  # of the names of the article that has fewer, two siblings share at least so many
_SOON = 3  # days: who names a mere weekday writes so soon after it
_DAYS_AROUND = 45  # how far from its siblings an article is looked for


@dataclass(frozen=True, slots=True)
class Inferred:
    """`published` is a day, a month or a year, as far as the first and the last day of `within` agree; `None` where they do not."""

    published: str | None
    within: tuple[date, date]
    reason: str


def infer_published(
    articles: Iterable[Article], extractions: Mapping[str, Extraction], lexicon: Lexicon
) -> dict[str, Inferred]:
    """Article id -> what its text and its dated siblings tell of its date, of the articles of which no day is known."""
    known = list(articles)
    settings = settings_of(known, lexicon)
    events = {article.id: _events(extractions[article.id], lexicon) for article in known}
    dated = sorted(
        (article for article in known if article.published),
        key=lambda one: (one.published or "", one.id),
    )
    inferred = {}
    for article in (one for one in known if anchor_of(one.published).day is None):
        others = [one for one in dated if one is not article]
        near = [one for one in others if _are_near(settings[article.id], settings[one.id])]
        close = [one for one in others if events[article.id] & events[one.id]]
        own = _told(extractions[article.id], anchor_of(article.published).within)
        found = _by_days(near or close, extractions, own)
        if not article.published:
            found = found or _by_month(close, own) or _by_month(near, own)
        if found:
            inferred[article.id] = found
    return inferred


def _are_near(one: Setting, other: Setting) -> bool:
    """Whether two articles name so much the same that they tell of one event."""
    shared = one.names & other.names
    return len(shared & one.main & other.main) > 1 and len(shared) >= _SHARED * min(
        len(one.names), len(other.names)
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """Of one text: the days that it tells of as past and as to come, its words for days that say no year, the days that it can be of."""

    past: frozenset[date]
    ahead: frozenset[date]
    pointers: frozenset[TimeParts]
    within: tuple[date, date] | None

    def fits(self, day: date) -> bool:
        """Whether it can be published on that day."""
        if self.within and not self.within[0] <= day <= self.within[1]:
            return False
        return all(one <= day for one in self.past) and all(one >= day for one in self.ahead)


def _told(extraction: Extraction, within: tuple[date, date] | None) -> _Told:
    past, ahead, pointers = set(), set(), set()
    for statement in extraction.statements:
        time = statement.mention.time
        if time is None or time.dateline:
            continue
        full = normalise_date(time, Anchor())
        if full is None or full.grain != "day" or full.bound not in ("on", "by"):
            continue
        if full.start is None:
            pointers.add(time)
        elif time.tense == "future":
            ahead.add(full.start)
        elif time.tense == "past" and statement.modality != "denied":
            past.add(full.start)
    return _Told(frozenset(past), frozenset(ahead), frozenset(pointers), within)


def _by_days(
    siblings: list[Article], extractions: Mapping[str, Extraction], own: _Told
) -> Inferred | None:
    """The days of publication on which most of the article's words name a day that a sibling, or a full date of its own, names.

    Nothing where they are torn apart: fewer than half of the words point to such days, or other weeks fit nearly as well.
    """
    told = Counter(own.past | own.ahead)
    for one in siblings:
        told.update(_days_told(one, extractions[one.id]))
    around = [anchor.day for one in siblings if (anchor := anchor_of(one.published)).day] or sorted(
        own.past
    )[-1:]
    reach = {day + timedelta(away) for day in told for away in range(-_WEEK, 2 * _WEEK)}
    near = [
        day
        for day in sorted(reach)
        if own.fits(day) and any(abs((day - one).days) <= _DAYS_AROUND for one in around)
    ]
    named = {day: _named(own.pointers, day) for day in near}
    fixed = {one for one in own.pointers if len({named[day].get(one) for day in near}) == 1}
    scores = {
        day: [told[one] for time, one in named[day].items() if one in told and time not in fixed]
        for day in near
    }
    most = max((sum(score) for score in scores.values()), default=0)
    best = [
        day
        for day in near
        if sum(scores[day]) == most and 2 * len(scores[day]) > len(own.pointers - fixed)
    ]
    if not most or not best or (best[-1] - best[0]).days != len(best) - 1:
        return None
    if any(
        2 * sum(scores[day]) > most for day in near if not -_WEEK < (day - best[0]).days < _WEEK
    ):
        return None
    names = ", ".join(f"{one.id} of {one.published}" for one in siblings[:3])
    reason = (
        f"its words name the days that {names} name"
        if siblings
        else "its words name the full dates in it"
    )
    return _inferred(best[0], min(best[-1], best[0] + timedelta(_SOON)), reason)


def _days_told(article: Article, extraction: Extraction) -> set[date]:
    """The days that a dated article names, that of its publication among them."""
    anchor = anchor_of(article.published)
    if anchor.day is None:
        return set()
    times = (statement.mention.time for statement in extraction.statements)
    moments = (normalise_date(time, anchor) for time in times if time)
    return {anchor.day} | {one.start for one in moments if one and one.grain == "day" and one.start}


def _named(pointers: Iterable[TimeParts], day: date) -> dict[TimeParts, date]:
    """The day that each of the words names if published on `day`."""
    anchor = Anchor(day.year, day.month, day)
    moments = ((time, normalise_date(time, anchor)) for time in pointers)
    return {time: moment.start for time, moment in moments if moment and moment.start}


def _by_month(siblings: list[Article], own: _Told) -> Inferred | None:
    """What most of the siblings' dates share, without the days that the article's words rule out.

    Nothing where months are as common.
    """
    months = Counter((one.published or "")[:7] for one in siblings)
    if not months or (len(months) > 1 and len({count for _, count in months.most_common(2)}) == 1):
        return None
    month = months.most_common(1)[0][0]
    same = [one for one in siblings if (one.published or "").startswith(month)]
    days = {one.published or "" for one in same}
    anchor = anchor_of(days.pop() if len(days) == 1 and len(same) > 1 else month)
    first, last = (anchor.day, anchor.day) if anchor.day else anchor.within or (None, None)
    if first is None or last is None or anchor.month is None:
        return None
    reason = (
        "tells of the same event as "
        f"{', '.join(f'{one.id} of {one.published}' for one in same[:3])}"
    )
    if (newest := max(own.past, default=first)) > first:
        first, reason = newest, f"{reason}; tells of {newest} as past"
    if (next_day := min(own.ahead, default=last)) <= last and own.ahead:
        last, reason = next_day - timedelta(1), f"{reason}; awaits {next_day}"
    return _inferred(first, last, reason) if first <= last else None


def _inferred(first: date, last: date, reason: str) -> Inferred:
    """What the first and the last day share, with the days in words."""
    if first == last:
        return Inferred(str(first), (first, last), reason)
    shared = (
        str(first)[:7]
        if str(first)[:7] == str(last)[:7]
        else str(first.year)
        if first.year == last.year
        else None
    )
    return Inferred(shared, (first, last), f"{reason}: between {first} and {last}")


def _events(extraction: Extraction, lexicon: Lexicon) -> set[tuple[str, frozenset[str]]]:
    """The frames of an article with both their parties, or with the one party that such frames have."""
    found = set()
    for frame in extraction.frames:
        names = {
            lexicon.root_party(part) for name in frame.roles.values() for part in name.split("; ")
        }
        wanted = 2 if lexicon.frames[frame.frame].relation else 1
        if len(names) >= wanted and frame.frame != "announcement":
            found.add((frame.frame, frozenset(names)))
    return found
