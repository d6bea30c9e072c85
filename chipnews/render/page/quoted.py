"""Puts the words of a claim on the page: the sentence, its figure, who says so, and where.

Claim -> QuotedSentence, with the mark that it has in its article.
"""

from collections import Counter

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.sheet import COMMON, FactSheet
from chipnews.render.names import date_of, outlets_of, short_ids
from chipnews.render.page.marked import Marks
from chipnews.render.page.voices import Voices, VoiceSign
from chipnews.render.proof import Proofs
from chipnews.render.quote import quote_claim

LONGEST = 420  # characters of a sentence


class QuotedSentence(Struct, frozen=True):
    """A sentence with its figure; `chain` leads from who said it to who printed it.

    `mark` is the anchor of the figure in its article; `link` leads to the live page, if any.
    """

    before: str
    figure: str
    after: str
    chain: tuple[str, ...]
    date: str
    place: str
    mark: str
    article: str
    voice: VoiceSign
    link: str = ""
    is_best: bool = False


class Quotes:
    """The quotes of one sheet."""

    def __init__(self, sheet: FactSheet, marks: Marks, voices: Voices) -> None:
        self.sheet, self.marks, self.voices = sheet, marks, voices
        self.names = dated_names(sheet)
        self._proofs, self._outlets = Proofs(sheet), outlets_of(sheet.articles)

    def of(self, claim: Claim, *, is_best: bool = False) -> QuotedSentence:
        """Returns the quote of a claim; the best one of a fact leads to its live page, too."""
        cut, article = quote_claim(claim, LONGEST), self.sheet.article(claim.article)
        link = self._proofs.of(claim).link if is_best else ""
        said = claim.attribution
        printed = self._outlets.get(claim.article, claim.article)
        origin = self.sheet.origin_of(claim)
        report = origin.name if origin and origin.id.startswith("O") and said.label else ""
        told = (report,) if report != COMMON else ()
        chain = dict.fromkeys(name for name in (said.label, *said.via, *told, printed) if name)
        part = claim.figure.part if claim.figure else ""
        line = f" ({part})" if part else f":{cut.line}" if cut.line else ""
        return QuotedSentence(
            cut.before, cut.figure, cut.after, tuple(chain), date_of(article) if article else "",
            f"{article.path if article else claim.article}{line}",
            self.marks.anchors.get(claim.id, ""), claim.article, self.voices.of(claim), link,
            is_best,
        )  # fmt: skip


def dated_names(sheet: FactSheet) -> dict[str, str]:
    """Maps article id to its outlet, of several of one outlet with their days, else their ids."""
    names, short = outlets_of(sheet.articles), short_ids([one.id for one in sheet.articles])
    often = Counter(names.values())
    dated = {
        one.id: f"{names[one.id]}, {one.published}"
        if often[names[one.id]] > 1 and one.published
        else names[one.id]
        for one in sheet.articles
    }
    still = Counter(dated.values())
    return {
        name: told if still[told] == 1 else f"{names[name]} ({short[name]})"
        for name, told in dated.items()
    }
