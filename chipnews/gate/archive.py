"""Finds a run's articles as a baseline names them, and those that the run did not read.

A run may read a part of the archive only. What was found in articles that lie there unread is not
gone.
"""

import os
from pathlib import Path

from chipnews.gate.follow import CitedFinding, cite
from chipnews.gate.sidecar import names_beside
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Acceptance
from chipnews.model.results.sheet import FactSheet


class Archive:
    """The articles of a sheet by their paths from the baseline's folder.

    The sheet's own paths start at `folder`.
    """

    def __init__(self, sheet: FactSheet, folder: Path, baseline_path: str) -> None:
        self.sheet = sheet
        # not through links, as the paths themselves
        self.root = Path(os.path.normpath(folder / baseline_path)).parent
        self._start = os.path.relpath(folder, self.root)
        self._paths = {article.id: self._named(article.path) for article in sheet.articles}
        self._read = frozenset(
            path for article in self._paths.values() for path in (article, *names_beside(article))
        )

    def cite(self, finding: Finding) -> CitedFinding:
        """Returns the finding with its claims and the paths of the files that it names."""
        claims = self.sheet.claims_by_id()
        paths = {self._paths[claims[name].article] for name in finding.claims if name in claims}
        if finding.place:
            paths.add(self._named(finding.place.path))
        return cite(finding, claims, tuple(sorted(paths)))

    def is_unread(self, entry: Acceptance) -> bool:
        """Whether an article or sidecar that the entry names is there and was not read."""
        return any(
            path not in self._read and (self.root / path).is_file() for path in entry.articles
        )

    def _named(self, path: str) -> str:
        if "://" in path:
            return path  # a web address lies in no folder
        return os.path.normpath(os.path.join(self._start, path)).replace(os.sep, "/")  # noqa: PTH118 - no file is meant
