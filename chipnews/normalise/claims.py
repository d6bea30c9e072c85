"""Turns what was extracted from an article into claims with value, roles, evidence and trace."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from msgspec import Struct
from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.claim import Claim, Figure, Form, Kind, Modality
from chipnews.model.figure import AmountParts, TimeParts
from chipnews.model.mention import Extraction, Mention, Relation, Statement
from chipnews.model.results.sheet import Coverage, Unread
from chipnews.model.slot import words_of_cut
from chipnews.model.text import Article, Evidence, Span
from chipnews.model.trace import Step, steps_of, traced
from chipnews.model.values.value import Moment
from chipnews.normalise.amount import normalise_amount
from chipnews.normalise.correction import with_corrected
from chipnews.normalise.currency import CurrencyContext, currencies_in
from chipnews.normalise.date import full_dates, normalise_date
from chipnews.normalise.dates.anchor import Anchor, anchor_of, writes_day_first
from chipnews.normalise.dates.dated import with_periods
from chipnews.normalise.event_claims import claims_of_event, roles_of_ends

_STATUS: dict[str, Literal["planned", "denied"]] = {
    "planned": "planned",
    "hypothetical": "planned",
    "denied": "denied",
}
_DAY = len("2006-01-02")
_PERIOD_ENDED = re.compile(r"\b(?:quarter|half)(?:\s\w+){0,2}\send(?:ed|ing)\s(?:on\s)?$")


def normalise_claims(analysis: Analysis, extraction: Extraction, lexicon: Lexicon) -> list[Claim]:
    """Makes the claims of one article, in text order.

    The article's `published` is the anchor of its relative dates.
    """
    article = analysis.article
    known = anchor_of(article.published, article.published_within)
    anchor = replace(known, day_first=writes_day_first(article, extraction))
    around = currencies_in(article, extraction, lexicon)
    full = full_dates(extraction) if anchor.year is None else []
    work = _ArticleContext(analysis, lexicon, anchor, around, full)
    pairs = [
        (statement, claim)
        for statement in extraction.statements
        if (claim := work.claim(statement))
    ]
    claims = with_corrected(with_periods(pairs, work.anchor, lexicon))
    claims += [work.relation(relation, pairs) for relation in extraction.relations]
    unique = {claim.id: claim for claim in claims}
    return sorted(unique.values(), key=lambda claim: (claim.start, claim.id))


class _ArticleContext(Struct):
    """What the claims of one article share."""

    analysis: Analysis
    lexicon: Lexicon
    anchor: Anchor  # moves on with each date that the text fixes
    around: CurrencyContext
    full_dates: Sequence[tuple[int, Moment]]  # of an undated article: where they stand, and which

    def claim(self, statement: Statement) -> Claim | None:
        """Makes a statement's claim; `None` where its words give no value."""
        article, mention = self.analysis.article, statement.mention
        sentence = self.analysis.sentences[mention.sentence]
        source = mention.amount.converts
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
            links=(f"{article.id}:{source.start}-{source.end}",) if source else (),
            slot=replace(statement.slot, clause=words_of_cut(statement.cut, article.text)),
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
        if mention.time:
            valued = self._dated(draft, statement, mention.time)
        else:
            valued = self._measured(draft, statement)
        if valued is None and (duration := _as_duration(mention, article)):
            return self.claim(replace(statement, mention=duration))
        return self._in_frame(valued, statement) if valued else None

    def _dated(self, draft: Claim, statement: Statement, time: TimeParts) -> Claim | None:
        place = statement.mention.span.start
        nearest = min(self.full_dates, key=lambda one: abs(one[0] - place), default=None)
        anchor = replace(self.anchor, near=nearest[1].start) if nearest else self.anchor
        moment = normalise_date(time, anchor)
        if moment is None:
            return None
        fixes = moment.start is not None and not time.dateline and not _compares(time)
        if fixes and not self._ends_period(place):
            self.anchor = replace(self.anchor, last=moment)
        article = self.analysis.article
        basis = ": ".join(filter(None, (article.published_basis, article.published_reason)))
        published = f"{article.published} ({basis})" if article.published else "no date"
        if nearest and moment.start and not time.year:
            published = f"{published}; its year inferred from {nearest[1].edtf} in the text"
        step = Step("normalise", f"date.{time.resolve}", f"{moment.edtf}, against {published}")
        return _to_come(traced(draft, step, moment=moment), article.published or "")

    def _ends_period(self, place: int) -> bool:
        """Whether a day only ends a period that the text goes on to speak of.

        "the third quarter ended [Sept. 30]"
        """
        last, before = self.anchor.last, self.analysis.article.text[max(0, place - 40) : place]
        is_period = last is not None and last.grain in ("quarter", "half")
        return is_period and _PERIOD_ENDED.search(before) is not None

    def _measured(self, draft: Claim, statement: Statement) -> Claim | None:
        around = self.around.at(statement.mention, self.analysis.article, self.lexicon)
        made = normalise_amount(statement, around, self.lexicon)
        if made is None:
            return None
        valued = {"amount": made.amount, "interval": made.interval, "base": made.base}
        return traced(draft, *made.steps, **valued, assumed_currency=made.assumed_currency)

    def _in_frame(self, claim: Claim, statement: Statement) -> Claim:
        """The claim with its frame, roles, measure and form."""
        frame = statement.frame
        measure = _deadline(statement.measure, claim)
        if measure != statement.measure:
            claim = traced(claim, Step("normalise", "measure.deadline", "by then, and to come"))
        roles = dict(frame.roles if frame else {})
        owner = statement.slot.whose.text if statement.slot.whose else None
        claim = replace(
            claim,
            measure=measure,
            form=_form(measure, claim),
            subject=owner,
            roles=dict(sorted(roles.items())),
            counted=statement.mention.amount.counted or "",
        )
        if frame is None or not frame.frame:
            return claim
        kind = self.lexicon.frames[frame.frame]
        role = kind.subject if kind.bearer == kind.counterparty else kind.counterparty
        other = frame.roles.get(role)
        return replace(claim, frame=frame.frame, counterparty=None if other == owner else other)

    def relation(self, relation: Relation, pairs: Sequence[tuple[Statement, Claim]]) -> Claim:
        """Makes a relation's claim, with links to the claims of both events where it joins two."""
        article = self.analysis.article
        place = f"{relation.span.start}-{relation.span.end}"
        links = (
            claim.id
            for end in relation.ends
            for claim in claims_of_event(end, pairs, self.lexicon, newest=end in relation.newest)
        )
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
            links=tuple(dict.fromkeys(links)),
            doubt=relation.doubt,
            trace=(
                Step("extract", relation.rule, article.quote(relation.span)),
                *steps_of(relation),
            ),
        )


