"""Extraction -> claims: every statement with its value, roles, evidence and trace."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal, cast

from chipnews.lexicon.entries import Currency
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.claim import Claim, Direction, Figure, Form, Kind, Modality, Period
from chipnews.model.mention import Extraction, Frame, Mention, Relation, Statement
from chipnews.model.text import Article, Evidence, Span
from chipnews.model.trace import Step
from chipnews.normalise.amount import normalise_amount
from chipnews.normalise.anchor import Anchor, anchor_of
from chipnews.normalise.currency import Surroundings, is_outright
from chipnews.normalise.date import normalise_date

_AS_OF = (".as_of", "announced.date")
_STATUS: dict[str, Literal["planned", "denied"]] = {"planned": "planned", "hypothetical": "planned", "denied": "denied"}


def normalise_claims(analysis: Analysis, extraction: Extraction, lexicon: Lexicon) -> list[Claim]:
    """The claims of one article in text order; its `published` is the anchor of relative dates."""
    outright = tuple(_outright(extraction, lexicon))
    work = _Work(analysis, lexicon, anchor_of(analysis.article.published), Surroundings(outright, extraction.countries))
    pairs = [(statement, claim) for statement in extraction.statements if (claim := work.claim(statement))]
    dated: dict[int, list[tuple[Statement, Claim]]] = defaultdict(list)
    for statement, claim in pairs:
        if claim.moment:
            dated[statement.mention.sentence].append((statement, claim))
    pairs = [(statement, _aged(statement, claim, dated, work)) for statement, claim in pairs]
    claims = [replace(claim, period=_period(statement, dated, lexicon)) for statement, claim in pairs]
    claims += [work.relation(relation, pairs) for relation in extraction.relations]
    unique = {claim.id: claim for claim in claims}
    return sorted(unique.values(), key=lambda claim: (claim.start, claim.id))


def _outright(extraction: Extraction, lexicon: Lexicon) -> Iterator[str]:
    for statement in extraction.statements:
        if "currency" in statement.mention.parts and (
            code := is_outright(statement.mention.parts["currency"], lexicon)
        ):
            yield code


class _Work:
    """What the claims of one article share."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon, anchor: Anchor, around: Surroundings) -> None:
        self.analysis, self.lexicon, self.anchor, self.around = analysis, lexicon, anchor, around

    def claim(self, statement: Statement) -> Claim | None:
        """A statement's claim; `None` where its words give no value."""
        article, mention = self.analysis.article, statement.mention
        sentence = self.analysis.sentences[mention.sentence]
        draft = Claim(
            id=f"{article.id}:{mention.span.start}-{mention.span.end}",
            article=article.id,
            kind=cast(Kind, mention.kind),  # distractors and parties make no statements
            figure=figure_of(article, mention.span),
            evidence=Evidence.of(article, sentence.span),
            direction=cast(Direction, mention.parts.get("direction")),
            attribution=statement.attribution,
            modality=cast(Modality, statement.modality),
            status="previous" if "previous" in mention.parts else _STATUS.get(statement.modality, "done"),
            scope=statement.scope,
            links=_converted(article.id, mention),
            trace=(*mention.trace, *statement.trace),
        )
        valued = self._dated(draft, statement) if mention.kind == "date" else self._measured(draft, statement)
        return self._placed(valued, statement) if valued else None

    def _dated(self, draft: Claim, statement: Statement) -> Claim | None:
        mention = statement.mention
        tense = "future" if statement.modality in ("planned", "hypothetical") else mention.parts.get("tense", "past")
        moment = normalise_date(
            {**mention.parts, "tense": tense}, self.analysis.article.quote(mention.span), self.anchor
        )
        if moment is None:
            return None
        article = self.analysis.article
        anchor = f"{article.published} ({article.published_basis})" if article.published else "no date"
        step = Step("normalise", f"date.{mention.parts['resolve']}", f"{moment.edtf}, against {anchor}")
        return replace(draft, moment=moment, trace=(*draft.trace, step))

    def _measured(self, draft: Claim, statement: Statement) -> Claim | None:
        made = normalise_amount(statement.mention, self._around(statement.mention), self.lexicon)
        if made is None:
            return None
        return replace(
            draft, amount=made.amount, interval=made.interval, base=made.base, trace=(*draft.trace, *made.steps)
        )

    def _around(self, mention: Mention) -> Surroundings:
        """What settles a shared sign; of a conversion, the currency that it converts is out of the question."""
        if "converts" not in mention.parts:
            return self.around
        start, _, end = mention.parts["converts"].partition("-")
        text = self.analysis.article.text[int(start) : int(end)].lower()
        others = [
            code
            for code in self.around.outright
            if not any(form.lower() in text for form in _forms(self.lexicon.currency_codes[code]))
        ]
        return replace(self.around, outright=others)

    def _placed(self, claim: Claim, statement: Statement) -> Claim:
        """The claim with its frame, roles, measure and form."""
        frame = statement.frame
        measure = _deadline(statement.measure, claim)
        roles = dict(sorted({**(frame.roles if frame else {}), **_counted(statement)}.items()))
        if frame is None or not frame.frame:
            return replace(
                claim, measure=measure, form=_form(measure, claim), subject=roles.get("subject"), roles=roles
            )
        kind = self.lexicon.frames[frame.frame]
        return replace(
            claim,
            frame=frame.frame,
            measure=measure,
            form=_form(measure, claim),
            subject=frame.roles.get(kind.subject),
            counterparty=frame.roles.get(kind.counterparty),
            roles=roles,
        )

    def relation(self, relation: Relation, pairs: list[tuple[Statement, Claim]]) -> Claim:
        """A relation's claim, with the claims of both events where it joins events."""
        article = self.analysis.article
        place = f"{relation.span.start}-{relation.span.end}"
        return Claim(
            id=f"{article.id}:{place}:{relation.predicate}",
            article=article.id,
            kind="relation",
            figure=None,
            evidence=Evidence.of(article, relation.span),
            predicate=relation.predicate,
            subject=relation.subject,
            counterparty=relation.counterparty,
            attribution=relation.attribution,
            modality=cast(Modality, relation.modality),
            status=_STATUS.get(relation.modality, "done"),
            links=tuple(
                claim.id for end in relation.ends for statement, claim in pairs if _same_event(end, statement.frame)
            ),
            trace=(Step("extract", relation.rule, article.quote(relation.span)),),
        )


