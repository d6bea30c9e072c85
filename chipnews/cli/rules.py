"""`chipnews rules` and `chipnews schema`: what the checks are called, and the form of a saved sheet."""

from chipnews.cli import options
from chipnews.cli.output import emit

RULES_HELP = options.page(
    "List the checks with their codes, severities and what they say.",
    "chipnews rules",
    "chipnews rules -o rules.txt",
    more="More on one of them: chipnews explain CODE.",
)
SCHEMA_HELP = options.page(
    "Print the JSON Schema of a sheet saved as JSON.",
    "chipnews schema",
    "chipnews schema -o sheet-1.schema.json",
)


def rules(output: options.Output = None) -> None:
    """Print a line for each check."""
    from chipnews.checks import all_checks

    rows = [(check.CODE, check.NAME, check.SEVERITY.value, _summary(check.__doc__)) for check in all_checks()]
    width = max((len(name) for _, name, _, _ in rows), default=0)
    emit((f"{code}  {name:<{width}}  {severity:<7}  {summary}\n" for code, name, severity, summary in rows), output)


def schema(output: options.Output = None) -> None:
    """Print the schema."""
    from chipnews.model.wire import schema as wire_schema

    emit([wire_schema()], output)


def _summary(page: str | None) -> str:
    return (page or "").strip().partition("\n")[0]
