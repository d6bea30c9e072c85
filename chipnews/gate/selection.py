"""Selects findings by their codes: findings -> those that count, with the settings' severities.

A code may be given in part: "CN1" stands for all checks whose code starts so. The longest part that
fits decides.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from chipnews.model.errors import UsageError, did_you_mean
from chipnews.model.results.finding import Finding, Severity


class Selection(Struct, frozen=True):
    """Codes, or starts of codes: all are selected where `select` is empty."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def has(self, code: str) -> bool:
        """Whether findings of `code` count; between equally long parts, `ignore` wins.

        >>> chosen = Selection(select=["CN1", "CN205"], ignore=["CN106"])
        >>> [chosen.has(code) for code in ("CN101", "CN106", "CN205", "CN301")]
        [True, False, True, False]
        """
        return not (self.select and not _longest(code, self.select)) and not self.ignores(code)

    def ignores(self, code: str) -> bool:
        """Whether `code` is left out by name, not only for want of being selected."""
        left_out = _longest(code, self.ignore)
        return bool(left_out) and len(left_out) >= len(_longest(code, self.select))

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Returns the findings that count, worst first."""
        ranked = [
            replace(one, severity=self.severity_of(one)) for one in findings if self.has(one.code)
        ]
        return tuple(sorted(ranked, key=lambda one: (-one.severity.rank, one.code)))

    def severity_of(self, finding: Finding) -> Severity:
        """Returns the severity that the settings give its code, else its own."""
        part = _longest(finding.code, self.severity)
        return self.severity[part] if part else finding.severity


def read_code(written: str, codes: Sequence[str]) -> str:
    """Returns one of `codes`, or the start of some, in capitals.

    Raises:
        UsageError: when no code starts so; it names the one of its kind that was probably meant.
    """
    wanted = written.upper()
    if len(wanted) > len("CN") and any(code.startswith(wanted) for code in codes):
        return wanted
    kinds = sorted({code[: len("CN1")] for code in codes})
    akin = [code for code in codes if code[: len("CN1")] == wanted[: len("CN1")]]
    known = f"codes start with {', '.join(kinds)}; chipnews rules lists them"
    raise UsageError(f"no check {wanted!r}: {did_you_mean(wanted, akin) or known}")


def _longest(code: str, parts: Iterable[str]) -> str:
    return max((part for part in parts if code.startswith(part)), key=len, default="")
