"""How sure a clause is: denied > hypothetical > planned > reported > fact (after ConText, Chapman et al. 2007).

A cue counts where it touches the verbs of the figure's clause or stands right before the figure; a longer phrase may block it.
"""

from chipnews.extract.clause import clause_of, tokens_between
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.trace import Step

_RANK = ("denied", "hypothetical", "planned", "reported", "fact")


def read_modality(text: str, sentence: Sentence, index: int | None, lexicon: Lexicon) -> tuple[str, tuple[Step, ...]]:
    """The modality of token `index` of `sentence`, and the cues that made it; `text` is the article's."""
    if index is None:
        return "fact", ()
    clause = clause_of(sentence, index)
    low, high = sentence.span.start, sentence.span.end
    steps: list[tuple[str, Step]] = []
    over = {sentence.tokens[i].lemma for i in sentence.ancestors(index) if sentence.tokens[i].pos == "VERB"}
    for cue, pattern, blocked in lexicon.patterns.clause_cues["modality"]:
        if governing := over.intersection(cue.verbs):  # "officials denied that 40 people died"
            steps.append((cue.sets["modality"], Step("extract", f"modality.{cue.name}", min(governing))))
        stops = [match.span() for match in blocked.finditer(text, low, high)] if blocked else []
        for match in pattern.finditer(text, low, high):
            if any(start < match.end() and match.start() < end for start, end in stops) or _is_month(match[0]):
                continue
            if clause.intersection(tokens_between(sentence, *match.span())[-1:]):  # its last word: "said it [would]"
                steps.append((cue.sets["modality"], Step("extract", f"modality.{cue.name}", match[0])))
    if not steps:
        return "fact", ()
    modality, step = min(steps, key=lambda pair: _RANK.index(pair[0]))
    return modality, (step,)


def stronger(one: str, other: str) -> str:
    """Of two modalities the one that outranks."""
    return min(one, other, key=_RANK.index)


def _is_month(word: str) -> bool:
    return word == "May"
