"""Writes the pages: HTML of what the address of a request asks for.

An id that is not of the sheet, or a part that there is not, raises 404; no file is opened.
"""

import secrets

from starlette.exceptions import HTTPException

from chipnews.read.reader import find_readers
from chipnews.serve.check_draft import WITHOUT_TEXTS, DraftAnswer
from chipnews.serve.shown import Shown
from chipnews.serve.store import Store
from chipnews.serve.view import fill

FACTS_A_PAGE = 50
ARTICLES_A_PAGE = 100
LONGEST_QUERY = 200  # characters of a search


class Pages:
    """The pages of one store, as it is when they are asked for."""

    def __init__(self, store: Store, *, is_watched: bool = False) -> None:
        self.store, self.is_watched = store, is_watched
        self._start = secrets.token_hex(4)  # another server on this port is another store
        self._shown = Shown(store.holding)

    @property
    def stamp(self) -> str:
        """What tells the pages of this moment from those of another."""
        return f"{self._start}-{self.store.number}"

    def now(self) -> Shown:
        """Returns what is shown at this moment."""
        holding = self.store.holding
        shown = self._shown
        if shown.holding is not holding:
            shown = self._shown = Shown(holding)
        return shown

    def start(self, number: int = 1) -> str:
        """The whole sheet where one page can show it, else part `number` of its facts."""
        shown = self.now()
        if shown.is_small:
            return fill("whole.html", {**self._around(), "page": shown.page}, is_whole=True)
        facts = list(shown.facts.values())
        part, last = _part(len(facts), FACTS_A_PAGE, number)
        return self._page(
            "index.html", "Facts", page=shown.page, facts=facts[part], number=number, last=last
        )

    def articles(self, number: int = 1) -> str:
        """Part `number` of the list of articles."""
        shown = self.now()
        articles = list(shown.articles.values())
        part, last = _part(len(articles), ARTICLES_A_PAGE, number)
        listed = articles[part]
        return self._page(
            "articles.html", "Articles", shown=shown, articles=listed, number=number, last=last
        )

    def fact(self, name: str) -> str:
        """The page of a fact: its values, who says so, and in what words."""
        shown = self.now()
        view = shown.facts.get(name)
        if view is None:
            raise HTTPException(404, "The store has no such fact.")
        findings = shown.findings_of(name)
        return self._page("fact.html", view.label, shown=shown, view=view, findings=findings)

    def article(self, name: str) -> str:
        """The page of an article: its words, with every figure leading to its fact."""
        shown = self.now()
        one = shown.articles.get(name)
        if one is None:
            raise HTTPException(404, "The store has no such article.")
        facts = shown.facts_of.get(name, ())
        return self._page("article.html", one.source.title or one.name, one=one, facts=facts)

    def search(self, query: str) -> str:
        """The facts and the articles that have every word of `query`."""
        asked, shown = query[:LONGEST_QUERY], self.now()
        hits = shown.index.find(asked)
        return self._page(
            "search.html",
            "Search",
            shown=shown,
            query=asked,
            facts=[shown.facts[fact.id] for fact in hits.facts if fact.id in shown.facts],
            articles=[shown.articles[one.id] for one in hits.articles],
            more=hits.more,
        )

    def draft(self, text: str = "", answer: DraftAnswer | None = None) -> str:
        """The page to paste a draft into, with what was found in the one that was sent."""
        shown = self.now()
        if answer is None:
            answer = DraftAnswer("" if shown.holding.collection else WITHOUT_TEXTS)
        known = {"text": text, "answer": answer, "endings": ",".join(sorted(find_readers()))}
        return self._page("draft.html", "Check a draft", shown=shown, marks=shown.marks, **known)

    def answer(self, answer: DraftAnswer) -> str:
        """What was found in a draft, for a page that has the draft already."""
        return fill("answer.html", {"answer": answer, "marks": self.now().marks})

    def error(self, status: int, words: str) -> str:
        """What is said where there is no page."""
        return self._page("error.html", str(status), status=status, words=words)

    def _page(self, template: str, title: str, **values: object) -> str:
        return fill(template, {**self._around(), "title": title, **values})

    def _around(self) -> dict[str, object]:
        """What the bar on top of every page shows."""
        return {
            "stamp": self.stamp,
            "trouble": self.store.trouble,
            "is_watched": self.is_watched,
            "query": "",
        }


def _part(items: int, size: int, number: int) -> tuple[slice, int]:
    """Returns the items of part `number`, counted from 1, and the number of the last part."""
    last = max(1, -(-items // size))
    if not 1 <= number <= last:
        raise HTTPException(404, f"There are pages 1 to {last}.")
    return slice((number - 1) * size, number * size), last
