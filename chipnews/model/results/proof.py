"""A proof: the words that bear out a fact, and the way back to them."""

from msgspec import Struct


class Proof(Struct, frozen=True):
    """The sentence of a claim, and where it stands.

    `outlet` is who published the article, `date` when (`YYYY-MM-DD` or a part of it), inferred if
    `is_inferred`. `link` is the article's address with the place of the words, empty where it has
    none. `line` and `column` are the file's, from 1; without a figure they are unknown. `part` is
    where it is in a file without lines, "page 3".
    """

    claim: str
    quote: str
    outlet: str
    date: str
    is_inferred: bool
    link: str
    path: str
    line: int | None
    column: int | None
    part: str = ""

    @property
    def place(self) -> str:
        """The place in the file: "story/daily.txt:12:5", "story/report.pdf (page 3)"."""
        if self.part:
            return f"{self.path} ({self.part})"
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    @property
    def dated(self) -> str:
        """The date as printed: "2024-05-14 (inferred)"."""
        return f"{self.date} (inferred)" if self.is_inferred and self.date else self.date
