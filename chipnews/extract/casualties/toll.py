"""The toll of an article: how many it tells to be dead and hurt, by figures, by an enumeration, or one by one.

Statements and fates in -> one number each, with the words that tell it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chipnews.extract.casualties.accounts import DEATHS, FIGURE, INJURED, PART, Count, Told, count_of, is_toll
from chipnews.extract.casualties.attacker import find_doers
from chipnews.extract.casualties.individuals import find_people
from chipnews.extract.casualties.victims import Victim
from chipnews.model.mention import Statement
from chipnews.model.text import Span

FATES = ("hurt", "carried", "hit")
"""The fates by which a figure was read as one of the hurt."""

DOER = "and the attacker"
"""What a phrase leaves out where the number holds who did it as well."""

_OTHERS = re.compile(r"^\w+ (?:others?|more)\b")
_REACH = 20  # characters
_SOMEBODY = frozenset({"he", "she", "him", "her", "himself", "herself", "it"})
_NOBODY = re.compile(r"(?:no[ -]?one|nobody|none)(?! else)|no (?:injur|death|fatal|casualt)", re.IGNORECASE)


def find_dead(statements: Sequence[Statement], told: Told) -> Count | None:
    """The dead: a toll called so, else the largest of the article's figures and sums, else its people one by one."""
    counted = [
        (one, count)
        for one in statements
        if one.measure == DEATHS and one.scope != PART and (count := count_of(one, told))
    ]
    called = [count for one, count in counted if is_toll(one, told)]
    if best := max([*called, *_ordinals(told)], key=_value, default=None):
        return best
    figures = [count for _, count in counted]
    best = _settled([*figures, *_sums("dead", told)]) or _one_by_one("dead", told)
    return _with_doer(best, told) if best in figures else best or next(_part_of_them(told), None)


def find_hurt(statements: Sequence[Statement], told: Told, dead: int) -> Count | None:
    """The hurt: as told, else those who were hit or taken to hospital less the dead among them."""
    sure = replace(told, fates=tuple(pair for pair in told.fates if not pair[1].carried))
    counts = {rule: list(_counts_by(rule, statements, told)) for rule in ("hurt", "carried", "hit", "")}
    if best := _settled([*counts[""], *counts["hurt"], *_sums("hurt", sure)]):
        return best
    if carried := _settled([*counts["carried"], *_sums("hurt", told)]):
        return _less(carried, sum(one.value for one in _died_of_them(carried, told)), told)
    hit = _settled([*counts["hit"], *_sums("hit", told)])
    return _less(hit, dead, told) if hit and hit.value > dead else _one_by_one("hurt", told, dead)


def find_nobody(kinds: Sequence[str], told: Told) -> Iterator[Count]:
    """As in "no one was hurt", "no injuries were reported"; "no one else", "no officers" leave others open."""
    for place, fate in told.of(*kinds):
        for victim in fate.victims:
            phrase = told.analysis.article.text[victim.start : victim.end + len(" else")]
            if victim.count == 0 and _NOBODY.match(phrase):
                yield Count(0, place, Span(victim.start, victim.end), "nobody")


def _with_doer(best: Count | None, told: Told) -> Count | None:
    """As in "ten people were killed. The gunman is also dead": one more than the figure."""
    for place, fate in told.of("dead"):
        also = any(told.analysis.sentences[place].tokens[k].lemma == "also" for k in _around(told, place, fate.trigger))
        if best and also and place != best.sentence and any(one.suspect and one.count == 1 for one in fate.victims):
            victim = fate.victims[0]
            why, rest = f"{best.value} and who did it", f"and {best.value} others"
            return Count(best.value + 1, place, Span(victim.start, victim.end), why, rest)
    return best


def _around(told: Told, place: int, trigger: int) -> Iterator[int]:
    sentence = told.analysis.sentences[place]
    yield from sentence.tree.children(trigger)
    yield from sentence.tree.children(sentence.tokens[trigger].head)


def _part_of_them(told: Told) -> Iterator[Count]:
    """As in "two men were shot; one of them died": of a whole whose toll nobody gives, the part is the toll."""
    for place, fate in told.of("dead"):
        for victim in fate.victims:
            if victim.part and victim.count:
                yield Count(victim.count, place, Span(victim.start, victim.end), "a part of those who were hit")


def _ordinals(told: Told) -> Iterator[Count]:
    """As in "a third victim died": three in all."""
    for place, fate in told.of("dead"):
        for victim in fate.victims:
            if victim.ordinal:
                yield Count(victim.ordinal, place, Span(victim.start, victim.end), "an ordinal counts those before it")


