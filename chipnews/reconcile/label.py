"""What a fact is called, in the articles' own words: claims of a fact -> "net income: Velmora", "homes flooded in Tewkesbury".

The label is that of the member whose words most of the others share. Nobody stands in it whom its sentence does not name.
"""

import re
from collections import Counter
from collections.abc import Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.bounds import counted_words
from chipnews.model.claim import Claim
from chipnews.model.slot import EMPTY

_WORD = re.compile(r"\w[\w'’.-]*")
_TELLS = 4  # letters of a word that says something
_MARKS = re.compile(r"[,;:.!?(–—“”\"](?=\s|$)|[(“\"]")
_BEFORE, _AFTER, _FEW = 6, 5, 2  # words of the quote where nothing else tells what the figure is


def label_of(claims: Sequence[Claim], lexicon: Lexicon, value: str = "") -> str:
    """The label of a fact with these claims, whatever their order, that is printed with this value."""
    return _event(claims, lexicon) or _surest(claims, lexicon, value)


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
    return f"{measure.replace('.', ' ').replace('_', ' ')}: {subject} {kind.joins} {counterparty}"


def _surest(claims: Sequence[Claim], lexicon: Lexicon, value: str) -> str:
    """The label of a member that gives the value, of these the one whose words most members share."""
    labels = [_label(claim, lexicon) for claim in claims]
    words = [{word for word in _WORD.findall(label.lower()) if len(word) >= _TELLS} for label in labels]
    told_by = Counter(word for one in words for word in one)

    def rank(one: int) -> tuple[object, ...]:
        shared = sum(told_by[word] - 1 for word in words[one])
        return (
            not claims[one].gives(value),
            -shared,
            claims[one].slot.head is None,
            len(words[one]) < 2,
            len(labels[one]),
            labels[one],
        )

    return labels[min(range(len(labels)), key=rank)]


def _label(claim: Claim, lexicon: Lexicon) -> str:
    """What the claim's own clause says, and where; of a period that only labels figures that it is one."""
    slot = claim.slot
    words = slot.clause or (slot.head.text if slot.head else "")
    if words in ("", counted_words(claim)) or words in lexicon.nouns_of("light_heads"):
        return _quoted(claim)
    if slot.where and slot.where.text not in words:
        words = f"{words} in {slot.where.text}"
    return f"quarter: {words}" if claim.moment and claim.moment.grain == "quarter" else words


def _says(claim: Claim, name: str, lexicon: Lexicon) -> bool:
    """Whether the claim's own sentence names the party, by an alias perhaps."""
    party = lexicon.party_names.get(name)
    forms = {name, *(party.aliases if party else ())}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", claim.evidence.text) for form in forms)


def _quoted(claim: Claim) -> str:
    """The words around the figure; what happened to people without a number ("a child lost its life") is in its measure."""
    if claim.slot == EMPTY and claim.measure:
        return claim.measure.replace(".", " ").replace("_", " ")
    figure, evidence = claim.figure, claim.evidence
    if figure is None or not evidence.start <= figure.start <= figure.end <= evidence.end:
        return " ".join(evidence.text.split()[: _BEFORE + _AFTER])
    before, after = evidence.text[: figure.start - evidence.start], evidence.text[figure.end - evidence.start :]
    near = (_MARKS.split(before)[-1].split()[-_BEFORE:], _MARKS.split(after)[0].split()[:_AFTER])
    wide = (before.split()[-_BEFORE:], after.split()[:_AFTER])
    left, right = near if sum(map(len, near)) >= _FEW else wide
    return f"“{' '.join([*left, '…', *right]).strip(' ,;:.')}”" if left or right else claim.kind
