"""Reads what a sentence denies: a figure's token -> the words that deny it, or none.

A "not" denies the verb that it stands at and what this verb governs, through "that" and "to" ("did
not confirm that [60] fell ill"), but no other clause beside it, and no time from or to which it
holds ("not until [2006]", "has not paid since [May]"). Whole reports are denied too: "rejected a
claim that …", "reports that … were false", "it is not true that …", "no evidence shows that …".
"""

from collections.abc import Iterator

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.tree import SUBJECTS

_VERBS = ("VERB", "AUX")
_CONTENT = frozenset({"ccomp", "xcomp"})


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
