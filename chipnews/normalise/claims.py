"""Extraction -> claims: every statement with its value, roles, evidence and trace."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, cast

from chipnews.lexicon.entries import Currency
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.claim import Claim, Figure, Form, Kind, Modality
from chipnews.model.figure import AmountParts, TimeParts
from chipnews.model.mention import Extraction, Frame, Mention, Relation, Statement
from chipnews.model.slot import said
from chipnews.model.text import Article, Evidence, Span
from chipnews.model.trace import Step, steps_of, traced
from chipnews.model.values.value import Moment
from chipnews.normalise.amount import normalise_amount
from chipnews.normalise.correction import with_corrected
from chipnews.normalise.currency import CurrencyContext, home_of, is_outright
from chipnews.normalise.date import full_dates, normalise_date
from chipnews.normalise.dates.anchor import Anchor, anchor_of
from chipnews.normalise.dates.dated import with_periods
from chipnews.normalise.dates.locale import writes_day_first
from chipnews.normalise.event_claims import claims_of_event, roles_of_ends

_STATUS: dict[str, Literal["planned", "denied"]] = {
    "planned": "planned",
    "hypothetical": "planned",
    "denied": "denied",
}
_DAY = len("2006-01-02")
_ENDED = re.compile(r"\b(?:quarter|half)(?:\s\w+){0,2}\send(?:ed|ing)\s(?:on\s)?$")


def normalise_claims(analysis: Analysis, extraction: Extraction, lexicon: Lexicon) -> list[Claim]:
    """The claims of one article in text order; its `published` is the anchor of relative dates."""
    outright = tuple(_outright(extraction, lexicon))
    around = CurrencyContext(outright, extraction.countries, home=home_of(analysis.article.url))
    article = analysis.article
    known = anchor_of(article.published, article.published_within)
    anchor = replace(known, day_first=writes_day_first(article, extraction))
    work = _ArticleContext(analysis, lexicon, anchor, around, _conversions(extraction, lexicon))
    work.lenders = full_dates(extraction) if anchor.year is None else []
    pairs = [
        (statement, claim)
        for statement in extraction.statements
        if (claim := work.claim(statement))
    ]
    claims = with_corrected(with_periods(pairs, work.anchor, lexicon))
    claims += [work.relation(relation, pairs) for relation in extraction.relations]
    unique = {claim.id: claim for claim in claims}
    return sorted(unique.values(), key=lambda claim: (claim.start, claim.id))


def _outright(extraction: Extraction, lexicon: Lexicon) -> Iterator[str]:
    for statement in extraction.statements:
        currency = statement.mention.amount.currency
        if currency and (code := is_outright(currency, lexicon)):
            yield code


def _conversions(extraction: Extraction, lexicon: Lexicon) -> dict[Span, list[str]]:
    """Place of an amount of money -> the currencies, named outright, into which its article converts it."""
    found: dict[Span, list[str]] = defaultdict(list)
    for amount in (statement.mention.amount for statement in extraction.statements):
        if amount.converts and (code := is_outright(amount.currency, lexicon)):
            found[amount.converts].append(code)
    return found


class _ArticleContext:
    """What the claims of one article share."""

    def __init__(
        self,
        analysis: Analysis,
        lexicon: Lexicon,
        anchor: Anchor,
        around: CurrencyContext,
        converted: Mapping[Span, list[str]],
    ) -> None:
        self.analysis, self.lexicon, self.anchor = analysis, lexicon, anchor
        self.around, self.converted = around, converted
        # of an undated article its full dates, and where they stand
        self.lenders: list[tuple[int, Moment]] = []

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
            direction=statement.direction,
            attribution=statement.attribution,
            modality=cast(Modality, statement.modality),
            status=_status(statement),
            scope=statement.scope,
            links=_converted(article.id, mention),
            slot=replace(statement.slot, clause=said(statement.cut, article.text)),
            section=sentence.section,
            bound_words=mention.amount.bound_words,
            physical=mention.kind == "quantity" and mention.amount.unit != "",
            levels=statement.reached,
            revises=statement.revises,
            correction=statement.correction,
            is_toll=statement.is_toll,
            with_attacker=statement.with_attacker,
            doubt=statement.doubt,
            trace=steps_of(mention, statement, statement.frame),
        )
        valued = (
            self._dated(draft, statement, mention.time)
            if mention.time
            else self._measured(draft, statement)
        )
        if valued is None and (lapse := _lapse(mention, article)):
            return self.claim(replace(statement, mention=lapse))
        return self._placed(valued, statement) if valued else None

    def _dated(self, draft: Claim, statement: Statement, time: TimeParts) -> Claim | None:
        place = statement.mention.span.start
        lender = min(self.lenders, key=lambda one: abs(one[0] - place), default=None)
        anchor = replace(self.anchor, lent=lender[1].start) if lender else self.anchor
        moment = normalise_date(time, anchor)
        if moment is None:
            return None
        if (
            moment.start is not None
            and not time.dateline
            and not _compares(time)
            and not self._ends(place)
        ):
            self.anchor = replace(self.anchor, last=moment)
        article = self.analysis.article
        basis = ": ".join(filter(None, (article.published_basis, article.published_reason)))
        told = f"{article.published} ({basis})" if article.published else "no date"
        if lender and moment.start and not time.year:
            told = f"{told}; its year inferred from {lender[1].edtf} in the text"
        step = Step("normalise", f"date.{time.resolve}", f"{moment.edtf}, against {told}")
        return _to_come(traced(draft, step, moment=moment), article.published or "")

    def _ends(self, place: int) -> bool:
        """As in "the third quarter ended [Sept. 30]".

        The last day of a stretch that the text goes on to speak of.
        """
        last, before = self.anchor.last, self.analysis.article.text[max(0, place - 40) : place]
        return (
            last is not None
            and last.grain in ("quarter", "half")
            and _ENDED.search(before) is not None
        )

    def _measured(self, draft: Claim, statement: Statement) -> Claim | None:
        made = normalise_amount(statement, self._around(statement.mention), self.lexicon)
        if made is None:
            return None
        valued = {"amount": made.amount, "interval": made.interval, "base": made.base}
        return traced(draft, *made.steps, **valued, assumed_currency=made.assumed_currency)

    def _around(self, mention: Mention) -> CurrencyContext:
        """What settles a shared sign.

        Of a conversion, the currency that it converts is out of the question.
        """
        if mention.amount.converts is None:
            return replace(self.around, excluded=self.converted.get(mention.span, ()))
        text = self.analysis.article.quote(mention.amount.converts).lower()
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
        if measure != statement.measure:
            claim = traced(claim, Step("normalise", "measure.deadline", "by then, and to come"))
        roles = dict(sorted({**(frame.roles if frame else {}), **_counted(statement)}.items()))
        whose = statement.slot.whose.text if statement.slot.whose else None
        if frame is None or not frame.frame:
            return replace(
                claim, measure=measure, form=_form(measure, claim), subject=whose, roles=roles
            )
        kind = self.lexicon.frames[frame.frame]
        other = frame.roles.get(
            kind.subject if kind.bearer == kind.counterparty else kind.counterparty
        )
        return replace(
            claim,
            frame=frame.frame,
            measure=measure,
            form=_form(measure, claim),
            subject=whose,
            counterparty=None if other == whose else other,
            roles=roles,
        )

    def relation(self, relation: Relation, pairs: Sequence[tuple[Statement, Claim]]) -> Claim:
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
            roles=dict(roles_of_ends(relation.ends)),
            links=tuple(
                dict.fromkeys(
                    claim.id for end in relation.ends for claim in self._told(end, relation, pairs)
                )
            ),
            doubt=relation.doubt,
            trace=(
                Step("extract", relation.rule, article.quote(relation.span)),
                *steps_of(relation),
            ),
        )

    def _told(
        self, end: Frame, relation: Relation, pairs: Sequence[tuple[Statement, Claim]]
    ) -> list[Claim]:
        return claims_of_event(end, pairs, self.lexicon, newest=end in relation.newest)


def _to_come(claim: Claim, published: str) -> Claim:
    """A day after that of publication is planned, and none before it.

    "takes effect on [1 July]", "was to open in [2011]".
    """
    moment = claim.moment
    if (
        moment is None
        or moment.start is None
        or moment.end is None
        or len(published) < _DAY
        or claim.correction
    ):
        return claim
    told = "reported" if claim.attribution.holder else "fact"
    if str(moment.start) > published and claim.modality in ("fact", "reported"):
        return traced(
            claim,
            Step("normalise", "modality.to_come", moment.edtf),
            modality="planned",
            status="planned",
        )
    if str(moment.end) <= published and claim.modality == "planned":
        return traced(
            claim, Step("normalise", "modality.gone_by", moment.edtf), modality=told, status="done"
        )
    return claim


def _compares(time: TimeParts) -> bool:
    """As in "up from $3 million [a year ago]".

    A glance aside, from which nothing further is counted.
    """
    back = time.way in ("ago", "earlier") and time.number in (1, None)
    return (time.unit == "year" and back) or time.resolve == "years_quarter"


def _lapse(mention: Mention, article: Article) -> Mention | None:
    """As in "[one day] later" than something without a date: no date, but a duration."""
    time = mention.time
    if time is None or time.resolve != "later" or time.number is None:
        return None
    words = article.quote(mention.span).rpartition(" ")[0]
    amount = AmountParts(str(time.number), time=time.unit, unit=time.unit)
    span = Span(mention.span.start, mention.span.start + len(words))
    return replace(mention, kind="duration", span=span, amount=amount, time=None)


def _forms(currency: Currency) -> tuple[str, ...]:
    return (*currency.symbols, *currency.words, currency.code)


def _status(statement: Statement) -> Literal["done", "planned", "denied", "previous", "withdrawn"]:
    if statement.correction in ("withdrawn", "taken_back"):
        return "withdrawn"
    return (
        "previous" if statement.mention.amount.previous else _STATUS.get(statement.modality, "done")
    )


def _counted(statement: Statement) -> dict[str, str]:
    """What a quantity counts, in the article's words."""
    counted = statement.mention.amount.counted
    return {"counted": counted} if counted else {}


def _converted(article: str, mention: Mention) -> tuple[str, ...]:
    source = mention.amount.converts
    return (f"{article}:{source.start}-{source.end}",) if source else ()


def figure_of(article: Article, span: Span) -> Figure:
    """The figure of `span`, with its place in the file."""
    line, column = article.place(span.start)
    return Figure(article.quote(span), span.start, span.end, line, column)


def _deadline(measure: str | None, claim: Claim) -> str | None:
    """As in "to be delivered by October" is a deadline, "had been delivered by October" is not."""
    if (
        measure
        and claim.moment
        and claim.moment.bound in ("by", "before")
        and claim.modality == "planned"
    ):
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
