"""What stands around a claim in its article: the figures beside it, the words of its sentence, the parties of the article, its setting.

Claims -> their scenes. Two claims that say little of themselves may still be known by the company they keep.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chipnews.align.parties import named_by
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.setting import UNKNOWN, Setting
from chipnews.model.value import significant_digits

_REACH = 200  # characters to either side: about a sentence
_WORD = re.compile(r"[^\W\d_]{5,}")  # shorter words tell little

Number = tuple[str, str]
"""A figure as one recognises it beside another: its kind or currency, and its number."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`beside`: the figures of two and more digits near by; `words`: those of the sentence; `parties` and `setting`: the article's."""

    beside: frozenset[Number] = frozenset()
    words: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    setting: Setting = UNKNOWN


NOWHERE = Scene()


def scenes_of(claims: Iterable[Claim], lexicon: Lexicon, settings: Mapping[str, Setting]) -> Mapping[str, Scene]:
    """Claim id -> its scene; `settings` are those of the articles."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.article, one.start)):
        by_article[claim.article].append(claim)
    return {
        name: scene
        for article, told in by_article.items()
        for name, scene in _scenes(told, lexicon, settings.get(article, UNKNOWN))
    }


def _scenes(claims: Sequence[Claim], lexicon: Lexicon, setting: Setting) -> Iterable[tuple[str, Scene]]:
    """The scenes of one article's claims, which come in text order."""
    parties = frozenset(party for claim in claims for party in named_by(claim, lexicon))
    words: dict[str, frozenset[str]] = {}
    numbers = [_number(claim) for claim in claims]
    first = last = 0
    for claim, own in zip(claims, numbers, strict=True):
        while claims[first].start < claim.start - _REACH:
            first += 1
        while last < len(claims) and claims[last].start <= claim.start + _REACH:
            last += 1
        text = claim.evidence.text
        if text not in words:
            words[text] = frozenset(_WORD.findall(text.lower())) - lexicon.nouns_of("plain_words")
        beside = frozenset(number for number in numbers[first:last] if number and number != own)
        yield claim.id, Scene(beside, words[text], parties, setting)


def _number(claim: Claim) -> Number | None:
    """As in "12,000 jobs" and "12,000 people", one number; of one digit ("two weeks") it tells nothing."""
    amount = claim.amount
    if amount is None or significant_digits(amount.number) < 2:
        return None
    return amount.unit if claim.kind == "money" else claim.kind, format(amount.number.normalize(), "f")
