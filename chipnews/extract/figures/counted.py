"""Finds what a number counts: the head noun of the phrase behind it.

"1,600 Ascend 910B AI [chips]".

A candidate in -> the noun's token and the words from the number to it.
"""

import re
from collections.abc import Iterator, Sequence

from chipnews.extract.figures.number import Candidate
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.tree import Token

_REACH = 12  # tokens from the number to its noun at most
# "2.9m a year earlier", "1,200 five years ago": another phrase begins
_NEW_PHRASE = frozenset({"DT", "PRP$", "CD", ",", "WDT", "WP", "WP$"})
_OPENERS = frozenset(
    {"of", "or", "so", "few", "more", "less", "other", "further", "additional", "-", "–", "such"}
)
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "PART", "PRON", "ADV"})
# these end a phrase that has its noun: "three course meal | all the wine"
_BEHIND = frozenset({"DET", "PRON", "ADV", "NUM"})
_JOINTS = frozenset({"'s", "’s", "’", "'", "-", "and", "&"})
_NAMED_PLURAL = re.compile(r"[A-Z0-9]\w*s")
_OWNS = frozenset({"'s", "’s", "’", "'"})


def find_counted(found: Candidate, lexicon: Lexicon) -> tuple[Token, str] | None:
    """Returns the noun and the phrase up to it, an owner ("Huawei's") left out, or `None`.

    A measure with decimals has no singular noun to count, unless it is joined to it
    ("6.8-magnitude"): "a magnitude 6.8 quake" counts no quakes.
    """
    phrase = list(_phrase(_behind(found), lexicon))
    noun = _head(phrase, found, lexicon)
    number = found.amount.number
    # "6.8-magnitude"
    joined = noun is not None and found.after.startswith("-") and noun.start == found.core.end + 1
    single = "." in number and not found.amount.scale
    if noun is None or (single and not joined and not is_plural(noun, lexicon)):
        return None
    upto = phrase[: phrase.index(noun) + 1]
    owned = max((i for i, token in enumerate(upto) if token.text in _OWNS), default=-1)
    return noun, " ".join(token.text for token in upto[max(owned + 1, _whole(upto)) :])


def _whole(phrase: Sequence[Token]) -> int:
    """Returns how many tokens give the whole of which a part is counted.

    "1,000 of [the 1,600] chips" has two, "six [] three-bedroom flats" none.
    """
    first = next((i for i, token in enumerate(phrase) if token.tag not in ("DT", "PRP$")), 0)
    if first >= len(phrase) - 1 or phrase[first + 1].text == "-":
        return 0
    number = phrase[first].text.replace(",", "")
    return first + 1 if phrase[first].tag == "CD" and (number.isdigit() or number.isalpha()) else 0


def is_plural(token: Token, lexicon: Lexicon) -> bool:
    """Whether the word is a plural, by its tag or since it has no other form ("people")."""
    return token.tag == "NNS" or token.text.lower() in lexicon.lemmas


def lemma_of(noun: Token, lexicon: Lexicon) -> str:
    """Returns the singular.

    The model leaves a headline's capitalised plural as it is; of that it is the word without its
    "s".
    """
    known = lexicon.lemmas.get(noun.text.lower())
    is_common = noun.tag == "NNS" or noun.pos == "NOUN"
    return known or (noun.lemma if is_common else noun.lemma.removesuffix("s"))


def _behind(found: Candidate) -> Sequence[Token]:
    return [token for token in found.sentence.tokens if token.start >= found.core.end][:_REACH]


def _phrase(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Yields the noun phrase that begins here, what opens it passed over.

    Names stay in it however the tagger took them.
    """
    first = _opening(tokens, lexicon)
    nominal = False
    for i, token in enumerate(tokens[first:], start=first):
        named = token.text[0].isupper() or token.text[0].isdigit()
        described = (i <= 1 or tokens[i - 1].text == "-") and token.tag in ("VBN", "VBG")
        inside = named or described or token.pos in _INSIDE or token.text in _JOINTS
        if not inside or (nominal and token.pos in _BEHIND and not named):
            return
        yield token
        nominal = nominal or token.pos == "NOUN"
        goes_on = i + 1 < len(tokens) and tokens[i + 1].tag == "NNS"  # "graphics chips"
        if is_plural(token, lexicon) and token.text[0].islower() and not goes_on:
            return


def _opening(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """Returns how many tokens stand before the phrase: "of", "more", "-odd".

    All of them do where no phrase follows.
    """
    if tokens and tokens[0].tag in _NEW_PHRASE:
        return len(tokens)
    affixes, first = lexicon.words_of("affixes"), 0
    for i, token in enumerate(tokens[:3]):
        opens = (i <= 1 and token.lemma in _OPENERS) or token.text in affixes
        if opens or (i == 1 and token.text.lower() == "the"):
            first = i + 1
        elif i == 0 and token.lemma == "and":  # "12 and 15 people", not "12 and wounding 40"
            return 1 if len(tokens) > 1 and tokens[1].tag == "CD" else len(tokens)
        else:
            return first
    return first


def _head(phrase: Sequence[Token], found: Candidate, lexicon: Lexicon) -> Token | None:
    """Returns the last plural, else the last noun; in a headline a capitalised plural will do.

    "1.8 million this year" counts no years; a "12 page document" has pages, a "650-seat parliament"
    seats.
    """
    if not phrase or phrase[0].lemma in lexicon.words_of("time_pointers"):
        return None
    single = found.amount.number.lower() in ("one", "1")
    # "several hundred injured and thousands homeless" counts no thousands
    scales, reckonings = lexicon.table("vague_scales"), lexicon.words_of("reckonings")
    plain = [token for token in phrase if token.text[0].islower() and token.text not in scales]
    is_joined = found.after.startswith("-") and plain and plain[0].start <= found.core.end + 1
    if is_joined and plain[0].pos == "NOUN":
        return plain[0]
    plural = next((token for token in reversed(plain) if is_plural(token, lexicon)), None)
    if plural is not None and not single:
        return None if plural.lemma in reckonings and found.amount.scale else plural
    nouns = [token for token in plain if token.pos == "NOUN"]
    if found.amount.scale and nouns and nouns[0].lemma in reckonings:
        return None  # "the 2 million forecast in April"
    if nouns and not _NAMED_PLURAL.fullmatch(phrase[-1].text):  # "eight long-haul A330s"
        return nouns[0] if not single and phrase[:2] == nouns[:2] and len(nouns) > 1 else nouns[-1]
    return None if single else _named_plural(phrase, headline=found.sentence.section == "headline")


def _named_plural(phrase: Sequence[Token], *, headline: bool) -> Token | None:
    """Returns a plural that is a name: "12 Britons", "63,150 Model 3s".

    In a headline any plural will do: "12,000 Jobs".
    """
    if headline:
        return next((token for token in phrase if token.text.endswith("s")), None)
    return next(
        (token for token in phrase if token.tag == "NNPS" or _NAMED_PLURAL.fullmatch(token.text)),
        None,
    )
