"""`chipnews rules` lists the checks; `chipnews schema` prints the form of a saved sheet."""

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
    """Prints a line for each check."""
    from chipnews.gate.judge import all_rules

    rows = [(rule.code, rule.name, rule.severity.value, rule.summary) for rule in all_rules()]
    width = max((len(name) for _, name, _, _ in rows), default=0)
    lines = (
        f"{code}  {name:<{width}}  {severity:<7}  {summary}\n"
        for code, name, severity, summary in rows
    )
    emit(lines, output)


def schema(output: options.Output = None) -> None:
    """Prints the schema."""
    from chipnews.model.wire import schema as wire_schema

    emit([wire_schema()], output)
