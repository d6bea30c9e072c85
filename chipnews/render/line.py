"""Puts a fact into a line to print: what is claimed, who says it, as of when, what others say.

Fact and sheet -> "at least 44 people were held, police said (Le Matin, as of 2023-06-08 22:00); 60
according to unions". What stands in square brackets is not in the sentence: whose a figure is where
another sentence says so, the day that a word such as "Friday" means, a date that was inferred.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.mention import UNNAMED
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.sheet import FactSheet
from chipnews.model.slot import HOLE
from chipnews.render.decision import tell_decision
from chipnews.render.names import count, list_names, outlets_of
from chipnews.render.proof import accepted_reading, claims_by_words

OTHERS = 3  # values that others give; more are counted
WHO = 2  # of those who give one; more are counted
_LETTERS = 4  # of a word of a name that tells it from others, at least
_OPEN = ("planned", "hypothetical", "denied")  # what a value alone does not show


class Lines:
    """The lines of one sheet's facts."""

    def __init__(self, sheet: FactSheet) -> None:
        self.sheet, self.names = sheet, outlets_of(sheet.articles)

    def of(self, fact: Fact) -> str:
        """Returns the line of a fact; empty where it has no value."""
        reading = accepted_reading(fact)
        if reading is None:
            return ""
        claims = claims_by_words(fact, self.sheet)
        told = next((claim for claim in claims if _is_label(claim, fact.label)), None)
        what = self._filled(told, fact, reading) if told else _labelled(fact, reading)
        said = _said(claims, told, fact.label)
        variants = self._variants(claims, told, what)
        others = list(chain(self._others(fact, reading, what), variants))
        if len(others) > OTHERS:
            others[OTHERS:] = [f"and {count(len(others) - OTHERS, 'more value')}"]
        answer = self.sheet.answers.get(fact.id)
        decided = f" [{tell_decision(fact, answer)}]" if answer else ""
        first = told or claims[0]
        same = [first, *(one for one in claims if _value(one) == _value(first))]
        head = f"{what}{said}{_open(claims[0], told)} ({self._source(same)})"
        return "; ".join((head, *others, *self._earlier(fact, reading))) + decided

    def _filled(self, claim: Claim, fact: Fact, reading: Reading) -> str:
        """Returns the words of a claim's clause with its figure, and what they leave unsaid."""
        before, hole, behind = fact.label.partition(HOLE)
        shown = _figure(claim, reading.text, (before, behind))
        if not (hole and shown and _stands_so(claim, before, behind)):
            return f"{_owner(claim, fact)}{_labelled(fact, reading)}"
        genitive = behind[:2] if claim.moment and behind[:2] in ("'s", "’s") else ""
        day = f"{genitive}{self._day(claim)}{behind.removeprefix(genitive)}"
        return f"{_owner(claim, fact)}{before}{shown}{day}"

    def _day(self, claim: Claim) -> str:
        """Returns the day that a date's words mean, where they do not say it."""
        if claim.moment is None or claim.moment.edtf == claim.text:
            return ""
        is_bare = claim.moment.edtf[:4] not in claim.text
        inferred = ", inferred" if is_bare and self._is_inferred(claim) else ""
        return f" [{claim.moment.edtf}{inferred}]"

    def _source(self, claims: Sequence[Claim]) -> str:
        """Returns the outlet of the best words, how many more there are, and as of when."""
        names = list(dict.fromkeys(self.names.get(one.article, one.article) for one in claims))
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        article = self.sheet.article(claims[0].article)
        date = f"as of {claims[0].as_of}" if claims[0].as_of else article and article.published
        inferred = " [inferred]" if date and self._is_inferred(claims[0]) else ""
        return ", ".join(filter(None, (f"{names[0]}{more}", f"{date or ''}{inferred}")))

    def _is_inferred(self, claim: Claim) -> bool:
        article = self.sheet.article(claim.article)
        return article is not None and article.published != article.stated_date

    def _others(self, fact: Fact, accepted: Reading, what: str) -> Iterator[str]:
        """Yields the values that exclude the one told, each with who gives it."""
        by_id = self.sheet.claims_by_id()
        for reading in fact.readings:
            if reading is not accepted and reading.text not in what:
                who = self._who([by_id[name] for name in reading.claims])
                yield f"{reading.text} according to {who}"

    def _variants(self, claims: Sequence[Claim], told: Claim | None, what: str) -> Iterator[str]:
        """Yields what others say otherwise without excluding it: 60 beside "at least 44"."""
        first = told or claims[0]
        apart = [one for one in claims if _value(one) != _value(first) and not one.physical]
        for words, same in grouped(apart, _worded).items():
            if words not in what:
                yield f"{words} according to {self._who(same)}"

    def _who(self, claims: Sequence[Claim]) -> str:
        """Returns who is said to say it, else the papers."""
        held = [one for one in claims if one.attribution.holder]
        names = [max(map(_name, same), key=len) for same in grouped(held, _bare).values()]
        papers = dict.fromkeys(self.names.get(one.article, one.article) for one in claims)
        return list_names(names or papers, WHO)

    def _earlier(self, fact: Fact, accepted: Reading) -> Iterator[str]:
        """Yields the last of the values that the accepted one replaces."""
        by_id = self.sheet.claims_by_id()
        names = [name for one in fact.explanations if one.name == "newer" for name in one.claims]
        old = [by_id[name] for name in names if name not in accepted.claims]
        if old:
            yield f"earlier {_worded(old[-1])} ({self._source(old[-1:])})"


