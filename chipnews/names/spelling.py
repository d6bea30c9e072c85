"""Folds names to one spelling, takes off legal forms, and tells slips of spelling."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, reduce

from chipnews.lexicon.lexicon import Lexicon

_SIGNS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "&": " and ", "+": " plus "}
)
_UMLAUTS = str.maketrans(
    {sign: f"{letter}e" for sign, letter in zip("äöüøÄÖÜØ", "aouoAOUO", strict=True)}
)
# British or long forms -> one form. It stays here: a name is folded wherever two are compared, in
# rooms without a vocabulary too.
_SPELLINGS = re.compile(
    r"isation(?=s?\b)|defence|labour|centre"
    r"|\bunited states(?: of america)?\b|\bunited kingdom\b|\beuropean union\b"
)
_SPELT = {
    "isation": "ization", "defence": "defense", "labour": "labor", "centre": "center",
    "united states": "us", "united states of america": "us", "united kingdom": "uk",
    "european union": "eu",
}  # fmt: skip
SURER = 2  # so many letters more must agree where a slip is less likely than another name


@lru_cache(maxsize=32768)
def fold(name: str) -> str:
    """Returns a name in lower case and American spelling, without accents, dots and first "the".

    "U.S." and "United States" become "us".
    """
    parts = unicodedata.normalize("NFKD", name.casefold().replace(".com", "").translate(_SIGNS))
    words = " ".join(re.findall(r"\w+", re.sub(r"[.'’‘`\u0300-\u036f]", "", parts)))
    return _SPELLINGS.sub(lambda match: _SPELT[match[0]], words.removeprefix("the ") or words)


def respell(text: str, spellings: Sequence[tuple[str, str]]) -> str:
    """Returns the text with each pattern of `spellings` replaced, in their order."""
    return reduce(lambda text, pair: re.sub(pair[0], pair[1], text), spellings, text)


def letters_of(name: str) -> str:
    """Returns the folded name without its blanks."""
    return fold(name).replace(" ", "")


def alike(one: str, other: str) -> str | None:
    """Returns the reason where two names differ in nothing but signs."""
    ways = [{letters_of(name), letters_of(name.translate(_UMLAUTS))} for name in (one, other)]
    return "written alike but for capitals, accents, signs or blanks" if ways[0] & ways[1] else None


@lru_cache(maxsize=8192)
def formless(name: str) -> tuple[str, str]:
    """Splits a folded name from its legal form: ("huawei technologies", "co ltd")."""
    from cleanco import basename

    short, whole = name.replace("+", " plus"), fold(name)
    while (shorter := str(basename(short)).strip()) and shorter != short:
        short = shorter
    base = fold(short) if whole.startswith(f"{fold(short)} ") else whole
    return base, whole.removeprefix(base).strip()


def may_be_one_form(form: str, other: str, lexicon: Lexicon) -> bool:
    """Whether a paper may write one legal form for the other: "Inc" for "Corp" or for none.

    "KGaA" is never written for "Co".
    """
    if not form or not other or form == other:
        return True
    return lexicon.words_of("loose_forms") >= {*form.split(), *other.split()}


def slip_between(one: str, other: str, enough: int) -> str | None:
    """Returns the reason where a letter is missing, doubled, swapped or, in a long word, another.

    The words need `enough` letters. A longer ending is no slip ("Bayer", "Bayern").
    """
    from rapidfuzz.distance import OSA

    short, long = sorted((one, other), key=len)
    is_ending = long.startswith(short) and long[-1] != short[-1]
    if one[0] != other[0] or is_ending or not (one + other).isalpha():
        return None
    if OSA.distance(one, other) != 1:
        return None
    is_replaced = len(one) == len(other) and sorted(one) != sorted(other)
    needed = enough + (SURER if is_replaced else 0)
    return "written alike (one letter differs)" if len(short) >= needed else None
