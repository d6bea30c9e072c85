"""What a fact is called, in the articles' own words.

Claims of a fact -> "Velmora's net income was …", "… homes were flooded".

The label is the cut of a member that gives the value (extract/context/cut.py), of these the one
that says most: with a name, not hanging on a pronoun, and in words that most of the others share.
Nobody stands in it whom its sentence does not name.
"""

import re
from collections import Counter
from collections.abc import Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import PUBLISHED
from chipnews.model.results.fact import Reading
from chipnews.model.slot import HOLE
from chipnews.model.values.bounds import counted_words

_WORD = re.compile(r"\w[\w'’.-]*")
_NAME = re.compile(r"(?<=\S )[A-Z]\w|^[A-Z]\w+")
_FIGURE = re.compile(r"\d[\d.,]*")
_TELLS = 4  # letters of a word that says something
_ENOUGH = 4  # words shared with others, beyond which more say no more
_LONG = 60  # characters after which a label is the worse for each such stretch
_BEGINS = 4  # words at its beginning in which a pronoun leaves open who is meant
_HANGS = r"\b(?:{pronouns}|{possessives}|{relatives}|one)\b"


def labels_of(
    claims: Sequence[Claim], lexicon: Lexicon, reading: Reading | None = None
) -> list[str]:
    """The labels that a fact printed with this reading may have, whatever the order of its claims, the best first; there is always one."""
    event = _event(claims, lexicon)
    giving = {*reading.claims} if reading else {claim.id for claim in claims}
    told = [claim for claim in claims if claim.id in giving]
    return [
        *([event] if event else ()),
        *_cuts(told, reading.text if reading else "", lexicon),
    ] or [_measure(claims)]


def _event(claims: Sequence[Claim], lexicon: Lexicon) -> str:
    """The event and its parties, as in "order value: Baidu from Huawei", where most members tell of it and name each of the two."""
    told = Counter((one.frame, one.measure, one.subject, one.counterparty) for one in claims)
    (frame, measure, subject, counterparty), times = told.most_common(1)[0]
    kind = lexicon.frames.get(frame or "")
    if kind is None or not (measure and subject and counterparty) or "counterparty" not in kind.key:
        return ""
    named = (sum(_says(one, name, lexicon) for one in claims) for name in (subject, counterparty))
    if len(claims) < 2 or 2 * min(times, *named) <= len(claims):
        return ""
    return f"{_plain(measure)}: {subject} {kind.joins} {counterparty}"


def _says(claim: Claim, name: str, lexicon: Lexicon) -> bool:
    """Whether the claim's own sentence names the party, by an alias perhaps."""
    party = lexicon.party_names.get(name)
    forms = {name, *(party.aliases if party else ())}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", claim.evidence.text) for form in forms)


def _cuts(claims: Sequence[Claim], value: str, lexicon: Lexicon) -> list[str]:
    """The cuts of the members, that first which says most.

    Of one that gives the value, with a name, in words that others share.
    """
    told = [claim for claim in claims if claim.slot.clause and claim.measure != PUBLISHED]
    words = [
        {word for word in _WORD.findall(one.slot.clause.lower()) if len(word) >= _TELLS}
        for one in told
    ]
    hangs = lexicon.grammar.filled(_HANGS)
    told_by = Counter(word for one in words for word in one)

    def rank(place: int) -> tuple[object, ...]:
        claim, cut = told[place], told[place].slot.clause
        figures = len(_FIGURE.findall(cut))
        weak = (
            (hangs.search(" ".join(cut.split()[:_BEGINS])) is not None)
            + (len(words[place]) < 2)
            + (figures > 2)
        )
        shared = sum(told_by[word] > 1 for word in words[place])
        long = max(figures - 1, 0) + len(cut) // _LONG
        says = min(shared, _ENOUGH) + (_NAME.search(cut) is not None) - long
        return not _gives(claim, value), weak, not counted_words(claim), -says, len(cut), cut

    best = (told[place] for place in sorted(range(len(told)), key=rank))
    return list(dict.fromkeys(_without_bound(claim, value) for claim in best))


def _without_bound(claim: Claim, value: str) -> str:
    """The cut without the words of the bound that the value shows.

    "nearly …" beside "nearly 80".
    """
    bound = value.partition(claim.text)[0]
    return re.sub(re.escape(bound + HOLE), HOLE, claim.slot.clause, count=1, flags=re.IGNORECASE)


def _gives(claim: Claim, value: str) -> bool:
    """Whether the claim tells the value as printed, and counts nothing else.

    Not "four dogs" for "four people".
    """
    return claim.gives(value) and counted_words(claim) in value


def _measure(claims: Sequence[Claim]) -> str:
    """What no words around a figure tell.

    What happened to people ("a child lost its life"), else that it is a date or an amount.
    """
    return _plain(next((claim.measure for claim in claims if claim.measure), claims[0].kind))


def _plain(name: str) -> str:
    return name.replace(".", " ").replace("_", " ")
