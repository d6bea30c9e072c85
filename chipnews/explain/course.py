"""Says what is new in a figure on its day: it is given first, or moved against the day before it.

A claim, its article and those of its fact -> "first", "raised", "lowered", of a date "earlier" or
"later", "same", or nothing. Nothing is said where the order of the days is not sure, where those of
the day before differ in it, and where a bound leaves open whether the value moved.
"""

from collections.abc import Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.sheet import Source
from chipnews.model.text import written_on

_MOVED = {False: ("lowered", "raised"), True: ("earlier", "later")}  # by whether it is a date
_SAME = "same"
_UNKNOWN = "9999"  # sorts behind every year


class Course:
    """The claims of a fact that give its value, each with its article."""

    def __init__(self, given: Sequence[tuple[Claim, Source]]) -> None:
        self._given = given

    def change(self, claim: Claim, article: Source) -> str:
        """Says what the claim's value is against those before it."""
        if self._is_first(article):
            return "first"
        before = [
            (last_day(day_of(source)), one)
            for one, source in self._given
            if one.scale == claim.scale and _is_before(source, article)
        ]
        latest = max((day for day, _ in before), default="")
        words = {_moved(one, claim) for day, one in before if day == latest}
        return words.pop() if len(words) == 1 else ""

    def _is_first(self, article: Source) -> bool:
        """Whether no other article gives a value as early.

        One that was updated since may have had it from its first day on.
        """
        day = day_of(article)
        others = [source for _, source in self._given if source.id != article.id]
        return day is not None and not any(
            last_day(day_of(one)) <= last_day(day)
            or (one.updated and last_day(one.published) < last_day(day))
            for one in others
        )


def day_of(article: Source) -> str | None:
    """Returns the day of the article's words: that of its update, since nobody sees what was."""
    return written_on(article.published, article.updated, article.published_basis)


def last_day(day: str | None) -> str:
    """Makes a day sortable: a month alone counts as its last day, and the undated come last."""
    return _padded(day, "-99-99")


def taken_back(claim: Claim) -> str:
    """Returns "withdrawn" or "denied" where the claim says so of its figure, else nothing.

    An article that takes a figure back does not give it.
    """
    if claim.status == "withdrawn":
        return "withdrawn"
    return "denied" if claim.modality == "denied" else ""


def _padded(day: str | None, rest: str) -> str:
    """Fills a year or a month up with what `rest` has behind it."""
    known = day or _UNKNOWN
    return known + rest[len(known) - len(_UNKNOWN) :]


def _is_before(one: Source, other: Source) -> bool:
    """Whether the words of the first are surely of an earlier day."""
    days = day_of(one), day_of(other)
    if days[0] is None or days[1] is None:
        return False
    return last_day(days[0]) < _padded(days[1], "-01-01")


def _moved(before: Claim, claim: Claim) -> str:
    """Says how the value of the first claim became that of the second; nothing in doubt."""
    reaches = before.reach(), claim.reach()
    if reaches[0] is None or reaches[1] is None:
        return ""
    is_date = claim.moment is not None
    if reaches[0].meet(reaches[1]) is None:
        return _MOVED[is_date][reaches[0].low_end < reaches[1].low_end]
    is_told_alike = _value(before) == _value(claim)
    is_rounded = is_date or not (before.attaches or claim.attaches)
    return _SAME if is_told_alike or is_rounded else ""


def _value(claim: Claim) -> tuple[object, str | None]:
    return claim.compared, claim.amount.bound if claim.amount else None
