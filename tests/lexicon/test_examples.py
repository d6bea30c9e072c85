"""Every entry of every table shows what it does: its examples fire it, its rejects do not.

The entries are found, not listed: a new one is tested without a line here. A table of a new kind
needs a judge in `JUDGES`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from msgspec.structs import replace

from chipnews.align.clues import CLUES, Pair
from chipnews.align.group import align_claims
from chipnews.align.record import records_of
from chipnews.arithmetic.arithmetic import find_arithmetic
from chipnews.arithmetic.figures import Figures
from chipnews.arithmetic.fits import fits_roles
from chipnews.arithmetic.stated import find_joined
from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.grammars.slots import fill_slots
from chipnews.lexicon.laws import ROLES
from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.versions import Versions
from chipnews.model.text import Span
from chipnews.names.same import same_name
from chipnews.read.page.boxes import are_hidden, begins_note, is_box
from chipnews.reconcile.facts import Background, reconcile_groups
from tests.lexicon.entries import Case, Reading, find_cases, read_cases

CASES = list(find_cases())
LEXICON = load_lexicon()


def rules(claim: Claim) -> set[str]:
    return {step.rule for step in claim.trace}


def named_by_step(case: Case, reading: Reading) -> bool:
    """A claim of the marked characters has the entry in its trace: `units.day`, `timex.month`."""
    return any(
        f"{case.table}.{case.entry.name}" in rules(claim) for claim in reading.claims_at(case.span)
    )


def scales(case: Case, reading: Reading) -> bool:
    """The entry's factor is in the value."""
    forms = (*case.entry.surfaces, *case.entry.attached, *case.entry.money_only)
    for claim in reading.claims_at(case.span):
        number = re.fullmatch(
            rf".*?(?P<number>[\w.,]+?)[\s-]?{any_of(forms)}(?: .*)?", claim.figure.text
        )
        if (
            number
            and claim.amount
            and claim.amount.number == written(number["number"]) * case.entry.factor
        ):
            return True
    return False


def numerals(case: Case, reading: Reading) -> bool:
    """A word of the entry is in the figure, and the value is what the words make."""
    plural = "s?" if case.entry.name == "denominators" else ""
    word = re.compile(rf"\b{any_of(case.entry.words)}{plural}\b", re.IGNORECASE)
    if plural and not case.is_example:
        return any(claim.amount and claim.amount.unit == "fraction" for claim in reading.claims)
    if plural:
        parts = (claim for claim in reading.claims_at(case.span) if word.search(claim.figure.text))
        return any(
            claim.amount.unit == "fraction"
            or claim.amount.number != int(claim.amount.number / 10**6) * 10**6
            for claim in parts
        )
    return any(
        claim.amount is not None
        and word.search(claim.figure.text) is not None
        and claim.amount.number == written(claim.figure.text)
        for claim in reading.claims_at(case.span)
    )


def written(text: str) -> Decimal:
    """Digits or number words as a value, read the plain way.

    What is under a hundred adds, the rest multiplies.
    """
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    values = {form: one.factor for one in LEXICON.scales for form in one.surfaces} | dict(
        LEXICON.words
    )
    total = Decimal(0)
    for word in re.findall(rf"(?<![a-z]){any_of(values)}(?![a-z])", text.lower()):
        total = total * values[word] if total and values[word] >= 100 else total + values[word]
    return total


def distractors(case: Case, reading: Reading) -> bool:
    """The marked characters are kept out, by this entry."""
    rule = f"distractors.{case.entry.name}"
    kept_out = [
        one.span
        for one in reading.mentions
        if one.kind == "distractor" and one.trace[0].rule == rule
    ]
    claimed = [Span(one.figure.start, one.figure.end) for one in reading.claims if one.figure]
    free = not case.span or not any(case.span.overlaps(one) for one in claimed)
    return (case.span in kept_out and free) if case.span else bool(kept_out)


def measures(case: Case, reading: Reading) -> bool:
    return named_by_step(case, reading) and any(
        claim.measure == case.entry.measure for claim in reading.claims_at(case.span)
    )


def blocks(case: Case, reading: Reading) -> bool:
    """The block stands in the entry's section, by the entry's pattern, and makes no claim."""
    (sentence, *_), pattern = (
        reading.analysis.sentences,
        re.compile(case.entry.pattern, re.IGNORECASE),
    )
    return (
        bool(pattern.match(case.text))
        and sentence.section == case.entry.section
        and not reading.claims
    )


