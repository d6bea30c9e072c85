"""Reads a number with what it counts or measures.

"1,600 Huawei Ascend 910B AI chips" counts chips; "18 km" is physical. The unit of a count is the
head noun's lemma (extract/figures/counted.py). A number of which nothing says what it counts has
none.
"""

import re

from msgspec.structs import replace

from chipnews.extract.figures.counted import find_counted, is_plural, lemma_of
from chipnews.extract.figures.number import Candidate
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step
from chipnews.model.tree import Token

_ARTICLE = re.compile(r"\ban?\s$", re.IGNORECASE)
_PRODUCT = (  # "its Vela Tab ", and the word before
    r"(?:^|\b(?P<word>\w+)\s)(?:{definites}|{possessives}|{indefinite_articles}|all|new|of)\s"
    r"(?:(?-i:[A-Z])[\w-]*\s){2,3}$"
)
_PRODUCT_DIGITS = 2
_YEAR = re.compile(r"(?:19|20)\d\d")
TIMES = "times"
"""The unit of a factor: "2.5 times", "doubled", "sixfold"."""


def read_quantity(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """Reads the candidate as a quantity, or returns `None`.

    Its `noun` or `unit` says what of; a bare number has neither. A part of a name becomes a
    distractor, and what counts a unit of time a duration.
    """
    amount, number = found.amount, found.amount.number.lower()
    if amount.symbol or amount.currency or amount.time or amount.share:
        return None
    if number in lexicon.table("articles") and not amount.scale:
        return None
    if amount.physical:
        name = lexicon.grammar.unit_names[" ".join(amount.physical.split())]
        measured = replace(amount, unit=name, unit_end=found.span.end)
        return _quantity(found, measured, Step("extract", f"units.{name}", amount.physical))
    if amount.fold or number in lexicon.grammar.factors:
        step = Step("extract", "quantity", "a factor")
        return None if _is_noun(found) else _quantity(found, replace(amount, noun=TIMES), step)
    is_before_digit = number == "one" and found.after.lstrip()[:1].isdigit()
    if number in lexicon.table("vague_digits") or is_before_digit:
        return None
    return _count(found, number, lexicon)


def _count(found: Candidate, number: str, lexicon: Lexicon) -> Mention | None:
    counted = find_counted(found, lexicon)
    if counted is None:
        if number == "one" and found.amount.is_plain:
            return None
        if _ARTICLE.search(found.before) or _is_name(found, number):
            return _name(found, number)
        return _quantity(found, found.amount, Step("extract", "quantity", "counts nothing named"))
    noun, words = counted
    in_name = _is_name(found, number) and not is_plural(noun, lexicon)
    if in_name or _is_product(found, number, lexicon):
        return _name(found, number)
    if name := lexicon.grammar.times.get(noun.text.lower()):  # "two additional weeks"
        span, step = Span(found.core.start, noun.end), Step("extract", f"units.{name}", noun.text)
        amount = replace(found.amount, unit=name)
        return Mention("duration", span, found.place, amount, trace=(step,))
    unit = _unit_of(noun, found, lexicon)
    why = f"counts {noun.text}" + (f" ({unit})" if unit != noun.text else "")
    counting = replace(found.amount, noun=unit, counted=words, unit_end=noun.end)
    return _quantity(found, counting, Step("extract", "quantity", why))


def _unit_of(noun: Token, found: Candidate, lexicon: Lexicon) -> str:
    """Returns the lemma of what is counted, of a member also of what: "crew member"."""
    lemma = lemma_of(noun, lexicon)
    if lemma != "member":
        return lemma
    behind = [token for token in found.sentence.tokens if token.start >= noun.end][:3]
    if [token.pos for token in behind] == ["ADP", "DET", "NOUN"] and behind[0].lemma == "of":
        return f"{behind[2].lemma} {lemma}"  # "members of the crew"
    before = next((token for token in found.sentence.tokens if token.end == noun.start - 1), None)
    of_body = before and before.pos == "NOUN" and before.start >= found.core.end
    return f"{before.lemma} {lemma}" if before and of_body else lemma


def _quantity(found: Candidate, amount: AmountParts, step: Step) -> Mention:
    return Mention("quantity", found.core, found.place, amount, trace=(step,))


def _name(found: Candidate, number: str) -> Mention:
    step = Step("extract", "distractors.name", number)
    return Mention("distractor", found.core, found.place, trace=(step,))


def _is_name(found: Candidate, number: str) -> bool:
    """Whether it is a year, or a number behind a name: "in 2008", "the Big 12", "an HIV 2 drug".

    What nothing counts there is no figure.
    """
    if found.amount.scale or found.amount.sign or found.amount.upto:
        return False
    words = found.before.split()
    apart = len(words) > 1 and found.before[-1:].isspace()
    named = apart and words[-1][0].isupper() and words[-1][-1].isalnum()
    written = found.amount.number
    return bool(_YEAR.fullmatch(number)) or (named and (written.isdigit() or written[0].isupper()))


def _is_product(found: Candidate, number: str, lexicon: Lexicon) -> bool:
    """Whether a product has the number in its name: "its Vela Tab [9] tablets".

    In "in the United States [9] tablets" it counts them.
    """
    if not number.isdigit() or len(number) > _PRODUCT_DIGITS or not found.amount.is_plain:
        return False
    named = lexicon.grammar.filled(_PRODUCT).search(found.before)
    prepositions = lexicon.words_of("place_prepositions")
    return named is not None and (named["word"] or "").lower() not in prepositions


def _is_noun(found: Candidate) -> bool:
    """Whether the word is a plural noun: "the men's [doubles]"."""
    index = found.sentence.token_at(found.core.start) if found.sentence.tokens else None
    return index is not None and found.sentence.tokens[index].tag in ("NNS", "NNPS")
