"""Gives tokens their part of speech and form, as the model's rules would, once for each kind.

The rules look at a token's tag, its dependency and, of some words, the word itself; at another
token only in a few turns of speech ("there is", "gonna"). So what they said of one token holds of
all that are alike; asking them of each token takes an eighth of the model's time. The lemma follows
from word and form by the model's own lemmatiser.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES, LEMMAS = "attribute_ruler", "lemmatizer"
# as numbers of the model's vocabulary: word, the same in small letters, tag, dependency, whether
# it is white space
Token = tuple[int, ...]
Kind = tuple[int, ...]  # the same, of the words only that which a rule asks for
# patterns of the rules -> what they match, where they begin a turn; with another one the rules are
# asked of every text
_PATTERNS: Mapping[str, list[str]] = {
    "^y'?$": ["y", "y'"],
    "^n'?t$": ["nt", "n't"],
    "^n[ou]thin'$": ["nothin'", "nuthin'"],
}
_ASKED = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})


class Attributes:
    """What the rules of one pipeline said so far."""

    def __init__(self, nlp: "Language") -> None:
        self._vocab = nlp.vocab
        rules: Any = nlp.get_pipe(RULES)
        lemmatiser: Any = nlp.get_pipe(LEMMAS)
        known = lemmatiser.lookups.get_table("lemma_index", {})
        for part, words in list(known.items()):
            known[part] = frozenset(words)  # of lists, which are searched from end to end
        self._rules, self._lemmatise = rules, lemmatiser
        self._forms: dict[Kind, tuple[int, int, int]] = {}  # part of speech, form, lemma if given
        self._known: dict[Token, tuple[int, int]] = {}  # part of speech, lemma
        patterns = [one for entry in rules.patterns for one in entry["patterns"]]
        asked = {name for pattern in patterns for token in pattern for name in token}
        # tag and dependency are part of a kind, whatever is asked of them
        words = [token.get("LOWER", "") for pattern in patterns for token in pattern]
        alone = [token for pattern in patterns if len(pattern) == 1 for token in pattern]
        turns = [token for pattern in patterns if len(pattern) > 1 for token in pattern[:1]]
        self._is_simple = (
            asked <= _ASKED
            and all(map(_is_known, words))
            and all("LOWER" in token or isinstance(token.get("DEP"), str) for token in turns)
        )
        self._words = frozenset(self._numbers(alone, "LOWER"))
        self._turns = frozenset((*self._numbers(turns, "LOWER"), *self._numbers(turns, "DEP")))

    def give(self, docs: Sequence["Doc"]) -> None:
        """Sets part of speech and lemma of every token of tagged and parsed texts."""
        rows = [_tokens_of(doc) for doc in docs]
        alike = [self._is_simple and self._turns.isdisjoint(chain(*row)) for row in rows]
        for doc, is_alike in zip(docs, alike, strict=True):
            if not is_alike:
                self._lemmatise(self._rules(doc))
        plain = [(doc, row) for doc, row, yes in zip(docs, rows, alike, strict=True) if yes]
        if new := {token for _, row in plain for token in row} - self._known.keys():
            self._learn(sorted(new))
        for doc, row in plain:
            _set(doc, ("POS", "LEMMA"), [self._known[token] for token in row])

    def _learn(self, tokens: Sequence[Token]) -> None:
        """Finds out about tokens that were not seen yet."""
        kinds = [self._kind(token) for token in tokens]
        examples = dict(zip(kinds, tokens, strict=True))
        unknown = [kind for kind in examples if kind not in self._forms]
        if unknown:
            asked = self._rules(self._text([examples[kind] for kind in unknown]))
            for kind, token in zip(unknown, asked, strict=True):
                self._forms[kind] = (token.pos, token.morph.key, token.lemma)
        doc = self._text(tokens)
        _set(doc, ("POS", "MORPH", "LEMMA"), [self._forms[kind] for kind in kinds])
        for token, made in zip(tokens, self._lemmatise(doc), strict=True):
            self._known[token] = (made.pos, made.lemma)

    def _kind(self, token: Token) -> Kind:
        _, lower, *rest = token
        return (lower if lower in self._words else 0, *rest)

    def _text(self, tokens: Sequence[Token]) -> "Doc":
        """Returns a text of tokens that have nothing to do with each other."""
        from spacy.tokens import Doc

        strings = self._vocab.strings
        words, tags, deps = ([strings[token[place]] for token in tokens] for place in (0, 2, 3))
        heads = list(range(len(tokens)))
        return Doc(self._vocab, words=words, tags=tags, deps=deps, heads=heads)

    def _numbers(self, tokens: Sequence[Mapping[str, Any]], name: str) -> Iterator[int]:
        for token in tokens:
            wanted = token.get(name, ())
            texts = [wanted] if isinstance(wanted, str) else _listed(wanted)
            yield from (self._vocab.strings.add(text) for text in texts)


def _tokens_of(doc: "Doc") -> list[Token]:
    fields = ["ORTH", "LOWER", "TAG", "DEP", "IS_SPACE"]
    return [tuple(row) for row in doc.to_array(fields).tolist()]  # type: ignore[arg-type]


def _set(doc: Any, names: Sequence[str], values: Sequence[tuple[int, ...]]) -> None:  # noqa: ANN401 - spaCy's stubs know no such array
    import numpy

    doc.from_array([*names], numpy.array(values, dtype="uint64").reshape(-1, len(names)))


def _is_known(wanted: Any) -> bool:  # noqa: ANN401 - as the model's rules are written
    """Whether a condition is one that can be told apart here: a value, a list, a known pattern."""
    if not isinstance(wanted, dict):
        return True
    return wanted.keys() == {"IN"} or (wanted.keys() == {"REGEX"} and wanted["REGEX"] in _PATTERNS)


def _listed(wanted: Any) -> list[str]:  # noqa: ANN401 - as the model's rules are written
    """Returns the words of a condition; those of a pattern are told by what it can match."""
    if isinstance(wanted, dict):
        return list(wanted["IN"]) if "IN" in wanted else _PATTERNS.get(wanted.get("REGEX", ""), [])
    return list(wanted)
