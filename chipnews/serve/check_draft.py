"""Holds a text that somebody pastes against the store, sentence by sentence.

Bytes -> DraftAnswer. Nothing of the text is kept.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from io import BytesIO

from msgspec import Struct
from msgspec.structs import replace

from chipnews import api
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import CheckedSentence, Comparison, DraftCheck
from chipnews.model.results.sheet import FactSheet, Skipped
from chipnews.model.text import Article
from chipnews.read.articles import STDIN, read_articles
from chipnews.read.files.content import HEAD, TAIL, kind_of
from chipnews.render.draft import SIGNS, account_of, what_is_said
from chipnews.render.names import count, short_names
from chipnews.serve.search import find_nearest
from chipnews.serve.store import Holding, Store

WITHOUT_TEXTS = (
    "The sheet alone is here, and a draft is held against the words of its articles: "
    "serve the articles themselves (chipnews serve PATH)."
)
ALONE = "The store has no other article to hold this one against."
NO_WORDS = "There are no words in it."
MOST_SOURCES = 100  # articles against which a draft is checked in about a second
DRAFT, STORE = "draft", "the store"
_PAGE = b"<!doctype html>"  # by which a reader knows a page
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")  # the encodings that say so themselves


class Stretch(Struct, frozen=True):
    """A stretch of a sentence; `state` is that of the figure that it is, else empty."""

    text: str
    state: str = ""


class Remark(Struct, frozen=True):
    """What the sources say of one figure, date or assertion of a sentence.

    `words` is the sentence of the sources; `article`, `claim` and `fact` are the ids of what it is.
    """

    state: str
    said: str
    words: tuple[Stretch, ...] = ()
    is_nearest: bool = False
    name: str = ""
    article: str = ""
    claim: str = ""
    fact: str = ""


class DraftLine(Struct, frozen=True):
    """A sentence of the draft, its line in the text counted from 1, and the remarks on it.

    `told` is the state as it is printed, with the voices that bear the sentence out.
    """

    number: int
    state: str
    sign: str
    told: str
    pieces: tuple[Stretch, ...]
    remarks: tuple[Remark, ...]


class DraftAnswer(Struct, frozen=True):
    """What is shown of a draft; `trouble` says in one line why nothing else is."""

    trouble: str = ""
    account: str = ""
    lines: tuple[DraftLine, ...] = ()
    left: tuple[str, ...] = ()  # what of the text was not read, and why
    against: str = ""  # which articles it was held against, where these are not all


def check_text(store: Store, data: bytes, *, is_page: bool = False) -> DraftAnswer:
    """Returns what the store says of a text, which is read by its content.

    It is of any format that can be read; `is_page` says that words without a mark of their own are
    a web page. One text is checked at a time.
    """
    holding = store.holding
    if holding.collection is None:
        return DraftAnswer(WITHOUT_TEXTS)
    found = list(read_articles([STDIN], stdin=BytesIO(_as_page(data) if is_page else data)))
    left = tuple(one.reason for one in found if isinstance(one, Skipped))
    drafts = _renamed([one for one in found if isinstance(one, Article)], holding)
    if not drafts:
        return DraftAnswer(_sentence("; ".join(left)) or NO_WORDS)
    others, against = _sources(holding, holding.collection, drafts)
    if not others.read:
        return DraftAnswer(ALONE)
    options = replace(store.options, cache=None)
    try:
        with store.work:
            both = api.add_articles(others, drafts, options=options)
            _, check = api.check_draft(both, lambda sheet: _sides(sheet, drafts))
    except ChipnewsError as error:
        return DraftAnswer(str(error))
    return DraftAnswer("", account_of(check), tuple(_lines(check, holding)), left, against)


def warm_up(store: Store) -> None:
    """Loads the language model, so that the first draft need not wait for it."""
    with suppress(Exception):  # what is wrong is told of the first draft
        check_text(store, b"A model is loaded by its first sentence.")


def _as_page(data: bytes) -> bytes:
    """The bytes of a web page, with the first words by which it is known where it has none."""
    is_known = data.startswith(_MARKS) or kind_of(data[:HEAD], data[-TAIL:])
    return data if is_known else _PAGE + data


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _renamed(drafts: list[Article], holding: Holding) -> list[Article]:
    """The drafts with ids that no article of the store has."""
    taken = set(holding.articles) | {one.id for one in holding.sheet.articles}
    free = (name for number in range(1, 2**31) if (name := f"{DRAFT}-{number}") not in taken)
    return [replace(draft, id=next(free)) for draft in drafts]


def _sources(
    holding: Holding, collection: api.Collection, drafts: list[Article]
) -> tuple[api.Collection, str]:
    """Returns what the drafts are held against, and says which part of the store it is.

    A text is no source of its own. A large store has many stories, and only the articles that are
    nearest to the drafts are of theirs: with all of them each pause of typing would be long.
    """
    texts = {draft.text.strip() for draft in drafts}
    rest = [item for item in collection.read if item[0].article.text.strip() not in texts]
    against = ""
    if len(rest) > MOST_SOURCES:
        words = {item[0].article.id: holding.words[item[0].article.id] for item in rest}
        near = find_nearest("\n".join(draft.text for draft in drafts), words, MOST_SOURCES)
        against = f"held against the {MOST_SOURCES} nearest of {count(len(rest), 'article')}"
        rest = [item for item in rest if item[0].article.id in near]
    return replace(collection, read=tuple(rest)), against


def _sides(sheet: FactSheet, drafts: list[Article]) -> tuple[Side, Side]:
    mine = {draft.id: DRAFT for draft in drafts}
    theirs = {one.id: one.path for one in sheet.articles if one.id not in mine}
    return Side(DRAFT, mine), Side(STORE, theirs)


def _lines(check: DraftCheck, holding: Holding) -> Iterator[DraftLine]:
    names = short_names(holding.sheet.articles)
    for sentence in check.sentences:
        if sentence.passage.article not in check.draft.paths:
            continue  # of two versions what only the store has
        state = sentence.state
        yield DraftLine(
            sentence.passage.line,
            state or "",
            SIGNS[state] if state else "",
            _told(sentence),
            tuple(_pieces(sentence)),
            tuple(_remark(one, names, holding) for one in sentence.comparisons),
        )


def _told(sentence: CheckedSentence) -> str:
    voices = [one.voices for one in sentence.comparisons if one.voices]
    if sentence.state == "supported" and voices:
        return f"supported by {count(min(voices), 'voice')}"
    return sentence.state or ""


def _pieces(sentence: CheckedSentence) -> Iterator[Stretch]:
    """The words of a sentence, its figures with the states that they are in."""
    text, start = sentence.passage.text, sentence.passage.start
    figures = {
        (one.claim.figure.start - start, one.claim.figure.end - start): one.state
        for one in sentence.comparisons
        if one.claim and one.claim.figure
    }
    return _marked(text, figures)


def _marked(text: str, figures: Mapping[tuple[int, int], str]) -> Iterator[Stretch]:
    done = 0
    for (low, high), state in sorted(figures.items()):
        if done <= low < high <= len(text):  # one figure may lie within another
            yield Stretch(text[done:low])
            yield Stretch(text[low:high], state)
            done = high
    yield Stretch(text[done:])


def _remark(comparison: Comparison, names: Mapping[str, str], holding: Holding) -> Remark:
    said, found, against = what_is_said(comparison), comparison.found, comparison.against
    if found is None:
        return Remark(comparison.state, said or "nothing near")
    figure = against.figure if against else None
    figures = (
        {(figure.start - found.start, figure.end - found.start): comparison.state} if figure else {}
    )
    known = holding.sheet.claims_by_id().get(against.id) if against else None
    fact = holding.sheet.fact_of(known) if known else None
    return Remark(
        comparison.state,
        said,
        tuple(_marked(found.text, figures)),
        comparison.state in ("not in the sources", "not comparable"),
        names.get(found.article, found.article),
        found.article if holding.sheet.article(found.article) else "",
        known.id if known else "",
        fact.id if fact and fact.readings else "",
    )
