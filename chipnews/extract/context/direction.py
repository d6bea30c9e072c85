"""Reads up or down off the word that moves a figure: "fell 3%", "a rise of 2%", "up 12%"."""

from collections.abc import Iterator
from itertools import islice
from typing import cast

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Direction
from chipnews.model.trace import Step

_PASSED = frozenset({"ADP", "NUM", "SYM"})
_BESIDE = frozenset(
    {"ADP", "ADV", "ADJ", "SCONJ", "NUM", "SYM", "DET", "PART"}
)  # between "up" and its figure: "up more than 20%"
_NEAR = 2  # governors above the figure that are asked


def read_direction(
    sentence: Sentence, index: int | None, kind: str, lexicon: Lexicon
) -> tuple[Direction, tuple[Step, ...]]:
    """Returns `up`, `down` or `None` for token `index` of a figure of `kind`, and the cue."""
    if index is None or kind == "duration":
        return None, ()
    path, times = (
        list(_governors(sentence, index, lexicon.words_of("moved_by"))),
        lexicon.grammar.times,
    )
    through = {sentence.tokens[i].lemma for i in path}
    asked = (
        i
        for i in path
        if sentence.tokens[i].pos not in _PASSED and sentence.tokens[i].lemma not in times
    )
    governors = list(islice(asked, _NEAR))  # "grew 5% year on year"
    # "40% of the crop was lost"
    active = [sentence.tokens[i] for i in governors if not sentence.tree.is_passive(i)]
    for cue in lexicon.cues["direction"]:
        # "was cut by 120"
        words = [sentence.tokens[i] for i in governors] if cue.through else active
        if (cue.through and not through & set(cue.through)) or (
            cue.kinds and kind not in cue.kinds
        ):
            continue
        moved = any(
            (word.pos == "VERB" and word.lemma in cue.verbs)
            or (word.pos == "NOUN" and word.lemma in cue.nouns)
            for word in words
        )
        if cue.position == "after":
            moved = moved or _stands_after(sentence, index, cue.forms)
        else:
            moved = moved or _stands_before(sentence, index, cue.forms, lexicon)
        if moved:
            return cast(Direction, cue.sets["direction"]), (
                Step("extract", f"direction.{cue.name}", cue.sets["direction"]),
            )
    return None, ()


def moves_between(sentence: Sentence, index: int | None, lexicon: Lexicon) -> bool:
    """Whether a verb or noun of movement governs token `index`.

    "rose from [240 to 273]", but not "rooms from [$80 to $120]", and no verb of which it is in the
    subject: "children aged [7 to 11] took part".
    """
    if index is None:
        return False
    cues = (*lexicon.cues["direction"], *lexicon.cues["movement"])
    below = sentence.tokens[index]
    for word in (sentence.tokens[i] for i in sentence.tree.ancestors(index)):
        is_subject = below.dep in ("nsubj", "nsubjpass")
        if any(
            (word.lemma in cue.verbs and not is_subject) or word.lemma in cue.nouns for cue in cues
        ):
            return True
        below = word
    return False


def _governors(sentence: Sentence, index: int, moved_by: frozenset[str]) -> Iterator[int]:
    """Yields the words above the figure that may move it.

    A subject moves nothing ("300 people fell ill"), and "to" and "from" tell levels.
    """
    below = index
    for above in sentence.tree.ancestors(index):
        token = sentence.tokens[above]
        if sentence.tokens[below].dep in ("nsubj", "nsubjpass") or (
            token.pos == "ADP" and token.lemma not in moved_by
        ):
            return
        yield above
        if token.pos == "VERB":
            return
        below = above


def _stands_before(
    sentence: Sentence, index: int, forms: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Whether a cue stands before it: "up 12%", "up more than 20%".

    "up to" is a bound and "up from" tells the old level.
    """
    for token in reversed(sentence.tokens[max(0, index - 5) : index]):
        if token.lemma in forms:
            return sentence.tokens[token.head].lemma not in lexicon.words_of("phrasal_verbs")
        if token.pos not in _BESIDE or token.lemma in lexicon.words_of("to_levels"):
            return False
    return False


def _stands_after(sentence: Sentence, index: int, forms: tuple[str, ...]) -> bool:
    """Whether a cue stands behind it: "closed 2.3% higher", "0.4% down".

    In "16,369.03 up 58.06 points" the word belongs to what follows.
    """
    for i, token in enumerate(sentence.tokens[index + 1 : index + 4], start=index + 2):
        if token.text.lower() in forms:
            return not any(
                following.pos in ("NUM", "SYM") for following in sentence.tokens[i : i + 1]
            )
        if token.pos not in ("NOUN", "SYM", "NUM") or token.tag == "NNP":
            return False
    return False
