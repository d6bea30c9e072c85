"""Where a frame's roles stand in the sentence: a path such as `nsubj`, `prep:from`, `light:nsubj` -> the tokens that fill it.

Paths (after Universal Dependencies' names, as the model prints them):

    nsubj, dobj, dative, agent, nsubjpass    the verb's own arguments; `nsubj` climbs to the verb that shares its subject
    poss, compound, amod                     what stands before a noun ("Baidu's order", "US restrictions")
    prep:WORD                                the object of a preposition below the trigger ("from Huawei")
    …:owner                                  the owner or maker named inside what was reached ("1,600 of Huawei's chips")
    dobj:…, acl:…, relcl:…, light:…          a path from the object, a participle, a relative clause, or the light verb
    relative                                 the noun whose relative clause the trigger heads
    copula:nsubj                             the subject of "is" ("Baidu is a client of …")
"""

from collections.abc import Iterator

from chipnews.model.analysis import Sentence

_SUBJECTS = ("nsubj", "csubj")
_COMPLEMENTS = ("dobj", "attr", "nsubjpass", "pobj", "oprd")
_SHARES_SUBJECT = ("xcomp", "conj", "advcl", "pcomp", "ccomp", "acomp")
_BELOW = {"acl": ("acl",), "relcl": ("relcl",), "dobj": ("dobj", "nsubjpass")}


def fill(sentence: Sentence, trigger: int, path: str, light: tuple[str, ...]) -> Iterator[int]:
    """The tokens that `path` leads to from `trigger`, in text order."""
    step, _, rest = path.partition(":")
    if step == "prep":
        word, _, rest = rest.partition(":")
        reached = _objects(sentence, trigger, word)
    elif step in ("light", "copula"):
        reached = _governing_verb(sentence, trigger, ("be",) if step == "copula" else light)
    elif step == "owner":
        reached = _owners(sentence, trigger)
    elif step in _BELOW and rest:
        reached = (below for below in sentence.children(trigger) if sentence.tokens[below].dep in _BELOW[step])
    elif step == "relative":
        reached = iter([sentence.tokens[trigger].head] if sentence.tokens[trigger].dep == "relcl" else [])
    else:
        reached = _argument(sentence, trigger, step)
    for token in reached:
        if rest:
            yield from fill(sentence, token, rest, light)
        else:
            yield token


def _argument(sentence: Sentence, trigger: int, dep: str) -> Iterator[int]:
    if dep == "agent":
        yield from _objects(sentence, trigger, "by")
    elif dep == "nsubj":
        yield from subjects(sentence, trigger)
    else:
        yield from (child for child in sentence.children(trigger) if sentence.tokens[child].dep == dep)


def subjects(sentence: Sentence, verb: int) -> list[int]:
    """The subject of `verb`, its own or that of the verb it is joined to; a passive verb's subject is not its actor."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        deps = {sentence.tokens[child].dep: child for child in sentence.children(verb)}
        if "nsubjpass" in deps:
            return [deps["nsubjpass"]] if len(seen) > 1 else []
        if own := [child for dep, child in deps.items() if dep in _SUBJECTS]:
            return own
        token = sentence.tokens[verb]
        if token.dep == "xcomp" and (controllers := list(_argument(sentence, token.head, "dobj"))):
            return controllers  # "urged Meta to cut": Meta cuts
        if token.dep in ("acl", "relcl") and token.tag == "VBG":
            return [token.head]
        if token.dep in ("prep", "pcomp") or token.dep in _SHARES_SUBJECT or token.pos == "ADP":
            verb = token.head
    return []


def _objects(sentence: Sentence, head: int, word: str) -> Iterator[int]:
    for child in sentence.children(head):
        token = sentence.tokens[child]
        if token.dep in ("prep", "agent", "dative") and token.lemma == word:
            yield from (below for below in sentence.children(child) if sentence.tokens[below].dep in ("pobj", "pcomp"))
            return  # a second "from" is far from its verb, and mostly the parser's mistake


def _owners(sentence: Sentence, noun: int) -> Iterator[int]:
    """Who stands before the noun ("Huawei's chips", "Huawei chips"), or behind its "of" ("1,600 of Huawei's chips")."""
    for child in sentence.children(noun):
        if (
            sentence.tokens[child].dep in ("poss", "compound", "nmod", "nsubj")
            and sentence.tokens[child].pos == "PROPN"
        ):
            yield child
    for below in _objects(sentence, noun, "of"):
        if sentence.tokens[below].pos == "PROPN":
            yield below
        yield from _owners(sentence, below)


def _governing_verb(sentence: Sentence, noun: int, lemmas: tuple[str, ...]) -> Iterator[int]:
    """The verb whose object the noun is ("placed an order"), or whose complement ("is a client")."""
    token = sentence.tokens[noun]
    while token.dep == "conj" and sentence.tokens[token.head].pos == "NOUN":
        token = sentence.tokens[token.head]
    if token.dep in _COMPLEMENTS and sentence.tokens[token.head].lemma in lemmas:
        yield token.head


def has_infinitive(sentence: Sentence, verb: int) -> bool:
    """As in "the court ordered Huawei to pay"."""
    below = (child for child in sentence.children(verb) if sentence.tokens[child].dep in ("xcomp", "ccomp"))
    return any(sentence.tokens[word].tag == "TO" for child in below for word in sentence.children(child))
