"""Where a finding is, as a path that leads there from the working folder.

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
        """The atlas of a report."""
        paths = {article.id: article.path for article in report.sheet.articles}
        return cls(report.root, paths, report.sheet.claims_by_id())

    def spots(self, finding: Finding) -> list[LineSpan]:
        """The figures that the finding cites in its order, or its own place."""
        if finding.place:
            place = finding.place
            return [LineSpan(self.path(place.path), place.line, place.column, place.column + 1)]
        return [self._spot(self.claims[name]) for name in finding.claims if name in self.claims]

    def _spot(self, claim: Claim) -> LineSpan:
        path = self.path(self.paths.get(claim.article, claim.article))
        if claim.figure is None:
            return LineSpan(path, 1, 1, 2)
        width = len(claim.figure.text.split("\n")[0])
        return LineSpan(
            path, claim.figure.line, claim.figure.column, claim.figure.column + max(width, 1)
        )

    def path(self, path: str) -> str:
        """A path of the sheet, from the working folder; standard input is in no folder."""
        return (
            normpath(join(self.root, path)) if self.root and path.partition(":")[0] != "-" else path
        )
