"""Reads a candidate with a unit of time, or an age, as a duration.

"16 weeks", "60-day", "the past two years" (the number and its unit).
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from chipnews.extract.figures.counted import find_counted, is_plural
from chipnews.extract.figures.number import Candidate
from chipnews.extract.figures.spelled import number_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

_STRETCH = r"\bthe {stretches}\s+$"
_OLD = re.compile(r"[\s-]olds?\b|\s+of\s+age\b")
_OR_OLDER = re.compile(r"\s+(?:or|and) (?:older|younger)\b")
_OLDER = (
    r"\b(?:(?P<who>[a-z]+)\s(?:aged\s)?(?:{bounding_prepositions}|up to|between|from)"  # "men over"
    r"|(?:younger|older) than|not yet)\s+$"
)
_LIMIT = (  # the age that a law sets is a figure, and nobody's age
    r"\b(?:{limits_of_age} age(?:\s\w+){0,3}\s(?:from|to|at|of|is)"  # "retirement age from"
    r"|retir(?:e|ing) at|the age (?:at|to))\s+$"
)
_OLDEST = 110  # years
_AGED = (
    r"\b(?:age[ds]|(?:at|by) age|(?:the|an) age of"
    r"|(?:an?|the) (?:{men}|{women}|{exclusive}) of)\s+(?:between\s+)?$"  # "a man of"
)
_SPELL = (  # "more a week" is a rate
    r"\b(?:{hedge}(?<!\bmore\s)|{leads_to_spells}\s)"
    # not "a second opinion"
    r"(?P<spell>(?:an?|(?P<few>several|a few)|the (?:past|last))\s(?P<unit>(?!second){time}))"
    r"(?!\w|[-’'])(?!\s{behind_times}\b)"
)


def read_duration(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """Reads the candidate as a duration, or returns `None`; `unit` is its entry of units.toml."""
    written = found.amount.time
    if not written:
        return _age(found, lexicon)
    name = lexicon.grammar.unit_names[" ".join(written.lower().split())]
    stretch = lexicon.grammar.filled(_STRETCH).search(found.before)
    span = Span(found.span.start - len(stretch[0]), found.span.end) if stretch else found.span
    aged = _OLD.match(found.after) or lexicon.grammar.filled(_AGED).search(found.before)
    age = aged is not None or _tells_age(found.before, lexicon, bare=False)
    amount = replace(found.amount, unit=name, stretch=stretch is not None, age=age)
    step = Step("extract", f"units.{name}", written)
    return Mention("duration", span, found.place, amount, trace=(step,))


def find_spells(analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """Yields durations without a number: "lasted [a week]", "over [the past decade]"."""
    spell = lexicon.grammar.filled(_SPELL)
    for place, sentence in analysis.read_sentences:
        for match in spell.finditer(analysis.article.text, sentence.span.start, sentence.span.end):
            words = match["few"] or ""
            name = lexicon.grammar.times[match["unit"].lower()]
            amount = AmountParts(words.lower() or "1", time=match["unit"], unit=name)
            span, step = (
                Span(*match.span("spell")),
                Step("extract", f"units.{name}", match["spell"]),
            )
            yield Mention("duration", span, place, amount, trace=(step,))


def _age(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """Reads an age, or returns `None`: "aged [25 to 54]", "people over [60]", "[21] or older"."""
    amount, filled = found.amount, lexicon.grammar.filled
    money, part = amount.symbol or amount.currency, amount.share or amount.whole
    limit = filled(_LIMIT).search(found.before) is not None
    aged = limit or filled(_AGED).search(found.before) or _is_limit_of_age(found, lexicon)
    if not aged or amount.scale or amount.physical or money or part:
        return None
    years, step = (
        replace(amount, unit="year", age=not limit),
        Step("extract", "units.year", "an age"),
    )
    return Mention("duration", found.span, found.place, years, trace=(step,))


def _is_limit_of_age(found: Candidate, lexicon: Lexicon) -> bool:
    """Whether it is a number of years that counts nothing: "children under [four]"."""
    value = number_of(found.amount.number, lexicon)
    if value is None or not 0 < value <= _OLDEST or found.amount.is_marked:
        return False
    if _OR_OLDER.match(found.after):
        return True
    counted = find_counted(found, lexicon)
    counts = counted is not None and is_plural(counted[0], lexicon)
    return not counts and _tells_age(found.before, lexicon, bare=True)


def _tells_age(before: str, lexicon: Lexicon, *, bare: bool) -> bool:
    """Whether the words before lead to the age of people: "children under [four]".

    Of a `bare` number "older than [30]" does as well.
    """
    found = lexicon.grammar.filled(_OLDER).search(before)
    if found is None or found["who"] is None:
        return found is not None and bare
    word = found["who"].lower()
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    is_person = lexicon.lemmas.get(word, singular) in lexicon.words_of("people")
    return is_person or word in lexicon.words_of("everybody")
