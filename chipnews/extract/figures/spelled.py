"""Reads whole numbers as a text writes them, in figures or words, and the tokens that one takes.

"1,037", "thirty-one", "a hundred and five".
"""

import re

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*|\d+")
_HUNDRED = 100
_LINKS = ("-", "and")


def number_of(text: str, lexicon: Lexicon) -> int | None:
    """Returns a whole number in figures or words, `None` of anything else."""
    if _NUMBER.fullmatch(text):
        return int(text.replace(",", ""))
    total = group = 0
    words = [word for word in re.split(r"[\s-]+", text.lower()) if word != "and"]
    for word in words:
        if (factor := _factor(word, lexicon)) > 1:
            group = max(group, 1) * factor
            total, group = (total, group) if factor == _HUNDRED else (total + group, 0)
        elif (value := lexicon.words.get(word)) is not None and value == int(value):
            group += int(value)
        else:
            return None
    return total + group if words else None


def number_at(sentence: Sentence, index: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Returns the first token of the number to which token `index` belongs, and its value.

    `None` where there is no whole number.
    """
    tokens = sentence.tokens
    first = last = index
    while first > 0 and _joins(sentence, first - 1, first, lexicon):
        first -= 1 if _is_word(sentence, first - 1, lexicon) else 2
    while last + 1 < len(tokens) and _joins(sentence, last, last + 1, lexicon):
        last += 1 if _is_word(sentence, last + 1, lexicon) else 2
    if _factor(tokens[first].text.lower(), lexicon) > 1:
        if first == 0 or tokens[first - 1].lemma != "a":  # "5 million", "several hundred"
            return None
        first -= 1
    words = " ".join(
        token.text for token in tokens[first : last + 1] if token.text not in ("a", "A")
    )
    value = number_of(words, lexicon)
    return None if value is None else (first, value)


def _joins(sentence: Sentence, left: int, right: int, lexicon: Lexicon) -> bool:
    """Whether the number goes on from token `left` to `right`; one may be its "-" or "and"."""
    tokens = sentence.tokens
    if tokens[left].text in _LINKS and left > 0:
        return _joins_words(sentence, left - 1, right, tokens[left].text, lexicon)
    if tokens[right].text in _LINKS and right + 1 < len(tokens):
        return _joins_words(sentence, left, right + 1, tokens[right].text, lexicon)
    return _joins_words(sentence, left, right, "", lexicon)


def _joins_words(sentence: Sentence, left: int, right: int, link: str, lexicon: Lexicon) -> bool:
    """Whether two words are of one number: "thirty" "-" "one", "hundred" "and" "five".

    So are "two" "hundred", but "three and four" are two numbers.
    """
    if not (_is_word(sentence, left, lexicon) and _is_word(sentence, right, lexicon)):
        return False
    one, other = sentence.tokens[left].text.lower(), sentence.tokens[right].text.lower()
    if link == "and":
        return _factor(one, lexicon) > 1
    tens = one in lexicon.table("tens") and other in lexicon.table("ones")
    return tens or _factor(other, lexicon) > 1 or (link == "" and _factor(one, lexicon) > 1)


def _is_word(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    word = sentence.tokens[index].text.lower()
    return (
        word in lexicon.table("ones") or word in lexicon.table("tens") or _factor(word, lexicon) > 1
    )


def _factor(word: str, lexicon: Lexicon) -> int:
    return next(
        (int(entry.factor) for entry in lexicon.scales if word in entry.surfaces and len(word) > 3),
        1,
    )
