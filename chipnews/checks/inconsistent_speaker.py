"""One person or body is quoted with two figures of one thing that cannot both be right.

Two articles of one day quote it, or two without a day, neither speaks of a correction, and they do
not name different times. Who gives another figure on a later day may have learnt more, and is not
told. A speaker who goes by a word that many share ("police", "officials", an outlet) may be two.

Flagged:  The ferry to Bodo sank with 212 passengers on board, Ravi Menon said. || The ferry to Bodo
          sank with 340 passengers on board, Ravi Menon said.
Flagged:  [Fjord Post, 2024-05-07] The ferry to Bodo sank with 212 passengers on board, the harbour
          ministry said. || [Coast News, 2024-05-07] The ferry to Bodo sank with 340 passengers on
          board, the harbour ministry said.
Clean:    The ferry to Bodo sank with 212 passengers on board, Ravi Menon said. || The ferry to Bodo
          sank with 340 passengers on board, Hanna Vik said.
Clean:    The ferry to Bodo sank with 212 passengers on board, Ravi Menon said. || The ferry to Bodo
          sank with about 210 passengers on board, Ravi Menon said.
Clean:    [Fjord Post, 2024-05-07] The ferry to Bodo sank with 212 passengers on board, Ravi Menon
          said. || [Coast News, 2024-05-09] The ferry to Bodo sank with 340 passengers on board,
          Ravi Menon said.
Clean:    The ferry to Bodo sank with 212 passengers on board, police said. || The ferry to Bodo
          sank with 340 passengers on board, police said.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from chipnews.checks.article_history import ArticleHistory
from chipnews.checks.disagreement import bears_out
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.mention import UNNAMED
from chipnews.model.results.fact import Fact
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.quotes import by_age
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.bounds import bounded_in_full
from chipnews.names.bodies import is_generic, same_body

CODE, NAME, SEVERITY = "CN207", "inconsistent-speaker", Severity.WARNING
Times = Mapping[tuple[str, int], Sequence[Claim]]
"""The claims about days, by article and sentence."""
_TAKEN_BACK = ("denied", "withdrawn", "previous")


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each speaker of a fact in conflict who is quoted with two values."""
    history, times = ArticleHistory(sheet), grouped(_times(sheet), _sentence)
    for fact in (one for one in sheet.facts if one.verdict == "conflict"):
        claims = by_age(sheet.claims_of(fact), sheet.days)
        said = [one for one in claims if history.is_current(one) and _is_said(one, lexicon)]
        for of_one in _by_speaker(said, lexicon):
            if sides := _opposed(of_one, fact, times, history):
                first, last = (side[0] for side in sides)
                message = (
                    f"{first.attribution.holder} is quoted with {bounded_in_full(first)} in "
                    f"{first.article} and with {bounded_in_full(last)} in {last.article}"
                )
                cited = [claim for side in sides for claim in side]
                yield make_finding(
                    (CODE, NAME, SEVERITY), message, sheet, claims=cited, fact=fact, sides=sides
                )


def _is_said(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether the claim is a value that somebody who can be told from others stands by."""
    holder = claim.attribution.holder
    if not holder or holder == UNNAMED or holder in lexicon.outlets:
        return False
    is_named = len(holder.split()) > 1 or not is_generic(holder, lexicon)
    stands = claim.modality not in ("denied", "hypothetical") and claim.status not in _TAKEN_BACK
    return is_named and stands and not (claim.revises or claim.correction)


def _by_speaker(claims: Iterable[Claim], lexicon: Lexicon) -> list[list[Claim]]:
    """Groups claims by who says them, under whatever name."""
    speakers: list[list[Claim]] = []
    for claim in claims:
        for known in speakers:
            names = claim.attribution.holder or "", known[0].attribution.holder or ""
            if names[0] == names[1] or same_body(*names, lexicon):
                known.append(claim)
                break
        else:
            speakers.append([claim])
    return speakers


def _opposed(
    claims: Sequence[Claim], fact: Fact, times: Times, history: ArticleHistory
) -> list[list[Claim]]:
    """Returns what the speaker says in one article and what in another; empty if it may agree."""
    articles = grouped(claims, lambda claim: claim.article)
    for one, other in combinations(articles.values(), 2):
        names = one[0].article, other[0].article
        if (
            history.day(names[0]) == history.day(names[1])
            and not _is_one_page(*names, history)
            and not any(_may_agree(a, b, fact, times) for a in one for b in other)
        ):
            return [one, other]
    return []


def _is_one_page(one: str, other: str, history: ArticleHistory) -> bool:
    """Whether two articles are versions of one page, even if nobody knows which is the later."""
    urls = history.sources[one].url, history.sources[other].url
    return history.page(one) == history.page(other) or bool(urls[0] and urls[0] == urls[1])


def _may_agree(one: Claim, other: Claim, fact: Fact, times: Times) -> bool:
    """Whether both can be right, or are of two times, or are measured in two ways."""
    beside = [
        {time.text for time in times.get(_sentence(claim), ()) if time.id not in fact.claims}
        for claim in (one, other)
    ]
    is_alike = one.scale == other.scale and one.direction == other.direction
    return not is_alike or (all(beside) and beside[0] != beside[1]) or bears_out(one, other, fact)


def _times(sheet: FactSheet) -> Iterator[Claim]:
    return (claim for claim in sheet.claims if claim.moment)


def _sentence(claim: Claim) -> tuple[str, int]:
    return claim.article, claim.evidence.start
