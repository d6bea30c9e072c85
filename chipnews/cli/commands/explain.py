"""`chipnews explain`: prints the story of a fact or a claim, or the page of a check."""

import re
from typing import TYPE_CHECKING, Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.output import check_target, emit
from chipnews.model.errors import UsageError
from chipnews.render.escape import lines

if TYPE_CHECKING:
    from chipnews.model.results.sheet import FactSheet

HELP = page(
    SUMMARIES["explain"],
    "chipnews explain F5 story/",
    "chipnews explain CN205",
    more=(
        "A fact goes by its short name or id, a claim by its id. A saved sheet (.json) is not "
        "read anew."
    ),
)
_CODE = re.compile(r"CN\d+", re.IGNORECASE)
Name = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="F5, a fact or claim id, CN205 or the name of a check.",
        autocompletion=options.complete_codes,
    ),
]
Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SHEET|PATH]", help="A saved sheet, or articles.", show_default=False),
]


def explain(
    name: Name,
    paths: Sources = None,
    *,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
) -> None:
    """Finds what `name` names and prints its story."""
    check_target(output)
    if not paths or _CODE.fullmatch(name):
        emit([_check_page(name)], output)
        return
    from chipnews.cli.sheets import find_sheet  # not for the page of a check

    sheet = find_sheet(paths, lexicon, model, no_cache=no_cache)
    emit([lines(_story(sheet, name))], output)


def _check_page(name: str) -> str:
    """Returns a check's own documentation, whose examples are tested."""
    from chipnews.gate.rules import all_rules

    by_name = {rule.code: rule for rule in all_rules()} | {rule.name: rule for rule in all_rules()}
    wanted = name.upper() if _CODE.fullmatch(name) else name
    if wanted not in by_name and not _CODE.fullmatch(name) and "-" not in name:
        raise UsageError(
            f"where is {name}? Name the sheet or the articles: chipnews explain {name} PATH"
        )
    found = by_name[options.nearest(wanted, tuple(by_name), "check")]
    return f"{found.code} {found.name} ({found.severity.value})\n\n{found.page}\n"


def _story(sheet: "FactSheet", name: str) -> str:
    from chipnews.cli.sheets import facts_by_name, unknown_fact
    from chipnews.explain.story import explain_claim, explain_fact

    facts, claims = facts_by_name(sheet), sheet.claims_by_id()
    if name in claims:
        return explain_claim(sheet, claims[name])
    wanted = name.upper() if name.upper() in facts else name
    if wanted not in facts:
        raise unknown_fact(name, sheet, noun="fact or claim")
    return explain_fact(sheet, facts[wanted])
