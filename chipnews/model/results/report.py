"""A report: which findings of a sheet count, which a person accepted, and which acceptances end."""

from datetime import date

from msgspec import Struct

from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet


class Rule(Struct, frozen=True):
    """A check as its users see it."""

    code: str
    name: str
    severity: Severity
    page: str  # the documentation that `chipnews explain CODE` prints

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


class Acceptance(Struct, frozen=True):
    """A person's word that a finding may stay, known by `fingerprint` or by `code` and `figure`."""

    code: str = ""
    fingerprint: str = ""
    figure: str = ""
    against: tuple[str, ...] = ()  # figures of other sources that may conflict with that one
    message: str = ""  # what the finding said, for readers of the file
    articles: tuple[str, ...] = ()  # those that it cited, as paths from the baseline's folder
    # the figures and sentences that it was given for: it follows them if the fingerprint changes
    quotes: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: date | None = None  # the last day on which it holds

    def has_ended(self, today: date | None) -> bool:
        """Whether its last day is past; without a `today` it never is, since no clock is read."""
        return today is not None and self.until is not None and self.until < today


class HeldFinding(Struct, frozen=True):
    """A finding that an acceptance holds back."""

    finding: Finding
    acceptance: Acceptance


class Report(Struct, frozen=True):
    """What a gate says of a sheet; `sheet.findings` are those that count, worst first."""

    sheet: FactSheet
    rules: tuple[Rule, ...] = ()
    known: tuple[HeldFinding, ...] = ()  # findings that a person accepted
    stale: tuple[Acceptance, ...] = ()  # acceptances without a finding
    ended: tuple[Acceptance, ...] = ()  # acceptances past their last day
    baseline: str = ""  # the file of the acceptances
    root: str = ""  # leads from the working folder to the sheet's paths
    fails_from: Severity | None = Severity.ERROR  # the least severity that fails the job
    stale_fails: bool = False  # stale and ended acceptances fail it, too

    def fails(self, finding: Finding) -> bool:
        """Whether `finding` is severe enough to fail the job."""
        return self.fails_from is not None and finding.severity.rank >= self.fails_from.rank

    @property
    def has_failed(self) -> bool:
        """Whether anything fails the job."""
        useless = self.stale or self.ended
        return bool(self.stale_fails and useless) or any(map(self.fails, self.sheet.findings))
