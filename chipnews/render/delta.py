"""Shows what two sides say differently, in the manner of a unified diff.

Delta -> text, and the parts of it that other formats print: `-` quotes OLD, `+` quotes NEW.
"""

from collections.abc import Collection, Iterator

from msgspec import Struct

from chipnews.model.claim import Claim, Figure
from chipnews.model.results.delta import STATES, Change, Delta, Side, State
from chipnews.model.results.draft import Passage
from chipnews.render import escape
from chipnews.render.names import count
from chipnews.render.quote import quote_claim

SIGNS: dict[State, str] = {
    "contradicted": "!",
    "stronger": "~",
    "weaker": "~",
    "missing": "-",
    "added": "+",
    "not checkable": "?",
    "supported": "=",
}
ADDED = 10  # facts of NEW alone that a screen shows; a folder of sources has hundreds


class QuotedClaim(Struct, frozen=True):
    """The words of a claim before its figure, the figure and the words after it.

    `more` counts the other articles with the same figure. `is_against`: it can hold with nothing
    that OLD says.
    """

    place: str
    words: tuple[str, str, str]
    more: str
    is_against: bool = False


def render_delta(delta: Delta, *, verbose: bool = False) -> str:
    """Returns what differs with both sides' words; the rest is counted, or shown if `verbose`."""
    shown = [row for row in delta.rows if verbose or row in delta.changes]
    added = [row for row in shown if row.state == "added"]
    hidden = [] if verbose else added[ADDED:]
    lines = [
        line
        for row in shown
        if row not in hidden
        for line in _change_lines(row, delta, brief=not verbose)
    ]
    if hidden:
        lines.append(f"+ {count(len(hidden), 'fact')} more that only NEW has; -v lists them all")
    if verbose:
        lines += [f"? not understood: {escape.plain(line)}" for line in unread_lines(delta)]
    if lines:
        titles = (
            (sign, side_title(side)) for sign, side in (("---", delta.old), ("+++", delta.new))
        )
        lines = [*(f"{sign} {escape.plain(title)}" for sign, title in titles), *lines]
    return "".join(f"{line}\n" for line in [*lines, summarise_delta(delta)])


def side_title(side: Side) -> str:
    """Returns "sources/ (6 articles)"; a single article goes by its name alone."""
    number = len(side.paths)
    return side.name if number == 1 else f"{side.name} ({count(number, 'article')})"


def summarise_delta(delta: Delta) -> str:
    """Counts the facts in each state, in one line."""
    states = [*(row.state for row in delta.rows), *("not checkable" for _ in delta.unread)]
    tally = ", ".join(f"{states.count(state)} {state}" for state in STATES if state in states)
    return tally or "no facts on either side"


def find_passages(
    claims: tuple[Claim, ...], side: Side, against: Collection[str] = ()
) -> Iterator[QuotedClaim]:
    """Yields the first claim of each wording, those `against` OLD (claim ids) first.

    Ten articles that print the same figure need one quote.
    """
    by_wording: dict[tuple[str, bool, str, bool], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id not in against):
        bound = claim.amount.bound if claim.amount else ""
        wording = (claim.text, claim.id in against, bound, claim.modality == "denied")
        by_wording.setdefault(wording, []).append(claim)
    for (_, is_against, _, _), same in by_wording.items():
        quote, others = quote_claim(same[0]), len({claim.article for claim in same}) - 1
        more = f"and {count(others, 'article')} more" if others else ""
        yield QuotedClaim(
            _place(same[0], side), (quote.before, quote.figure, quote.after), more, is_against
        )


def unread_lines(delta: Delta) -> Iterator[str]:
    """Yields the figures of OLD that were not understood, each with its place."""
    for one in delta.unread:
        path, figure = delta.old.paths[one.article], one.figure
        yield f"{place_in(path, figure)} {figure.text}"


def _change_lines(row: Change, delta: Delta, *, brief: bool) -> Iterator[str]:
    """Yields a line for the fact and one for each wording; if `brief`, one of NEW's alone."""
    detail = f" ({row.detail})" if row.detail else ""
    yield f"{SIGNS[row.state]} {row.fact} {row.state}: {escape.plain(f'{row.label}{detail}')}"
    for sign, side, claims in (("-", delta.old, row.old), ("+", delta.new, row.new)):
        passages = list(find_passages(claims, side, row.against))
        is_split = len({passage.is_against for passage in passages}) > 1
        for passage in passages[:1] if brief and row.state == "added" else passages:
            more = f" {passage.more}" if passage.more else ""
            words = escape.plain("".join(passage.words))
            stand = ("against: " if passage.is_against else "bears out: ") if is_split else ""
            yield f"    {sign} {stand}{escape.plain(passage.place)}  “{words}”{more}"


def _place(claim: Claim, side: Side) -> str:
    path = side.paths.get(claim.article, claim.article)
    path = "stdin" if path == "-" else path  # a dash already says whose words they are
    return place_in(path, claim.figure) if claim.figure else path


def place_in(path: str, words: Figure | Passage) -> str:
    """Returns where a figure or a sentence is: "a.txt:3:8", "a.pdf (page 2)"."""
    return f"{path} ({words.part})" if words.part else f"{path}:{words.line}:{words.column}"
