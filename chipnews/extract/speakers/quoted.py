"""Decides whose a quotation is.

It is the speaker of the tag behind it, of the lead before it, the name that signs it, or whoever
was quoted just before.

The quotations of an article and a reader of verbs -> the one speaker of each; none where nobody is
named for it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection
from itertools import takewhile

from msgspec.structs import replace

from chipnews.extract.speakers.holder import Holders, Voice
from chipnews.model.analysis import Analysis, Sentence, words_of
from chipnews.model.mention import Attribution
from chipnews.model.tree import SUBJECTS

_DASH = re.compile(r",?\s*(?:--?|[–—])\s*")
_NOBODY = Attribution()
_MARKS = "\"“‘'«„`"

Reader = Callable[[int, int], Attribution]
"""Of a sentence's place and a verb in it, who speaks."""


class Quoted:
    """Finds who speaks the quotations of one article."""

    def __init__(
        self, analysis: Analysis, holders: Holders, reader: Reader, verbs: Collection[str]
    ) -> None:
        self._analysis, self._holders, self._by, self._verbs = analysis, holders, reader, verbs
        self._text, self._spans = analysis.article.text, analysis.quotations
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self._known: dict[int, Attribution] = {}

    def speaker(self, offset: int) -> Attribution:
        """Returns who speaks the quotation over `offset`.

        It is empty where nobody is named, or where there is none.
        """
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
            ways = (self._lead, self._tag, self._carried)
            found = next((found for way in ways if (found := way(number)).holder), _NOBODY)
            self._known[number] = (
                replace(found, manner="quoted") if found.manner == "reported" else found
            )
        return self._known[number]

    def _place(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _tag(self, number: int) -> Attribution:
        """Returns the speaker named behind: "…," said Roe; "…" — Lena Ford; "…?" Roe asked."""
        span = self._spans[number]
        place = self._place(span.end - 1)
        sentence = self._analysis.sentences[place]
        behind = self._spans[number + 1].start if number + 1 < len(self._spans) else len(self._text)
        inside = _between(sentence, span.end, behind)
        if dash := _DASH.match(self._text, span.end):
            return self._signed(self._place(dash.end()), dash)
        closed = self._text[: span.end].rstrip("\"'”’»")[-1:] in (",", "?", "!", "—")
        return self._by_verb(place, inside, is_any=closed)

    def _signed(self, place: int, dash: re.Match[str]) -> Attribution:
        """Returns the speaker of a signature: — Commissioner Lena Ford."""
        sentence = self._analysis.sentences[place]
        behind = _between(sentence, dash.end(), sentence.span.end)
        name = takewhile(lambda i: sentence.tokens[i].text[0].isupper(), behind)
        head = next((i for i in name if sentence.tokens[i].dep != "compound"), None)
        voice = None if head is None else self._holders.named(place, head, speaks=True)
        return Attribution(voice.name, voice.manner, (), dash[0].strip()) if voice else _NOBODY

    def _lead(self, number: int) -> Attribution:
        """Returns the speaker named before: "Roe said: “…”", and "ROE: …" of a transcript."""
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
        if is_led and (
            label := self._label(place, inside[:-1], marked=self._text[span.start] in _MARKS)
        ):
            return Attribution(label.name, label.manner, (), ":")
        return self._by_verb(place, inside[::-1], is_any=is_led)

    def _label(self, place: int, inside: list[int], *, marked: bool) -> Voice | None:
        """Returns a name that stands by itself before the colon.

        "Roe: “…”", "And from Commissioner Roe: “…”", "ROE: …".
        """
        tokens = self._analysis.sentences[place].tokens
        words = [i for i in inside if tokens[i].pos not in ("PUNCT", "SYM")]
        named = list(
            takewhile(lambda i: tokens[i].text[0].isupper() or tokens[i].text == "and", words[::-1])
        )[::-1]
        before = tokens[named[0] - 1] if named and named[0] else None
        if not named or not (before is None or before.pos == "PUNCT" or before.lemma == "from"):
            return None
        voice, name = (
            self._holders.named(place, named[-1], speaks=True),
            words_of(tokens[named[0] : named[-1] + 1]),
        )
        if before is None and len(named) > 1 and name.isupper():
            return Voice(name.title(), "reported")
        is_name = voice is not None and (marked or " " in voice.name)  # not "Revenue: $4 million"
        return voice if voice and is_name and voice.manner != "anonymous" else None

    def _by_verb(self, place: int, inside: list[int], *, is_any: bool = False) -> Attribution:
        """Returns the speaker by the first verb that reports, of `inside` in this order.

        With `is_any` any main verb will do: "…," Roe thundered.
        """
        sentence = self._analysis.sentences[place]
        tokens = sentence.tokens
        verbs = [i for i in inside if tokens[i].pos in ("VERB", "AUX")]
        reporting = [i for i in verbs if tokens[i].lemma in self._verbs]
        own = (i for i in verbs if is_any and _is_acted(sentence, i, inside))
        return next(
            (found for verb in (*reporting, *own) if (found := self._by(place, verb)).holder),
            _NOBODY,
        )

    def _carried(self, number: int) -> Attribution:
        """Returns the speaker of the quotation before for one that has its sentences to itself.

        The one before stands in this paragraph or at the end of the last.
        """
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
        return self._by_verb(place - 1, list(range(len(sentence.tokens)))[::-1])


def _between(sentence: Sentence, start: int, end: int) -> list[int]:
    return [
        i for i, token in enumerate(sentence.tokens) if start <= token.start and token.end <= end
    ]


def _is_acted(sentence: Sentence, verb: int, inside: list[int]) -> bool:
    """Whether somebody is the subject of the verb.

    Of "was" a name or a pronoun only, "the statement is: …" has no speaker.
    """
    subject = sentence.tree.child(verb, *SUBJECTS)
    if subject not in inside or subject is None:
        return False
    return sentence.tokens[verb].pos == "VERB" or sentence.tokens[subject].pos in ("PROPN", "PRON")
