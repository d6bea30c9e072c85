"""Says where the words of a text are that its file does not spell so: in which paragraph."""

import re

from chipnews.model.text import Run

_LINE = re.compile(r"[^\n]+")


def runs_of(text: str, part: str = "") -> tuple[Run, ...]:
    r"""Returns a run for each line of `text`; `part` says in which part of its file the text is.

    >>> [(run.line, run.part) for run in runs_of("One.\nTwo.\n\nThree.", "entry 5")]
    [(1, 'entry 5, paragraph 1'), (2, 'entry 5, paragraph 1'), (4, 'entry 5, paragraph 2')]
    """
    runs: list[Run] = []
    paragraph, line, end = 0, 1, 0
    ahead = f"{part}, " if part else ""
    for match in filter(_is_written, _LINE.finditer(text)):
        between = text.count("\n", end, match.start())
        line, end = line + between, match.end()
        paragraph += between > 1 or not runs
        runs.append(Run(match.start(), line, 1, part=f"{ahead}paragraph {paragraph}"))
    return tuple(runs)


def _is_written(line: re.Match[str]) -> bool:
    return not line[0].isspace()
