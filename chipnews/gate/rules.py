"""Lists what a report may find: the rule of every code, with its page."""

from chipnews.checks import all_checks
from chipnews.gate import stale_acceptance, tool_changed
from chipnews.model.results.report import Rule


def all_rules() -> tuple[Rule, ...]:
    """Returns the rule of every code that a report may show: the checks, then the gate's own."""
    modules = (*all_checks(), stale_acceptance, tool_changed)
    return tuple(
        Rule(one.CODE, one.NAME, one.SEVERITY, (one.__doc__ or "").strip()) for one in modules
    )
