"""Finds nouns set in one list, by its words alone, however the parser ties them.

"four rescuers, two nurses and a pilot".

A sentence and the head of one phrase -> the heads of all phrases of its list, in text order.
"""

from chipnews.model.analysis import Sentence

_OPENERS = frozenset({"a", "an", "another", "one"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "VERB", "PART"})
_LONGEST = 6  # words of one phrase
_JOINTS = (",", "and")


def heads_of_list(sentence: Sentence, head: int) -> list[int]:
    """Returns the heads of the list that holds `head`, or `head` alone where it stands in none.

    A list ends with "and" and has two phrases at least.
    """
    tokens = sentence.tokens
    phrase = _phrase(sentence, head)
    if phrase is None:
        return [head]
    heads, first, last, closed = [head], phrase, head, False
    while (before := _before(sentence, first)) is not None:
        closed = closed or tokens[first - 1].text == "and"
        heads.insert(0, before[1])
        first = before[0]
    while not closed and (after := _after(sentence, last)) is not None:
        closed = tokens[after[0] - 1].text == "and"
        heads.append(after[1])
        last = after[1]
    governed = (
        first > 0 and tokens[first - 1].pos == "ADP" and tokens[head].dep not in ("pobj", "conj")
    )
    return heads if closed and not governed else [head]


def _phrase(sentence: Sentence, head: int) -> int | None:
    """Returns the first token of the phrase that ends with the noun `head`.

    It is a number, an article or an owner.
    """
    tokens = sentence.tokens
    for i in range(head - 1, max(head - _LONGEST, -1), -1):
        if _opens(sentence, i):
            # "thirty-one miners"
            while i > 0 and tokens[i - 1].text == "-" and tokens[i].tag == "CD":
                i -= 2
            return i - 1 if i > 0 and tokens[i - 1].tag in ("PRP$", "DT") else i
        if tokens[i].pos not in _INSIDE and tokens[i].text != "-":
            return None
    return None


def _opens(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.tag in ("CD", "PRP$") or token.lemma.lower() in _OPENERS


def _before(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Returns first token and head of the phrase joined in front of `first` by a comma or "and"."""
    tokens = sentence.tokens
    end = first - 1
    if end < 1 or tokens[end].text not in _JOINTS:
        return None
    if tokens[end].text == "and" and tokens[end - 1].text == ",":
        end -= 1
    head = end - 1
    begun = _phrase(sentence, head) if head >= 0 and tokens[head].pos in ("NOUN", "PROPN") else None
    return None if begun is None else (begun, head)


def _after(sentence: Sentence, last: int) -> tuple[int, int] | None:
    """Returns first token and head of the phrase joined behind `last` by a comma or "and"."""
    tokens = sentence.tokens
    first = last + 1
    if first >= len(tokens) or tokens[first].text not in _JOINTS:
        return None
    first += (
        2
        if tokens[first].text == ","
        and tokens[first + 1 : first + 2]
        and tokens[first + 1].text == "and"
        else 1
    )
    if first >= len(tokens) or not _opens(sentence, first):
        return None
    head = None
    for i in range(first + 1, min(first + _LONGEST, len(tokens))):
        if tokens[i].pos in ("NOUN", "PROPN"):
            head = i
        elif (tokens[i].pos not in _INSIDE and tokens[i].text != "-") or head is not None:
            break
    return None if head is None else (first, head)
