"""Keeps what the server shows: one sheet, whole, and the one that replaces it when files change."""

from collections.abc import Callable, Mapping
from functools import cached_property
from threading import Lock

from msgspec import Struct, field

from chipnews.api import Collection, Options
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.sheet import FactSheet
from chipnews.model.text import Article
from chipnews.serve.search import words_in


class Holding(Struct, frozen=True, dict=True):  # `words` are put together once
    """A sheet and, as far as they are there, the texts of its articles.

    `collection` is what a draft is held against. A saved sheet whose articles are gone has none.
    """

    sheet: FactSheet
    collection: Collection | None = None
    articles: Mapping[str, Article] = field(default_factory=dict)

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """Article id -> the words of its text."""
        return {name: words_in(one.text) for name, one in self.articles.items()}


class Store:
    """The holding of the moment; a request takes it once and sees no half of the next one.

    `load` reads it anew. `number` changes with what is to be shown. `trouble` says in one line why
    the last attempt to read anew failed; the holding then stays. `work` is held by whoever uses the
    language model: a draft, or a new run.
    """

    def __init__(self, load: Callable[[], Holding], options: Options | None = None) -> None:
        self._load = load
        self.options = options or Options()
        self.work = Lock()
        self.holding = load()
        self.number = 1
        self.trouble = ""

    def reload(self) -> bool:
        """Reads the store anew and says whether there is something else to show."""
        before, trouble, found = self.trouble, "", None
        try:
            with self.work:
                found = self._load()
        except (ChipnewsError, OSError) as error:
            trouble = str(error)
        except Exception as error:  # whatever it is, what was there before stays
            trouble = f"internal: {type(error).__name__}: {error} (please report)"
        is_new = found is not None and found.sheet != self.holding.sheet
        if found and is_new:
            self.holding = found
        self.trouble = trouble
        if is_new or trouble != before:
            self.number += 1
            return True
        return False