def _forms(currency: Currency) -> tuple[str, ...]:
    return (*currency.symbols, *currency.words, currency.code)


def _counted(statement: Statement) -> dict[str, str]:
    """What a quantity counts, in the article's words, and the word on which a figure of no known measure hangs."""
    return {name: statement.mention.parts[name] for name in ("counted", "head") if name in statement.mention.parts}


def _converted(article: str, mention: Mention) -> tuple[str, ...]:
    return (f"{article}:{mention.parts['converts']}",) if "converts" in mention.parts else ()


def figure_of(article: Article, span: Span) -> Figure:
    """The figure of `span`, with its place in the file."""
    line, column = article.place(span.start)
    return Figure(article.quote(span), span.start, span.end, line, column)


def _same_event(one: Frame, other: Frame | None) -> bool:
    return other is not None and one.frame == other.frame and dict(one.roles) == dict(other.roles)


def _period(
    statement: Statement, dated: Mapping[int, list[tuple[Statement, Claim]]], lexicon: Lexicon
) -> Period | None:
    """The days that a figure speaks of: the nearest date of the same telling; of a toll, the date as of which it is told."""
    frame = statement.frame
    if statement.mention.kind == "date" or not frame or not frame.frame:
        return None
    grows = lexicon.frames[frame.frame].grows
    known = [
        (_gap(statement.mention.span, claim), claim.moment.start, claim.moment.end)
        for other, claim in dated.get(statement.mention.sentence, ())
        if claim.moment and claim.moment.start and claim.moment.end and _times(other, claim, frame, as_of=grows)
    ]
    return Period(*min(known)[1:]) if known else None


def _aged(statement: Statement, claim: Claim, dated: Mapping[int, list[tuple[Statement, Claim]]], work: _Work) -> Claim:
    """A toll of long ago ("floods killed 3,000 in 1975") is another event's: its year limits it."""
    frame = statement.frame
    grows = frame is not None and frame.frame in work.lexicon.frames and work.lexicon.frames[frame.frame].grows
    if not grows or frame is None or claim.amount is None or work.anchor.year is None:
        return claim
    told = (
        one.moment
        for other, one in dated.get(statement.mention.sentence, ())
        if other.frame and other.frame.span == frame.span
    )
    years = [
        moment.start.year for moment in told if moment and moment.start and moment.start.year < work.anchor.year - 1
    ]
    return replace(claim, scope=str(min(years))) if years and claim.scope is None else claim


def _times(other: Statement, claim: Claim, frame: Frame, *, as_of: bool) -> bool:
    if as_of and (claim.moment is None or claim.moment.bound != "by"):
        told_apart = (
            claim.measure is None and claim.moment is not None and claim.moment.grain == "day" and not _is_of(claim)
        )
        return told_apart or (claim.measure or "").endswith(_AS_OF)
    return other.frame is not None and other.frame.span == frame.span


def _is_of(claim: Claim) -> bool:
    """As in "the earthquake of September 8": the date of the thing, not of the count."""
    return claim.evidence.text[: claim.start - claim.evidence.start].rstrip().lower().endswith(" of")


def _gap(span: Span, claim: Claim) -> int:
    return max(span.start - claim.start, claim.start - span.end)


def _deadline(measure: str | None, claim: Claim) -> str | None:
    """As in "to be delivered by October" is a deadline, "had been delivered by October" is not."""
    if measure and claim.moment and claim.moment.bound in ("by", "before") and claim.modality == "planned":
        return measure.removesuffix(".date") + ".deadline"
    return measure


def _form(measure: str | None, claim: Claim) -> Form:
    if claim.kind == "date":
        return None
    if measure and measure.endswith((".change", ".growth")):
        return "change"
    if claim.kind == "percent":
        share = (measure or "").endswith(".share") or claim.direction is None
        return "share" if share else "change"
    return "change" if claim.direction and measure is None else "level"
