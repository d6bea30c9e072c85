"""Decides whether a date lies behind or ahead, by the verb beside it or the one that governs it.

"fell on [Friday]" -> past, "opens on [Friday]" -> present, "was put off until [Friday]", "expects
it to open on [Friday]" -> future. The words are those of `cues/ahead.toml`.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.figure import Tense
from chipnews.model.text import Span
from chipnews.model.trace import Step
from chipnews.model.tree import SUBJECTS, Token

_FINITE: Mapping[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_AROUND = ("ADP", "SCONJ", "DET", "PART", "ADJ")  # the small words before a date


class FoundTense(NamedTuple):
    """A tense, and the step that made it where a word of the table did."""

    tense: Tense = "past"
    steps: tuple[Step, ...] = ()


def read_tense(sentence: Sentence, span: Span, lexicon: Lexicon, *, attribute: bool) -> FoundTense:
    """Returns the tense in which the date `span` is told, `past` where no verb governs it.

    An `attribute` ("[Friday]'s ruling", "the [October] rules") is of what is there already, unless
    a verb says that it is to come.
    """
    index = sentence.token_at(span.start) if sentence.tokens else None
    if index is None:
        return FoundTense()
    awaited, moved, done = (cue.verbs for cue in lexicon.cues["ahead"])
    between, verb = _before(sentence, index)
    if "since" in between or (
        attribute and index > 0 and sentence.tokens[index - 1].lemma in lexicon.words_of("behind")
    ):
        return FoundTense()
    below = index
    trace: tuple[Step, ...] = ()
    for above in _governors(sentence, index, verb):
        token = sentence.tokens[above]
        direct = above == verb or sentence.tokens[below].pos not in ("VERB", "AUX")
        if (
            token.lemma in moved
            and direct
            and not between.isdisjoint(lexicon.words_of("put_off_to"))
        ):
            return FoundTense("future", _step("moved", token))
        if token.lemma in awaited and (
            token.pos == "ADJ" or not direct or _is_participle(sentence, above)
        ):
            return FoundTense("future", _step("awaited", token))
        if token.pos in ("VERB", "AUX"):
            if token.lemma in done and not direct:
                trace = _step("done", token)
            if tense := _tense_of(sentence, above, done, lexicon):
                if tense == "present" and "by" in between:
                    tense = "future"  # "wants a law by June"
                helpers = sentence.tree.children(above, "aux")
                has_modal = any(sentence.tokens[i].tag == "MD" for i in helpers)
                is_behind = attribute and not (tense == "future" and has_modal)
                return FoundTense("past" if is_behind else tense, trace)
        below = above
    return FoundTense("past", trace)


def _step(cue: str, token: Token) -> tuple[Step, ...]:
    return (Step("extract", f"ahead.{cue}", token.text),)


def _before(sentence: Sentence, index: int) -> tuple[set[str], int | None]:
    """Returns the small words before the date, and the verb right before them.

    Of "was put off until [Friday]" these are "until" and "put".
    """
    tokens, between, place = sentence.tokens, set(), index - 1
    while place >= 0 and (tokens[place].pos in _AROUND and tokens[place].dep != "prt"):
        between.add(tokens[place].lemma)
        place -= 1
    if place >= 0 and tokens[place].dep == "prt":
        place = tokens[place].head
    return between, place if place >= 0 and tokens[place].pos in ("VERB", "ADJ") else None


def _governors(sentence: Sentence, index: int, verb: int | None) -> Iterator[int]:
    """Yields the words that govern the date, nearest first.

    A `verb` that stands right before it is the nearest.
    """
    if verb is not None:
        yield verb
    yield from sentence.tree.ancestors(index if verb is None else verb)


def _tense_of(
    sentence: Sentence, verb: int, done: tuple[str, ...], lexicon: Lexicon
) -> Tense | None:
    """Returns the tense of a verb with its helpers.

    It is `None` for an infinitive or participle that takes it from the verb above.
    """
    tokens, tree = sentence.tokens, sentence.tree
    helpers = [tokens[i] for i in tree.children(verb, "aux", "auxpass")]
    has_had = any(one.lemma == "have" for one in helpers)
    if modal := next((one.lemma.lower() for one in helpers if one.tag == "MD"), None):
        if has_had or (modal == "could" and _is_negated(sentence, verb, lexicon)):
            return "past"  # "may have opened", "could not be found"
        return "present" if modal == "can" else "future"
    if has_had:
        return "past"
    if any(one.tag == "TO" for one in helpers):
        return None if _is_as_its_governor(sentence, verb, done) else "future"
    if not helpers and _is_carried_along(sentence, verb, lexicon):
        return None
    return next(
        (_FINITE[one.tag] for one in (*helpers, tokens[verb]) if one.tag in _FINITE), "past"
    )


def _is_carried_along(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb has another's tense: "will add two flights, starting in [December]".

    "expects the sale completed by [May]" is such, "after closing" is past.
    """
    token = sentence.tokens[verb]
    if token.tag == "VB" and token.dep == "conj":
        return True  # "will close two depots and shed 340 jobs by [November]"
    if token.tag == "VBN":
        return token.dep in ("ccomp", "xcomp")
    along = token.dep == "pcomp" and sentence.tokens[token.head].lemma in lexicon.words_of("along")
    return token.tag == "VBG" and (token.dep == "advcl" or along)


def _is_negated(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether it did not happen: "could not be found", "none could be sold".

    "neither the pilot nor his crew could be reached" is such as well.
    """
    tree = sentence.tree
    if tree.child(verb, "neg") is not None:
        return True
    ruled, none = tree.children(verb, *SUBJECTS, "dobj", "preconj"), lexicon.words_of("negatives")
    return any(
        not none.isdisjoint({sentence.tokens[i].lemma.lower(), *map(str.lower, tree.lemmas(i))})
        for i in ruled
    )


def _is_as_its_governor(sentence: Sentence, verb: int, done: tuple[str, ...]) -> bool:
    """Whether an infinitive has the tense of its governor: "failed to open", "the first to open".

    So has "gathered to protest", but "agreed to open" lies ahead.
    """
    token = sentence.tokens[verb]
    above = sentence.tokens[token.head]
    nouns = {token.head, _before_to(sentence, verb)}
    words = {above.lemma}.union(
        *(sentence.tree.lemmas(i) for i in nouns if sentence.tokens[i].pos in ("NOUN", "NUM"))
    )
    purpose = token.dep == "advcl" and above.pos == "VERB"
    return not words.isdisjoint(done) or purpose


def _before_to(sentence: Sentence, verb: int) -> int:
    """Returns the word before an infinitive's "to" ("[countries] to join"), however parsed."""
    return max(0, min((i for i in sentence.tree.children(verb, "aux")), default=verb) - 1)


def _is_participle(sentence: Sentence, verb: int) -> bool:
    """Whether it is one of what lies ahead: "is scheduled for Friday", "a vote planned for Friday".

    "promised on Friday" and "has promised on Friday" are not.
    """
    helpers = (sentence.tokens[i] for i in sentence.tree.children(verb, "aux"))
    is_passive = sentence.tree.child(verb, "auxpass") is not None
    return sentence.tokens[verb].tag == "VBN" and (
        is_passive or all(one.lemma != "have" for one in helpers)
    )
