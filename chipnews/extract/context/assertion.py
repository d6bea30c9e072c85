"""What the clauses of an article assert: who did what to whom, and whether it is denied or planned.

Analysis -> assertions, one a verb that has a subject or an agent. "The court fined Apex" and "Apex
was fined by the court" are one assertion; "has not fined" is the same one, denied.
"""

from collections.abc import Callable, Iterator

from chipnews.extract.context.modality import content_verbs, denied_report, read_modality
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Assertion, Attribution
from chipnews.model.tree import SUBJECTS

_OBJECTS = ("dobj", "attr", "oprd", "acomp")
_HANGING = ("conj", "xcomp", "acomp", "attr", "oprd")
HolderOf = Callable[[int, int], Attribution]
"""Who says the token: (sentence, token) -> attribution."""


def find_assertions(
    analysis: Analysis, referents: Referents, holder_of: HolderOf, lexicon: Lexicon
) -> Iterator[Assertion]:
    """The assertions of every sentence that is no question, in text order."""
    for place, sentence in analysis.read_sentences:
        if sentence.is_question:
            continue
        for verb, token in enumerate(sentence.tokens):
            if token.pos not in ("VERB", "AUX") or token.dep in ("aux", "auxpass", "amod"):
                continue
            ends = tuple(_ends(place, verb, sentence, referents))
            if any(role in ("subject", "object") for role, _ in ends):
                modality = _modality(analysis.article.text, sentence, verb, lexicon)
                yield Assertion(place, token.lemma, ends, modality, holder_of(place, verb).holder)


def _ends(
    place: int, verb: int, sentence: Sentence, referents: Referents
) -> Iterator[tuple[str, str]]:
    """The phrases that the verb governs, each under its role; "of" is whose the object is."""
    tokens, tree = sentence.tokens, sentence.tree
    done_to = "object" if tree.is_passive(verb) else "subject"
    for child in _subjects(sentence, verb):
        yield done_to, _name(place, child, sentence, referents)
    for child in tree.children(verb):
        token = tokens[child]
        if token.dep in ("prep", "agent", "dative") and token.pos == "ADP":
            role = "subject" if token.dep == "agent" else token.lemma.lower()
            for noun in tree.children(child, "pobj"):
                yield role, _name(place, noun, sentence, referents)
        elif token.dep == "dative":
            yield "to", _name(place, child, sentence, referents)
        elif token.dep in _OBJECTS:
            yield "object", _name(place, child, sentence, referents)
            for owner in tree.children(child, "poss"):
                yield "of", _name(place, owner, sentence, referents)


def _subjects(sentence: Sentence, verb: int) -> list[int]:
    """Its own subjects, else those of the verb on which it hangs: "[the city] agreed to pay".

    Of "ordered [the city] to pay" the object.
    """
    tokens, tree = sentence.tokens, sentence.tree
    above, found = verb, tree.children(verb, *SUBJECTS)
    while not found and tokens[above].dep in _HANGING and tokens[above].head != above:
        shares = tokens[above].dep == "conj"
        above = tokens[above].head
        found = ([] if shares else tree.children(above, "dobj")) or tree.children(above, *SUBJECTS)
    return found


def _name(place: int, index: int, sentence: Sentence, referents: Referents) -> str:
    """The party's name, else the noun's lemma; of "the ferry that sank" the noun described."""
    token = sentence.tokens[index]
    if token.tag in ("WDT", "WP"):
        verb = sentence.tree.relative_verb(index)
        index = index if verb is None else sentence.tokens[verb].head
    named = (one.name for one in referents.in_sentence(place) if one.first <= index <= one.last)
    if name := next(named, None):
        return name
    token = sentence.tokens[index]
    if token.pos != "PROPN":
        return token.lemma.lower()
    parts = [*sentence.tree.children(index, "compound"), index]
    return " ".join(sentence.tokens[part].text for part in parts)


def _modality(text: str, sentence: Sentence, verb: int, lexicon: Lexicon) -> str:
    """How sure the clause of the verb is; denied where a "not" stands at it or above it."""
    over = list(_over(sentence, verb))
    if any(_is_denied(sentence, one, lexicon) for one in over):
        return "denied"
    if denied_report(sentence, verb, lexicon):
        return "denied"
    found = read_modality(text, sentence, verb, lexicon)
    # "agreed to buy" plans the purchase, and is done itself
    is_own = any(sentence.tokens[verb].text in step.detail.split() for step in found.steps)
    if is_own or (found.modality == "denied" and len(over) == 1):
        return "fact"
    return found.modality


def _over(sentence: Sentence, verb: int) -> Iterator[int]:
    """The verb and those of whose content it is a part, but for another statement behind ";"."""
    for above in content_verbs(sentence, verb):
        between = sentence.tokens[min(verb, above) : max(verb, above)]
        if any(token.text == ";" for token in between):
            return
        yield above


def _is_denied(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a "not" stands at the verb, or a "no" at its subject or object."""
    tree, no = sentence.tree, lexicon.words_of("negatives")
    if tree.child(verb, "neg") is not None:
        return True
    nouns = tree.children(verb, *SUBJECTS, "dobj", "attr")
    return any(tree.lemmas(noun) & no for noun in nouns)
