"""Finds dates: the smallest phrase that dates, with the preposition that bounds it.

"by the [end of this year]", "[October]".

The grammar is `timex.toml`; what days a phrase names is resolved in `normalise/date.py`, once the
article's anchor is known.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

from msgspec.structs import fields

from chipnews.extract.figures.dates.tense import read_tense
from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.grammars.times import TimeMatch
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.figure import TimeParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step
from chipnews.model.values.value import TimeBound

# "from [3 to 5 March]", "up 5% from [a year earlier]": no "since"
_RANGES = ("year_range", "month_range", "day_range", "slash_range", "weekday_range")
_FROM_WITHIN = (*_RANGES, "anaphora_after", "later", "ago", "century")
_ATTRIBUTES = frozenset({"compound", "nmod", "poss", "amod", "nummod"})
_NAMES = frozenset({"PERSON", "WORK_OF_ART", "ORG", "FAC"})
# "every June" is no date
_EVERY = re.compile(r"\b(?:every|each)\s(?:other\s|second\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_SINCE_YEAR = r"\b(?:between|from)\s(?:1[5-9]|20)\d\d\s{range_links}\s$"
_AND_YEAR = re.compile(r"\sand\s(?:1[5-9]|20)\d\d\b")
_FROM_NOW = r"\bfrom (?:now|today|tomorrow)(?: on)? {range_links} $"
_PLACE = re.compile(r"\(?[A-Z][\w.'’/ -]{1,30}(?:, [A-Z][\w.'’ -]{1,24})?,? ")
_DASH = re.compile(r"(?:,? \d{4})?\s*+(?:\([A-Z][\w/ ]+\)\s*+)?[-–—]{1,2}\s")
_FIELD_OF = {"mm": "month", "dd": "day", "tonight": "daypart"}
_FIELDS = {one.name: one.type for one in fields(TimeParts)}
# what a stamp line may date
_DAY_STAMPS = ("iso_day", "month_day", "day_month", "weekday_and_day", "day_clock")
_SAYS_SO = r"\(?(?:first |last )?{publishings}\b"


def find_dates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """Yields every expression of time outside furniture.

    Of a stamp it yields only the full dates of "Published on" and the like.
    """
    filled = lexicon.grammar.filled
    for place, sentence in analysis.read_sentences:
        text = analysis.article.quote(sentence.span)
        for found in lexicon.times.scan(text):
            if sentence.section == "stamp" and not (
                filled(_SAYS_SO).match(text) and found.entry.name in _DAY_STAMPS
            ):
                continue
            span = Span(sentence.span.start + found.start, sentence.span.start + found.end)
            before, words = text[: found.start], text[found.start : found.end]
            if _EVERY.search(before) or _is_other_word(words, found, span, sentence, lexicon):
                continue
            attribute = _is_attribute(sentence, span)
            tense, why = read_tense(sentence, span, lexicon, attribute=attribute)
            if filled(_FROM_NOW).search(before):
                tense = "future"
            if found.entry.ahead and tense != "future":
                continue
            time = TimeParts(
                resolve=found.entry.resolve,
                bound=_bound(text, found, sentence, span, lexicon),
                tense=tense,
                attribute=found.entry.resolve == "quarter" and "-" in words,
                dateline=_is_dateline(text, found),
                **read_groups(found.groups),
            )
            step = Step("extract", f"timex.{found.entry.name}", words)
            yield Mention("date", span, place, time=time, trace=(step, *why))


def read_groups(groups: Mapping[str, str]) -> dict[str, Any]:
    """Returns the groups of a `timex.toml` pattern as fields of `TimeParts`.

    Numbers become such, and a group whose field has another name stands under that one.
    """
    named = {_FIELD_OF.get(name, name): value for name, value in groups.items()}
    return {
        name: value != ""
        if name == "ofthe"
        else _number(value)
        if _FIELDS[name] in (int, int | None)
        else value
        for name, value in named.items()
        if name in _FIELDS
    }


def _number(value: str) -> int | None:
    """Returns the number of a group's word, `None` of "a few"."""
    return 2 if value == "latter" else None if value == "X" else int(value)


