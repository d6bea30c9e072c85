"""`chipnews review`: asks what only a person can settle, one question at a time."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.output import try_to_write
from chipnews.cli.sheets import find_sheet
from chipnews.cli.walk import walk

HELP = page(
    SUMMARIES["review"],
    "chipnews review story/",
    "chipnews review story.json --by Ada",
    more="Names go to aliases.toml in the folder of --lexicon (else words/, for --lexicon words), "
    "verdicts to verdicts.toml; run prints them beside what the sources say. What is answered is "
    "not asked again until a new value comes up; u takes an answer back, and so does deleting its "
    "entry. An answer given again keeps the earlier name and note unless new ones are given.",
)
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SHEET|PATH", help="A saved sheet, or articles.", show_default=False),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who signs the verdicts.")]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Walk its entries without a reason, too."),
]
Again = Annotated[
    bool, typer.Option("--again", help="Ask about the conflicts that have a verdict, too.")
]
WORDS = "words"


def today() -> date:
    """Returns the day of the answers, by the clock of whoever gives them."""
    return datetime.now().astimezone().date()


def review(
    paths: Sources,
    *,
    by: By = "",
    verdicts: options.Verdicts = options.VERDICTS_FILE,
    baseline: Baseline = None,
    again: Again = False,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
) -> None:
    """Asks, and writes each answer as it comes."""
    from chipnews.cli.questions import Reviewer, find_questions
    from chipnews.store.answers import Answers

    folder = lexicon or WORDS
    answers = Answers(
        Path(verdicts), Path(folder) / "aliases.toml", Path(baseline) if baseline else None
    )
    try_to_write(answers.verdicts, *filter(None, [answers.baseline]))
    sheet = find_sheet(paths, lexicon, model, no_cache=no_cache)
    questions = find_questions(sheet, answers, Reviewer(by, today().isoformat()), again=again)
    try_to_write(*{question.file for question in questions})
    walk(questions, answers)
    if answers.given:
        has_names = answers.aliases in answers.written
        hint = f"; names count with --lexicon {folder}" if has_names else ""
        print(f"{answers.given} kept in {', '.join(map(str, answers.written))}{hint}")
