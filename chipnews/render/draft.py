"""A draft beside its sources, a line a sentence, in the manner of a unified diff.

DraftCheck -> text, and the parts of it that other formats print: the words of a sentence with what
is otherwise in the sources marked as `[-draft-]{+sources+}`.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from chipnews.model.claim import Claim
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import (
    CheckedSentence,
    Comparison,
    DraftCheck,
    DraftState,
    Passage,
)
from chipnews.render import escape
from chipnews.render.delta import place_in, side_title
from chipnews.render.names import count
from chipnews.render.quote import quote_claim

SIGNS: dict[DraftState, str] = {
    "changed": "!",
    "added": "+",
    "removed": "-",
    "contradicted": "!",
    "not in the sources": "-",
    "stronger": "~",
    "weaker": "~",
    "not comparable": "?",
    "supported": "=",
}
_WORD = re.compile(r"\S+\s*")
_LINE = 96  # characters of a sentence that stand on its line


def render_draft(check: DraftCheck, *, words: bool = False, only_stat: bool = False) -> str:
    """A line for every sentence that claims something, and the account at the end.

    `words` shows each sentence that differs as a word diff; `only_stat` leaves the account alone.
    """
    lines = [] if only_stat else list(_lines(check, words=words))
    titles = list(_titles(check)) if lines else []
    return "".join(f"{line}\n" for line in [*titles, *lines, account_of(check)])


def account_of(check: DraftCheck) -> str:
    """How many sentences are in which state: "40 sentences: 3 contradicted, 37 supported"."""
    told = ", ".join(f"{number} {state}" for state, number in check.account.items())
    return f"{count(len(check.sentences), 'sentence')}: {told or 'none'}"


def what_is_said(comparison: Comparison) -> str:
    """What a comparison says, without the words of the sources: "figure: the sources say 52"."""
    about = (
        f"{comparison.aspect} of {comparison.what}"
        if comparison.what and comparison.aspect
        else comparison.aspect
    )
    voices = count(comparison.voices, "voice") if comparison.voices else ""
    return ": ".join(filter(None, (about, comparison.detail))) or voices


def place_of(passage: Passage, side: Side, claim: Claim | None = None) -> str:
    """`path:line:column`, or the path with the part, of a claim's figure, else of its sentence."""
    path = side.paths.get(passage.article, passage.article)
    path = "stdin" if path == "-" else path
    return place_in(path, claim.figure if claim and claim.figure else passage)


def word_diff(sentence: CheckedSentence, mark: tuple[str, str] = ("[-{}-]", "{{+{}+}}")) -> str:
    """The sentence with what its sources say instead, or with what it was."""
    text, start = sentence.passage.text, sentence.passage.start
    if any(comparison.state == "changed" for comparison in sentence.comparisons):
        found = next(
            (comparison.found for comparison in sentence.comparisons if comparison.found), None
        )
        return _between(found.text if found else "", text, mark)
    edits = [
        (
            comparison.claim.figure.start - start,
            comparison.claim.figure.end - start,
            comparison.against.text,
        )
        for comparison in sentence.comparisons
        if comparison.state == "contradicted" and comparison.against
        if comparison.claim
        and comparison.claim.figure
        and comparison.claim.text != comparison.against.text
    ]
    left = len(text)
    for low, high, other in sorted(edits, reverse=True):
        if high > left:
            continue  # one figure within another
        left = low
        marked = mark[0].format(text[low:high]) + mark[1].format(other)
        text = text[:low] + marked + text[high:]
    return text


def _between(old: str, new: str, mark: tuple[str, str]) -> str:
    """OLD's words that are gone, and NEW's that came, in NEW's sentence."""
    mine, theirs = _WORD.findall(escape.fold(old)), _WORD.findall(escape.fold(new))
    pieces = []
    for change, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        gone, come = "".join(mine[a:b]), "".join(theirs[c:d])
        if change == "equal":
            pieces.append(come)
            continue
        pieces += [mark[0].format(gone.rstrip())] if gone else []
        pieces += [mark[1].format(come.rstrip())] if come else []
        pieces.append(" ")
    return "".join(pieces).rstrip()


def _titles(check: DraftCheck) -> Iterator[str]:
    for sign, side in (("---", check.draft), ("+++", check.sources)):
        yield f"{sign} {escape.plain(side_title(side))}"


def _lines(check: DraftCheck, *, words: bool) -> Iterator[str]:
    for sentence in check.sentences:
        if sentence.state is None:
            continue
        side = check.draft if sentence.passage.article in check.draft.paths else check.sources
        place = escape.plain(place_of(sentence.passage, side))
        differs = sentence.state not in ("supported", "not comparable")
        text = word_diff(sentence) if words and differs else sentence.passage.text
        shown = escape.plain(text)
        if not (words and differs) and len(shown) > _LINE:
            shown = shown[: shown.rfind(" ", 0, _LINE)] + "…"
        yield f"{SIGNS[sentence.state]} {place} {_state(sentence)}: {shown}"
        yield from _comparisons(sentence, check)


def _state(sentence: CheckedSentence) -> str:
    """The state, and of what is supported by how many."""
    voices = [comparison.voices for comparison in sentence.comparisons if comparison.voices]
    if sentence.state == "supported" and voices:
        return f"supported by {count(min(voices), 'voice')}"
    return str(sentence.state)


def _comparisons(sentence: CheckedSentence, check: DraftCheck) -> Iterator[str]:
    """What is not supported, each with the words of the sources."""
    for comparison in sentence.comparisons:
        if comparison.state in ("supported", "added", "removed"):
            continue
        said = what_is_said(comparison)
        state = "" if comparison.state in (sentence.state, "changed") else f"{comparison.state}, "
        yield f"    {escape.plain(state + (said or 'nothing near'))}"
        if comparison.found and comparison.state != "changed":
            near = (
                "nearest: " if comparison.state in ("not in the sources", "not comparable") else ""
            )
            yield f"    + {near}{_quoted(comparison, check.sources)}"


def _quoted(comparison: Comparison, side: Side) -> str:
    found, claim = comparison.found, comparison.against
    assert found is not None
    place = escape.plain(place_of(found, side, claim))
    if claim is None:
        shown = escape.plain(found.text)
        cut = shown if len(shown) <= _LINE else shown[: shown.rfind(" ", 0, _LINE)] + "…"
        return f"{place}  “{cut}”"
    quote = quote_claim(claim)
    return f"{place}  “{escape.plain(quote.before + quote.figure + quote.after)}”"
