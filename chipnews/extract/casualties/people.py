"""Reads the people of a noun phrase and how many they are.

"a mother and her two sons" are three, "Paul Emery, 52," is one.

A sentence and the head of a phrase in -> its victims, one for each conjunct. Ages never count;
"including three children" counts nobody anew.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from chipnews.extract.casualties.listing import heads_of_list
from chipnews.extract.events.roles import antecedent, name_at
from chipnews.extract.figures.spelled import number_at
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence

# of infants some papers give the months, some the year
_AGE = re.compile(r"\b(\d{1,3})-years?-old\b")
_AGE_NOUN = re.compile(r"old\b|\d{1,3}-year-old\b")
_AGE_BEHIND = re.compile(r",? (?:age |aged )?(\d{1,3})(?=[,.;:)]| (?:and|of|was|died)\b|$)")
_PHRASE = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "predet", "nmod", "quantmod", "advmod"}
)
_ORDINAL = re.compile(r"(\d{1,3})(?:st|[nr]d|th)")


class Victim(Struct, frozen=True):
    """A person or a counted group.

    `count` is `None` for a plural without a number; `figure` is the token of the number.
    """

    start: int  # offsets of the phrase
    end: int
    count: int | None
    figure: int | None = None
    sex: str | None = None
    age: str | None = None
    name: str | None = None
    noun: str | None = None  # of "the boy", who was told of before
    suspect: bool = False
    other: bool = False  # "another man"
    vague: bool = False  # "he", "the victim": nobody new
    part: bool = False  # "two of them"
    ordinal: int | None = None  # 3 of "a third victim"


def find_victims(
    sentence: Sentence, head: int, lexicon: Lexicon, *, trigger: int | None = None
) -> Iterator[Victim]:
    """Yields the victims of the phrase whose head is the token `head`, of its list and conjuncts.

    Behind a clause about the phrase, whose verb is `trigger`, stand others: "two men who were
    [killed] and two who were hurt".
    """
    head = antecedent(sentence, head)
    heads = heads_of_list(sentence, head)
    seen: set[int] = set()
    verb = None if trigger is None else sentence.tokens[trigger]
    if trigger is not None and verb and verb.dep in ("acl", "relcl") and verb.head == head:
        behind = (k for k in sentence.tree.children(head, "conj") if k > trigger)
        seen, heads = set(behind), [one for one in heads if one < trigger]
    plain = lexicon.words_of("plain_people")
    if len(heads) > 2 and sentence.tokens[heads[0]].lemma in plain:
        seen, heads = set(heads[1:]), heads[:1]  # "three others, two men and a girl" are three
    for one in heads:
        yield from _of_phrase(sentence, one, lexicon, seen)


def _of_phrase(sentence: Sentence, head: int, lexicon: Lexicon, seen: set[int]) -> Iterator[Victim]:
    """Yields the victims of one phrase and of what hangs on it, none of those `seen`."""
    tokens = sentence.tokens
    head = antecedent(sentence, head)
    # "6% of the workforce will be hit" counts nobody
    if head in seen or tokens[head].lemma in lexicon.words_of("shares_of_people"):
        return
    seen.add(head)
    inner = _members(sentence, head)
    if inner is not None and tokens[head].lemma in lexicon.words_of("heads_of_members"):
        yield from _of_phrase(sentence, inner, lexicon, seen)
    elif not _is_nobody(sentence, head, lexicon):
        yield _victim(sentence, head, lexicon)
    for child in sentence.tree.children(head):
        joined = tokens[child].dep == "conj" and (
            tokens[child].pos in ("NOUN", "PROPN", "NUM", "PRON") or tokens[child].text == "old"
        )
        apposed = tokens[child].dep == "appos" and sentence.tree.child(child, "poss") is not None
        if (joined or (apposed and tokens[head].pos == "PROPN")) and child > head:
            yield from _of_phrase(sentence, child, lexicon, seen)


def _members(sentence: Sentence, head: int) -> int | None:
    """Returns the token behind "of": "family of [four]", "bodies of [Angela Prewitt]"."""
    for child in sentence.tree.children(head):
        if sentence.tokens[child].lemma == "of":
            return next(iter(sentence.tree.children(child, "pobj")), None)
    return None


def _is_nobody(sentence: Sentence, head: int, lexicon: Lexicon) -> bool:
    """Whether it is a thing, beast, place, time, outcome, measure ("12,000 acres"), or a share.

    "a fifth of the fish" is a share.
    """
    token, lemma = sentence.tokens[head], sentence.tokens[head].lemma.lower()
    counted = sentence.tree.child(head, "nummod") is not None
    if (lemma in lexicon.grammar.unit_names) if counted else _is_country(sentence, head, lexicon):
        return True
    things = lexicon.words_of("unhurt_subjects") | lexicon.words_of("hospitals")
    if lemma in things or any(lemma in one.words for one in lexicon.hazards):
        return True
    if lemma in lexicon.table("denominators") and _members(sentence, head) is not None:
        return True
    is_single = token.pos in ("NOUN", "PROPN", "ADJ") and token.tag not in ("NNS", "NNPS")
    if not counted and is_single:
        return not (_is_person(sentence, head, lexicon) or lemma == "death")
    if counted and token.entity == "NORP":  # "two Poles"
        return False
    return token.entity in ("GPE", "DATE", "TIME", "NORP", "MONEY", "LOC")


def is_ordinal(word: str, lexicon: Lexicon) -> bool:
    """Whether it counts those before it ("third", "12th"), as "first" and "second" do not."""
    found, parts = _ORDINAL.fullmatch(word), lexicon.table("denominators")
    return found is not None or (word in parts and word not in ("half", "quarter"))


def _is_country(sentence: Sentence, head: int, lexicon: Lexicon) -> bool:
    """Whether it is a country ("struck [Nepal]"), however the model took it.

    "Jordan, 24," is somebody.
    """
    if sentence.tokens[head].pos != "PROPN":
        return False
    party = lexicon.party_names.get(name_at(sentence, head))
    return party is not None and party.type == "country" and not has_age(sentence, head)


def has_age(sentence: Sentence, head: int) -> bool:
    """Whether an age follows, as behind a person only: "Paul Emery, 52,"."""
    return _age(sentence, head, sentence.tokens[head].start) is not None


def _is_person(sentence: Sentence, head: int, lexicon: Lexicon) -> bool:
    """Whether it is a noun for people, a person's name, or a name with an age behind it."""
    token, people = sentence.tokens[head], lexicon.words_of("people")
    if token.lemma.lower() in people or token.text.lower() in people or token.entity == "PERSON":
        return True
    if token.lemma.endswith(("man", "woman", "person", "ist")):
        return True
    party = lexicon.party_names.get(token.text)
    below = sentence.tree.children(head)
    if party and party.type == "country" and any(sentence.tokens[k].lemma == "a" for k in below):
        return True  # "a Swede"
    return token.pos == "PROPN" and has_age(sentence, head)


