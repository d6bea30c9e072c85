"""Analysis -> Extraction: the order in which one article is read.

Figures first, then who, then what of, then who says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chipnews.extract.casualties.accounts import read_account
from chipnews.extract.casualties.casualties import with_tolls
from chipnews.extract.context.correction import Corrections
from chipnews.extract.context.cut import cut_around
from chipnews.extract.context.direction import moves_between, read_direction
from chipnews.extract.context.level import date_of_level
from chipnews.extract.context.measure import Measures
from chipnews.extract.context.modality import read_modality, stronger
from chipnews.extract.context.owner import Owners
from chipnews.extract.context.scope import read_scope
from chipnews.extract.context.slot import read_slot
from chipnews.extract.events.frame import find_frames
from chipnews.extract.events.relations import find_relations
from chipnews.extract.figures.scan import find_figures, find_unread
from chipnews.extract.parties.party import find_parties
from chipnews.extract.parties.referents import Referents
from chipnews.extract.speakers.attribution import Speakers
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import (
    PUBLISHED,
    Attribution,
    Direction,
    Extraction,
    Frame,
    Mention,
    Relation,
    Statement,
)
from chipnews.model.slot import Slot
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced, traced_first


def extract_mentions(analysis: Analysis, lexicon: Lexicon) -> Extraction:
    """Everything that the article claims, before values are normalised."""
    mentions = find_figures(analysis, lexicon)
    referents = Referents(analysis, find_parties(analysis, lexicon), lexicon)
    frames = find_frames(analysis, referents, lexicon)
    measures = Measures(analysis, frames, lexicon)
    context = _Context(analysis, referents, lexicon)
    corrections, account = (
        Corrections(analysis, lexicon),
        read_account(analysis, referents.hazard, lexicon),
    )
    told = corrections.read(_statements(mentions, measures, context))
    statements = with_tolls(told, account, context.statement)
    unread = find_unread(analysis, mentions, lexicon)
    related = (
        context.relation(one) for one in find_relations(analysis, frames, referents, lexicon)
    )
    # it took place at no time
    relations = tuple(one for one in related if not (one.ends and one.modality == "denied"))
    return Extraction(
        statements,
        tuple(frames),
        relations,
        referents.countries(lexicon),
        tuple(sorted(unread)),
        referents.abstained,
    )


_LEVEL = r"(?<!\bup )\b(?:to|at)\s+(?:(?:just|a record)\s+)?{hedge}?$"
_OR = r"(?:\s\w+)?,?\s+or\s+{hedge}?"


class _Context:
    """Who says a token and how sure the clause is."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        self.analysis, self.referents, self.lexicon = analysis, referents, lexicon
        self.speakers = Speakers(analysis, referents, lexicon)
        self.owners = Owners(referents, lexicon)
        self._figures: dict[int, frozenset[int]] = {}  # sentence -> the tokens of its figures
        self._promises = frozenset(entry.measure for entry in lexicon.measures if entry.promise)

    def statement(self, mention: Mention, frame: Frame | None, measure: str | None) -> Statement:
        sentence = self.analysis.sentences[mention.sentence]
        index = sentence.token_at(mention.span.start) if sentence.tokens else None
        place = index if index is None else sentence.tree.context_token(index)
        attribution = self.speakers.holder_of(
            mention.sentence, place, is_date=mention.kind == "date"
        )
        told = None if _dates_a_noun(mention, frame, index, sentence) else place
        modality, steps, doubt = read_modality(
            self.analysis.article.text, sentence, told, self.lexicon
        )
        direction, why = self._direction(mention, sentence, index)
        revision = self._revision(sentence)
        reached = mention.amount.levels and moves_between(sentence, index, self.lexicon)
        moved = (
            (Step("extract", "movement.moved", "the second of two levels holds now"),)
            if reached
            else ()
        )
        steps = (*steps, *why, *((revision,) if revision else ()), *moved)
        if measure in self._promises:
            modality = stronger(modality, "planned")
            if not attribution.holder and (giver := self._giver(frame)):
                attribution = Attribution(giver, "inferred")
        modality = stronger(
            modality, "reported" if attribution.holder and not _is_shown(attribution) else "fact"
        )
        scope = self._scope(mention, sentence, frame, measure)
        return Statement(
            mention,
            measure,
            frame,
            attribution,
            modality,
            scope,
            direction=direction,
            reached=reached,
            relative=None if index is None else sentence.tree.relative_verb(index),
            revises=revision is not None,
            doubt=doubt,
            cut=cut_around(
                sentence.tokens_between(mention.span.start, mention.end), sentence, self.lexicon
            ),
            trace=steps,
        )

    def slot(self, mention: Mention, mentions: Sequence[Mention]) -> Slot:
        """What the figure is a figure of, by the words of its own clause."""
        sentence = self.analysis.sentences[mention.sentence]
        if mention.sentence not in self._figures:
            ends = (
                (one.span.start, one.end) for one in mentions if one.sentence == mention.sentence
            )
            tokens = (i for start, end in ends for i in sentence.tokens_between(start, end))
            self._figures[mention.sentence] = frozenset(tokens)
        return read_slot(mention, sentence, self._figures[mention.sentence], self.lexicon)

    def _giver(self, frame: Frame | None) -> str | None:
        """Who promises: the subject of the frame, else the company that the article is about."""
        kind = self.lexicon.frames.get(frame.frame) if frame else None
        return (
            frame.roles.get(kind.subject) if frame and kind else None
        ) or self.referents.protagonist

    def _direction(
        self, mention: Mention, sentence: Sentence, index: int | None
    ) -> tuple[Direction, tuple[Step, ...]]:
        """Dates do not move, and the level that was reached ("by $2 billion to $45 billion") has moved already."""
        before = self.analysis.article.text[sentence.span.start : mention.span.start]
        reached = self.lexicon.grammar.filled(_LEVEL).search(before)
        if mention.kind == "date" or reached or mention.amount.levels or mention.amount.stretch:
            return None, ()
        if mention.kind == "percent" and mention.amount.sign not in ("", "+"):
            return "down", (Step("extract", "direction.minus", mention.amount.sign),)
        return read_direction(sentence, index, mention.kind, self.lexicon)

    def _scope(
        self, mention: Mention, sentence: Sentence, frame: Frame | None, measure: str | None
    ) -> str | None:
        """Of a count or a share, the part of the whole that it speaks of."""
        if mention.kind not in ("quantity", "percent"):
            return None
        kind = self.lexicon.frames.get(frame.frame) if frame else None
        types = kind.scopes if kind else ("place", "country") if measure else ()
        return read_scope(mention, sentence, self.analysis.article.text, self.referents, types)

    def _revision(self, sentence: Sentence) -> Step | None:
        """Words in the sentence that say that an earlier figure is replaced."""
        for cue, pattern, _ in self.lexicon.patterns.clause_cues["revision"]:
            if match := pattern.search(
                self.analysis.article.text, sentence.span.start, sentence.span.end
            ):
                return Step("extract", f"revision.{cue.name}", match[0])
        return None

    def relation(self, relation: Relation) -> Relation:
        sentence = self.analysis.sentences[relation.sentence]
        told = (
            relation.ends[0]
            if relation.ends and relation.ends[0].sentence == relation.sentence
            else None
        )
        index = told.trigger if told else sentence.token_at(relation.span.start)
        attribution = self.speakers.holder_of(relation.sentence, index, is_date=False)
        modality, steps, doubt = read_modality(
            self.analysis.article.text, sentence, index, self.lexicon
        )
        if (
            attribution.holder in (relation.subject, relation.counterparty)
            and attribution.manner != "document"
        ):
            attribution = Attribution()
        modality = stronger(modality, "reported" if attribution.holder else "fact")
        return traced(relation, *steps, attribution=attribution, modality=modality, doubt=doubt)


