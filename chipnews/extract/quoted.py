"""Whose a quotation is: of the tag behind it, the lead before it, the name that signs it, or of whoever was quoted just before.

The quotations of an article and a reader of verbs -> the one speaker of each; none where nobody is named for it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import takewhile

from chipnews.extract.credit import Credits
from chipnews.extract.holder import Holders, Voice
from chipnews.extract.reporting import LONGEST_TAG, governed
from chipnews.model.analysis import Analysis, Sentence, words_of
from chipnews.model.mention import Attribution
from chipnews.model.text import Span
from chipnews.model.tree import SUBJECTS

_SPEECH = re.compile(r"[.,?!…—-][\"'”’»]*$|\.\s", re.DOTALL)
_LEAST = 8  # words of a quotation that is speech whatever its marks; a shorter one is a phrase of the sentence
_DASH = re.compile(r",?\s*(?:--?|[–—])\s*")
_NOBODY = Attribution()
_MARKS = "\"“‘'«„`"

Reader = Callable[[int, int], Attribution]
"""Of a sentence's place and a verb in it, who speaks."""


class Quoted:
    """Asks of one article who speaks a quotation."""

    def __init__(
        self, analysis: Analysis, holders: Holders, reader: Reader, credits: Credits, verbs: Collection[str]
    ) -> None:
        self._analysis, self._holders, self._verbs = analysis, holders, verbs
        self._by, self._credits = reader, credits
        self._text, self._spans = analysis.article.text, analysis.quotations
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self._known: dict[int, Attribution] = {}

    def over(self, offset: int) -> Span | None:
        """The quotation in which the offset stands."""
        number = self._number(offset)
        return None if number is None else self._spans[number]

    def speaker(self, offset: int) -> Attribution:
        """Who speaks the quotation over `offset`; empty where nobody is named, or where there is none."""
        number = self._number(offset)
        if number is None:
            return _NOBODY
        for before in range(len(self._known), number):  # each may go on from the one before it
            self._of(before)
        return self._of(number)

    def _number(self, offset: int) -> int | None:
        at = bisect_right(self._spans, offset, key=lambda span: span.start) - 1
        return at if at >= 0 and offset < self._spans[at].end else None

    def _of(self, number: int) -> Attribution:
        if number not in self._known:
            self._known[number] = _NOBODY  # while it is asked for
            found = self._find(number) if self._is_speech(self._spans[number]) else _NOBODY
            self._known[number] = replace(found, manner="quoted") if found.manner == "reported" else found
        return self._known[number]

    def _is_speech(self, span: Span) -> bool:
        words = self._analysis.article.quote(span)
        led = self._text[: span.start].rstrip()[-1:] in (":", ",")
        return led or len(words.split()) >= _LEAST or _SPEECH.search(words) is not None

    def _find(self, number: int) -> Attribution:
        span = self._spans[number]
        closes = re.search(r",[\"'”’»]+$", self._analysis.article.quote(span))
        ways = (self._tag, self._lead, self._carried) if closes else (self._lead, self._tag, self._carried)
        return next((found for way in ways if (found := way(number)).holder), _NOBODY)

    def _place(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _tag(self, number: int) -> Attribution:
        """As in "…," said Roe; "…" — Lena Ford; "…?" Roe asked."""
        span = self._spans[number]
        place = self._place(span.end - 1)
        sentence = self._analysis.sentences[place]
        behind = self._spans[number + 1].start if number + 1 < len(self._spans) else len(self._text)
        inside = _between(sentence, span.end, behind)
        credit, _ = self._credits.over(place, sentence.token_at(span.end - 1) or 0)
        if inside and credit.holder:
            return credit
        if dash := _DASH.match(self._text, span.end):
            return self._signed(self._place(dash.end()), dash)
        if all(sentence.tokens[i].pos in ("PUNCT", "SYM") for i in inside):
            return self._next_tag(place + 1)
        closed = self._text[: span.end].rstrip("\"'”’»")[-1:] in (",", "?", "!", "—")
        return self._by_verb(place, inside, is_any=closed)

    def _next_tag(self, place: int) -> Attribution:
        """The whole of a short sentence: "…?" Roe asked."""
        sentence = self._analysis.sentences[place] if place < len(self._analysis.sentences) else None
        root = sentence.tree.root if sentence and len(sentence.tokens) <= LONGEST_TAG else None
        if sentence is None or root is None or not self._is_beside(place) or any(governed(sentence, root)):
            return _NOBODY
        return self._by_verb(place, [root])

    def _signed(self, place: int, dash: re.Match[str]) -> Attribution:
        """As in — Commissioner Lena Ford."""
        sentence = self._analysis.sentences[place]
        behind = _between(sentence, dash.end(), sentence.span.end)[:LONGEST_TAG]
        heads = [i for i in behind if sentence.tokens[i].pos == "PROPN" and sentence.tokens[i].dep != "compound"]
        if any(sentence.tokens[i].pos == "VERB" for i in behind):
            return self._by_verb(place, behind)
        voice = self._holders.named(place, heads[0], speaks=True) if heads else None
        return Attribution(voice.name, voice.manner, (), dash[0].strip()) if voice else _NOBODY

    def _lead(self, number: int) -> Attribution:
        """As in "Roe said: “…”", and "ROE: …" of a transcript."""
        span = self._spans[number]
        place = self._place(span.start)
        sentence = self._analysis.sentences[place]
        end_before = self._spans[number - 1].end if number else 0
        inside = _between(sentence, end_before, span.start)
        if not inside:
            place, sentence = place - 1, self._analysis.sentences[place - 1]
            if place < 0 or not sentence.tokens or sentence.tokens[-1].text != ":":
                return _NOBODY
            inside = list(range(len(sentence.tokens)))
        is_led = sentence.tokens[inside[-1]].text == ":"
        if is_led and (label := self._label(place, inside[:-1], marked=self._text[span.start] in _MARKS)):
            return Attribution(label.name, label.manner, (), ":")
        return self._by_verb(place, inside[::-1], is_any=is_led)

    def _label(self, place: int, inside: list[int], *, marked: bool) -> Voice | None:
        """As in "Roe: “…”", "And from Commissioner Roe: “…”", "ROE: …": a name that stands by itself before the colon."""
        tokens = self._analysis.sentences[place].tokens
        words = [i for i in inside if tokens[i].pos not in ("PUNCT", "SYM")]
        named = list(takewhile(lambda i: tokens[i].text[0].isupper() or tokens[i].text == "and", words[::-1]))[::-1]
        named = named[tokens[named[0]].lemma in ("and", "from") :] if named else []
        before = tokens[named[0] - 1] if named and named[0] else None
        if not named or not (before is None or before.pos == "PUNCT" or before.lemma == "from"):
            return None
        voice, name = self._holders.named(place, named[-1], speaks=True), words_of(tokens[named[0] : named[-1] + 1])
        if before is None and len(named) > 1 and name.isupper():
            return Voice(name.title(), "reported")
        is_name = voice is not None and (marked or " " in voice.name)  # not "Revenue: $4 million"
        return voice if voice and is_name and voice.manner != "anonymous" else None

    def _by_verb(self, place: int, inside: list[int], *, is_any: bool = False) -> Attribution:
        """The speaker by the first verb that reports, of `inside` in this order; with `is_any`, by any main verb: "…," Roe thundered."""
        sentence = self._analysis.sentences[place]
        tokens, tree = sentence.tokens, sentence.tree
        verbs = [i for i in inside if tokens[i].pos in ("VERB", "AUX")]
        reporting = [i for i in verbs if tokens[i].lemma in self._verbs]
        own = (i for i in verbs if is_any and not tree.children(i, "mark", "neg") and _is_acted(sentence, i, inside))
        return next((found for verb in (*reporting, *own) if (found := self._by(place, verb)).holder), _NOBODY)

    def _carried(self, number: int) -> Attribution:
        """Of a quotation that has its sentences to itself: who spoke the one before, in this paragraph or at the end of the last."""
        span = self._spans[number]
        place = self._place(span.start)
        if place == 0 or self._text[self._starts[place] : span.start].strip():
            return _NOBODY
        if (
            number
            and place - self._place(self._spans[number - 1].end - 1) <= 1
            and (before := self._of(number - 1)).holder
        ):
            return before
        sentence = self._analysis.sentences[place - 1]
        inside = [i for i, token in enumerate(sentence.tokens) if self._number(token.start) is None]
        return self._by_verb(place - 1, inside[::-1]) if self._is_beside(place) else _NOBODY

    def _is_beside(self, place: int) -> bool:
        """Whether the sentence before stands in the same paragraph."""
        before, span = self._analysis.sentences[place - 1].span, self._analysis.sentences[place].span
        return "\n" not in self._text[before.end : span.start]


def _between(sentence: Sentence, start: int, end: int) -> list[int]:
    return [i for i, token in enumerate(sentence.tokens) if start <= token.start and token.end <= end]


def _is_acted(sentence: Sentence, verb: int, inside: list[int]) -> bool:
    """Whether somebody is the subject of the verb: of "was" a name or a pronoun only, "the statement is: …" has no speaker."""
    subject = sentence.tree.child(verb, *SUBJECTS)
    if subject not in inside or subject is None:
        return False
    return sentence.tokens[verb].pos == "VERB" or sentence.tokens[subject].pos in ("PROPN", "PRON")