def _victim(sentence: Sentence, head: int, lexicon: Lexicon) -> Victim:
    tokens = sentence.tokens
    below = [i for i in sentence.tree.children(head) if tokens[i].dep in _PHRASE and i < head]
    own = [i for i in below if tokens[i].dep != "poss"]
    words = {tokens[i].lemma.lower() for i in (*own, head)}
    start = tokens[min([head, *(min(sentence.tree.subtree(i)) for i in below)])].start
    figure, count = _count(sentence, head, below, lexicon)
    named = tokens[head] if tokens[head].pos == "PROPN" else None
    if named and named.lemma.lower() in lexicon.words_of("people"):
        named = None  # "Boy" of a headline is nobody's name
    capitals = sentence.section == "headline" and tokens[head - 1].pos != "PROPN"
    own_name = None if capitals else name_at(sentence, head)
    name = own_name if named else _name_behind(sentence, head)
    ordinals = lexicon.table("denominators")
    worded = (int(ordinals[word]) for word in words if ordinals.get(word, 0) > 2)
    written = (int(found[1]) for word in words if (found := _ORDINAL.fullmatch(word)))
    ordinal = next(written, next(worded, None))
    known = tokens[head].lemma in lexicon.words_of("known_people") and count == 1
    second = "second" in words and "a" in words
    return Victim(
        start,
        tokens[head].end,
        count,
        figure,
        sex=next((table for table in ("men", "women") if words & lexicon.words_of(table)), None),
        age=_age(sentence, head, start),
        name=name,
        noun=tokens[head].lemma.lower() if "the" in words else None,
        suspect=bool(words & lexicon.words_of("suspects")),
        other=bool(words & lexicon.words_of("further_people")) or ordinal is not None,
        vague=bool(words & lexicon.words_of("one_before")) or (known and "the" in words),
        part=_members(sentence, head) is not None and tokens[head].tag == "CD",
        ordinal=None if "the" in words else 2 if second else ordinal,
    )


