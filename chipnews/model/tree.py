"""The parse of a sentence: children and governors of a token, distances and clauses.

Relations have the names that the model prints (nsubj, dobj, relcl). Tokens go in and come out as
indices, in text order unless said otherwise. Nothing else in the program follows a token's `head`
for more than a step.
"""

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

SUBJECTS = ("nsubj", "nsubjpass")
_BOUNDARY = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis", "csubj"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_HELPERS = ("aux", "auxpass", "neg", "mark", "advmod", "prt")


class Token(Struct, frozen=True):
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


class Tree:
    """The tokens of one sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._above: dict[int, tuple[int, ...]] = {}  # what was asked once, and is asked again
        self._whole: dict[int, frozenset[int]] = {}

    @cached_property
    def _below(self) -> list[list[int]]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                below[token.head].append(i)
        return below

    @property
    def root(self) -> int | None:
        """The first token that nothing governs."""
        return next((i for i, token in enumerate(self.tokens) if token.head == i), None)

    def children(self, head: int, *relations: str) -> list[int]:
        """Returns the tokens that `head` governs, only those of `relations` if any are given."""
        below = self._below[head]
        return [i for i in below if self.tokens[i].dep in relations] if relations else below

    def child(self, head: int, *relations: str) -> int | None:
        """Returns the first such child."""
        return next(iter(self.children(head, *relations)), None)

    def relations(self, head: int) -> set[str]:
        """Returns the relations of the children of `head`."""
        return {self.tokens[i].dep for i in self._below[head]}

    def lemmas(self, head: int) -> set[str]:
        """Returns the lemmas of the children of `head`."""
        return {self.tokens[i].lemma for i in self._below[head]}

    def ancestors(self, index: int) -> tuple[int, ...]:
        """Returns the governors of `index`, nearest first, without `index` itself."""
        if index not in self._above:
            above, seen, head = [], {index}, index
            while (head := self.tokens[head].head) not in seen:
                seen.add(head)
                above.append(head)
            self._above[index] = tuple(above)
        return self._above[index]

    def subtree(self, head: int) -> frozenset[int]:
        """Returns `head` and everything below it."""
        if head not in self._whole:
            found, left = {head}, [head]
            while left:
                left += [i for i in self._below[left.pop()] if i not in found]
                found.update(left)
            self._whole[head] = frozenset(found)
        return self._whole[head]

    def distance(self, one: int, other: int) -> int:
        """Counts the edges between two tokens; the number of tokens if no path joins them."""
        up = {one: 0} | {node: steps for steps, node in enumerate(self.ancestors(one), start=1)}
        if other in up:
            return up[other]
        down = enumerate(self.ancestors(other), start=1)
        return next((steps + up[node] for steps, node in down if node in up), len(self.tokens))

    def has_subject(self, verb: int) -> bool:
        """Whether the verb has a subject of its own."""
        return self.child(verb, *SUBJECTS) is not None

    def is_passive(self, verb: int) -> bool:
        """Whether the verb has a passive auxiliary: "was shot"."""
        return self.child(verb, "auxpass") is not None

    def clause(self, index: int) -> set[int]:
        """Returns the words that govern token `index` within its clause, verbs with their helpers.

        "Huawei was to [deliver] all chips by October" has was, to, deliver.
        """
        chain = [index]
        for above in self.ancestors(index):
            below = self.tokens[chain[-1]]
            if below.dep in _BOUNDARY or (below.dep == "prep" and below.pos == "VERB"):
                break  # "compared to the [thousands] ordered"
            if below.dep == "conj" and below.pos == "VERB" and self.has_subject(chain[-1]):
                break  # "did not disclose a price, but analysts put it at"
            chain.append(above)
        # "expectations of [4.9 billion]"
        nouns = {i for i in chain[1:] if self.tokens[i].pos == "NOUN"}
        heads = {i for i in chain if self.tokens[i].pos in ("VERB", "AUX")} | {chain[-1]}
        return heads | {i for head in heads for i in self.children(head, *_HELPERS)} | nouns

    def share_clause(self, index: int, trigger: int) -> bool:
        """Whether no clause ends between token `index` and `trigger`.

        A clause that describes the trigger belongs to it: in "rules that in [October] tightened
        exports" the date is that of the rules.
        """
        ups = [index, *self.ancestors(index)]
        downs = [trigger, *self.ancestors(trigger)]
        meeting = next((node for node in ups if node in downs), None)
        if meeting is None:
            return False
        below = [node for node in ups[: ups.index(meeting)] if self.tokens[node].dep in _BOUNDARY]
        described = all(
            self.tokens[node].head == trigger and self.tokens[node].dep in ("relcl", "acl")
            for node in below
        )
        return described and not any(
            self.tokens[node].dep in _BOUNDARY for node in downs[: downs.index(meeting)]
        )

    def relative_verb(self, index: int) -> int | None:
        """Returns the verb of the token's relative clause: "sank" of "that sank on [Monday]"."""
        verbs = (above for above in self.ancestors(index) if self.tokens[above].dep == "relcl")
        return next(verbs, None)

    def context_token(self, index: int) -> int:
        """Returns the token whose context token `index` shares: of an apposition, the word before.

        In "said it would cut 1,300 jobs in [Gothenburg], [8] percent of its staff" the share is as
        sure as the jobs. The model often gives such an apposition to a word further away.
        """
        tokens = self.tokens
        is_modifier = tokens[index].dep in ("nummod", "compound", "quantmod")
        noun = tokens[index].head if is_modifier else index
        first = min((index, *self.subtree(noun)))
        if tokens[noun].dep != "appos" or first < 2 or tokens[first - 1].text != ",":
            return index
        before, head = first - 2, tokens[noun].head
        right = tokens[head].pos in _NOMINAL and head in (before, *self.ancestors(before))
        return index if right or tokens[before].pos not in _NOMINAL else before
