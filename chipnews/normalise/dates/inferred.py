"""Infers the date of an undated article from its own words and from its siblings.

Siblings are articles about the same event. The article's "Friday" and "July 1" should name the days
that its siblings name, or its own full dates. So it can be of the days of publication on which most
of these words do. Where no word of it points to such a day, the month of its siblings is all that
is known. No article is older than the last day that it reports as past, or younger than the first
that it still awaits; where that does not fit nothing is inferred.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.figure import TimeParts
from chipnews.model.mention import Extraction
from chipnews.model.text import Article
from chipnews.model.values.setting import Setting
from chipnews.normalise.date import normalise_date
from chipnews.normalise.dates.anchor import Anchor, anchor_of
from chipnews.normalise.setting import settings_of

_WEEK = 7
_SHARED = 0.2  # siblings share so large a part of the names of the one that has fewer
_SOON = 3  # days: an article that names a mere weekday appears so soon after it
_DAYS_AROUND = 45  # how far from its siblings an article can be


class Inferred(Struct, frozen=True):
    """What is inferred of an article's date."""

    published: str | None  # what both days of `within` share: a day, a month, a year or nothing
    within: tuple[date, date]  # the first and the last day that it can be of
    reason: str


def with_dates(
    read: Sequence[tuple[Analysis, Extraction]], lexicon: Lexicon
) -> list[tuple[Analysis, Extraction]]:
    """Gives articles without a day the date that their words and their dated siblings imply."""
    articles = [analysis.article for analysis, _ in read]
    extractions = {analysis.article.id: extraction for analysis, extraction in read}
    inferred = infer_published(articles, extractions, lexicon)
    dated = []
    for analysis, extraction in read:
        known, article = analysis, analysis.article
        if found := inferred.get(article.id):
            article = replace(article, published_reason=found.reason, published_within=found.within)
            if not article.published:
                article = replace(article, published=found.published, published_basis="inferred")
            known = replace(analysis, article=article)
        dated.append((known, extraction))
    return dated


def infer_published(
    articles: Iterable[Article], extractions: Mapping[str, Extraction], lexicon: Lexicon
) -> dict[str, Inferred]:
    """Infers the dates of the articles of which no day is known, by article id."""
    known = list(articles)
    if all(anchor_of(one.published).day for one in known):
        return {}
    settings = settings_of(known, lexicon)
    events = {article.id: _events(extractions[article.id], lexicon) for article in known}
    dated = sorted(
        (article for article in known if article.published),
        key=lambda one: (one.published or "", one.id),
    )
    inferred = {}
    for article in (one for one in known if anchor_of(one.published).day is None):
        others = [one for one in dated if one is not article]
        by_names = [one for one in others if _share_names(settings[article.id], settings[one.id])]
        by_events = [one for one in others if events[article.id] & events[one.id]]
        own = _own_dates(extractions[article.id], anchor_of(article.published).within)
        found = _by_days(by_names or by_events, extractions, own)
        if not article.published:
            found = found or _by_month(by_events, own) or _by_month(by_names, own)
        if found:
            inferred[article.id] = found
    return inferred


def _share_names(one: Setting, other: Setting) -> bool:
    """Whether two articles share so many names that they are about one event."""
    shared, fewer = one.names & other.names, min(len(one.names), len(other.names))
    return len(shared & one.main & other.main) > 1 and len(shared) >= _SHARED * fewer


class _OwnDates(Struct, frozen=True):
    """What an article's own words say of its date."""

    past: frozenset[date]  # full dates that it reports as past
    ahead: frozenset[date]  # full dates that it awaits
    pointers: frozenset[TimeParts]  # words for a day without a year: "Friday", "July 1"
    within: tuple[date, date] | None  # the first and the last day of its stated month or year

    def fits(self, day: date) -> bool:
        """Whether it can be published on that day."""
        if self.within and not self.within[0] <= day <= self.within[1]:
            return False
        return all(one <= day for one in self.past) and all(one >= day for one in self.ahead)


def _own_dates(extraction: Extraction, within: tuple[date, date] | None) -> _OwnDates:
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
    return _OwnDates(frozenset(past), frozenset(ahead), frozenset(pointers), within)


