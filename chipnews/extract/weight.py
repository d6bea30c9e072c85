"""Pounds that are a weight: "seized 4,200 [pounds] of beef", "weighs 11 [pounds]", "30,000 [pounds] (13,600 kg)".

Candidates in -> the same, with the word as that of a unit of mass, not of a currency.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from chipnews.extract.number import Candidate
from chipnews.lexicon.lexicon import Lexicon

_POUND = frozenset({"pound", "pounds"})
_WEIGHS = re.compile(r"\b(?:weigh(?:s|ed|ing|ts?)?|heav(?:y|ier|iest))\b", re.IGNORECASE)
_OF = re.compile(
    r"\s+(?:(?:in|of) weight|heavier|lighter|of (?!the\b|its\b|their\b|his\b|her\b)(?P<stuff>[\w-]+(?:\s[\w-]+){0,2}))"
)
_CONVERTED = re.compile(
    r",?\s*(?:\(|or |\[)(?:[a-z]+ )?[\d,.]+\s?(?:kg|kilo|kilogram|tonne|ton|gram|ounce)", re.IGNORECASE
)
_CONVERTS = re.compile(r"(?:kg|kilos?|kilograms?|tonnes?|tons?|grams?),?\s*(?:\(|or |\[)(?:[a-z]+ )?$", re.IGNORECASE)
_WORTH = re.compile(r",?\s(?:(?:with|whose|at)\s(?:\w+\s){0,4}value\b|worth\s[$€£]|valued at\b)")
_STERLING = re.compile(r"£|\bsterling\b|\bpence\b|\bU\.?K\b|\b(?:Brit|Engl|Scot|Wales|London|Egypt|Leban|Syria|Sudan)")


def with_weights(candidates: Sequence[Candidate], text: str, lexicon: Lexicon) -> list[Candidate]:
    """The candidates of one article, `text`; one that is surely a weight makes weights of those that nothing tells to be money."""
    pounds = [one for one in candidates if one.amount.currency.lower() in _POUND and not one.amount.symbol]
    sure = {id(one) for one in pounds if _is_weight(one, lexicon)}
    if (sure or "$" in text) and not _STERLING.search(text):  # an American paper pays no pounds
        sure = {id(one) for one in pounds}
    return [_weighed(one) if id(one) in sure else one for one in candidates]


def _is_weight(one: Candidate, lexicon: Lexicon) -> bool:
    """Whether the words beside say so: a weighing, a conversion, or what is weighed ("pounds of [beef]", not "of [debt]")."""
    sentence = f"{one.before} {one.after}"
    of = _OF.match(one.after)
    words = {word.rstrip("s") for word in (of["stuff"] or "").lower().split()} if of else set()
    if of is not None and words.isdisjoint(lexicon.nouns_of("paid_in_money")):
        return True
    return any(
        (_WORTH.match(one.after), _WEIGHS.search(sentence), _CONVERTED.match(one.after), _CONVERTS.search(one.before))
    )


def _weighed(one: Candidate) -> Candidate:
    return replace(one, amount=replace(one.amount, currency="", physical="lb"))
