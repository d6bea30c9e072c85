"""`chipnews schema`: the form of a saved sheet."""

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.output import emit

HELP = page(
    SUMMARIES["schema"],
    "chipnews schema",
    "chipnews schema -o sheet-1.schema.json",
)


def schema(output: options.Output = None) -> None:
    """Prints the schema."""
    from chipnews.model.wire import schema as wire_schema

    emit([wire_schema()], output)
