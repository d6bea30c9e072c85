"""Reads the words beside a figure that qualify it.

They are its bound ("more than", "or more"), a level that no longer holds ("down from"), and what it
is per ("a wafer", "/h"). The nearest cue on either side counts; a hedge yields to a bound.
"""

import re
from typing import cast

from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced
from chipnews.model.values.value import Bound

_TO_FROM = re.compile(
    r"\bto\s+(?:[\w.,]+\s+)?[$€£¥]?\d\S*\s+(?:\S+\s+){0,2}from\s+$", re.IGNORECASE
)  # "to 2,012 from [1,037]"
_DEFINITE = r"\s(?:{definites}|{possessives})$"  # "more than [the] 183 million" of before
_TOPICS = ("about", "over")
_ARTICLE = r"(?<!\s)(?:\s+(?:{indefinite_articles}|{definites}|{possessives}))?\s*$"
_WINDOW = 48  # characters on either side in which a cue may begin
_BASE = r"(\d[\d,]*(?: {scale})?|{scale})\b"


def with_bound(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """Returns `mention` with its bound where a cue stands beside it; `text` is the article's."""
    if mention.amount.stretch:  # "over the past two years" is a time, not more than two years
        return mention
    start = max(sentence.span.start, mention.span.start - _WINDOW)
    before = text[start : mention.span.start]
    after = text[mention.span.end : min(sentence.span.end, mention.span.end + _WINDOW)]
    without_article = lexicon.grammar.filled(_ARTICLE).sub("", before.lower())
    fired = [
        (cue, found[0].strip())
        for cue, pattern in lexicon.patterns.bounds
        if (found := pattern.search(before) if cue.position == "before" else pattern.match(after))
        and not (
            mention.kind == "duration"
            and not mention.amount.age
            and found[0].strip().lower() == "over"
        )  # "over two days": see [over_a_time]
        and not without_article.endswith(cue.blocked_by)
        and not (cue.position == "before" and _is_preposition(found[0], mention, sentence, lexicon))
    ]
    if not fired:
        return mention
    cue, words = max(fired, key=lambda pair: (pair[0].sets["bound"] != "approx", len(pair[1])))
    file = "hedge" if cue.sets["bound"] == "approx" else "bound"
    step = Step("extract", f"{file}.{cue.name}", words.lower())
    bound = cast(Bound, cue.sets["bound"])  # which the lexicon's test proves
    return traced(
        mention, step, amount=replace(mention.amount, bound=bound, bound_words=words.lower())
    )


def _is_preposition(words: str, mention: Mention, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the words lead to a thing and bound no number: "about the [$40 million] loss".

    So they do before a determiner, and "about", "over" and the like behind a word of talk or
    dispute ("a row over [60] seats") or a verb that says where one is.
    """
    words, prepositions = words.strip(), lexicon.words_of("bounding_prepositions")
    first, _, article = words.lower().partition(" ")
    indefinite = first in prepositions and article in lexicon.words_of("indefinite_articles")
    if indefinite or lexicon.grammar.filled(_DEFINITE).search(words):
        return True
    if words.lower() not in prepositions or not sentence.tokens:
        return False
    index = sentence.token_at(mention.span.start - len(words) - 1)
    if not index:
        return False
    before = sentence.tokens[index - 1].lemma.lower()
    if first in _TOPICS and before in lexicon.words_of("disputes"):
        return True
    measured = (
        mention.kind != "quantity" or mention.amount.counts_nothing or mention.amount.unit != ""
    )
    return first != "about" and before in lexicon.words_of("positions") and not measured


def with_previous(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """Returns `mention` as `previous` where words before it ("down from") say so."""
    before = text[max(sentence.span.start, mention.span.start - _WINDOW) : mention.span.start]
    cue = next((cue for cue, pattern in lexicon.patterns.previous if pattern.search(before)), None)
    # of two levels the second holds
    if mention.amount.levels or (cue is None and not _TO_FROM.search(before)):
        return mention
    step = Step(
        "extract", f"previous.{cue.name if cue else 'from_a_level'}", "a level that no longer holds"
    )
    return traced(mention, step, amount=replace(mention.amount, previous=True))


def with_rate(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """Returns `mention` with what it is `per` where the words behind its unit say so.

    `text` is the article's. Behind "a" and "/" count only the units and what prices are known by
    (`per` in words/nouns.toml), behind "per" any noun.
    """
    found = lexicon.grammar.rate.match(text, mention.amount.unit_end or mention.span.end)
    if found is None:
        return mention
    written = " ".join((found["over"] or found["per"] or found["a"]).split())
    unit = _known(written, lexicon)
    if found["per"] and (base := lexicon.grammar.filled(_BASE).match(written)):
        unit = f"{base[1]} {_of_people(sentence, found.start('per') + base.end(), lexicon)}"
    elif unit is None and found["per"]:
        unit = _noun(sentence, found.start("per"))
    if unit is None:
        return mention
    step = Step("extract", "rate", found[0].strip(" -"))
    return traced(mention, step, amount=replace(mention.amount, per=unit))


def _of_people(sentence: Sentence, offset: int, lexicon: Lexicon) -> str:
    """Returns what so many of a base are: people, where no noun follows ("109 per [100,000]")."""
    following = next((token for token in sentence.tokens if token.start >= offset), None)
    if following is None or following.pos != "NOUN" or following.start > offset + 1:
        return "people"
    return (
        "people" if following.lemma in lexicon.words_of("inhabitants") else following.text.lower()
    )


def _known(written: str, lexicon: Lexicon) -> str | None:
    """Returns the unit, or the noun that prices are known by, of two words or of the first."""
    names, nouns = lexicon.grammar.unit_names, lexicon.words_of("per")
    for form in (written, written.partition(" ")[0]):
        if name := names.get(form) or names.get(form.lower()):
            return next(one.code for one in lexicon.units if one.name == name)
        if form.lower() in nouns:
            return form.lower()
    return None


def _noun(sentence: Sentence, offset: int) -> str | None:
    """Returns the lemma of the noun at `offset`, one adjective passed over.

    "per diluted share" has one, "per additional Google year" none.
    """
    index = sentence.token_at(offset)
    for token in sentence.tokens[index : index + 2] if index is not None else ():
        if token.pos == "NOUN":
            return token.lemma
        if token.pos not in ("ADJ", "VERB"):
            return None
    return None