def _is_shown(attribution: Attribution) -> bool:
    """As in "a filing shows": evidence is no report."""
    return attribution.manner == "document" and (attribution.cue or "").lower().startswith("show")


def _dates_a_noun(
    mention: Mention, frame: Frame | None, index: int | None, sentence: Sentence
) -> bool:
    """As in "cannot be sold because of the [October] rules".

    What is denied is the sale, not the date of the rules.
    """
    if mention.kind != "date" or frame is None or not frame.frame or index is None:
        return False
    return (
        sentence.tokens[frame.trigger].pos == "NOUN"
        and frame.trigger in list(sentence.tree.ancestors(index))[:2]
    )


def _statements(
    mentions: list[Mention], measures: Measures, context: _Context
) -> Iterator[Statement]:
    """Every figure and date in its context.

    A conversion shares the context of the amount that it converts.
    """
    converted: dict[Span, Statement] = {}
    last: Statement | None = None
    for mention in mentions:
        if mention.kind in ("distractor", "unread"):
            continue
        source = converted.get(mention.amount.converts) if mention.amount.converts else None
        if source:
            statement = replace(source, mention=mention)
        else:
            frame, measure, steps = date_of_level(
                mention, last, context.analysis, context.lexicon
            ) or measures.of(mention)
            if (mention.time and mention.time.dateline) or context.analysis.sentences[
                mention.sentence
            ].section == "stamp":
                measure, steps = (
                    PUBLISHED,
                    (*steps, Step("extract", "published", "the article's own date")),
                )
            if mention.kind == "quantity" and mention.amount.counts_nothing:
                mention = replace(
                    mention,
                    amount=replace(mention.amount, noun=measures.unit_of(frame, measure) or ""),
                )
            if measures.is_of_event(measure):
                frame, steps = (
                    None,
                    (*steps, Step("extract", "subject.none", f"{measure} is the event's own")),
                )
                whose = None
            else:
                sentence = context.analysis.sentences[mention.sentence]
                whose, why = context.owners.of(mention, frame, measure, sentence)
                steps = (*steps, *why)
            statement = context.statement(mention, frame, measure)
            statement = replace(
                statement, slot=replace(context.slot(mention, mentions), whose=whose)
            )
            statement = _as_the_other(last, traced_first(statement, *steps), context)
        converted[mention.span] = statement
        last = statement
        yield statement


def _as_the_other(last: Statement | None, statement: Statement, context: _Context) -> Statement:
    """As in "up 0.25 points, or 0.01%": the same movement in another unit."""
    if last is None or last.direction is None or statement.direction:
        return statement
    gap = context.analysis.article.text[last.mention.span.end : statement.mention.span.start]
    if statement.mention.kind == "date" or not context.lexicon.grammar.filled(_OR).fullmatch(gap):
        return statement
    return traced(
        statement, Step("extract", "direction.or", gap.strip(" ,")), direction=last.direction
    )
