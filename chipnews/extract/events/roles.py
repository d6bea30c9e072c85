"""Finds where a frame's roles stand in the sentence.

A path such as `nsubj`, `prep:from`, `light:nsubj` -> the tokens that fill it. Paths (after
Universal Dependencies' names, as the model prints them):

    nsubj, dobj, dative,   the verb's own arguments; `nsubj` climbs to the verb that shares
    agent, nsubjpass       its subject
    poss, compound, amod   what stands before a noun ("Baidu's order", "US restrictions")
    prep:WORD              the object of a preposition below the trigger ("from Huawei")
    …:owner                the owner or maker inside what was reached ("Huawei's chips")
    dobj:…, acl:…,         a path from the object, a participle, a relative clause, or the
    relcl:…, light:…       light verb
    …:named                what was reached, only where it is a name ("Boeing lost 8%", not
                           "the value of Boeing lost 8%")
    copula:nsubj           the subject of "is" ("Baidu is a client of …")
"""

from collections.abc import Iterator

from chipnews.model.analysis import Sentence

_SUBJECTS = ("nsubj", "csubj")
_COMPLEMENTS = ("dobj", "attr", "nsubjpass", "oprd", "acomp")
QUANTITIES = ("%", "percent", "cent", "all", "most", "some", "many")
_SHARES_SUBJECT = ("xcomp", "conj", "advcl", "pcomp", "ccomp", "acomp")
_BELOW = {"acl": ("acl",), "relcl": ("relcl",), "dobj": ("dobj", "nsubjpass")}


def fill(sentence: Sentence, trigger: int, path: str, light: tuple[str, ...]) -> Iterator[int]:
    """Yields the tokens that `path` leads to from `trigger`, in text order."""
    step, _, rest = path.partition(":")
    if step == "prep":
        word, _, rest = rest.partition(":")
        reached = objects_of(sentence, trigger, word)
    elif step in ("light", "copula"):
        reached = _governing_verb(sentence, trigger, ("be",) if step == "copula" else light)
    elif step == "owner":
        reached = _owners(sentence, trigger)
    elif step in _BELOW and rest:
        reached = iter(sentence.tree.children(trigger, *_BELOW[step]))
    elif step == "named":
        reached = iter([trigger] if sentence.tokens[trigger].pos == "PROPN" else [])
    else:
        reached = _argument(sentence, trigger, step)
    for token in reached:
        if rest:
            yield from fill(sentence, token, rest, light)
        else:
            yield antecedent(sentence, token)


def antecedent(sentence: Sentence, index: int) -> int:
    """Returns the token itself, or for a relative pronoun the noun that its clause describes."""
    if sentence.tokens[index].tag in ("WDT", "WP", "WP$"):
        ancestors = sentence.tree.ancestors(index)
        above = next((one for one in ancestors if sentence.tokens[one].dep == "relcl"), None)
        return index if above is None else sentence.tokens[above].head
    return index


def _argument(sentence: Sentence, trigger: int, dep: str) -> Iterator[int]:
    if dep == "agent":
        yield from objects_of(sentence, trigger, "by")
    elif dep == "nsubj":
        yield from subjects(sentence, trigger)
    else:
        yield from sentence.tree.children(trigger, dep)


def subjects(sentence: Sentence, verb: int) -> list[int]:
    """Returns the subject of `verb`, its own or that of the verb it is joined to.

    A passive verb's subject is not its actor.
    """
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        deps = {sentence.tokens[child].dep: child for child in sentence.tree.children(verb)}
        if "nsubjpass" in deps:
            return [deps["nsubjpass"]] if len(seen) > 1 else []
        if own := [child for dep, child in deps.items() if dep in _SUBJECTS]:
            return own
        token = sentence.tokens[verb]
        if token.dep == "xcomp" and (controllers := list(_argument(sentence, token.head, "dobj"))):
            return controllers  # "urged Meta to cut": Meta cuts
        if token.dep in ("acl", "relcl") and token.tag == "VBG":
            return [token.head]
        if token.dep == "acl" and token.tag == "VB":  # "is in talks to acquire", "has plans to cut"
            ancestors = sentence.tree.ancestors(verb)
            verb = next((i for i in ancestors if sentence.tokens[i].pos in ("VERB", "AUX")), verb)
        elif token.dep in ("prep", "pcomp") or token.dep in _SHARES_SUBJECT or token.pos == "ADP":
            verb = token.head
    return []


