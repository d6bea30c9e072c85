"""The program, its model or its vocabulary is not the one that wrote the baseline.

So findings may differ without a new word. They are one finding, as severe as the worst of them, in
place of two hundred that look like news. See them with `--no-baseline`; take them over with
`--write-baseline`. Where no finding differs, there is none. A selection of other checks does not
hide it, since it stands for their findings, too; where its code is ignored, they are listed one by
one.

Flagged:  the baseline was written with the model en_core_web_sm 3.8.0, this run uses en_core_web_md
          3.8.0 and finds more.
Clean:    both name the same program, model and vocabulary; or both find the same.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import fields

from chipnews.checks.finding import identify
from chipnews.model.results.finding import Finding, Place, Severity
from chipnews.model.results.report import Acceptance
from chipnews.model.results.sheet import Generator
from chipnews.render.names import count

CODE, NAME, SEVERITY = "CN502", "tool-changed", Severity.NOTE


def describe_change(then: Generator, now: Generator) -> str:
    """Returns what changed ("chipnews 0.1.0 -> 0.2.0, model a -> b"); empty where nothing did.

    A table of rates that only one of the two names is no change: the articles decide whether it is
    used.
    """
    pairs = (
        (field.name, getattr(then, field.name), getattr(now, field.name))
        for field in fields(Generator)
    )
    return ", ".join(
        f"{name} {old} -> {new}" for name, old, new in pairs if old and new and old != new
    )


def find_change(
    change: str, new: Sequence[Finding], stale: Sequence[Acceptance], path: str
) -> Finding:
    """Returns the finding that stands for all `new` ones and for the `stale` entries of `path`."""
    counts = ", ".join(
        f"{number} {code}" for code, number in sorted(Counter(one.code for one in new).items())
    )
    by_code = f" ({counts})" if counts else ""
    more = f"{count(len(new), 'finding')} more than in the baseline{by_code}, {len(stale)} fewer"
    message = (
        f"tool changed: {change}: {more}. See them: --no-baseline; accept them: --write-baseline"
    )
    worst = max((one.severity for one in new), key=lambda severity: severity.rank, default=SEVERITY)
    return Finding(
        CODE, NAME, "quality", worst, message, (), None, identify(CODE, change), Place(path, 1, 1)
    )