def _sums(kind: str, told: Told) -> Iterator[Count]:
    """The victims of each sentence together: "killed three people before he was shot dead"."""
    by_sentence: dict[int, dict[int | str, Victim]] = {}
    for place, fate in told.of(kind):
        for victim in fate.victims:
            by_sentence.setdefault(place, {}).setdefault(victim.noun or victim.start, victim)
    for place, found in by_sentence.items():
        whole = [one for one in found.values() if not one.part and one.count]
        several = any((one.count or 0) > 1 for one in whole)
        counted = [one for one in whole if not one.vague or one.suspect or several]
        if counted and (len(counted) > 1 or (counted[0].count or 0) > 1):
            yield _sum(counted, place, told)


def _sum(counted: Sequence[Victim], place: int, told: Told) -> Count:
    """The phrase that names them all; where who did it is among them, the phrase of the others alone."""
    total, why = sum(one.count or 0 for one in counted), " + ".join(str(one.count) for one in counted)
    several = len(counted) > 1
    doers = find_doers(told, place)
    others = [one for one in counted if one.start not in doers]
    if len(others) == len(counted) - 1 > 0:
        span = _hull(counted if _is_figure(others, place, told) else others)
        return Count(total, place, span, why, DOER, is_sum=several)
    return Count(total, place, _hull(counted), why, is_sum=several)


def _is_figure(victims: Sequence[Victim], place: int, told: Told) -> bool:
    """Whether the phrase is a figure, which is a statement of its own: "killed [three] before he was shot dead"."""
    figures = [told.analysis.sentences[place].tokens[one.figure] for one in victims if one.figure is not None]
    return any((token.start, token.end) == (_hull(victims).start, _hull(victims).end) for token in figures)


def _hull(victims: Sequence[Victim]) -> Span:
    return Span(min(one.start for one in victims), max(one.end for one in victims))


def _one_by_one(kind: str, told: Told, dead: int = 0) -> Count | None:
    """The people told of one by one; who died is not hurt, and who was hit may be one of the `dead` of whom no more is told."""
    people = find_people((place, fate) for place, fate in told.fates)
    wanted = [one for one in people if ("dead" in one.kinds) == (kind == "dead")]
    if kind == "hurt":
        open_deaths = max(dead - (len(people) - len(wanted)), 0)
        only_hit = [one for one in wanted if one.kinds == {"hit"}][:open_deaths]
        wanted = [one for one in wanted if one not in only_hit]
    text = told.analysis.article.text
    if all(text[one.told[1].start : one.told[1].end].lower() in _SOMEBODY for one in wanted):
        return None  # "she died in Dar es Salaam": whose life it is, is told elsewhere
    sentence, victim = wanted[0].told
    return Count(len(wanted), sentence, Span(victim.start, victim.end), "people told of one by one")


def _settled(counts: Sequence[Count]) -> Count | None:
    """The largest count, each sentence's own largest; but a sum that is told once yields to a figure of another sentence."""
    totals = {one.sentence: one for one in sorted(counts, key=lambda one: (one.value, one.why == FIGURE))}.values()
    figures = [one for one in totals if not one.is_sum]
    best = max(totals, key=_value, default=None)
    alone = best is not None and best.is_sum and sum(one.value == best.value for one in totals) == 1
    return max(figures, key=_value) if alone and figures else best


def _value(count: Count) -> int:
    return count.value


def _counts_by(rule: str, statements: Sequence[Statement], told: Told) -> Iterator[Count]:
    """The counts of the hurt that a fate of this rule told, or no fate."""
    for one in statements:
        if (
            one.measure == INJURED
            and one.scope != PART
            and rule == (one.fate if one.fate in FATES else "")
            and (count := count_of(one, told))
        ):
            yield count


def _died_of_them(count: Count, told: Told) -> Iterator[Count]:
    """As in "the four were taken to hospital, where one of them died"."""
    for place, fate in told.of("dead"):
        if place == count.sentence:
            yield from (Count(one.count or 0, place, count.span, "") for one in fate.victims if one.part or one.count)


def _less(count: Count, dead: int, told: Told) -> Count:
    """The count without the dead among them; "four others" are others than the dead."""
    others = _OTHERS.search(told.analysis.article.text[count.span.start :][: len(str(count.value)) + _REACH])
    if not 0 < dead < count.value or others:
        return count
    return replace(count, value=count.value - dead, why=f"{count.value} less {dead} dead")
