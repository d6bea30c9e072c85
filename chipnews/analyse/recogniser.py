"""Finds which tokens are of a name, and of what kind, as the model's own recogniser would.

The network is the model's; only the search for its best moves (begin a name, go on, end it, a name
of one token, none) is made here, over all sentences of a batch at once. The library's own search
asks each of some seventy moves by itself whether it may be made, which takes longer than the
network.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import ndarray
    from spacy.tokens import Doc

# of a state of the search: the token, the first one of the open name, the one before
_FEATURES = 3
Move = tuple[str, str]  # one of B, I, L, U, O, and a kind of name


class Recogniser:
    """The entity recogniser of one pipeline, which must be one that `fits`."""

    def __init__(self, ner: Any) -> None:  # noqa: ANN401 - the library's stubs have no type for it
        import numpy

        names = map(ner.moves.get_class_name, range(ner.moves.n_moves))
        moves: list[Move] = [name.partition("-")[::2] for name in names]
        self._kinds = ["", *sorted({kind for _, kind in moves if kind})]
        self._tok2vec, lower, upper = ner.model.layers
        self._lower, self._lower_bias = lower, lower.get_param("b")
        self._weights, self._bias = upper.get_param("W").T, upper.get_param("b")
        self._begins = numpy.array([step == "B" for step, _ in moves])
        self._goes_on = numpy.array([step in "BI" for step, _ in moves])
        self._kind_of = numpy.array([self._kinds.index(kind) for _, kind in moves])
        self._barred = numpy.array(
            [
                [0.0 if move in allowed else -numpy.inf for move in moves]
                for allowed in _allowed(self._kinds[1:])
            ],
            dtype="float32",
        )

    @staticmethod
    def fits(ner: Any) -> bool:  # noqa: ANN401 - as above
        """Whether a component is a recogniser whose search is known here."""
        model = ner.model
        return (
            ner.cfg.get("beam_width") == 1
            and model.name == "parser_model"
            and model.attrs["has_upper"]
            and not model.attrs["unseen_classes"]
            and model.get_ref("lower").get_dim("nF") == _FEATURES
            and model.ops.xp.__name__ == "numpy"
        )

    def name_kinds(self, docs: Sequence["Doc"]) -> list[list[str]]:
        """Returns the kind of name of each token of each parsed text, empty where it is of none."""
        order = sorted(range(len(docs)), key=lambda place: -len(docs[place]))
        kinds: list[list[str]] = [[]] * len(docs)
        if any(map(len, docs)):
            rows = self._search([docs[place] for place in order])
            for place, row in zip(order, rows, strict=True):
                kinds[place] = [self._kinds[kind] for kind in row[: len(docs[place])]]
        return kinds

    def _search(self, docs: Sequence["Doc"]) -> list[list[int]]:
        """Makes the best move of every text, the longest of which is first, token after token."""
        import numpy

        # what each token adds to a state in each of its places; in row 0 what no token adds
        added = self._lower.predict(self._tok2vec.predict(docs))
        lengths = numpy.array([len(doc) for doc in docs])
        starts = 1 + numpy.array([0, *accumulate(lengths[:-1].tolist())])
        bare, may_go_on = _limits(docs, lengths[0])
        kinds = numpy.zeros((len(docs), lengths[0]), dtype=int)
        opened = numpy.zeros(len(docs), dtype=int)  # kind of the name that is open, 0 where none is
        first = numpy.zeros(len(docs), dtype=int)  # the row of its first token
        for place in range(lengths[0]):
            count = int((lengths > place).sum())
            kind, begun, rows = opened[:count], first[:count], starts[:count] + place
            before = numpy.where(kind, rows - 1, 0)
            state = added[rows, 0] + added[begun, 1] + added[before, 2] + self._lower_bias
            scores = state.max(axis=-1) @ self._weights + self._bias
            mode = numpy.where(kind, 2 * kind + 1, 2 * bare[:count, place])
            mode += ~may_go_on[:count, place] & (mode != 2)
            move = (scores + self._barred[mode]).argmax(axis=1)
            kinds[:count, place] = self._kind_of[move]
            opened[:count] = numpy.where(self._goes_on[move], self._kind_of[move], 0)
            first[:count] = numpy.where(
                self._begins[move], rows, numpy.where(opened[:count], begun, 0)
            )
        return kinds.tolist()  # type: ignore[no-any-return]


def _allowed(kinds: Sequence[str]) -> Iterator[set[Move]]:
    """Yields the moves that may be made, by mode.

    Where no name is open: any; any but the beginning of a longer one, before the end of a sentence;
    none, at white space. Then of each kind that is open: to go on or to end; to end.
    """
    alone = {("O", ""), *(("U", kind) for kind in kinds)}
    yield alone | {("B", kind) for kind in kinds}
    yield alone
    yield {("O", "")}
    for kind in kinds:
        yield {("I", kind), ("L", kind)}
        yield {("L", kind)}


def _limits(docs: Sequence["Doc"], width: int) -> "tuple[ndarray, ndarray]":
    """Returns whether each token is white space, and whether a name may go on behind it."""
    import numpy

    bare = numpy.zeros((len(docs), width), dtype=int)
    may_go_on = numpy.zeros((len(docs), width), dtype=bool)
    for number, doc in enumerate(docs):
        told = doc.to_array(["IS_SPACE", "SENT_START"])
        bare[number, : len(doc)] = told[:, 0]
        may_go_on[number, : max(len(doc) - 1, 0)] = told[1:, 1] != 1
    return bare, may_go_on
