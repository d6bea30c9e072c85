"""Reads what part of the whole a figure speaks of.

It is a place ("452 people died in Taroudant"), or a part of a figure before it ("1,404 of them").
Only frames that say so (`scopes` in their table) are told apart by place.
"""

from calendar import day_name, month_name
from collections.abc import Sequence

from chipnews.extract.parties.referents import Referents
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention

PART = "part"
_PART_AFTER = r"\s+(?:\w+\s+)?(?:(?:of|among) {relatives}\b|alone\b)"
_PART_BEFORE = (
    r"(?:^|[;.]\s*)(?:of|among) (?:the|its|their|{relatives})\b[^,]{0,40},[^;]*$"
    r"|\b(?:of|among) (?:whom|which)\b[^;]*$|\b(?:including|among them)\s+{hedge}?$"
)
_MONTHS = frozenset(month.lower() for month in month_name if month) | frozenset(
    day.lower() for day in day_name
)


def read_scope(
    mention: Mention, sentence: Sentence, text: str, referents: Referents, types: Sequence[str]
) -> str | None:
    """Returns a place's name, `part`, or `None` for the whole.

    `types` are the types of party that limit this frame; `text` is the article's.
    """
    before = text[sentence.span.start : mention.span.start]
    filled = referents.lexicon.grammar.filled
    if filled(_PART_AFTER).match(text, mention.span.end) or filled(_PART_BEFORE).search(before):
        return PART
    index = sentence.token_at(mention.span.start)
    if index is None or not types:
        return None
    near = sentence.tree.clause(index) | {sentence.tokens[index].head}
    dates = ("DATE", "TIME", "EVENT")
    names = [
        i
        for i, token in enumerate(sentence.tokens)
        if token.pos == "PROPN" and token.entity not in dates and token.lemma not in _MONTHS
    ]
    prepositions = referents.lexicon.words_of("place_prepositions")
    within = [i for i in names if _is_within(sentence, i, near, prepositions)]
    subjects = [i for i in names if sentence.tokens[i].dep == "nsubj"] if "place" in types else []
    counting = [i for i in subjects if sentence.tokens[i].head in near]
    places = (_place(mention.sentence, i, sentence, referents, types) for i in (*within, *counting))
    return next((place for place in places if place), None)


def _is_within(
    sentence: Sentence, index: int, near: set[int], prepositions: frozenset[str]
) -> bool:
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    return token.dep == "pobj" and above.lemma in prepositions and above.head in near


def _place(
    place: int, index: int, sentence: Sentence, referents: Referents, types: Sequence[str]
) -> str | None:
    """Returns the name at `index` where it is a place.

    It is a country that limits the frame, or a name that is no other known party.
    """
    parties = referents.in_sentence(place)
    found = next((one for one in parties if one.first <= index <= one.last), None)
    if found is not None and found.rule != "model":
        return found.name if found.type in types else None
    first = index
    while first > 0 and sentence.tokens[first - 1].pos == "PROPN":
        first -= 1
    name = " ".join(token.text for token in sentence.tokens[first : index + 1])
    return name if "place" in types else None
