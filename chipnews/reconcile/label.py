"""Names a fact in the articles' own words: "Velmora's net income was …", "… homes were flooded".

The label is the cut of a member that gives the value (extract/context/cut.py), of these the one
that says most: with a name, without an open pronoun, and in words that most of the others share. It
names nobody whom its sentence does not name.
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
_LETTERS = 4  # of a word that says something, at least
_ENOUGH = 4  # words shared with others, beyond which more say no more
_LONG = 60  # characters after which a label is the worse for each such stretch
_BEGINS = 4  # words at its beginning in which a pronoun leaves open who is meant
_HANGS = r"\b(?:{pronouns}|{possessives}|{relatives}|one)\b"


def labels_of(
    claims: Sequence[Claim], lexicon: Lexicon, reading: Reading | None = None
) -> list[str]:
    """Returns the labels that a fact printed with this reading may have, the best first.

    There is always one. The order of the claims decides nothing.
    """
    event = _event(claims, lexicon)
    giving = {*reading.claims} if reading else {claim.id for claim in claims}
    members = [claim for claim in claims if claim.id in giving]
    cuts = _cuts(members, reading.text if reading else "", lexicon)
    return [*([event] if event else ()), *cuts] or [_measure(claims)]


def _event(claims: Sequence[Claim], lexicon: Lexicon) -> str:
    """Returns the event and its parties, "order value: Baidu from Huawei", or an empty text.

    Most members must be of that event, and name each of the two.
    """
    events = Counter((one.frame, one.measure, one.subject, one.counterparty) for one in claims)
    (frame, measure, subject, counterparty), times = events.most_common(1)[0]
    kind = lexicon.frames.get(frame or "")
    if kind is None or not (measure and subject and counterparty) or "counterparty" not in kind.key:
        return ""
    named = (sum(_says(one, name, lexicon) for one in claims) for name in (subject, counterparty))
    if len(claims) < 2 or 2 * min(times, *named) <= len(claims):
        return ""
    return f"{_plain(measure)}: {subject} {kind.joins} {counterparty}"


def _says(claim: Claim, name: str, lexicon: Lexicon) -> bool:
    """Whether the claim's own sentence names the party, perhaps by an alias."""
    party = lexicon.party_names.get(name)
    forms = {name, *(party.aliases if party else ())}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", claim.evidence.text) for form in forms)


def _cuts(claims: Sequence[Claim], value: str, lexicon: Lexicon) -> list[str]:
    """Returns the cuts of the members, first the one that says most."""
    usable = [claim for claim in claims if claim.slot.clause and claim.measure != PUBLISHED]
    words = [
        {word for word in _WORD.findall(one.slot.clause.lower()) if len(word) >= _LETTERS}
        for one in usable
    ]
    hangs = lexicon.grammar.filled(_HANGS)
    used_by = Counter(word for one in words for word in one)

    def rank(place: int) -> tuple[object, ...]:
        claim, cut = usable[place], usable[place].slot.clause
        figures = len(_FIGURE.findall(cut))
        weak = (
            (hangs.search(" ".join(cut.split()[:_BEGINS])) is not None)
            + (len(words[place]) < 2)
            + (figures > 2)
        )
        shared = sum(used_by[word] > 1 for word in words[place])
        long = max(figures - 1, 0) + len(cut) // _LONG
        says = min(shared, _ENOUGH) + (_NAME.search(cut) is not None) - long
        return not _gives(claim, value), weak, not counted_words(claim), -says, len(cut), cut

    best = (usable[place] for place in sorted(range(len(usable)), key=rank))
    return list(dict.fromkeys(_without_bound(claim, value) for claim in best))


def _without_bound(claim: Claim, value: str) -> str:
    """Returns the cut without the bound that the value shows: "nearly …" beside "nearly 80"."""
    bound = value.partition(claim.text)[0]
    return re.sub(re.escape(bound + HOLE), HOLE, claim.slot.clause, count=1, flags=re.IGNORECASE)


def _gives(claim: Claim, value: str) -> bool:
    """Whether the claim gives the value as printed, and of the same: not "four dogs" of people."""
    return claim.gives(value) and counted_words(claim) in value


def _measure(claims: Sequence[Claim]) -> str:
    """Returns the label that no words around a figure give: its measure, else its kind."""
    return _plain(next((claim.measure for claim in claims if claim.measure), claims[0].kind))


def _plain(name: str) -> str:
    return name.replace(".", " ").replace("_", " ")
