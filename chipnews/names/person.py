"""Compares names of persons by surname, given names, short names and transliterations."""

import re
from functools import lru_cache
from itertools import zip_longest

from chipnews.lexicon.lexicon import Lexicon
from chipnews.names.spelling import fold, respell, slip_between


def same_person(one: str, other: str, lexicon: Lexicon) -> str | None:
    """Returns the reason why two names may be one person's; `None` where they may not."""
    given, surname, generation = _person(one, lexicon)
    given_too, surname_too, generation_too = _person(other, lexicon)
    if given and given_too:
        compared = max(len(given), len(given_too)) if min(len(given), len(given_too)) > 1 else 1
        pairs = zip_longest(given[:compared], given_too[:compared], fillvalue="")
        if generation != generation_too or not all(
            _may_be_one_given(*pair, lexicon) for pair in pairs
        ):
            return None
    if surname != surname_too:
        if not given or given != given_too:
            return None
        return slip_between(surname, surname_too, lexicon.policy.slip_letters)
    if given and given_too:
        return "one surname, first names that agree"
    return "one surname, and one first name at most"


@lru_cache(maxsize=8192)
def _person(name: str, lexicon: Lexicon) -> tuple[list[str], str, str | None]:
    """Given names, surname (without the particle "al") and generation, in their plain spelling."""
    text = re.sub(r"\b[ae]l-", "al ", re.sub(r"\b(\w)\.(?=\w)", r"\1. ", name), flags=re.IGNORECASE)
    folded = fold(re.sub(r"\b[-‐‑]\b", "", text))
    words = ["al" if word == "el" else word for word in folded.split()]
    while len(words) > 1 and words[0] in lexicon.words_of("titles"):
        del words[0]
    is_generation = len(words) > 2 and words[-1] in lexicon.words_of("generations")
    generation = words.pop() if is_generation else None
    may_lead = len(words) > 1 and words[0] in lexicon.words_of("leading_surnames")
    if may_lead and (
        words[0] not in lexicon.words_of("leading_or_given") or len(words) == 3 or "-" in name
    ):
        given, surname = ["".join(words[1:])], words[0]  # "Xi Jinping"
    else:
        places = range(name.startswith("Al "), len(words) - 1)  # "Al Gore"
        particles = (i for i in places if words[i] in lexicon.words_of("particles"))
        start = next(particles, len(words) - 1)
        given, surname = words[:start], " ".join(words[start:]).removeprefix("al ")
    spellings = [(entry.pattern, entry.spelling) for entry in lexicon.transliterations]
    return [respell(word, spellings) for word in given], respell(surname, spellings), generation


def _may_be_one_given(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether one given name is the other, its initial, or its short name."""
    if 1 in (len(one), len(other)):
        return one[:1] == other[:1]
    return one == other or any(
        {one, other} <= {*names.split("|")} for names in lexicon.words_of("short_names")
    )
