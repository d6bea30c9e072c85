"""Counts what of a large file was not read, so that one line says it."""

from collections import Counter

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.language import find_foreign

MOST = 10_000  # articles of one file: more hold up a run for hours
_SHOWN = 3  # reasons that are told in full


class Tally:
    """What of one file, made of `noun`s such as "entries", was not read."""

    def __init__(self, path: str, noun: str) -> None:
        self.path, self.noun = path, noun
        self.seen = self.kept = 0
        self._reasons: Counter[str] = Counter()
        self._passed: Counter[str] = Counter()
        self._first: dict[str, str] = {}
        self._read: set[tuple[str | None, str]] = set()

    @property
    def is_full(self) -> bool:
        """Whether so many articles are read that no more are."""
        return self.kept >= MOST

    def skip(self, reason: str, place: str = "") -> None:
        """Counts one that is not read; `place` is told of the first, where it is no rule."""
        self._reasons[reason] += 1
        self._first.setdefault(reason, place)

    def pass_over(self, reason: str) -> None:
        """Counts one that was never an article; it is told only where nothing else is."""
        self._passed[reason] += 1

    def keeps(self, article: Article, place: str) -> bool:
        """Whether an article is to be read: it is English, and not read from this file already."""
        key = (article.url, article.sha256)
        if not article.text.strip():
            self.skip("without words", place)
        elif foreign := find_foreign(article.text, article.language):
            self.skip(f"written in {foreign}", place)
        elif key in self._read:
            self.skip("the same again", place)
        else:
            self._read.add(key)
            self.kept += 1
            return True
        return False

    def broken(self, one: str) -> str:
        """Says that the file ends within something that is `one` of its nouns."""
        return (
            f"it breaks off after {one} {self.seen}" if self.seen else f"broken at its first {one}"
        )

    def total(self, after: str = "") -> Skipped | None:
        """Returns the one line, if there is something to say; `after` is how the file ended.

        Raises:
            ReadError: when nothing of the file is read.
        """
        if not self.kept:
            self._reasons += self._passed
        told = [
            f"{count:,} {reason}{self._place(reason, count)}"
            for reason, count in self._reasons.most_common(_SHOWN)
        ]
        if rest := self._reasons.total() - sum(n for _, n in self._reasons.most_common(_SHOWN)):
            told.append(f"{rest:,} for other reasons")
        unread = f"{self._reasons.total():,} of {self.seen:,} {self.noun} are not read: "
        reason = (unread + ", ".join(told)) * bool(told)
        reason += "; " * bool(told and after) + after
        if not self.kept:
            raise ReadError(self.path, reason or f"holds no {self.noun}")
        return Skipped(self.path, reason) if reason else None

    def _place(self, reason: str, count: int) -> str:
        place = self._first.get(reason)
        return f" ({'first ' * (count > 1)}{place})" if place else ""


def full(noun: str) -> str:
    """Says that the rest of a file is not read."""
    return f"only its first {MOST:,} {noun} are read; split it and give the rest as another file"