def _by_days(
    siblings: list[Article], extractions: Mapping[str, Extraction], own: _OwnDates
) -> Inferred | None:
    """The days of publication on which most of the article's words name a known day.

    Known are the days that its siblings name, and its own full dates. Nothing is inferred where
    fewer than half of the words point to such days, where the best days are not one stretch, or
    where other weeks fit nearly as well.
    """
    known = Counter(own.past | own.ahead)
    for one in siblings:
        known.update(_days_named_by(one, extractions[one.id]))
    around = [anchor.day for one in siblings if (anchor := anchor_of(one.published)).day]
    around = around or sorted(own.past)[-1:]
    reach = {day + timedelta(away) for day in known for away in range(-_WEEK, 2 * _WEEK)}
    candidates = [
        day
        for day in sorted(reach)
        if own.fits(day) and any(abs((day - one).days) <= _DAYS_AROUND for one in around)
    ]
    named = {day: _resolved_on(day, own.pointers) for day in candidates}
    fixed = {one for one in own.pointers if len({named[day].get(one) for day in candidates}) == 1}
    scores = {
        day: [known[one] for time, one in named[day].items() if one in known and time not in fixed]
        for day in candidates
    }
    most = max((sum(score) for score in scores.values()), default=0)
    best = [
        day
        for day in candidates
        if sum(scores[day]) == most and 2 * len(scores[day]) > len(own.pointers - fixed)
    ]
    if not most or not best or (best[-1] - best[0]).days != len(best) - 1:
        return None
    other_weeks = (day for day in candidates if not -_WEEK < (day - best[0]).days < _WEEK)
    if any(2 * sum(scores[day]) > most for day in other_weeks):
        return None
    names = ", ".join(f"{one.id} of {one.published}" for one in siblings[:3])
    reason = (
        f"its words name the days that {names} name"
        if siblings
        else "its words name the full dates in it"
    )
    return _inferred(best[0], min(best[-1], best[0] + timedelta(_SOON)), reason)


def _days_named_by(article: Article, extraction: Extraction) -> set[date]:
    """The days that a dated article names, and the day of its publication."""
    anchor = anchor_of(article.published)
    if anchor.day is None:
        return set()
    times = (statement.mention.time for statement in extraction.statements)
    moments = (normalise_date(time, anchor) for time in times if time)
    return {anchor.day} | {one.start for one in moments if one and one.grain == "day" and one.start}


def _resolved_on(day: date, pointers: Iterable[TimeParts]) -> dict[TimeParts, date]:
    """The day that each of the words names if it is published on `day`."""
    anchor = Anchor(day.year, day.month, day)
    moments = ((time, normalise_date(time, anchor)) for time in pointers)
    return {time: moment.start for time, moment in moments if moment and moment.start}


def _by_month(siblings: list[Article], own: _OwnDates) -> Inferred | None:
    """The month of most siblings, or their day if all of two and more have one.

    Days that the article's words rule out are cut off. Two months that are equally common leave
    nothing.
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
    names = ", ".join(f"{one.id} of {one.published}" for one in same[:3])
    reason = f"tells of the same event as {names}"
    if (newest := max(own.past, default=first)) > first:
        first, reason = newest, f"{reason}; tells of {newest} as past"
    if (next_day := min(own.ahead, default=last)) <= last and own.ahead:
        last, reason = next_day - timedelta(1), f"{reason}; awaits {next_day}"
    return _inferred(first, last, reason) if first <= last else None


def _inferred(first: date, last: date, reason: str) -> Inferred:
    if first == last:
        return Inferred(str(first), (first, last), reason)
    shared = str(first.year) if first.year == last.year else None
    if str(first)[:7] == str(last)[:7]:
        shared = str(first)[:7]
    return Inferred(shared, (first, last), f"{reason}: between {first} and {last}")


def _events(extraction: Extraction, lexicon: Lexicon) -> set[tuple[str, frozenset[str]]]:
    """The frames of an article with their parties: two, or one where such a frame has only one."""
    found = set()
    for frame in extraction.frames:
        names = {
            lexicon.root_party(part) for name in frame.roles.values() for part in name.split("; ")
        }
        wanted = 2 if lexicon.frames[frame.frame].relation else 1
        if len(names) >= wanted and frame.frame != "announcement":
            found.add((frame.frame, frozenset(names)))
    return found
