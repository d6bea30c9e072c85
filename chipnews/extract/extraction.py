"""Analysis -> Extraction: the order in which one article is read.

Figures come first, then parties and frames, then what each figure is of, and who says so.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from chipnews.extract.casualties.accounts import read_account
from chipnews.extract.casualties.casualties import with_tolls
from chipnews.extract.context.assertion import find_assertions
from chipnews.extract.context.correction import Corrections
from chipnews.extract.context.cut import cut_around
from chipnews.extract.context.direction import moves_between, read_direction
from chipnews.extract.context.level import date_of_level
from chipnews.extract.context.measure import Measures
from chipnews.extract.context.modality import read_modality, stronger
from chipnews.extract.context.owner import Owners
from chipnews.extract.context.scope import read_scope
from chipnews.extract.context.slot import counted_noun, read_slot
from chipnews.extract.events.frame import find_frames
from chipnews.extract.events.relations import find_relations
from chipnews.extract.figures.scan import find_figures, find_unread
from chipnews.extract.parties.party import find_parties
from chipnews.extract.parties.referents import Referents
from chipnews.extract.parties.row import Rows
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
from chipnews.model.slot import Member, Slot
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced, traced_first


def extract_mentions(
    analysis: Analysis, lexicon: Lexicon, *, assertions: bool = True
) -> Extraction:
    """Returns everything that the article claims, before values are normalised.

    Without `assertions` not what its clauses assert beside figures: a fifth of the time.
    """
    mentions = find_figures(analysis, lexicon)
    referents = Referents(analysis, find_parties(analysis, lexicon), lexicon)
    frames = find_frames(analysis, referents, lexicon)
    measures = Measures(analysis, frames, lexicon)
    context = _Context(analysis, mentions, referents, lexicon)
    account = read_account(analysis, referents.hazard, lexicon, context.rows.of_a_kind())
    stated = Corrections(analysis, lexicon).read(_statements(mentions, measures, context))
    relations = map(context.relation, find_relations(analysis, frames, referents, lexicon))
    return Extraction(
        with_tolls(stated, account, context.statement),
        tuple(frames),
        # a denied event took place at no time
        tuple(one for one in relations if not (one.ends and one.modality == "denied")),
        referents.countries(lexicon),
        tuple(sorted(find_unread(analysis, mentions, lexicon))),
        referents.abstained,
        tuple(find_assertions(analysis, referents, context.holder_of, lexicon))
        if assertions
        else (),
    )


_LEVEL = r"(?<!\bup )\b(?:to|at)\s+(?:(?:just|a record)\s+)?{hedge}?$"
_OR = r"(?:\s\w+)?,?\s+or\s+{hedge}?"


class _Context:
    """Adds to a mention who says it, how sure the clause is, its scope, direction and slot."""

    def __init__(
        self,
        analysis: Analysis,
        mentions: Sequence[Mention],
        referents: Referents,
        lexicon: Lexicon,
    ) -> None:
        self.analysis, self.referents, self.lexicon = analysis, referents, lexicon
        self._mentions = mentions
        self.speakers = Speakers(analysis, referents, lexicon)
        self.owners = Owners(referents, lexicon)
        self.rows = Rows(analysis, referents, lexicon)
        self._figures: dict[int, frozenset[int]] = {}  # sentence -> the tokens of its figures
        self._promises = frozenset(entry.measure for entry in lexicon.measures if entry.promise)

    def holder_of(self, place: int, index: int) -> Attribution:
        """Who says the token of the sentence number `place`."""
        return self.speakers.holder_of(place, index)

    def statement(self, mention: Mention, frame: Frame | None, measure: str | None) -> Statement:
        sentence = self.analysis.sentences[mention.sentence]
        index = sentence.token_at(mention.span.start) if sentence.tokens else None
        place = index if index is None else sentence.tree.context_token(index)
        attribution = self.speakers.holder_of(mention.sentence, place)
        modal = None if _dates_a_noun(mention, frame, index, sentence) else place
        modality, steps, doubt = read_modality(
            self.analysis.article.text, sentence, modal, self.lexicon
        )
        direction, why = self._direction(mention, sentence, index)
        revision = self._revision(sentence)
        steps = (*steps, *why, *revision)
        reached = mention.amount.levels and moves_between(sentence, index, self.lexicon)
        if reached:
            moved = Step("extract", "movement.moved", "the second of two levels holds now")
            steps = (*steps, moved)
        if measure in self._promises:
            modality = stronger(modality, "planned")
            if not attribution.holder and (giver := self._giver(frame)):
                attribution = Attribution(giver, "inferred")
        is_report = attribution.holder and not _is_shown(attribution)
        own = sentence.tokens_between(mention.span.start, mention.end)
        return Statement(
            mention,
            measure,
            frame,
            attribution,
            stronger(modality, "reported" if is_report else "fact"),
            self._scope(mention, sentence, frame, measure),
            direction=direction,
            reached=reached,
            relative=None if index is None else sentence.tree.relative_verb(index),
            revises=revision != (),
            doubt=doubt,
            cut=cut_around(own, sentence, self.lexicon),
            trace=steps,
        )

    def slot(self, mention: Mention) -> Slot:
        """Returns what the figure is a figure of, by the words of its own clause."""
        sentence = self.analysis.sentences[mention.sentence]
        if mention.sentence not in self._figures:
            here = (one for one in self._mentions if one.sentence == mention.sentence)
            self._figures[mention.sentence] = frozenset(
                i for one in here for i in sentence.tokens_between(one.span.start, one.end)
            )
        return read_slot(mention, sentence, self._figures[mention.sentence], self.lexicon)

    def _giver(self, frame: Frame | None) -> str | None:
        """Returns who promises: the frame's subject, else the company that the article is about."""
        kind = self.lexicon.frames.get(frame.frame) if frame else None
        return (
            frame.roles.get(kind.subject) if frame and kind else None
        ) or self.referents.protagonist

    def _direction(
        self, mention: Mention, sentence: Sentence, index: int | None
    ) -> tuple[Direction, tuple[Step, ...]]:
        """Returns where the figure moves, and the steps that found it.

        Dates do not move, and a level that was reached ("by $2 billion to $45 billion") has moved
        already.
        """
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
        """Returns the part of the whole of which a count or a share speaks."""
        if mention.kind not in ("quantity", "percent"):
            return None
        kind = self.lexicon.frames.get(frame.frame) if frame else None
        types = kind.scopes if kind else ("place", "country") if measure else ()
        return read_scope(mention, sentence, self.analysis.article.text, self.referents, types)

    def _revision(self, sentence: Sentence) -> tuple[Step, ...]:
        """Finds words in the sentence that say that an earlier figure is replaced."""
        text, span = self.analysis.article.text, sentence.span
        cues = self.lexicon.patterns.find_cues("revision", text, span.start, span.end)
        return tuple(Step("extract", f"revision.{cue.name}", match[0]) for cue, match in cues)[:1]

    def relation(self, relation: Relation) -> Relation:
        sentence = self.analysis.sentences[relation.sentence]
        index = sentence.token_at(relation.span.start)
        if relation.ends and relation.ends[0].sentence == relation.sentence:
            index = relation.ends[0].trigger
        attribution = self.speakers.holder_of(relation.sentence, index)
        modality, steps, doubt = read_modality(
            self.analysis.article.text, sentence, index, self.lexicon
        )
        is_own = attribution.holder in (relation.subject, relation.counterparty)
        if is_own and attribution.manner != "document":
            attribution = Attribution()
        modality = stronger(modality, "reported" if attribution.holder else "fact")
        return traced(relation, *steps, attribution=attribution, modality=modality, doubt=doubt)


