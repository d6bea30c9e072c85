"""The entries of `laws.toml` and `ties.toml`: words that join figures of one sentence, and measures that make a share or a price together.

An entry -> the pattern of a sentence in which every figure is written `<0>`, `<1>`, … (arithmetic/stated.py).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

_ROLES = [
    "part",
    "share",
    "whole",
    "old",
    "new",
    "change",
    "levels",
    "times",
    "count",
    "price",
    "value",
    "total",
    "first",
    "last",
    "one",
    "other",
    "many",
    "few",
]
_WORD = r"(?!(?:and|or|but|from|to|of|than|which|who|that|while|after|before|including|with|in|at|for|by|up|down|an?)\b)[\w'’&/.-]+"
_PLACE = r"\s(?:in|at|from|across|for|on|among|near)\s(?:the\s)?[\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}"
_FIXED = {
    "noun": rf"(?:\s{_WORD}){{0,6}}",
    "place": rf"(?:{_PLACE})?",
    "rest": r"[^<>,;:.()–—]{0,90}",
    "when": r"(?:last|this|over|in|during|since|between|within|on)\s[^<>,;:.()–—]{1,40}",
    "rate": r"(?:an?\s(?:[\w-]+\s){0,3}(?:rate|share|proportion|occupancy|turnout)\sof\s)?",
    "cost": r"(?:(?:would|will|could|to)\s)?(?:cost|costs|costing|"
    r"at\sa\s(?:total\s)?cost\sof|bring\sin|raise|yield|totals?|totall?ing|amounts?\sto|comes?\sto)\s"
    r"(?:(?:it|them|him|her|the\s\w+)\s)?(?:{hedge}|an?\s|another\s)?",
    "rise": r"(?:,\s(?:or\s)?|\s?\(|\s[–—]\s)(?:an?\s(?:[\w-]+\s){0,2}{move}\sof\s|(?:up|down)\s(?:by\s)?|an?\s(?=<\d+>\s{move}))"
    r"{change}(?:\s{move})?{end}",
    "end": r"(?:\sof\sthem|(?:\sof)?\s(?:(?:its|the|their|his|her|all|that|this)\s){1,2}"
    r"(?:entire\s|whole\s)?{group})?(?=\s?[,.;:)–—”\"]|\s-\s|\s?$)",
    "or": r"(?:,?\s(?:or|that is|equal to|equivalent to|amounting to|which is)\s|\s?\(|\s?[–—]\s?|\s-\s)",
    "its": r"(?:(?:its|the|their|his|her|all|an?|total|entire|global|overall|worldwide|whole|current|own|full)\s"
    r"|{hedge}|[\w.&-]{1,30}['’]s?\s){0,3}",
}


@dataclass(frozen=True, slots=True)
class SentenceLaw:
    """Words between figures that say how one follows from the others. A law that `joins` only shows what follows, and proves nothing."""

    name: str
    law: Literal["share", "sum", "growth", "rate", "ratio", "among", "conversion"]
    pattern: str
    examples: tuple[str, ...]
    joins: bool = False
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureTie:
    """Measures that belong together: `part` is `share` of `whole`, `value` is `count` times a price.

    `of` are the nouns by which the share names its whole; `parties` says which role of the part's event is which of the whole's;
    `rest` is what the whole less the part is called.
    """

    name: str
    law: Literal["share", "rate"]
    measures: Mapping[str, str]
    examples: tuple[str, ...]
    of: tuple[str, ...] = ()
    parties: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    rejects: tuple[str, ...] = ()


LIST_GAP = r"{noun}{place}(?:, |,? (?:and|plus) ){near}(?:further )?"
TOTAL_GAP = r"{noun}{place}(?:,| [–—-])? ?(?:(?:for|or|making|and) )?(?:an? (?:combined |grand )?total of )?{near}"
LAST_GAP = r"{noun}{place}(?:\s?[.;)–—”\"].*|\s?)"
"""What stands between two parts of a sum, between the last part and the total, and behind the last part of a list that is told in full."""


def compile_law(pattern: str, hedge: str, nouns: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """As in "{part}{noun}{or}{share}": figures by role, each with the words that may stand before it, which blur or bound it (`hedge`).

    `nouns` are patterns under their names: "move" of growth, "group" of a whole.
    """
    pattern = pattern.replace(" ", r"\s")
    near = rf"(?:{hedge}|(?i:the|a|another|total\sof|just|only)\s)*"
    for name, part in (_FIXED | {"near": near, "hedge": hedge} | dict(nouns or {})).items():
        pattern = pattern.replace("{" + name + "}", part)
    for role in _ROLES:
        pattern = pattern.replace("{" + role + "}", rf"{near}<(?P<{role}>\d+)>")
    return re.compile(
        pattern.removeprefix(near)
    )  # what stands before the first figure is no part of a law, and slow to look for
