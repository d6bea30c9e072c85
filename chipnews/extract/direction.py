"""Up or down: the verb or noun that moves a figure. "fell 3%", "a rise of 2%", "up 12%"."""

from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.trace import Step

_NEAR = 2  # governors above the figure that are asked


def read_direction(sentence: Sentence, index: int | None, lexicon: Lexicon) -> tuple[str | None, tuple[Step, ...]]:
    """`up`, `down` or `None` for token `index`, and the cue."""
    if index is None:
        return None, ()
    above = [i for i, _ in zip(sentence.ancestors(index), range(_NEAR), strict=False)]
    words = [sentence.tokens[i] for i in above]
    before = [token.lemma for token in sentence.tokens[max(0, index - 2) : index]]
    for cue in lexicon.cues["direction"]:
        moved = any(
            (word.pos == "VERB" and word.lemma in cue.verbs) or (word.pos == "NOUN" and word.lemma in cue.nouns)
            for word in words
        )
        if moved or any(form in before for form in cue.forms):
            return cue.sets["direction"], (Step("extract", f"direction.{cue.name}", cue.sets["direction"]),)
    return None, ()
