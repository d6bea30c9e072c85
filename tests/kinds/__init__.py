"""Kinds of stories, several of each, with what is right of them.

`stories/*.txt`, read here, run in test_kinds.py.

`##` names a kind; a blank line parts stories. A line is an article, `Courier: first paragraph ¶
second`, or what is right, behind `=`. `[A £3 million]` is a figure of the fact A, all of whose
figures are one fact that has none of B; `[A- £4 million]` is withdrawn there, and no other marked
figure is; `[? 5]` is of no fact that is asked for. `xfail: why` says that the program does not get
a story right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_MARK = re.compile(r"\[(?P<fact>[A-Z?])(?P<gone>-?) (?P<text>[^\]]+)\]")
_ARTICLE = re.compile(r"(?P<source>[A-Z]\w+): (?P<text>.+)")
STORIES = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Marked:
    """A figure of the story.

    The article, where it stands there, its fact, and whether it is withdrawn.
    """

    source: str
    start: int
    text: str
    fact: str
    gone: bool


@dataclass
class Story:
    """A story: its kind, its place, the articles by source, their marked figures, and what is
    right, as written."""

    kind: str
    place: str
    articles: dict[str, str] = field(default_factory=dict)
    marked: list[Marked] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    xfail: str = ""

    def add(self, line: str) -> None:
        """Take a line in.

        Raises:
            ValueError: where it is none of a story.
        """
        if line.startswith("= "):
            self.right.append(line[2:])
        elif line.startswith("xfail: "):
            self.xfail = line.removeprefix("xfail: ")
        elif article := _ARTICLE.fullmatch(line):
            self._add_article(article["source"], article["text"].replace(" ¶ ", "\n\n"))
        else:
            raise ValueError(f"{self.place}: {line}")

    def _add_article(self, source: str, written: str) -> None:
        text, end = "", 0
        for mark in _MARK.finditer(written):
            text += written[end : mark.start()]
            self.marked.append(
                Marked(source, len(text), mark["text"], mark["fact"], bool(mark["gone"]))
            )
            text, end = text + mark["text"], mark.end()
        self.articles[source] = text + written[end:]


def read_stories(path: Path) -> Iterator[Story]:
    """The stories of a file, in order."""
    kind, story = "", None
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], start=1):
        if line.startswith("## "):
            kind = line[3:]
        elif line:
            story = story or Story(kind, f"{path.stem}:{number}")
            story.add(line)
        elif story:
            yield story
            story = None
