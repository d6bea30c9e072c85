"""Reads how sure a clause is, and what it denies.

Denied > hypothetical > planned > reported > fact (after ConText, Chapman et al. 2007). A cue counts
where it touches the verbs of the figure's clause or stands right before the figure; a longer phrase
may block it.

A "not" denies the verb that it stands at and what this verb governs, through "that" and "to" ("did
not confirm that [60] fell ill"), but no other clause beside it, and no time from or to which it
holds ("not until [2006]", "has not paid since [May]"). Whole reports are denied too: "rejected a
claim that …", "reports that … were false", "it is not true that …", "no evidence shows that …".
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from chipnews.lexicon.entries import Cue
from chipnews.lexicon.grammars.patterns import Patterns
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.trace import Step
from chipnews.model.tree import SUBJECTS

_RANK = ("denied", "hypothetical", "planned", "reported", "fact")
_DENIED = "denied"
_UNKNOWN = "unknown"  # the cue of "not known to be"
_VERBS = ("VERB", "AUX")
_CONTENT = frozenset({"ccomp", "xcomp"})


class FoundModality(NamedTuple):
    """A modality, the steps that made it, and the words by which nobody is said to know."""

    modality: str = "fact"
    steps: tuple[Step, ...] = ()
    doubt: str = ""


def read_modality(
    text: str, sentence: Sentence, index: int | None, lexicon: Lexicon
) -> FoundModality:
    """Returns how sure token `index` of `sentence` is; `text` is the article's."""
    if index is None:
        return FoundModality()
    if denied := denied_report(sentence, index, lexicon):
        return FoundModality("denied", (Step("extract", "modality.denied_report", denied),))
    over = list(_verbs_over(sentence, index))
    found = list(_worded(text, sentence, index, lexicon))
    if condition := _condition(sentence, index, lexicon.words_of("conditions")):
        found.append(
            FoundModality("hypothetical", (Step("extract", "modality.condition", condition),))
        )
    for cue in (one.cue for one in lexicon.patterns.clause_cues["modality"]):
        if governing := next((verb for verb in over if verb in cue.verbs), None):
            found.append(_sureness(cue, governing))
    return min(found, key=lambda one: _RANK.index(one.modality), default=FoundModality())


def _worded(text: str, sentence: Sentence, index: int, lexicon: Lexicon) -> Iterator[FoundModality]:
    """Yields what the cues say that stand in the token's clause."""
    clause, span = sentence.tree.clause(index), sentence.span
    for cue, start, end in _cues_in(text, span.start, span.end, lexicon.patterns):
        words = sentence.tokens_between(start, end)
        if cue.name == _DENIED and words:
            holds = is_negated(sentence, index, words, lexicon)
        else:
            holds = not clause.isdisjoint(words)
        if holds:
            yield _sureness(cue, text[start:end])


@lru_cache(maxsize=256)  # a sentence is asked once for each of its figures and verbs
def _cues_in(text: str, low: int, high: int, patterns: Patterns) -> list[tuple[Cue, int, int]]:
    """The cues between two offsets, with where they stand."""
    found = patterns.find_cues("modality", text, low, high)
    return [(cue, *match.span()) for cue, match in found if match[0] != "May"]


def _sureness(cue: Cue, words: str) -> FoundModality:
    step = Step("extract", f"modality.{cue.name}", words)
    return FoundModality(cue.sets["modality"], (step,), words if cue.name == _UNKNOWN else "")


def _verbs_over(sentence: Sentence, index: int) -> Iterator[str]:
    """Yields lemmas of the verbs of whose object or content the token is a part, nearest first.

    A verb whose subject it is counts only where it is passive.
    """
    content, below = set(content_verbs(sentence, index)), index
    for above in sentence.tree.ancestors(index):
        if above in content and sentence.tokens[below].dep != "nsubj":
            yield sentence.tokens[above].lemma
        below = above


def _condition(sentence: Sentence, index: int, openers: frozenset[str]) -> str:
    """Returns the "if" on which its clause depends: "if help does not come, [300] will die".

    No day depends on it.
    """
    if sentence.tokens[index].entity == "DATE":
        return ""
    tree, tokens = sentence.tree, sentence.tokens
    clauses = (i for verb in content_verbs(sentence, index) for i in tree.children(verb, "advcl"))
    marks = (
        tokens[i].text
        for clause in clauses
        for i in tree.children(clause, "mark")
        if tokens[i].lemma.lower() in openers
    )
    return next(marks, "")


