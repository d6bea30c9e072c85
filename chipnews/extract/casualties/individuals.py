"""Decides which victims that one article tells of one by one are the same person.

"a man" of its lead is "Paul Emery, 52" further down. Two mentions are of one person unless
something says otherwise: another sex, age or name, "another man", or two phrases of one sentence.
"""

from collections.abc import Iterable

from msgspec import Struct, field

from chipnews.extract.casualties.outcomes import Kind, Outcome
from chipnews.extract.casualties.people import Victim


class Person(Struct):
    """One person, all that the article has told so far, and what became of them.

    `fullest` is the sentence and phrase that say most of them.
    """

    fullest: tuple[int, Victim]
    sex: str | None = None
    age: str | None = None
    name: str | None = None
    suspect: bool = False
    other: bool = False
    kinds: set[Kind] = field(default_factory=set)
    # by sentence, the phrase that tells of them first
    sentences: dict[int, Victim] = field(default_factory=dict)


def find_people(outcomes: Iterable[tuple[int, Outcome]]) -> list[Person]:
    """Returns the people told of one by one, in the order of their first mention.

    `outcomes` come with their sentences.
    """
    people: list[Person] = []
    for sentence, outcome in outcomes:
        for victim in outcome.victims:
            if victim.count == 1 and not outcome.denied and not victim.part:
                _join(people, victim, sentence, outcome.kind)
    return people


def _join(people: list[Person], victim: Victim, sentence: int, kind: Kind) -> None:
    fitting = [one for one in reversed(people) if _may_be(one, victim, sentence)]
    person = next((one for one in fitting if kind in one.kinds), next(iter(fitting), None))
    if person is None:
        person = Person((sentence, victim))
        people.append(person)
    person.sex = person.sex or victim.sex
    person.age = person.age or victim.age
    person.name = max(person.name or "", victim.name or "", key=len) or None
    person.suspect, person.other = person.suspect or victim.suspect, person.other or victim.other
    person.kinds.add(kind)
    person.sentences.setdefault(sentence, victim)
    if not victim.vague:
        person.fullest = (sentence, victim)


def _may_be(person: Person, victim: Victim, sentence: int) -> bool:
    if _differ(person.sex, victim.sex) or _differ(person.age, victim.age):
        return False
    if victim.suspect != person.suspect and not victim.vague:
        return False
    if person.name and victim.name:
        words, others = set(person.name.split()), set(victim.name.split())
        return words <= others or others <= words
    earlier = person.sentences.get(sentence, victim)
    is_again = victim.noun is not None and earlier.noun == victim.noun  # "the boy", "the boy"
    if earlier.start != victim.start and not victim.vague and not is_again:
        return False  # two phrases of one sentence
    return not victim.other or person.other


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
