"""Quantity: a bare number with what it counts. "1,600 Huawei Ascend 910B AI chips" counts chips; "18 km" is physical.

The unit of a count is the head noun's lemma, its modifiers left apart.
"""

import re
from collections.abc import Iterator, Sequence

from chipnews.extract.number import Candidate
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Token
from chipnews.model.mention import Mention
from chipnews.model.trace import Step

_NOUN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "PART", "PRON", "ADV"})
_SMALL_WORDS = frozenset({"one", "a", "an", "half", "a quarter of a"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 12  # tokens from the figure to its noun at most
_OPENERS = frozenset(
    {"of", "or", "so", "few", "more", "less", "other", "further", "additional", "-", "–", "the", "such"}
)
_TIME_POINTERS = frozenset({"this", "last", "next", "third", "quarter", "fifth", "half", "tenth"})
_OWNS = frozenset({"'s", "’s", "’", "'"})
_POSSESSIVE = frozenset({"'s", "’s", "’", "'", "-"})
_PEOPLE = {"people": "person", "staff": "staff", "men": "man", "women": "woman", "dead": "death"}


def read_quantity(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as a quantity, or `None` where nothing says what it counts; `parts["noun"]` or `parts["physical"]` does."""
    if found.parts["number"].lower() in _SMALL_WORDS and "scale" not in found.parts:
        return None
    if physical := _physical(found, lexicon):
        return Mention(
            "quantity",
            found.span,
            found.place,
            found.parts | {"physical": physical},
            (Step("extract", f"units.{physical}", ""),),
        )
    phrase = list(_phrase(_following(found)))
    noun = _head(phrase, in_headline=found.sentence.section == "headline", hyphened=found.after.startswith("-"))
    if noun is None and _YEAR.fullmatch(found.parts["number"]) and "scale" not in found.parts:
        return None
    parts = found.parts | ({"noun": _lemma(noun), "counted": _words(phrase, noun)} if noun else {})
    step = Step("extract", "quantity", f"counts {parts.get('noun', 'nothing named')}")
    return Mention("quantity", found.span, found.place, parts, (step,))


def _physical(found: Candidate, lexicon: Lexicon) -> str | None:
    pattern, names = lexicon.patterns.physical
    found_unit = pattern.match(found.after)
    return names.get(" ".join(found_unit["unit"].split())) if found_unit else None


def _following(found: Candidate) -> Sequence[Token]:
    tokens = found.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.start >= found.span.end), len(tokens))
    return tokens[first : first + _REACH]


def _head(phrase: Sequence[Token], *, in_headline: bool, hyphened: bool) -> Token | None:
    """The noun that is counted: the first plural, else the last noun; in a headline a capitalised plural will do.

    "1.8 million this year" counts no years, and "two-thirds" no thirds.
    """
    if phrase and phrase[0].lemma in _TIME_POINTERS:
        return None
    plain = [token for token in phrase if token.text[0].islower()]
    if hyphened and plain:  # a "650-seat parliament" has 650 seats
        return plain[0]
    plural = next((token for token in plain if _is_plural(token)), None)
    noun = plural or next((token for token in reversed(plain) if token.pos == "NOUN"), None)
    if noun is not None or not phrase:
        return noun
    return next((token for token in phrase if token.text.endswith("s")), None) if in_headline else _people(phrase[0])


def _people(token: Token) -> Token | None:
    """As in "12 Britons": a capitalised plural right behind the number."""
    return token if token.tag == "NNPS" else None


def _words(phrase: Sequence[Token], noun: Token) -> str:
    """The phrase up to its noun, an owner ("Huawei's") left out: "Ascend 910B AI chips"."""
    upto = list(phrase[: phrase.index(noun) + 1])
    owned = max((i for i, token in enumerate(upto) if token.text in _OWNS), default=-1)
    return " ".join(token.text for token in upto[owned + 1 :])


def _phrase(tokens: Sequence[Token]) -> Iterator[Token]:
    """The noun phrase that begins here, "of" passed over at its start. Names stay in it however the tagger took them."""
    for i, token in enumerate(tokens):
        if i <= 1 and token.lemma in _OPENERS:
            continue
        named = token.text[0].isupper() or token.text[0].isdigit()
        if not (
            named or token.pos in _NOUN_PHRASE or token.text in _POSSESSIVE or (i <= 1 and token.tag in ("VBN", "VBG"))
        ):
            return
        yield token
        if _is_plural(token) and token.text[0].islower():
            return


def _is_plural(token: Token) -> bool:
    return token.tag == "NNS" or token.text.lower() in _PEOPLE


def _lemma(noun: Token) -> str:
    """The lemma; of a headline's capitalised plural, which the model leaves as it is, the word without its "s"."""
    if noun.text.lower() in _PEOPLE:
        return _PEOPLE[noun.text.lower()]
    return noun.lemma if noun.tag == "NNS" or noun.pos == "NOUN" else noun.lemma.removesuffix("s")