def _is_shown(attribution: Attribution) -> bool:
    """Whether a document shows it ("a filing shows"): evidence is no report."""
    return attribution.manner == "document" and (attribution.cue or "").lower().startswith("show")


def _dates_a_noun(
    mention: Mention, frame: Frame | None, index: int | None, sentence: Sentence
) -> bool:
    """Whether a date describes its event's noun: "cannot be sold because of the [October] rules".

    What is denied is the sale, not the date of the rules.
    """
    if mention.kind != "date" or frame is None or not frame.frame or index is None:
        return False
    return (
        sentence.tokens[frame.trigger].pos == "NOUN"
        and frame.trigger in list(sentence.tree.ancestors(index))[:2]
    )


def _statements(
    mentions: Sequence[Mention], measures: Measures, context: _Context
) -> Iterator[Statement]:
    """Yields every figure and date in its context.

    A conversion shares the context of the amount that it converts.
    """
    converted: dict[Span, Statement] = {}
    last: Statement | None = None
    for mention in mentions:
        if mention.kind in ("distractor", "unread"):
            continue
        source = converted.get(mention.amount.converts) if mention.amount.converts else None
        if source:
            last = replace(source, mention=mention)
        else:
            last = _as_the_other(last, _measured(mention, last, measures, context), context)
        converted[mention.span] = last
        yield last


def _measured(
    mention: Mention, last: Statement | None, measures: Measures, context: _Context
) -> Statement:
    """Returns a figure or date with what it measures and whose it is; `last` stands before it."""
    dated = date_of_level(mention, last, context.analysis, context.lexicon)
    frame, measure, steps = dated or measures.of(mention)
    sentence = context.analysis.sentences[mention.sentence]
    if (mention.time and mention.time.dateline) or sentence.section == "stamp":
        measure = PUBLISHED
        steps = (*steps, Step("extract", "published", "the article's own date"))
    if mention.kind == "quantity" and mention.amount.counts_nothing:
        noun = measures.unit_of(frame, measure) or ""
        mention = replace(mention, amount=replace(mention.amount, noun=noun))
    owner: Member | None = None
    row = context.rows.of(mention)
    if measures.is_of_event(measure):
        frame = None
        steps = (*steps, Step("extract", "subject.none", f"{measure} is the event's own"))
    elif row and row.is_told:
        owner, steps = row.owner, (*steps, *row.why)
    else:
        owner, why = context.owners.of(mention, frame, measure, sentence)
        steps = (*steps, *why)
    statement = context.statement(mention, frame, measure)
    if row:
        slot = Slot(counted_noun(mention) or row.head, where=row.place, whose=owner)
        statement = replace(statement, slot=slot, scope=None)
    else:
        statement = replace(statement, slot=replace(context.slot(mention), whose=owner))
    return traced_first(statement, *steps)


def _as_the_other(last: Statement | None, statement: Statement, context: _Context) -> Statement:
    """Gives the second unit of one movement its direction: "up 0.25 points, or [0.01%]"."""
    if last is None or last.direction is None or statement.direction:
        return statement
    gap = context.analysis.article.text[last.mention.span.end : statement.mention.span.start]
    if statement.mention.kind == "date" or not context.lexicon.grammar.filled(_OR).fullmatch(gap):
        return statement
    return traced(
        statement, Step("extract", "direction.or", gap.strip(" ,")), direction=last.direction
    )