def _to_come(claim: Claim, published: str) -> Claim:
    """The claim of a date, planned if it lies after publication, done if before.

    "takes effect on [1 July]", "was to open in [2011]"
    """
    moment = claim.moment
    if moment is None or moment.start is None or moment.end is None:
        return claim
    if len(published) < _DAY or claim.correction:
        return claim
    if str(moment.start) > published and claim.modality in ("fact", "reported"):
        step = Step("normalise", "modality.to_come", moment.edtf)
        return traced(claim, step, modality="planned", status="planned")
    if str(moment.end) <= published and claim.modality == "planned":
        step = Step("normalise", "modality.gone_by", moment.edtf)
        modality = "reported" if claim.attribution.holder else "fact"
        return traced(claim, step, modality=modality, status="done")
    return claim


def _compares(time: TimeParts) -> bool:
    """Whether a date only compares, so that no later date counts from it.

    "up from $3 million [a year ago]"
    """
    back = time.way in ("ago", "earlier") and time.number in (1, None)
    return (time.unit == "year" and back) or time.resolve == "years_quarter"


def _as_duration(mention: Mention, article: Article) -> Mention | None:
    """The duration in "[one day] later" than something without a date, which is no date."""
    time = mention.time
    if time is None or time.resolve != "later" or time.number is None:
        return None
    words = article.quote(mention.span).rpartition(" ")[0]
    amount = AmountParts(str(time.number), time=time.unit, unit=time.unit)
    span = Span(mention.span.start, mention.span.start + len(words))
    return replace(mention, kind="duration", span=span, amount=amount, time=None)


def _status(statement: Statement) -> Literal["done", "planned", "denied", "previous", "withdrawn"]:
    if statement.correction in ("withdrawn", "taken_back"):
        return "withdrawn"
    if statement.mention.amount.previous:
        return "previous"
    return _STATUS.get(statement.modality, "done")


def coverage_of(read: Iterable[tuple[Analysis, Extraction]]) -> Coverage:
    """Returns the figures left unread, with their sentences, and counts the abstentions."""
    unread, abstained = [], 0
    for analysis, extraction in read:
        article, abstained = analysis.article, abstained + extraction.abstained
        for span in extraction.unread:
            around = (one.span for one in analysis.sentences if one.span.overlaps(span))
            quote = article.quote(next(around, span))
            unread.append(Unread(article.id, figure_of(article, span), quote))
    return Coverage((), tuple(unread), abstained)


def figure_of(article: Article, span: Span) -> Figure:
    """Returns the figure at `span`, with its place in the file."""
    line, column = article.place(span.start)
    part = article.part(span.start)
    return Figure(article.quote(span), span.start, span.end, line, column, part)


def _deadline(measure: str | None, claim: Claim) -> str | None:
    """The measure, a deadline of "to be delivered by October", none of "had been delivered by"."""
    is_limit = claim.moment is not None and claim.moment.bound in ("by", "before")
    if measure and is_limit and claim.modality == "planned":
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
