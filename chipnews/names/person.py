"""Whether two names may be one person's.

Surnames, given names and their short and transliterated forms.
"""

import re
from functools import lru_cache
from itertools import zip_longest

from chipnews.lexicon.lexicon import Lexicon
from chipnews.names.spelling import fold, respell, slip_between


def same_person(one: str, other: str, lexicon: Lexicon) -> str | None:
    """The reason why two names of persons may be one's."""
    (given, surname, generation), (given_too, surname_too, generation_too) = (
        _person(one, lexicon),
        _person(other, lexicon),
    )
    if given and given_too:
        compared = max(len(given), len(given_too)) if min(len(given), len(given_too)) > 1 else 1
        pairs = zip_longest(given[:compared], given_too[:compared], fillvalue="")
        if generation != generation_too or not all(
            _may_be_one_given(*pair, lexicon) for pair in pairs
        ):
            return None
    if surname != surname_too:
        return (
            slip_between(surname, surname_too, lexicon.policy.slip_letters)
            if given and given == given_too
            else None
        )
    return (
        "one surname, first names that agree"
        if given and given_too
        else "one surname, and one first name at most"
    )


@lru_cache(maxsize=8192)
def _person(name: str, lexicon: Lexicon) -> tuple[list[str], str, str | None]:
    """Given names, surname (the particle "al" left out) and generation, each in its plain spelling, without titles."""
    text = re.sub(r"\b[ae]l-", "al ", re.sub(r"\b(\w)\.(?=\w)", r"\1. ", name), flags=re.IGNORECASE)
    words = [
        "al" if word == "el" else word for word in fold(re.sub(r"\b[-‐‑]\b", "", text)).split()
    ]
    while len(words) > 1 and words[0] in lexicon.words_of("titles"):
        del words[0]
    generation = (
        words.pop() if len(words) > 2 and words[-1] in lexicon.words_of("generations") else None
    )
    is_western = len(words) < 2 or words[0] not in lexicon.words_of("leading_surnames")
    if not is_western and (
        words[0] not in lexicon.words_of("leading_or_given") or len(words) == 3 or "-" in name
    ):
        parts = ["".join(words[1:])], words[0]
    else:
        places = range(name.startswith("Al "), len(words) - 1)  # "Al Gore"
        start = next(
            (i for i in places if words[i] in lexicon.words_of("particles")), len(words) - 1
        )
        parts = words[:start], " ".join(words[start:]).removeprefix("al ")
    spellings = [(entry.pattern, entry.spelling) for entry in lexicon.transliterations]
    return [respell(word, spellings) for word in parts[0]], respell(parts[1], spellings), generation


def _may_be_one_given(one: str, other: str, lexicon: Lexicon) -> bool:
    """Equal but for transliteration, an initial, or the short name of the other.

    Any other two are two people.
    """
    if 1 in (len(one), len(other)):
        return one[:1] == other[:1]
    return one == other or any(
        {one, other} <= {*names.split("|")} for names in lexicon.words_of("short_names")
    )