def hazards(case: Case, reading: Reading) -> bool:
    """A toll of the sentence is this kind of disaster's."""
    return any(claim.roles.get("event") == case.entry.name for claim in reading.claims)


def words(case: Case, reading: Reading) -> bool:
    """The marked words, or the lemma of the first, are the entry's."""
    if case.text[case.span.start : case.span.end].lower() in case.entry.words:
        return True
    (sentence,) = reading.analysis.sentences
    index = sentence.token_at(case.span.start)
    if index is None:
        return False
    return not {sentence.tokens[index].lemma, sentence.tokens[index].text}.isdisjoint(
        case.entry.words
    )


def names(case: Case, reading: Reading) -> bool:
    """Two names are one party's, of whatever kind."""
    one, other = case.text.split(" = ")
    return any(
        same_name(one, other, kind, lexicon=LEXICON)
        for kind in ("person", "company", "outlet", "agency")
    )


def pages(case: Case, reading: Reading) -> bool:
    """What has this name for a class is no part of the article, or is not seen, or is a note."""
    if case.entry.name == "note":
        return begins_note(case.text)
    return is_box(case.text) or are_hidden([case.text])


def cues(case: Case, reading: Reading) -> bool:
    """The marked figure carries what the cue sets."""
    file = case.table.removeprefix("cues/")
    affected = ATTRIBUTING.get(file, stepped)
    return any(affected(case, claim) for claim in reading.claims_at(case.span))


def stepped(case: Case, claim: Claim) -> bool:
    """The trace names the cue, and every field that the cue sets has its value."""
    named = f"{case.table.removeprefix('cues/')}.{case.entry.name}" in rules(claim)
    return named and all(
        shown(claim, key) in (value, None) for key, value in case.entry.sets.items()
    )


def shown(claim: Claim, key: str) -> str | None:
    """The claim's value of a key of `sets`; `None` where it is no field of a claim."""
    if key == "bound":
        return claim.amount.bound if claim.amount else ""
    return None if key == "status" else getattr(claim, key) or ""


def reports(case: Case, claim: Claim) -> bool:
    """Somebody holds the claim, by a word of the cue.

    A cue of sources may only lengthen the chain.
    """
    said = claim.attribution
    words = (said.cue or "").lower()
    by_form = words in case.entry.forms or bool(said.via and case.entry.forms)
    return said.holder is not None and (
        by_form or (bool(case.entry.verbs) and words not in FORMS_OF_CREDIT)
    )


def hides(case: Case, claim: Claim) -> bool:
    """The holder has no name: the manner says so, or the holder is the noun itself."""
    said = claim.attribution
    nameless = said.holder == "unnamed source" or (said.holder or "").lower() in case.entry.forms
    return nameless and said.manner == case.entry.sets["manner"]


def documents(case: Case, claim: Claim) -> bool:
    return (
        claim.attribution.holder is not None
        and claim.attribution.manner == case.entry.sets["manner"]
    )


def bounds_a_time(case: Case, claim: Claim) -> bool:
    return claim.moment is not None and claim.moment.bound == case.entry.sets["bound"]


def clues(case: Case, reading: Reading) -> bool:
    """The clue holds of the two marked claims; a second paragraph is a second article."""
    middle = case.text.find("\n\n") if "\n\n" in case.text else len(case.text)
    told = [
        one if one.start < middle else replace(one, article="b", section="lead")
        for one in reading.claims
    ]
    records = records_of(told, LEXICON)
    ones, others = (
        [one for one in records if one.claim.figure.start == at.start]
        for at in (case.span, case.other)
    )
    clue = next(clue for clue in CLUES if clue.__name__ == case.entry.name)
    alone = "\n\n" not in case.text
    return any(
        one.scale == other.scale and clue(Pair(one, other, one_article=alone))
        for one in ones
        for other in others
    )


def frames(case: Case, reading: Reading) -> bool:
    """An example: a frame of the entry, the marked parties in its roles. A reject.

    The entry makes a claim all the same.
    """
    frame, rule = case.entry.frame, case.entry.name
    if not case.is_example:
        return any(f"{frame}.{rule}" in rules(claim) for claim in reading.claims)
    kind = LEXICON.frames[frame]
    wanted = {kind.subject: named(case, case.span), kind.counterparty: named(case, case.other)}
    wanted = {role: name for role, name in wanted.items() if name}
    found = [one for one in reading.extraction.frames if (one.frame, one.rule) == (frame, rule)]
    return any(wanted.items() <= one.roles.items() for one in found)


