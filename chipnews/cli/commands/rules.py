"""`chipnews rules`: the checks, a line each."""

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.output import emit

HELP = page(
    SUMMARIES["rules"],
    "chipnews rules",
    "chipnews rules -o rules.txt",
    more="More on one of them: chipnews explain CODE.",
)


def rules(output: options.Output = None) -> None:
    """Prints a line for each check."""
    from chipnews.gate.rules import all_rules

    rows = [(rule.code, rule.name, rule.severity.value, rule.summary) for rule in all_rules()]
    width = max((len(name) for _, name, _, _ in rows), default=0)
    lines = (
        f"{code}  {name:<{width}}  {severity:<7}  {summary}\n"
        for code, name, severity, summary in rows
    )
    emit(lines, output)