def stronger(one: str, other: str) -> str:
    """Returns of two modalities the one that outranks."""
    return min(one, other, key=_RANK.index)


def content_verbs(sentence: Sentence, index: int) -> Iterator[int]:
    """Yields the verbs to whose content the token belongs, nearest first.

    A clause beside it is no content.
    """
    tokens = sentence.tokens
    for above in (index, *sentence.tree.ancestors(index)):
        if tokens[above].pos not in _VERBS:
            continue
        yield above
        shared = tokens[above].dep == "conj" and not sentence.tree.has_subject(above)
        if (
            tokens[above].dep not in _CONTENT
            and not shared
            and not _is_told_by_noun(sentence, above)
        ):
            return


def is_negated(sentence: Sentence, index: int, cue: list[int], lexicon: Lexicon) -> bool:
    """Whether the "not" that stands at the tokens `cue` denies token `index`."""
    tokens, tree = sentence.tokens, sentence.tree
    verb = next((i for i in (cue[-1], *tree.ancestors(cue[-1])) if tokens[i].pos in _VERBS), None)
    if verb is None or verb not in content_verbs(sentence, index):
        return False
    path = [i for i in (index, *tree.ancestors(index)) if verb in tree.ancestors(i)]
    lasts = any(
        tokens[i].lemma.lower() in lexicon.words_of("time_prepositions")
        and tokens[i].dep in ("prep", "mark")
        for i in path
    )
    spans = tokens[index].entity == "DATE" and any(tokens[i].dep in SUBJECTS for i in path)
    return not lasts and not spans


def denied_report(sentence: Sentence, index: int, lexicon: Lexicon) -> str:
    """Returns the words by which a report that holds the token is denied as a whole."""
    tokens, tree = sentence.tokens, sentence.tree
    claims, proofs = lexicon.words_of("claims"), lexicon.words_of("proofs")
    untrue, rejects, no = (lexicon.words_of(name) for name in ("untrue", "rejects", "negatives"))
    if sentence.lemmas.isdisjoint(claims | proofs | untrue | {"true"}):
        return ""
    ups = list(tree.ancestors(index))
    reports = {i for i in ups if tokens[i].lemma.lower() in claims | proofs}
    before = (
        i for i in range(index - 1) if tokens[i + 1].lemma == "that" and tokens[i].head in ups
    )
    # whose clause the model hangs on the verb
    reports |= {i for i in before if tokens[i].lemma.lower() in claims}
    for above in ups:
        below = tree.children(above)
        word = tokens[above].text
        if above in reports and tokens[above].lemma.lower() in proofs and tree.lemmas(above) & no:
            return f"no {word}"
        if tokens[above].pos not in _VERBS:
            continue
        proof = next(
            (i for i in below if tokens[i].lemma.lower() in proofs and tokens[i].dep in SUBJECTS),
            None,
        )
        if proof is not None and tree.lemmas(proof) & no:
            return f"no {tokens[proof].text}"
        is_rejected = any(above in tree.ancestors(i) for i in reports)
        if tokens[above].lemma.lower() in rejects and is_rejected:
            return word
        about = any(
            tokens[i].dep in SUBJECTS and (i in reports or tokens[i].lemma == "it") for i in below
        )
        said = {
            tokens[i].lemma.lower() for i in below if tokens[i].dep in ("acomp", "attr", "oprd")
        }
        negated = any(tokens[i].dep == "neg" for i in below)
        if about and (said & untrue or (negated and "true" in said)):
            return f"{word} {'not true' if negated else min(said & untrue)}"
    return ""


def _is_told_by_noun(sentence: Sentence, verb: int) -> bool:
    """Whether the clause is a noun's content: "a plan to cut [300] jobs", "the claim that …"."""
    return sentence.tokens[verb].dep == "acl" and any(
        sentence.tokens[i].tag in ("TO", "IN") for i in sentence.tree.children(verb)
    )
