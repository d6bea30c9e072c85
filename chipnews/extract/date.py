"""Dates: the smallest phrase that dates, with the preposition that bounds it. "by the [end of this year]", "[October]".

The grammar is `timex.toml`; what days a phrase names is resolved in `normalise/date.py`, once the article's anchor is known.
"""

import re
from collections.abc import Iterator

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

_BOUNDS = {
    "by": "by", "before": "before", "until": "until", "till": "until", "since": "since", "after": "after", "from": "since",
    "through": "until", "prior to": "before",
}  # fmt: skip
_PREPOSITION = re.compile(rf"\b({'|'.join(_BOUNDS)})\s+(?:the\s+|this\s+)?$", re.IGNORECASE)
_PLACE = re.compile(r"\(?[A-Z][\w.'’/ -]{1,30}(?:, [A-Z][\w.'’ -]{1,24})?,? ")
_DASH = re.compile(r"(?:,? \d{4})?\s*(?:\([A-Z][\w/ ]+\))?\s*[-–—]{1,2}\s")
_DAY_STAMPS = ("iso_day", "month_day_year", "day_month_year")  # what a stamp line may date


def find_dates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """Every expression of time outside furniture; of a stamp line only its full dates. Overlaps are left to `overlap`."""
    for place, sentence in analysis.read_sentences:
        text = analysis.article.quote(sentence.span)
        for name, resolve, pattern in lexicon.patterns.timex:
            if sentence.section == "stamp" and name not in _DAY_STAMPS:
                continue
            for match in pattern.finditer(text):
                span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
                if not _is_other_word(match, span, sentence):
                    groups = {key.partition("_")[0]: part for key, part in match.groupdict().items() if part}
                    context = {"resolve": resolve, "bound": _bound(text[: match.start()])}
                    context["tense"] = _tense(sentence, span)
                    if _is_dateline(text, match):
                        context["dateline"] = "yes"
                    yield Mention("date", span, place, groups | context, (Step("extract", f"timex.{name}", match[0]),))


def _bound(before: str) -> str:
    found = _PREPOSITION.search(before)
    return _BOUNDS[found[1].lower()] if found else "on"


def _is_other_word(match: re.Match[str], span: Span, sentence: Sentence) -> bool:
    """As in "May" and "March" that open a sentence as verbs, and names such as "Friday Night Lights" stay out."""
    if match[0] not in ("May", "March", "Mar", "Sun", "Second"):
        return False
    index = sentence.token_at(span.start)
    return index is not None and sentence.tokens[index].pos in ("AUX", "VERB")


def _is_dateline(text: str, match: re.Match[str]) -> bool:
    """As in "BEIJING, Nov 7 (Reuters) - ": a place, the date, and a dash open the sentence."""
    return bool(_PLACE.fullmatch(text[: match.start()]) and _DASH.match(text, match.end()))


def _tense(sentence: Sentence, span: Span) -> str:
    """`present` where the governing verb is in the present ("opens", "is due"), else `past`."""
    index = sentence.token_at(span.start) if sentence.tokens else None
    for above in sentence.ancestors(index) if index is not None else ():
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            helpers = {
                sentence.tokens[child].tag
                for child in sentence.children(above)
                if sentence.tokens[child].dep in ("aux", "auxpass")
            }
            finite = helpers & {"VBZ", "VBP", "VBD"} or {token.tag}
            return "present" if finite <= {"VBZ", "VBP"} and token.tag not in ("VBN", "VBD") else "past"
    return "past"