def relations(case: Case, reading: Reading) -> bool:
    """The entry's relation, the marked names among its ends."""
    rule = f"relations.{case.entry.name}"
    found = [one for one in reading.extraction.relations if one.rule == rule]
    ends = ((named(case, case.span), "subject"), (named(case, case.other), "counterparty"))
    return any(
        all(name is None or name in getattr(one, end).split("; ") for name, end in ends)
        for one in found
    )


def laws(case: Case, reading: Reading) -> bool:
    """The entry joins figures of the sentence that can stand in its roles."""
    joined = (
        one for one in find_joined(reading.claims, LEXICON) if one.entry.name == case.entry.name
    )
    return any(one.entry.joins or fits_roles(one.entry.law, one.roles) for one in joined)


def law_parts(case: Case, reading: Reading) -> bool:
    """The part is exactly these words."""
    roles = {role: r"<\d+>" for role in ROLES}
    return (
        re.fullmatch(fill_slots(f"{{{case.entry.name}}}", LEXICON, roles), case.marked) is not None
    )


def ties(case: Case, reading: Reading) -> bool:
    """Figures of the entry's measures make a share or a price."""
    groups = align_claims(reading.claims, LEXICON)
    articles = {reading.analysis.article.id: reading.analysis.article}
    background = Background(articles, {claim.id: "O1" for claim in reading.claims}, LEXICON)
    facts = reconcile_groups(groups, background)
    measure = {name: fact.measure for fact in facts for name in fact.claims}
    wanted = set(case.entry.measures.values())
    figures = Figures(facts, {claim.id: claim for claim in reading.claims}, articles, LEXICON)
    found = find_arithmetic(figures, {}, Versions())
    return any(
        one.law == case.entry.law and {measure[name] for name in one.claims} == wanted
        for one in found
    )


def named(case: Case, span: Span | None) -> str | None:
    """The canonical name of the party at `span`."""
    if span is None:
        return None
    text = case.text[span.start : span.end]
    party = LEXICON.party_names.get(text)
    return party.name if party else text


FORMS_OF_CREDIT = frozenset(form for cue in LEXICON.cues["reporting"] for form in cue.forms)
ATTRIBUTING = {
    "reporting": reports,
    "anonymity": hides,
    "documents": documents,
    "time_bound": bounds_a_time,
}
JUDGES = {
    "scales": scales,
    "numerals": numerals,
    "words": words,
    "names": names,
    "pages": pages,
    "transliterations": names,
    "hazards": hazards,
    "percent": named_by_step,
    "units": named_by_step,
    "timex": named_by_step,
    "distractors": distractors,
    "measures": measures,
    "boilerplate": blocks,
    "cues": cues,
    "clues": clues,
    "frames": frames,
    "relations": relations,
    "laws": laws,
    "law_parts": law_parts,
    "ties": ties,
}


@pytest.fixture(scope="session")
def readings() -> dict[str, Reading]:
    return read_cases()


def test_every_kind_of_table_is_tried():
    assert {case.table.partition("/")[0] for case in CASES} == JUDGES.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_an_example_fires_its_entry_and_a_reject_does_not(case, readings):
    reading = readings[case.id]
    fired = JUDGES[case.table.partition("/")[0]](case, reading)
    assert fired is case.is_example, "\n".join(seen(reading))


def seen(reading: Reading) -> Iterator[str]:
    """What a person needs to mend the entry: the claims with their traces, the frames."""
    for claim in reading.claims:
        yield (
            f"{claim.kind} {claim.text!r} {claim.amount or claim.moment or claim.predicate} "
            f"{sorted(rules(claim))}"
        )
        yield f"    {claim.measure} {claim.modality} {claim.direction} {claim.attribution}"
    yield from (
        f"frame {one.frame}.{one.rule} {dict(one.roles)}" for one in reading.extraction.frames
    )
    yield from (
        f"relation {one.rule} {one.subject} {one.counterparty}"
        for one in reading.extraction.relations
    )
    yield from (
        f"{one.kind} {one.trace[0].rule}" for one in reading.mentions if one.kind == "distractor"
    )
