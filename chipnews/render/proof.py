"""Finds the words that bear out a fact best, and the way back to them.

Claims of a sheet -> Proof.
"""

from collections import defaultdict

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.proof import Proof
from chipnews.model.results.sheet import FactSheet
from chipnews.render.fragment import Known, link_to
from chipnews.render.names import outlet_of


class Proofs:
    """The proofs of one sheet; what it quotes of an article is put together once."""

    def __init__(self, sheet: FactSheet) -> None:
        self.sheet = sheet
        self._known: dict[str, Known] = {}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in sheet.claims:
            self._claims[claim.article].append(claim)

    def of(self, claim: Claim) -> Proof:
        """Returns the proof that a claim is."""
        article, figure = self.sheet.article(claim.article), claim.figure
        return Proof(
            claim=claim.id,
            quote=" ".join(claim.evidence.text.split()),
            outlet=outlet_of(article) if article else "",
            date=(article.published if article else None) or "",
            is_inferred=article is not None and article.published != article.stated_date,
            link=link_to(article.url, self._fragment(claim)) if article and article.url else "",
            path=article.path if article else claim.article,
            line=figure.line if figure else None,
            column=figure.column if figure else None,
            part=figure.part if figure else "",
        )

    def best(self, fact: Fact) -> Proof:
        """Returns the proof of the value to print."""
        return self.of(best_claim(fact, self.sheet))

    def _fragment(self, claim: Claim) -> str:
        if claim.article not in self._known:
            self._known[claim.article] = Known.of(self._claims[claim.article])
        return self._known[claim.article].fragment(claim.evidence)


def accepted_reading(fact: Fact) -> Reading | None:
    """Returns the reading of the value to print, else the first; `None` where there is none."""
    value = fact.accepted.text if fact.accepted else ""
    same = (reading for reading in fact.readings if reading.text == value)
    return next(same, fact.readings[0] if fact.readings else None)


def claims_by_words(fact: Fact, sheet: FactSheet) -> list[Claim]:
    """Returns the claims of the value to print, the most telling sentence first, headlines last.

    What a later version of its page replaces comes after what still stands there.
    """
    reading, by_id = accepted_reading(fact), sheet.claims_by_id()
    claims = [by_id[name] for name in (reading.claims if reading else fact.claims)]
    value = reading.text if reading else ""
    words = fact.label.lower().split()

    def rank(claim: Claim) -> tuple[object, ...]:
        article, text = sheet.article(claim.article), claim.evidence.text.lower()
        is_replaced = article is not None and article.replaced_by is not None
        return (
            not claim.gives(value),
            claim.section == "headline",
            is_replaced,
            -sum(word in text for word in words),
            article is None or article.stated_date is None,
            article is None or not article.url,
            claim.start,
            text,
            claim.id,
        )

    return sorted(claims, key=rank)


def best_claim(fact: Fact, sheet: FactSheet) -> Claim:
    """Returns the claim whose sentence bears out the value to print best."""
    return claims_by_words(fact, sheet)[0]
