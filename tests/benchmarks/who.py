"""Measures who did it to whom, who says so and whether it happened, on the cases of `tests/who`.

There is no floor.

Run as `python -m tests.benchmarks.who [--misses [--field NAME] [--event NAME]]`. A cell is
precision/recall in percent: what is answered where there is nothing costs precision, what is
missing or another costs recall. A figure that was not found misses every answer.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim
from chipnews.model.text import Span
from chipnews.names.same import same_name
from chipnews.normalise.claims import normalise_claims
from tests.benchmarks.score import plain
from tests.support.articles import article
from tests.who import (
    FIELDS,
    Answers,
    Case,
    Pair,
    Related,
    Relations,
    load_cases,
    load_pairs,
    load_relations,
)

PUBLISHED = "2023-11-15"  # a Wednesday
COLUMNS = (*FIELDS, "relations", "rejects")
SYMMETRIC = {"partner_of", "collaborates_with"}
INVERSE = {"supplier_of": "customer_of", "customer_of": "supplier_of"}

Triple = tuple[str, str, str]  # predicate, subject, counterparty


@dataclass(slots=True)
class Tally:
    """How often an answer was right, wrong (given where it is not so) or missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    def __str__(self) -> str:
        given, wanted = self.right + self.wrong, self.right + self.missed
        return f"{percent(self.right, given)}/{percent(self.right, wanted)}"


@dataclass(slots=True)
class Report:
    """The tallies by kind of event and question, and a line for each miss."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    # event, question, what went wrong
    misses: list[tuple[str, str, str]] = field(default_factory=list)
    unfound: int = 0

    def add(self, event: str, question: str, tally: Tally, line: str) -> None:
        self.tallies[event, question].add(tally)
        if tally.wrong or tally.missed:
            self.misses.append((event, question, line))


def main(arguments: list[str] | None = None) -> int:
    """Print what the command line asks for."""
    options = parse_options(arguments)
    cases, relations, pairs = load_cases(), load_relations(), load_pairs()
    claims = run_pipeline([*(case.text for case in cases), *(one.text for one in relations)])
    report = Report()
    for case in cases:
        score_case(case, claims[case.text], report)
    for relation in relations:
        score_relations(relation, claims[relation.text], report)
    print(render_table(report))
    print(
        f"{len(cases)} figures, {report.unfound} of them not found; {len(relations)} texts "
        "of relations"
    )
    print("\n".join(score_names(pairs, report)))
    if options.misses:
        for event, question, line in report.misses:
            if options.field in (None, question) and options.event in (None, event):
                print(f"{event} {question}: {line}")
    return 0


def parse_options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.who", description=__doc__)
    parser.add_argument(
        "--misses", action="store_true", help="print a line for each wrong or missing answer"
    )
    parser.add_argument(
        "--field",
        choices=(*COLUMNS, "figure", "names"),
        help="of the misses only those of this question",
    )
    parser.add_argument(
        "--event",
        help="of the misses only those of this kind of event; of names this kind of party",
    )
    return parser.parse_args(arguments)


def run_pipeline(texts: Sequence[str]) -> dict[str, list[Claim]]:
    """The claims of every text, each read as an article of its own."""
    lexicon = load_lexicon()
    articles = [
        article(text, id=str(number), published=PUBLISHED, source="Test")
        for number, text in enumerate(dict.fromkeys(texts))
    ]
    return {
        analysis.article.text: list(
            normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
        )
        for analysis in analyse_articles(articles, lexicon)
    }


def score_case(case: Case, claims: Iterable[Claim], report: Report) -> None:
    """Judge the claim of the case's figure, or the lack of one."""
    claim = find_claim(case, claims)
    if claim is None:
        report.unfound += 1
        report.misses.append((case.event, "figure", f"{case.figure!r} is not found | {case.text}"))
    given = answers_of(claim) if claim else dict.fromkeys(FIELDS, "")
    for question, answers in case.answers.items():
        tally = (
            judge_via(answers, given["via"])
            if question == "via"
            else judge(answers, given[question])
        )
        wanted = " / ".join(answer or "none" for answer in answers)
        report.add(
            case.event,
            question,
            tally,
            f"{wanted} ≠ {given[question] or 'none'} | {case.figure} | {case.text}",
        )
    for question, ruled_out in case.rejects.items():
        is_well = claim is not None and plain(given[question]) not in [
            plain(one) for one in ruled_out
        ]
        line = (
            f"{question} is {given[question] if claim else 'not judged'} | {case.figure} | "
            f"{case.text}"
        )
        report.add(
            case.event, "rejects", Tally(right=1) if is_well else Tally(wrong=1, missed=1), line
        )


