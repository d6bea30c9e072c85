"""What a language model says of an article, in rows of our own that need no model to be read."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from chipnews.model.text import Article, Section, Span
from chipnews.model.tree import Token, Tree


def words_of(tokens: Sequence[Token]) -> str:
    """Returns the words as written, with a blank where one was: "Lip-Bu Tan"."""
    gaps = ["", *(" " if one.end < other.start else "" for one, other in pairwise(tokens))]
    return "".join(gap + token.text for gap, token in zip(gaps, tokens, strict=True))


class Sentence(Struct, frozen=True, dict=True):  # no slots: its tree is made once
    """A sentence's span, the section it stands in, and its tokens (none in boilerplate)."""

    span: Span
    section: Section
    tokens: tuple[Token, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether the sentence ends with a question mark."""
        return bool(self.tokens) and self.tokens[-1].text == "?"

    def token_at(self, offset: int) -> int | None:
        """Returns the index of the token that covers `offset`, else of the first one after it."""
        return next((i for i, token in enumerate(self.tokens) if token.end > offset), None)

    def tokens_between(self, start: int, end: int) -> list[int]:
        """Returns the indices of the tokens that the offsets `start` to `end` touch."""
        return [i for i, token in enumerate(self.tokens) if token.start < end and start < token.end]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The basic forms of its words, in small letters."""
        return frozenset(token.lemma for token in self.tokens)

    @cached_property
    def tree(self) -> Tree:
        """The parse."""
        return Tree(self.tokens)


class Analysis(Struct, frozen=True):
    """An article, its sentences in text order, and the spans of its quotations with their marks."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Span, ...] = ()

    @property
    def read_sentences(self) -> Iterator[tuple[int, Sentence]]:
        """The sentences that can have claims, with their places: no boilerplate and no captions."""
        for place, sentence in enumerate(self.sentences):
            if sentence.section not in ("boilerplate", "caption"):
                yield place, sentence

    @property
    def prose(self) -> tuple[Span, ...]:
        """The spans of the article's own sentences, without headlines, stamps and furniture."""
        return tuple(one.span for one in self.sentences if one.section in ("lead", "body", "quote"))


def without_tokens(analysis: Analysis) -> Analysis:
    """Returns the analysis as the stages behind `extract` see it: the places of its sentences."""
    sentences = tuple(replace(sentence, tokens=()) for sentence in analysis.sentences)
    return replace(analysis, sentences=sentences)
