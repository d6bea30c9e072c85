"""Finds where a finding is, as a path from the working folder.

Report and finding -> its places, the first of them the main one, each with what is said there and
by whom.
"""

from collections.abc import Mapping, Sequence
from posixpath import join, normpath

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Report
from chipnews.model.values.bounds import counted_words
from chipnews.render.escape import fold
from chipnews.render.names import short_names
from chipnews.render.quote import quote_claim

SHOWN = 10  # places of a finding that are printed for people; programs get all
_WORDS = 60  # characters of the words of a claim that has no figure


class LineSpan(Struct, frozen=True):
    """A stretch of one line, half-open; line and columns count from 1, in code points.

    `said` is what the article says there, "Webworth: $61 million" or "Webworth, page 2: …", empty
    where a finding cites no claim.
    """

    path: str
    line: int
    column: int
    end: int
    said: str = ""

    @property
    def start(self) -> str:
        """The point where it begins, as editors and `grep` write it: "a.txt:6:14"."""
        return f"{self.path}:{self.line}:{self.column}"


class Atlas(Struct, frozen=True):
    """The paths, outlets and claims of a report, looked up once for all its findings."""

    root: str
    paths: Mapping[str, str]
    names: Mapping[str, str]
    claims: Mapping[str, Claim]

    @classmethod
    def of(cls, report: Report) -> "Atlas":
        """Makes the atlas of a report."""
        paths = {article.id: article.path for article in report.sheet.articles}
        names = short_names(report.sheet.articles)
        return cls(report.root, paths, names, report.sheet.claims_by_id())

    def spots(self, finding: Finding) -> list[LineSpan]:
        """Returns the places of the figures that the finding cites, or its own place."""
        if finding.place:
            place = finding.place
            return [LineSpan(self.path(place.path), place.line, place.column, place.column + 1)]
        return [self._spot(self.claims[name]) for name in finding.claims if name in self.claims]

    def _spot(self, claim: Claim) -> LineSpan:
        path = self.path(self.paths.get(claim.article, claim.article))
        part = f", {claim.figure.part}" if claim.figure and claim.figure.part else ""
        said = f"{self.names.get(claim.article, claim.article)}{part}: {_words(claim)}"
        if (figure := claim.figure) is None:
            return LineSpan(path, 1, 1, 2, said)
        width = max(len(figure.text.split("\n")[0]), 1)
        return LineSpan(path, figure.line, figure.column, figure.column + width, said)

    def path(self, path: str) -> str:
        """Turns a path of the sheet into one from here; stdin and the web are in no folder."""
        is_file = path.partition(":")[0] != "-" and "://" not in path
        return normpath(join(self.root, path)) if self.root and is_file else path


def count_rest(spots: Sequence[LineSpan]) -> str:
    """Says how many places are left when the first `SHOWN` are printed, "" if none is."""
    return f"and {len(spots) - SHOWN:,} more" if len(spots) > SHOWN else ""


def _words(claim: Claim) -> str:
    """Returns the figure as it is written, with what it counts, else the claim's own words."""
    if claim.figure is None:
        return f"“{quote_claim(claim, _WORDS).figure}”"
    return fold(f"{claim.figure.text} {counted_words(claim)}").strip()