def find_claim(case: Case, claims: Iterable[Claim]) -> Claim | None:
    """The claim whose figure covers most of the case's, of equals the shorter."""
    near = [
        claim
        for claim in claims
        if claim.figure and Span(claim.figure.start, claim.figure.end).overlaps(case.span)
    ]
    return min(near, key=lambda claim: (-_shared(claim, case.span), len(claim.text)), default=None)


def _shared(claim: Claim, span: Span) -> int:
    assert claim.figure
    return min(claim.figure.end, span.end) - max(claim.figure.start, span.start)


def answers_of(claim: Claim) -> dict[str, str]:
    """What a claim answers to each question, "" where it says nothing."""
    return {
        "frame": claim.frame or "",
        "subject": claim.subject or "",
        "counterparty": claim.counterparty or "",
        "holder": claim.attribution.holder or "",
        "via": "; ".join(claim.attribution.via),
        "modality": claim.modality,
    }


def judge(answers: Answers, given: str) -> Tally:
    """Is `given` one of the answers? Where nothing is an answer too, nothing can be missed."""
    if plain(given) in [plain(answer) for answer in answers]:
        return Tally(right=1 if given else 0)
    return Tally(wrong=1 if given else 0, missed=0 if "" in answers else 1)


def judge_via(answers: Answers, given: str) -> Tally:
    """A chain has no other answers: each of its members is wanted."""
    wanted = {plain(answer) for answer in answers if answer}
    found = {plain(name) for name in given.split("; ") if name}
    return Tally(len(wanted & found), len(found - wanted), len(wanted - found))


def score_relations(wanted: Relations, claims: Iterable[Claim], report: Report) -> None:
    """Pair the relations between parties that were found with those of the text.

    Those between events are not judged.
    """
    found: list[Triple] = [
        (claim.predicate or "", claim.subject or "", claim.counterparty or "")
        for claim in claims
        if claim.kind == "relation" and ":" not in (claim.subject or "")
    ]
    for related in wanted.related:
        match = next((triple for triple in found if is_related(related, triple)), None)
        if match:
            found.remove(match)
        tally = Tally(right=1) if match else Tally(missed=1)
        report.add(wanted.event, "relations", tally, f"missed {described(related)} | {wanted.text}")
    for triple in found:
        report.add(
            wanted.event, "relations", Tally(wrong=1), f"wrong {' '.join(triple)} | {wanted.text}"
        )


def is_related(wanted: Related, found: Triple) -> bool:
    """Whether `found` says the same, read from either end where its predicate allows it."""
    predicate, subject, counterparty = found
    readings = [(predicate, subject, counterparty)]
    if turned := predicate if predicate in SYMMETRIC else INVERSE.get(predicate):
        readings.append((turned, counterparty, subject))
    return any(
        name in wanted.predicates
        and plain(one) in map(plain, wanted.subjects)
        and plain(other) in map(plain, wanted.counterparties)
        for name, one, other in readings
    )


def described(related: Related) -> str:
    return " ".join(
        answers[0] for answers in (related.predicates, related.subjects, related.counterparties)
    )


def score_names(pairs: Sequence[Pair], report: Report) -> Iterator[str]:
    """A line for all pairs and one for each kind of party."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for pair in pairs:
        reason = same_name(pair.one, pair.other, pair.kind, lexicon=load_lexicon())
        tally = Tally(
            int(bool(reason) and pair.same),
            int(bool(reason) and not pair.same),
            int(not reason and pair.same),
        )
        tallies["all"].add(tally)
        tallies[pair.kind].add(tally)
        if tally.wrong or tally.missed:
            told = f"taken for one: {reason}" if reason else "taken for two"
            report.misses.append(
                (pair.kind, "names", f"{pair.one} / {pair.other} {told} | {pair.context or '-'}")
            )
    yield f"names: {len(pairs)} pairs, precision/recall of the same " + ", ".join(
        f"{kind} {tally}" for kind, tally in tallies.items()
    )


def render_table(report: Report) -> str:
    """One line for everything, then one a kind of event."""
    events = sorted({event for event, _ in report.tallies})
    lines = [f"{'':<14}" + "".join(f"{column:>14}" for column in COLUMNS)]
    lines.append(render_line("all", of_events(report.tallies, events)))
    lines += [render_line(event, of_events(report.tallies, [event])) for event in events]
    return "\n".join(lines)


def of_events(tallies: Mapping[tuple[str, str], Tally], events: Sequence[str]) -> dict[str, Tally]:
    """The tallies of these events by question."""
    total: dict[str, Tally] = defaultdict(Tally)
    for (event, question), tally in tallies.items():
        if event in events:
            total[question].add(tally)
    return total


def render_line(name: str, tallies: Mapping[str, Tally]) -> str:
    cells = (str(tallies[column]) if column in tallies else "-" for column in COLUMNS)
    return f"{name:<14}" + "".join(f"{cell:>14}" for cell in cells)


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


if __name__ == "__main__":
    raise SystemExit(main())