def _bound(
    text: str, found: TimeMatch, sentence: Sentence, span: Span, lexicon: Lexicon
) -> TimeBound:
    """Returns how the preposition bounds the date.

    "after the [October] ban" bounds the ban, "from [3 to 5 March]" nothing.
    """
    before = text[: found.start]
    if lexicon.grammar.filled(_SINCE_YEAR).search(before):
        return "until"
    if _BETWEEN.search(before) and _AND_YEAR.match(text, found.end):
        return "since"
    pattern, bounds = _bounds(lexicon)
    said = pattern.search(before)
    if said is None or _is_attribute(sentence, span):
        return "on"
    word = " ".join(said[1].lower().split())
    bound = bounds[word]
    return "on" if word == "from" and found.entry.resolve in _FROM_WITHIN else bound


@cache
def _bounds(lexicon: Lexicon) -> tuple[re.Pattern[str], Mapping[str, TimeBound]]:
    """Returns the prepositions that end where a date begins, and how each bounds it."""
    bounds = {
        form: cast(TimeBound, cue.sets["bound"])
        for cue in lexicon.cues["time_bound"]
        for form in cue.forms
    }
    return re.compile(rf"\b({any_of(bounds)})\s+(?:the\s+|this\s+)?$", re.IGNORECASE), bounds


def _is_attribute(sentence: Sentence, span: Span) -> bool:
    """Whether the date describes the noun behind it: "the [October] ban", "[Monday]'s ruling"."""
    index = sentence.token_at(span.end - 1) if sentence.tokens else None
    if index is None:
        return False
    token = sentence.tokens[index]
    is_noun = sentence.tokens[token.head].pos in ("NOUN", "PROPN")
    return token.dep in _ATTRIBUTES and token.head > index and is_noun


def _is_other_word(
    words: str, found: TimeMatch, span: Span, sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Whether it is no date: a verb that opens a sentence ("May"), or in a name.

    "Friday Night Lights" is such a name.
    """
    index = sentence.token_at(span.start) if sentence.tokens and words.isalpha() else None
    if index is None:
        return False
    token = sentence.tokens[index]
    is_verb = token.pos in ("AUX", "VERB")
    if words in ("May", "March", "Mar") and (is_verb or _has_article(sentence, index, lexicon)):
        return True
    # the model takes Easter for a name
    named = token.entity in _NAMES and found.entry.resolve != "holiday"
    return words[0].isupper() and (named or _is_in_name(sentence, index))


def _has_article(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether an article is its own: "the annual [March] for Peace", not "the [March] rules"."""
    below = (sentence.tokens[i].text.lower() for i in sentence.tree.children(index, "det"))
    return not lexicon.words_of("articles").isdisjoint(below)


def _is_in_name(sentence: Sentence, index: int) -> bool:
    """Whether the word is part of a name: "Theresa [May]", "[April] Jones", "USA [Today]"."""
    token = sentence.tokens[index]
    before = sentence.tokens[index - 1] if index else None
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    is_weekday = token.entity == "DATE" and token.lemma.endswith("day")
    if is_weekday and before and before.pos in ("DET", "PRON"):
        return False  # "the [Tuesday] Senate hearing"
    if before and before.head == index and before.dep == "compound" and before.pos == "PROPN":
        return True
    leads = token.dep == "compound" and token.head > index
    return leads and after is not None and after.pos == "PROPN"


def _is_dateline(text: str, found: TimeMatch) -> bool:
    """Whether a place, the date and a dash open the sentence: "BEIJING, Nov 7 (Reuters) - "."""
    return bool(_PLACE.fullmatch(text[: found.start]) and _DASH.match(text, found.end))