def _count(
    sentence: Sentence, head: int, below: list[int], lexicon: Lexicon
) -> tuple[int | None, int | None]:
    """Returns the token of the number, and the count."""
    tokens = sentence.tokens
    token = tokens[head]
    numbers = [i for i in below if tokens[i].dep == "nummod" and tokens[i].tag == "CD"]
    for i in () if token.text == "old" else [head] if token.tag == "CD" else numbers:
        if (found := number_at(sentence, i, lexicon)) is not None:
            return found
    lemma = token.lemma.lower()
    if _AGE_NOUN.match(_text(sentence), token.start - tokens[0].start):
        return None, 1  # "a 20-year-old"
    if any(tokens[i].text.lower() in lexicon.words_of("nobodies") for i in (*below, head)):
        return None, 0
    plural = token.tag in ("NNS", "NNPS")
    both = plural and any(tokens[i].lemma in ("both", "twin") for i in below)
    pair = lemma in lexicon.words_of("twosomes") and (plural or lemma not in ("parent", "twin"))
    if both or pair:
        return None, 2
    is_plain_adjective = token.tag == "JJ" and lemma not in lexicon.table("denominators")
    if lemma in lexicon.words_of("uncounted") or is_plain_adjective:
        return None, None
    is_one = lemma in lexicon.words_of("one_before") or token.tag in ("NN", "NNP", "JJ", "PRP$")
    return None, 1 if is_one else None


def _name_behind(sentence: Sentence, head: int) -> str | None:
    """Returns the name behind a noun: "her son [Caleb]", "the victim, named as [Paul Emery]"."""
    tokens = sentence.tokens
    for i in sentence.tree.subtree(head):
        token, above = tokens[i], tokens[tokens[i].head]
        apposed = token.dep == "appos" and token.head == head
        named = token.dep == "pobj" and above.lemma == "as" and tokens[above.head].head == head
        if token.pos == "PROPN" and (apposed or named):
            return name_at(sentence, i)
    return None


def _age(sentence: Sentence, head: int, start: int) -> str | None:
    """Returns the age of "a 24-year-old man", "Whitlock, 24,"."""
    offset = sentence.tokens[0].start
    text = _text(sentence)
    before = text[start - offset : sentence.tokens[head].end - offset]
    found = _AGE.search(before) or _AGE_BEHIND.match(text, sentence.tokens[head].end - offset)
    return found[1] if found else None


def _text(sentence: Sentence) -> str:
    """Returns the sentence's words at their offsets, blanks between."""
    offset, text = sentence.tokens[0].start, ""
    for token in sentence.tokens:
        text = text.ljust(token.start - offset) + token.text
    return text
