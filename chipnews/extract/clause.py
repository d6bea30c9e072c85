"""The clause of a figure: the tokens whose words decide its modality and its holder."""

from chipnews.model.analysis import Sentence

_BOUNDARY = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis", "csubj"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "mark", "advmod", "prt"})


def clause_of(sentence: Sentence, index: int) -> set[int]:
    """The words that govern token `index` up to its clause's edge, its verbs with their helpers ("was", "to", "not", "if").

    "Huawei was to [deliver] all chips by October" -> was, to, deliver.
    """
    chain = [index]
    for above in sentence.ancestors(index):
        below = sentence.tokens[chain[-1]]
        if below.dep in _BOUNDARY or (
            below.dep == "prep" and below.pos == "VERB"
        ):  # "compared to the [thousands] ordered"
            break
        if below.dep == "conj" and below.pos == "VERB" and _has_subject(sentence, chain[-1]):
            break  # "did not disclose a price, but analysts put it at"
        chain.append(above)
    nouns = {i for i in chain[1:] if sentence.tokens[i].pos == "NOUN"}  # "expectations of [4.9 billion]"
    heads = {i for i in chain if sentence.tokens[i].pos in ("VERB", "AUX")} | {chain[-1]}
    helpers = {child for head in heads for child in sentence.children(head) if sentence.tokens[child].dep in _HELPERS}
    return heads | helpers | nouns


def _has_subject(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[child].dep in ("nsubj", "nsubjpass") for child in sentence.children(verb))


def told_with(sentence: Sentence, index: int) -> int:
    """The token with which token `index` is told: of an apposition the word before its comma, which the model often misses.

    "said it would cut 1,300 jobs in [Gothenburg], [8] percent of its staff": the share is as sure as the jobs.
    """
    tokens = sentence.tokens
    noun = tokens[index].head if tokens[index].dep in ("nummod", "compound", "quantmod") else index
    first = min((index, *sentence.subtree(noun)))
    if tokens[noun].dep != "appos" or first < 2 or tokens[first - 1].text != ",":
        return index
    before, head = first - 2, tokens[noun].head
    right = tokens[head].pos in _NOMINAL and head in (before, *sentence.ancestors(before))
    return index if right or tokens[before].pos not in _NOMINAL else before


def tokens_between(sentence: Sentence, start: int, end: int) -> list[int]:
    """The indices of the tokens that the offsets `start` to `end` touch."""
    return [i for i, token in enumerate(sentence.tokens) if token.start < end and start < token.end]


def in_clause_of(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether no clause's edge lies between token `index` and `trigger`; a clause that describes the trigger itself is its own.

    "rules that in [October] tightened exports": the date belongs to the rules.
    """
    ups = [index, *sentence.ancestors(index)]
    downs = [trigger, *sentence.ancestors(trigger)]
    meeting = next((node for node in ups if node in downs), None)
    if meeting is None:
        return False
    below = [node for node in ups[: ups.index(meeting)] if sentence.tokens[node].dep in _BOUNDARY]
    described = all(
        sentence.tokens[node].head == trigger and sentence.tokens[node].dep in ("relcl", "acl") for node in below
    )
    return described and not any(sentence.tokens[node].dep in _BOUNDARY for node in downs[: downs.index(meeting)])


def relative_clause(sentence: Sentence, index: int) -> int | None:
    """The verb of the relative clause in which the token stands: of "the ferry that sank on [Monday]" "sank"."""
    return next((above for above in sentence.ancestors(index) if sentence.tokens[above].dep == "relcl"), None)


def verb_of_subject(sentence: Sentence, index: int) -> int | None:
    """The verb whose subject holds token `index`: of "61 had died and [182] were missing" "were"."""
    below = index
    for above in sentence.ancestors(index):
        if sentence.tokens[below].dep in ("nsubj", "nsubjpass"):
            return above
        if sentence.tokens[above].pos in ("VERB", "AUX"):
            return None
        below = above
    return None
