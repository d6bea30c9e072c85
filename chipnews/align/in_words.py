"""Tells in words why two claims are, or are not, one fact: the weightiest clues, for `explain`."""

from functools import lru_cache

from chipnews.align.clues import Pair, weigh
from chipnews.align.record import LETTERS, Words
from chipnews.lexicon.lexicon import Lexicon

_SHOWN = 4  # clues, and words of a sentence


def tell(pair: Pair, lexicon: Lexicon, *, against: bool = False) -> str:
    """Returns the clues that weigh most for the two being one fact, or against it, in words."""
    found = [
        (weight, name)
        for weight, name in weigh(pair, lexicon)
        if weight and (weight < 0) == against
    ]
    words = _words(pair)
    heaviest = sorted(found, key=lambda one: (-abs(one[0]), one[1]))[:_SHOWN]
    reasons = [
        f"{lexicon.clue_names[name].says.format_map(words)} ({weight:+.1f})"
        for weight, name in heaviest
    ]
    equal = [] if against or pair.values != "equal" else [_digits(pair)]
    return "; ".join([*equal, *reasons])


def _digits(pair: Pair) -> str:
    if pair.is_date:
        return f"{pair.one.text} in both"
    digits = pair.first.digits
    return f"{pair.one.text} in both, of {digits} {'digit' if digits == 1 else 'digits'}"


def _words(pair: Pair) -> dict[str, str]:
    """Returns what the words of a clue in `data/clues.toml` may name."""
    return {
        "one": pair.one.text,
        "other": pair.other.text,
        "head": pair.first.head,
        "other_head": pair.second.head,
        "unit": pair.one.amount.unit if pair.one.amount else "",
        "sentence": _shared(pair.first.sentence & pair.second.sentence, pair),
        "owner": pair.one.slot.whose.text if pair.one.slot.whose else "",
        "other_owner": pair.other.slot.whose.text if pair.other.slot.whose else "",
        "place": pair.one.slot.where.text if pair.one.slot.where else "",
        "other_place": pair.other.slot.where.text if pair.other.slot.where else "",
    }


def _shared(common: Words, pair: Pair) -> str:
    """Returns the common words as the first article writes them."""
    if not common:
        return ""
    words = _written(pair.one.evidence.text)
    return ", ".join([word for word, letters in words if letters in common][:_SHOWN])


@lru_cache(maxsize=4096)
def _written(text: str) -> list[tuple[str, str]]:
    """Returns the words of a text, each once and with the letters by which it is compared."""
    words = dict.fromkeys(word.strip(".,;:!?“”\"'()") for word in text.split())
    return [(word, word.lower()[:LETTERS]) for word in words]
