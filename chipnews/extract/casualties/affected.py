"""Finds the victims of a word of outcome, by where it stands in the tree.

A trigger in -> the heads of the phrases of its victims: the object of "killed", the passive subject
of "was shot", the noun that a participle describes, the subject of "is dead", the owner of a
"death".
"""

from collections.abc import Mapping

from chipnews.extract.events.roles import subjects
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence


def sufferers(sentence: Sentence, i: int, lexicon: Lexicon) -> list[int]:
    """Returns whom a verb that takes an object befalls.

    In headlines "Two killed in crash" is passive. An object is shared with a verb joined to it
    ("shot and killed [his wife]"). Who does it to himself is its subject.
    """
    tokens, below = sentence.tokens, {sentence.tokens[k].dep: k for k in sentence.tree.children(i)}
    if "nsubjpass" in below:
        return [below["nsubjpass"]]
    # "a man [remained] hospitalized", where the parser hangs the man on the first verb
    first = sentence.tree.children(below.get("auxpass", i), "nsubj", "nsubjpass")
    if "auxpass" in below and first:
        return first[:1]
    harmed = below.get("dobj", _joined_object(sentence, i))
    if harmed is not None:
        is_own_harm = is_own(sentence, harmed, lexicon)
        return (subjects(sentence, i) if is_own_harm else []) or [harmed]
    return _passive_subject(sentence, i, below, lexicon) if tokens[i].tag in ("VBN", "VBD") else []


def is_own(sentence: Sentence, harmed: int, lexicon: Lexicon) -> bool:
    """Whether who does it suffers it: "killing [himself]", "took his own [life]"."""
    of_another = "of" in sentence.tree.lemmas(harmed)
    return sentence.tokens[harmed].lemma in lexicon.words_of("own_harms") and not of_another


def attacker_of(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Returns who does it: the subject of an active verb whose object is somebody else."""
    objects = sentence.tree.children(verb, "dobj")
    if not objects or any(is_own(sentence, k, lexicon) for k in objects):
        return None
    return next(iter(subjects(sentence, verb)), None)


def _behind(sentence: Sentence, i: int) -> list[int]:
    """Returns the noun whose phrase begins right behind the verb, however the two were parsed."""
    following = sentence.tokens[i + 1 : i + 2]
    opens = [token.head for token in following if token.tag in ("DT", "CD", "PRP$")]
    return [head for head in opens if head > i and sentence.tokens[head].pos == "NOUN"]


def _passive_subject(
    sentence: Sentence, i: int, below: Mapping[str, int], lexicon: Lexicon
) -> list[int]:
    """Returns the subject of a participle without an auxiliary.

    It is the noun that it describes, its own subject, or that of the verb it is joined to.
    """
    token = sentence.tokens[i]
    if token.dep in ("acl", "amod") or (token.dep == "relcl" and "nsubj" not in below):
        return [token.head]
    if "nsubj" in below:
        is_passive = (
            token.tag == "VBN"
            or sentence.section == "headline"
            or sentence.tree.is_passive(token.head)
            or "agent" in below
        )
        return [below["nsubj"]] if is_passive else []
    above = sentence.tokens[token.head]
    is_found = above.lemma in lexicon.words_of("findings")
    if is_found and token.dep in ("oprd", "xcomp", "ccomp", "acomp"):
        return sufferers(sentence, token.head, lexicon)  # "was found shot"
    if token.dep == "conj" and token.head != i and above.pos in ("VERB", "AUX"):
        return shared_subject(sentence, token.head)
    return _behind(sentence, i)


def subjects_affected(sentence: Sentence, i: int) -> list[int]:
    """Returns the subject of a verb without an object, or with its own harm as one.

    "died", "suffered burns".
    """
    token = sentence.tokens[i]
    return subjects(sentence, i) or ([token.head] if token.dep in ("relcl", "acl") else [])


def shared_subject(sentence: Sentence, verb: int) -> list[int]:
    """Returns the subject of a verb, passive or not; of a participle the noun that it describes."""
    below = {sentence.tokens[k].dep: k for k in sentence.tree.children(verb)}
    found = below.get("nsubjpass", below.get("nsubj"))
    if found is not None:
        return [found]
    if sentence.tokens[verb].dep in ("acl", "relcl"):
        return [sentence.tokens[verb].head]
    return subjects(sentence, verb)


def described(sentence: Sentence, i: int, lexicon: Lexicon) -> list[int]:
    """Returns of whom an adjective of outcome is told.

    "a woman is [dead]", "left two people [dead]", "others remain [hospitalized]".
    """
    tokens, token = sentence.tokens, sentence.tokens[i]
    below = {tokens[k].dep: k for k in sentence.tree.children(i)}
    if "nummod" in below:
        return [i]
    if "nsubj" in below:
        return [below["nsubj"]]
    above = token.head
    if token.dep == "amod" and above != i:
        return [above]
    if tokens[above].lemma in lexicon.words_of("remainings"):
        return shared_subject(sentence, above)
    if tokens[above].lemma not in lexicon.words_of("findings"):
        return counted_before(sentence, i)
    objects = sentence.tree.children(above, "dobj")
    nearest = [k for k in objects if k < i][-1:] if len(objects) > 1 else []
    # "left one woman [dead] and four others with burns"
    return nearest or sufferers(sentence, above, lexicon)


def counted_before(sentence: Sentence, i: int) -> list[int]:
    """Returns the number right before the token: "[two] dead", "[two] of them fatally"."""
    window = range(max(0, i - 3), i)
    return [k for k in window if sentence.tokens[k].tag == "CD"][-1:]


def belonging(sentence: Sentence, i: int) -> list[int]:
    """Returns whose death, body or injury a noun tells, by "of" or an owner.

    A count of deaths or bodies is itself.
    """
    for child in sentence.tree.children(i):
        token = sentence.tokens[child]
        if token.lemma == "of":
            return sentence.tree.children(child, "pobj")
        if token.dep == "poss":
            return [child]
        if token.dep == "nummod" or token.text.lower() == "no":
            return [i]
    return []


def bearers(sentence: Sentence, i: int, lexicon: Lexicon) -> list[int]:
    """Returns who is in a state or has an injury.

    "[a man] was in critical condition", "[three others] with burns". What stands behind a
    preposition itself bears nothing: "[a man] was taken to a hospital with burns".
    """
    if sentence.tokens[i].dep != "pobj":
        return []
    for above in sentence.tree.ancestors(i):
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            return sufferers(sentence, above, lexicon) or shared_subject(sentence, above)
        if token.pos in ("NOUN", "PROPN", "NUM", "PRON") and token.dep != "pobj":
            return [above]
    return []


def _joined_object(sentence: Sentence, i: int) -> int | None:
    """Returns the object of a verb joined right behind: "shot and killed [his wife]"."""
    for child in sentence.tree.children(i):
        token = sentence.tokens[child]
        if token.dep == "conj" and token.pos == "VERB" and child - i <= 2:
            return next(iter(sentence.tree.children(child, "dobj")), None)
    return None