def _is_label(claim: Claim, label: str) -> bool:
    """Whether the label is the claim's clause, perhaps without the bound before the figure."""
    before, _, behind = claim.slot.clause.partition(HOLE)
    start, _, end = label.partition(HOLE)
    is_same = end == behind and before.lower().startswith(start.lower().rstrip())
    return bool(claim.slot.clause) and is_same


def _stands_so(claim: Claim, before: str, behind: str) -> bool:
    """Whether the words at the hole stand around the figure in its sentence, too.

    Of a sum and its conversion both have the clause of one of them.
    """
    figure, sentence = claim.figure, claim.evidence
    if figure is None:
        return False
    left, right = before.split()[-1:], behind.split()[:1]
    prior = sentence.text[: figure.start - sentence.start].lower()
    later = sentence.text[figure.end - sentence.start :].lower()
    return all(one.lower() in prior for one in left) and all(one.lower() in later for one in right)


def _labelled(fact: Fact, reading: Reading) -> str:
    """Returns the value behind its label, "order value, Baidu from Huawei: $62 million"."""
    return f"{fact.label.replace(': ', ', ', 1)}: {reading.text}"


def _figure(claim: Claim, value: str, around: tuple[str, str]) -> str:
    """Returns a figure with the bound and the unit that the words around it do not say."""
    if claim.moment:
        return claim.text
    bound, found, unit = value.partition(claim.text)
    if not found:
        return ""
    words, before = " ".join(around).lower(), around[0].lower().rstrip()
    is_bound = claim.bound_words and before.endswith(claim.bound_words.lower())
    is_counted = not unit.strip() or unit.split()[-1].lower() in words
    return f"{'' if is_bound else bound}{claim.text}{'' if is_counted else unit}"


def _owner(claim: Claim, fact: Fact) -> str:
    """Returns whose the figure is, where only another sentence says so."""
    whose = claim.slot.whose
    is_open = claim.moment is None and whose is not None and whose.certainty == "inherited"
    if not is_open or whose is None or whose.text.lower() in fact.label.lower():
        return ""
    return f"[{whose.text}:] "


def _said(claims: Sequence[Claim], told: Claim | None, label: str) -> str:
    """Returns who says it, unless the words do: then only the name that they leave open."""
    claim = told or next((one for one in claims if one.attribution.holder), None)
    if claim is None or not claim.attribution.holder or claim.attribution.manner == "inferred":
        return ""
    said = claim.attribution
    if told and any(_is_named(name, label) for name in (said.holder, *said.via) if name):
        return ""
    if told and said.cue and said.cue.lower() in label.lower():
        return f" [{said.label}]"
    name = _name(claim)
    return f", according to {name}" if said.manner == "document" else f", {name} said"


def _is_named(name: str, label: str) -> bool:
    """Whether words of a name stand in the label, or those that its capitals stand for."""
    words = [word for word in name.split() if len(word) >= _LETTERS] or [name]
    capitals = "".join(one for one in label if one.isupper())
    is_said = any(word.lower() in label.lower() for word in words)
    return is_said or (name.isupper() and name in capitals)


def _bare(claim: Claim) -> str:
    """Returns by what two holders are known to be one."""
    return (claim.attribution.label or "").lower()


def _name(claim: Claim) -> str:
    """Returns the holder, with the article that its sentence gives it."""
    said = claim.attribution
    if said.label == UNNAMED:
        return f"an {UNNAMED}"
    named = re.search(rf"\b(the|an?) {re.escape(said.label or '')}\b", claim.evidence.text, re.I)
    return f"{named[1].lower()} {said.label}" if named else said.label or ""


def _worded(claim: Claim) -> str:
    """Returns a figure with the bound that is written before it."""
    return f"{claim.bound_words} {claim.text}".strip()


def _value(claim: Claim) -> object:
    """Returns what a claim states, to compare it with another of one reading."""
    if claim.amount is None:
        return claim.moment and claim.moment.edtf
    unit = "" if claim.kind == "quantity" else claim.amount.unit  # "six" of people and of victims
    return claim.amount.low, claim.amount.high, unit


def _open(claim: Claim, told: Claim | None) -> str:
    """Returns how a value is meant that stands without its clause."""
    return f" [{claim.modality}]" if told is None and claim.modality in _OPEN else ""
