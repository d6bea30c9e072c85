"""What part of the whole a figure speaks of: a place ("452 people died in Taroudant"), or a part of a figure before it ("1,404 of them").

Only frames that say so (`scopes` in their table) are told apart by place.
"""

import re
from collections.abc import Sequence

from chipnews.extract.cast import Cast
from chipnews.extract.clause import clause_of
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention

PART = "part"
_PART_AFTER = re.compile(r"\s+(?:of|among) (?:them|whom|those|these|which)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"(?:^|[;.]\s*)(?:of|among) (?:the|these|those|them|its|their)\b[^,]{0,40},[^;]*$", re.IGNORECASE
)
_WITHIN = frozenset({"in", "at", "across", "from", "near", "around"})


def read_scope(mention: Mention, sentence: Sentence, text: str, cast: Cast, types: Sequence[str]) -> str | None:
    """A place's name, `part`, or `None` for the whole; `types` are the types of party that limit this frame; `text` is the article's."""
    if _PART_AFTER.match(text, mention.span.end) or _PART_BEFORE.search(text[sentence.span.start : mention.span.start]):
        return PART
    index = sentence.token_at(mention.span.start)
    if index is None or not types:
        return None
    near = clause_of(sentence, index) | set(sentence.ancestors(index)) & {index, sentence.tokens[index].head}
    for found in cast.in_sentence(mention.sentence):
        token = sentence.tokens[found.last]
        if found.type not in types:
            continue
        placed = (
            token.dep == "pobj"
            and sentence.tokens[token.head].lemma in _WITHIN
            and sentence.tokens[token.head].head in near
        )
        if placed or (token.dep == "nsubj" and token.head in near):
            return found.name
    return None
