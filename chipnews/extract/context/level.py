"""Reads dates that hang on a level.

"a workforce of 87,000 at the end of September" dates the workforce, and nobody's announcement.
"""

import re

from chipnews.extract.events.roles import QUANTITIES
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Frame, Mention, Statement
from chipnews.model.trace import Step

_LEVEL, _DATE = ".level", ".date"
_AT = re.compile(r"\s+(?:at|by|as at)\s+(?:the\s+)?", re.IGNORECASE)
_AS_OF = re.compile(r"\s+as\s+(?:of|at)\s+(?:the\s+)?", re.IGNORECASE)
_POINT = r"(?:the\s+)?{points_of_time}\b"

Read = tuple[Frame | None, str | None, tuple[Step, ...]]


def date_of_level(
    date: Mention, last: Statement | None, analysis: Analysis, lexicon: Lexicon
) -> Read | None:
    """Returns frame, measure and step of a date right behind a level, `last`, or `None`.

    A level is a measure called so, or a figure of no event behind a noun and "of", or what somebody
    "reported" or "had".
    """
    if (
        date.kind != "date"
        or last is None
        or last.mention.kind == "date"
        or last.mention.sentence != date.sentence
    ):
        return None
    text = analysis.article.text
    gap = text[last.mention.amount.unit_end or last.mention.span.end : date.span.start]
    at_point = _AT.fullmatch(gap) and lexicon.grammar.filled(_POINT).match(text, date.span.start)
    if not at_point and not _AS_OF.fullmatch(gap):
        return None
    step = Step("extract", "level.dated", gap.strip())
    if last.measure and last.measure.endswith(_LEVEL):
        return last.frame, last.measure.removesuffix(_LEVEL) + _DATE, (step,)
    is_event = last.measure or (last.frame and last.frame.frame)
    stated = not is_event and _is_stated(last.mention, analysis.sentences[date.sentence], lexicon)
    return (None, None, (step,)) if stated else None


def _is_stated(mention: Mention, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a noun or verb states the level: "debt of [$4 billion]", "reported [87,000] jobs"."""
    index = sentence.token_at(mention.span.start) if sentence.tokens else None
    for above in sentence.tree.ancestors(index) if index is not None else ():
        token = sentence.tokens[above]
        if token.lemma == "of" and token.dep == "prep":
            return (
                sentence.tokens[token.head].pos == "NOUN"
                and sentence.tokens[token.head].lemma not in QUANTITIES
            )
        if token.pos in ("VERB", "AUX"):
            return token.lemma in lexicon.words_of("statings")
    return False
