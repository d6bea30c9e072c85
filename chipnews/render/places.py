"""Finds where a finding is, as a path from the working folder.

Report and finding -> its places, the first of them the main one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import join, normpath

from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Report


@dataclass(frozen=True, slots=True)
class LineSpan:
    """A stretch of one line, half-open; line and columns count from 1, in code points."""

    path: str
    line: int
    column: int
    end: int


@dataclass(frozen=True, slots=True)
class Atlas:
    """The paths and claims of a report, looked up once for all its findings."""

    root: str
    paths: Mapping[str, str]
    claims: Mapping[str, Claim]

    @classmethod
    def of(cls, report: Report) -> "Atlas":
        """Makes the atlas of a report."""
        paths = {article.id: article.path for article in report.sheet.articles}
        return cls(report.root, paths, report.sheet.claims_by_id())

    def spots(self, finding: Finding) -> list[LineSpan]:
        """Returns the places of the figures that the finding cites, or its own place."""
        if finding.place:
            place = finding.place
            return [LineSpan(self.path(place.path), place.line, place.column, place.column + 1)]
        return [self._spot(self.claims[name]) for name in finding.claims if name in self.claims]

    def _spot(self, claim: Claim) -> LineSpan:
        path = self.path(self.paths.get(claim.article, claim.article))
        if (figure := claim.figure) is None:
            return LineSpan(path, 1, 1, 2)
        width = max(len(figure.text.split("\n")[0]), 1)
        return LineSpan(path, figure.line, figure.column, figure.column + width)

    def path(self, path: str) -> str:
        """Turns a path of the sheet into one from the working folder; stdin is in no folder."""
        is_file = path.partition(":")[0] != "-"
        return normpath(join(self.root, path)) if self.root and is_file else path
