"""What a language model says of an article, as rows of our own, so that later stages run without the model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from chipnews.model.text import Article, Section, Span
from chipnews.model.tree import Token, Tree


def words_of(tokens: Sequence[Token]) -> str:
    """The words as written, a blank where one stood: "Lip-Bu Tan"."""
    gaps = ["", *(" " if one.end < other.start else "" for one, other in pairwise(tokens))]
    return "".join(gap + token.text for gap, token in zip(gaps, tokens, strict=True))


@dataclass(frozen=True)  # no slots: its tree is made once
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

    def tokens_between(self, start: int, end: int) -> list[int]:
        """The indices of the tokens that the offsets `start` to `end` touch."""
        return [i for i, token in enumerate(self.tokens) if token.start < end and start < token.end]

    @cached_property
    def tree(self) -> Tree:
        """Its parse."""
        return Tree(self.tokens)


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article, its sentences in text order, and from where to where it quotes, marks included."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Span, ...] = ()

    @property
    def read_sentences(self) -> Iterator[tuple[int, Sentence]]:
        """The sentences that carry claims, with their place: boilerplate and captions are left out.

        A stamp has no tokens.
        """
        for place, sentence in enumerate(self.sentences):
            if sentence.section not in ("boilerplate", "caption"):
                yield place, sentence

    @property
    def prose(self) -> tuple[Span, ...]:
        """The spans of the article's own sentences.

        Headlines are anybody's, stamps and furniture are the page's.
        """
        return tuple(one.span for one in self.sentences if one.section in ("lead", "body", "quote"))


def without_tokens(analysis: Analysis) -> Analysis:
    """The analysis as the stages behind `extract` see it, fresh or kept.

    Where its sentences stand, but not their words.
    """
    return replace(
        analysis, sentences=tuple(replace(sentence, tokens=()) for sentence in analysis.sentences)
    )
