"""Compiles the regular expressions of cues, measures, laws and page furniture."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from chipnews.lexicon.entries import Cue
from chipnews.lexicon.grammars.forms import any_hedge, any_of
from chipnews.lexicon.grammars.slots import fill_slots
from chipnews.lexicon.laws import ROLES, SentenceLaw
from chipnews.lexicon.tables import Tables
from chipnews.model.errors import LexiconError

_WORD = re.compile(r"\w+")
_HEDGED = "~"  # stands for words of bound and hedge in a sentence whose figures are masked


class SumGaps(NamedTuple):
    """What stands around the parts of a sum."""

    between: re.Pattern[str]  # between two parts
    closing: re.Pattern[str]  # between the last part and the total
    behind: re.Pattern[str]  # behind the last part of a list that is complete


class ClauseCue(NamedTuple):
    """A cue that reaches over a clause."""

    cue: Cue
    pattern: re.Pattern[str]
    blocked: re.Pattern[str] | None  # the longer phrases in which it says nothing
    heads: frozenset[str]  # the first words of its forms, one of which any text with it has


class Patterns:
    """Every compiled pattern, made at first use and kept."""

    def __init__(self, tables: Tables) -> None:
        self._tables, self._hedge = tables, any_hedge(tables, "bound", "hedge")

    @cached_property
    def distractors(self) -> list[tuple[str, re.Pattern[str]]]:
        """Name and pattern of each distractor."""
        return [(entry.name, re.compile(entry.pattern)) for entry in self._tables.distractors]

    @cached_property
    def blocks(self) -> list[tuple[str, str, re.Pattern[str]]]:
        """Name, section and pattern of each kind of page furniture."""
        return [
            (entry.name, entry.section, re.compile(entry.pattern, re.IGNORECASE))
            for entry in self._tables.boilerplate
        ]

    @cached_property
    def bounds(self) -> list[tuple[Cue, re.Pattern[str]]]:
        """Cues of bound and hedge.

        `before` ones end where the figure begins, `after` ones begin where it ends.
        """
        cues = [*self._tables.cues["bound"], *self._tables.cues["hedge"]]
        return [(cue, self._beside(cue)) for cue in cues if cue.position != "clause"]

    @cached_property
    def previous(self) -> list[tuple[Cue, re.Pattern[str]]]:
        """Cues of levels that no longer hold.

        They match at the end of what precedes the figure, a hedge between them and it.
        """
        cues = self._tables.cues["previous"]
        words = (rf"(?<![\w-]){any_of(cue.forms)}\s+(?:{self._hedge})?$" for cue in cues)
        return [(cue, re.compile(one, re.I)) for cue, one in zip(cues, words, strict=True)]

    @cached_property
    def corrections(self) -> Mapping[str, re.Pattern[str]]:
        """The words of each cue of a correction's note, by the name of the cue.

        `turns` and `from` end where a figure begins.
        """
        cues = {cue.name: cue for cue in self._tables.cues["correction"]}
        earlier, withdraws, mended = cues["earlier"], cues["withdraws"], cues["mended"]
        paper, said, when = any_of(earlier.nouns), any_of(earlier.verbs), any_of(earlier.jumps)
        text = any_of(withdraws.nouns)
        month = next(part.pattern for part in self._tables.timex_parts if part.name == "month")
        date = rf"(?:\d{{1,2}}\s+(?:{month})|(?:{month})\s+\d{{1,2}})"
        day = rf",?\s+\(?(?:on\s+)?{date}(?:,?\s+\d{{4}})?\)?"
        words = {
            "label": rf"{any_of(cues['label'].forms)}(?:{day}(?=:))?\s*(?::|[–—-]\s|\n|$)",
            "regrets": any_of(cues["regrets"].forms),
            "news": rf"{any_of(cues['news'].forms)}\s*(?::|[–—-]\s)"
            rf"(?=.*,\s+{any_of(cues['turns'].forms)}\s)",
            "mended": rf"(?:{any_of(mended.forms)}|{paper}(?:\s+{any_of(mended.verbs)}"
            rf"|\s[^.;]{{0,200}}\s{any_of(mended.jumps)}))(?!\w)",
            "earlier": rf"(?:{any_of(earlier.forms)}\s+(?:(?:of|on|to)\s+{paper}"
            rf"|(?:{when}\s+)?{said})|{paper}\s+{when}\s+{said})(?!\w)",
            "withdraws": rf"(?:{any_of(withdraws.forms)}|{any_of(withdraws.jumps)}\s+{said}"
            rf"|{text}\s[^.;:]*{said})(?!\w)",
            "mends": rf"{any_of(cues['mends'].forms)}(?!\w)",
            "from": rf"{any_of(cues['from'].forms)}\s(?:[^.;:]|\.\d){{0,200}}\bfrom\s+$",
        }
        made = {
            name: re.compile(rf"(?<![\w-]){pattern}", re.IGNORECASE)
            for name, pattern in words.items()
        }
        return made | {"turns": self._beside(cues["turns"])}

    @cached_property
    def as_of(self) -> tuple[re.Pattern[str], re.Pattern[str], Mapping[str, str]]:
        """Words for "as of" with a time of day; the same up to where a date begins; words of times.

        The last maps "noon" to its digits.
        """
        (cue,) = self._tables.cues["as_of"]
        clock = next(part for part in self._tables.timex_parts if part.name == "clock")
        as_of = rf"(?<![\w-]){any_of(cue.forms)}\s+(?:{self._hedge})?"
        with_clock = rf"{as_of}(?P<clock>{clock.pattern})(?![\w%]|\s?per\s?cent)"
        before_date = rf"{as_of}(?:the\s+)?$"
        return (
            re.compile(with_clock, re.IGNORECASE),
            re.compile(before_date, re.IGNORECASE),
            clock.words,
        )

    @cached_property
    def clause_cues(self) -> Mapping[str, list[ClauseCue]]:
        """The cues that reach over a clause, by their file."""
        return {
            name: [
                ClauseCue(
                    cue,
                    _words(cue.forms),
                    _words(cue.blocked_by) if cue.blocked_by else None,
                    frozenset((*_WORD.findall(form.lower()), "")[0] for form in cue.forms),
                )
                for cue in cues
                if cue.forms or cue.verbs
            ]
            for name, cues in self._tables.cues.items()
        }

    def find_cues(
        self, name: str, text: str, low: int, high: int
    ) -> Iterator[tuple[Cue, re.Match[str]]]:
        """Yields the cues of a file between two offsets that no longer phrase blocks."""
        words = {"", *_WORD.findall(text[low:high].lower())}
        for cue, pattern, blocked, heads in self.clause_cues[name]:
            if heads.isdisjoint(words):
                continue
            stops = [match.span() for match in blocked.finditer(text, low, high)] if blocked else []
            for match in pattern.finditer(text, low, high):
                if not any(start < match.end() and match.start() < end for start, end in stops):
                    yield cue, match

    @cached_property
    def measures(self) -> list[tuple[str, re.Pattern[str]]]:
        """Name of each measure and the words that show it."""
        return [(entry.name, _words(entry.cues)) for entry in self._tables.measures]

    @cached_property
    def laws(self) -> list[tuple[SentenceLaw, re.Pattern[str]]]:
        """Each law of a sentence with its pattern, for sentences as `mask_hedges` returns them."""
        return [(entry, self._law(entry.pattern, entry.name)) for entry in self._tables.laws]

    def mask_hedges(self, masked: str) -> str:
        """Returns a sentence whose figures stand as `<0>`, `<1>`, … with `~` for each hedge there.

        Only words that lead on to a figure are masked: "~<0> over the year". Laws are the quicker
        to compile since none of them has these words again at each of its figures.
        """
        return self._hedge_before_figure.sub(_HEDGED, masked)

    @cached_property
    def _hedge_before_figure(self) -> re.Pattern[str]:
        near = fill_slots("{near}", self._tables, {"hedge": self._hedge})
        return re.compile(rf"{self._hedge}(?={near}<\d+>)")

    @cached_property
    def sum_gaps(self) -> SumGaps:
        """What stands between the figures of a sum."""
        return SumGaps(*(self._law(part) for part in ("{between}", "{closing}", "{behind}")))

    def _law(self, pattern: str, name: str = "") -> re.Pattern[str]:
        """The pattern of "{part}{noun}{or}{share}": figures by role, with words that may precede.

        What stands before the first figure is no part of a law, and slow to look for.
        """
        try:
            whole = fill_slots(pattern.replace(" ", r"\s"), self._tables, self._roles)
        except KeyError as error:
            fix = (
                f"no part, role or list of words is called {error.args[0]!r}; see "
                "law_parts.toml and words/"
            )
            raise LexiconError("laws.toml", name, fix) from error
        return re.compile(whole.removeprefix(self._roles["near"]))

    @cached_property
    def _roles(self) -> Mapping[str, str]:
        near = fill_slots("{near}", self._tables, {"hedge": _HEDGED})
        return {role: rf"{near}<(?P<{role}>\d+)>" for role in ROLES} | {
            "near": near,
            "hedge": _HEDGED,
        }

    def _beside(self, cue: Cue) -> re.Pattern[str]:
        if cue.position == "after":
            other_figure = r"\s+(?:than\b|an?\b|[\d$£€])"  # which "more than" behind it bounds
            return re.compile(
                rf"(?<!\s)['’]?(?:\s+\w+){{0,2}}?[\s-]?{any_of(cue.forms)}(?!\w|{other_figure})",
                re.IGNORECASE,
            )
        jump = rf"\s+{any_of(cue.jumps)}" if cue.jumps else ""
        determiner = fill_slots("(?:{articles}|{indefinite_articles}|{possessives})", self._tables)
        before = rf"(?<![\w-]){any_of(cue.forms)}{jump}(?:\s+{determiner})?\s*$"
        return re.compile(before, re.IGNORECASE)


def _words(forms: Iterable[str]) -> re.Pattern[str]:
    """The forms as whole words; one that begins with a hyphen ("-magnitude") joins a figure."""
    known = set(forms)
    joined = {form for form in known if form.startswith("-")}
    return re.compile(
        rf"(?:(?<![\w-]){any_of(known - joined)}|(?<=\d){any_of(joined)})(?!\w)", re.IGNORECASE
    )
