"""Up or down: the verb or noun that moves a figure. "fell 3%", "a rise of 2%", "up 12%"."""

from collections.abc import Iterator

from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.trace import Step

_PASSED = frozenset({"ADP", "NUM", "SYM"})
_NEAR = 2  # governors above the figure that are asked


def read_direction(sentence: Sentence, index: int | None, lexicon: Lexicon) -> tuple[str | None, tuple[Step, ...]]:
    """`up`, `down` or `None` for token `index`, and the cue."""
    if index is None:
        return None, ()
    governors = list(_governors(sentence, index))
    words = [sentence.tokens[i] for i in governors if not _is_passive(sentence, i)]
    for cue in lexicon.cues["direction"]:
        moved = any(
            (word.pos == "VERB" and word.lemma in cue.verbs) or (word.pos == "NOUN" and word.lemma in cue.nouns)
            for word in words
        )
        if moved or _stands_before(sentence, index, cue.forms):
            return cue.sets["direction"], (Step("extract", f"direction.{cue.name}", cue.sets["direction"]),)
    return None, ()


def _governors(sentence: Sentence, index: int) -> Iterator[int]:
    """The next words above the figure. A subject moves nothing ("300 people fell ill"), and "to" and "from" tell levels."""
    below, found = index, 0
    for above in sentence.ancestors(index):
        token = sentence.tokens[above]
        if sentence.tokens[below].dep in ("nsubj", "nsubjpass") or (
            token.pos == "ADP" and token.lemma in ("to", "from")
        ):
            return
        if token.pos not in _PASSED:
            yield above
            found += 1
        if found == _NEAR:
            return
        below = above


def _is_passive(sentence: Sentence, index: int) -> bool:
    """As in "40% of the crop was lost": the verb tells what became of the share, not how it moved."""
    return any(sentence.tokens[child].dep == "auxpass" for child in sentence.children(index))


def _stands_before(sentence: Sentence, index: int, forms: tuple[str, ...]) -> bool:
    """As in "up 12%"; "up to" is a bound and "up from" tells the old level."""
    before = sentence.tokens[max(0, index - 2) : index]
    return any(token.lemma in forms for token in before) and not any(token.lemma in ("to", "from") for token in before)