def objects_of(sentence: Sentence, head: int, word: str) -> Iterator[int]:
    """Yields what stands behind the preposition `word` below the head."""
    for child in sentence.tree.children(head):
        token = sentence.tokens[child]
        if token.dep in ("prep", "agent", "dative") and token.lemma == word:
            yield from sentence.tree.children(child, "pobj", "pcomp")
            return  # a second "from" is far from its verb, and mostly the parser's mistake


def _owners(sentence: Sentence, noun: int) -> Iterator[int]:
    """Yields who stands before the noun ("Huawei's chips", "Huawei chips").

    What stands before a name is part of it.
    """
    names = [
        child for child in sentence.tree.children(noun) if sentence.tokens[child].pos == "PROPN"
    ]
    owners = [child for child in names if sentence.tokens[child].dep in ("poss", "nsubj")]
    if not owners and sentence.tokens[noun].pos != "PROPN":
        owners = [child for child in names if sentence.tokens[child].dep in ("compound", "nmod")]
    yield from owners


def _governing_verb(sentence: Sentence, noun: int, lemmas: tuple[str, ...]) -> Iterator[int]:
    """Yields the verb whose object ("placed an order") or complement ("is a client") it is."""
    token = sentence.tokens[noun]
    above = token.head
    if token.dep == "pobj":
        above = sentence.tokens[above].head
    elif token.dep not in _COMPLEMENTS:
        return
    if sentence.tokens[above].lemma in lemmas:
        yield above


def named_subject(sentence: Sentence, verb: int) -> set[str]:
    """Returns the lemmas and words of what the verb's subject is."""
    subjects = (sentence.tokens[subject] for subject in own_subjects(sentence, verb))
    return {word for token in subjects for word in (token.lemma, token.text.lower())}


def own_subjects(sentence: Sentence, verb: int) -> list[int]:
    """Returns the subject of `verb`, of an active or a passive one."""
    passive = sentence.tree.children(verb, "nsubjpass")
    return passive or subjects(sentence, verb)


def has_infinitive(sentence: Sentence, verb: int) -> bool:
    """Whether an infinitive hangs on it: "the court ordered Huawei to pay"."""
    clauses = sentence.tree.children(verb, "xcomp", "ccomp")
    below = (word for clause in clauses for word in sentence.tree.children(clause))
    return any(sentence.tokens[word].tag == "TO" for word in below)


def matched(sentence: Sentence, i: int, words: tuple[str, ...]) -> int | None:
    """Returns the index of the last word where `words` stand from `i` on.

    A verb's particle may stand apart ("lay 300 people off").
    """
    tokens = sentence.tokens
    if len(words) == 1:
        return i
    if tuple(token.lemma for token in tokens[i : i + len(words)]) == words:
        return i + len(words) - 1
    particles = sentence.tree.children(i, "prt", "ccomp", "xcomp")
    is_apart = len(words) == 2 and tokens[i].pos == "VERB"
    return i if is_apart and any(tokens[k].lemma == words[1] for k in particles) else None


def name_at(sentence: Sentence, last: int) -> str:
    """Returns the name that ends at the token: "Paul Emery"."""
    first = last
    while (
        first > 0
        and sentence.tokens[first - 1].pos == "PROPN"
        and sentence.tokens[first - 1].end + 1 == sentence.tokens[first].start
    ):
        first -= 1
    return " ".join(token.text for token in sentence.tokens[first : last + 1])
