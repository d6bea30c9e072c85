"""A report: what a gate lets pass of a sheet's findings, what it holds back and why, and which excuses are worn out."""

from dataclasses import dataclass
from datetime import date

from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as its users meet it.

    `page` is the documentation that `chipnews explain CODE` prints.
    """

    code: str
    name: str
    severity: Severity
    page: str

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Somebody's word that a finding may stand.

    Known by `fingerprint`, or by `code` and the words of the `figure`.

    `against` are the figures of other sources with which that one may be in conflict. `quotes` are
    the figures and sentences that it was given for, by which it follows what it accepts when the
    fingerprint changes. `message` is what the finding said, for readers of the file; `articles` are
    those that it cited, from the baseline's folder; `until` is the last day on which the acceptance
    holds.
    """

    code: str = ""
    fingerprint: str = ""
    figure: str = ""
    against: tuple[str, ...] = ()
    message: str = ""
    articles: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: date | None = None

    def has_ended(self, today: date | None) -> bool:
        """Whether its last day is past; without a `today` it never is, since no clock is read."""
        return today is not None and self.until is not None and self.until < today


@dataclass(frozen=True, slots=True)
class HeldFinding:
    """A finding that is held back, and the acceptance that does it."""

    finding: Finding
    acceptance: Acceptance


@dataclass(frozen=True, slots=True)
class Report:
    """`sheet.findings` are those that count, worst first; `known` those that somebody accepted.

    `stale` are entries of the file `baseline` without a finding, `ended` those past their last day.
    `root` leads from the working folder to the sheet's paths. `fails_from` is the severity from
    which on a finding fails the job, if one does; with `stale_fails` a worn-out entry does, too.
    """

    sheet: FactSheet
    rules: tuple[Rule, ...] = ()
    known: tuple[HeldFinding, ...] = ()
    stale: tuple[Acceptance, ...] = ()
    ended: tuple[Acceptance, ...] = ()
    baseline: str = ""
    root: str = ""
    fails_from: Severity | None = Severity.ERROR
    stale_fails: bool = False

    def fails(self, finding: Finding) -> bool:
        """Whether `finding` is severe enough to fail the job."""
        return self.fails_from is not None and finding.severity.rank >= self.fails_from.rank

    @property
    def has_failed(self) -> bool:
        """Whether anything fails the job."""
        worn_out = self.stale or self.ended
        return bool(self.stale_fails and worn_out) or any(map(self.fails, self.sheet.findings))
