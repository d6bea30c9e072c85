"""What a language model says of an article, as rows of our own, so that later stages run without the model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from chipnews.model.text import Article, Span

Section = Literal["headline", "lead", "body", "quote", "caption", "stamp", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `head` is the index of its governor in the sentence (its own index at the root)."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""


def words_of(tokens: Sequence[Token]) -> str:
    """The words as written, a blank where one stood: "Lip-Bu Tan"."""
    gaps = ["", *(" " if one.end < other.start else "" for one, other in pairwise(tokens))]
    return "".join(gap + token.text for gap, token in zip(gaps, tokens, strict=True))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span, the section it stands in, and its tokens (none in boilerplate)."""

    span: Span
    section: Section
    tokens: tuple[Token, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question."""
        return bool(self.tokens) and self.tokens[-1].text == "?"

    def token_at(self, offset: int) -> int | None:
        """The index of the token that covers `offset`, else of the first one after it."""
        return next((i for i, token in enumerate(self.tokens) if token.end > offset), None)

    def children(self, head: int) -> Iterator[int]:
        """The indices of the tokens that `head` governs, in text order."""
        return (i for i, token in enumerate(self.tokens) if token.head == head and i != head)

    def ancestors(self, index: int) -> Iterator[int]:
        """The governors of `index`, nearest first, `index` itself left out."""
        seen = {index}
        while (index := self.tokens[index].head) not in seen:
            seen.add(index)
            yield index

    def subtree(self, head: int) -> set[int]:
        """`head` and everything below it."""
        return {i for i in range(len(self.tokens)) if i == head or head in self.ancestors(i)}


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article and its sentences in text order."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def read_sentences(self) -> Iterator[tuple[int, Sentence]]:
        """The sentences that carry claims, with their place: boilerplate and captions are left out; a stamp has no tokens."""
        for place, sentence in enumerate(self.sentences):
            if sentence.section not in ("boilerplate", "caption"):
                yield place, sentence

    @property
    def prose(self) -> tuple[Span, ...]:
        """The spans of the article's own sentences; headlines are anybody's, stamps and furniture are the page's."""
        return tuple(one.span for one in self.sentences if one.section in ("lead", "body", "quote"))


def without_tokens(analysis: Analysis) -> Analysis:
    """The analysis as the stages behind `extract` see it, fresh or kept: where its sentences stand, but not their words."""
    return replace(analysis, sentences=tuple(replace(sentence, tokens=()) for sentence in analysis.sentences))
