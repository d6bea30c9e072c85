"""Whose a figure is: the one place that decides it, by the words that govern the figure.

In this order, each governed: the name written at the figure ("Tempo ([$220 million])", "46% for Novak"), the role that its event's own
telling fills, and of its clause what holds the noun ("Ford's [3] plants", "staff of Ford"), the place of a count, the subject. Who only
says it owns nothing. What only another sentence tells is inherited: roles lent, and at last what the article is about.
"""

from collections.abc import Iterator
from typing import NamedTuple

from chipnews.extract.cast import ACTORS, Cast
from chipnews.extract.roles import antecedent, fill, name_at, objects_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import PUBLISHED, Frame, Mention
from chipnews.model.slot import Certainty, Member
from chipnews.model.trace import Step
from chipnews.model.tree import SUBJECTS

_VERBS = ("VERB", "AUX")
_NO_NAMES = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE", "LAW")
_HOLDS = ("poss", "compound", "nmod", "amod")
_PLACES = ("GPE", "LOC", "FAC", "ORG")
_LEADS = frozenset({"at", "with", "'s", "’s", "about", "nearly", "almost", "some", "around", "over"})
_APART = frozenset({"and", ",", ";", ":", "by", "while", "-", "–", "—", "but"})
_NEAR = 5  # tokens
_WITHIN = ("in", "at", "across", "throughout", "aboard", "through", "on", "for")
_JOINS = ("conj", "xcomp", "advcl", "pcomp", "ccomp", "acl", "relcl", "dep")


class Owner(NamedTuple):
    """Who or what, how sure that is, and by what rule."""

    name: str
    certainty: Certainty
    step: Step

    @property
    def member(self) -> Member:
        """The owner as a member of a slot."""
        return Member(self.name, self.name.lower(), self.certainty)


class Owners:
    """Asks of one article."""

    def __init__(self, cast: Cast, lexicon: Lexicon) -> None:
        self._cast, self._lexicon = cast, lexicon
        self._people = frozenset(lexicon.frames["casualty"].counts)
        self._bodies = lexicon.nouns_of("bodies") | lexicon.nouns_of("any_body")| lexicon.nouns_of("institutions")
        self._says = frozenset(verb for cue in lexicon.cues["reporting"] for verb in cue.verbs)

    def of(self, mention: Mention, frame: Frame | None, measure: str | None, sentence: Sentence) -> Owner | None:
        """The owner of a figure or a date, or none where the article leaves it open."""
        own = sentence.tokens_between(mention.span.start, mention.end)
        top = next((i for i in own if sentence.tokens[i].head not in own or sentence.tokens[i].head == i), None)
        if top is None:
            return None
        kind = self._lexicon.frames.get(frame.frame) if frame else None
        reader = _Reader(mention, own, top, sentence, self._cast, self._says)
        reader._people = mention.kind == "quantity" and (mention.amount.noun in self._people or bool(kind) and kind.subject_types==("event",))
        paths = kind.owners if kind else ()
        if name := reader.at_figure(paths):
            return reader.owner(name, "figure")
        role = frame.roles.get(kind.bearer) if frame and kind else None
        if role and frame and kind and kind.bearer not in frame.inferred:
            told = sentence.tokens[frame.trigger].lemma in self._says and self._cast.type_of(role) != "company"
            return None if told else reader.owner(role, "role")
        if found := reader.in_clause() or reader.only_place():
            return reader.owner(*found)
        if role:
            return Owner(role, "inherited", Step("extract", "owner.lent", f"{role}, of another telling"))
        if teller := reader.teller():
            return Owner(teller, "inherited", Step("extract", "owner.teller", f"{teller}, who tells it of itself"))
        about = self._cast.protagonist_of(mention.sentence)
        open_to = not kind or not (kind.relation or kind.direct or kind.subject_types or self._is_nobodys(frame))
        if about and measure and measure != PUBLISHED and open_to:
            return Owner(about, "inherited", Step("extract", "owner.story", f"{about}, of whom the article tells most"))
        return None


    def _is_nobodys(self, frame: Frame) -> bool:
        """Whether the telling is of a kind that has no party: "oil rose to [$120]"."""
        return any(not one.subject for one in self._lexicon.frame_patterns if (one.frame, one.name) == (frame.frame, frame.rule))


class _Reader:
    """Asks of one figure in its sentence."""

    def __init__(
        self, mention: Mention, own: list[int], top: int, sentence: Sentence, cast: Cast, says: frozenset[str]
    ) -> None:
        self._mention, self._own, self._top, self._sentence, self._cast = mention, own, top, sentence, cast
        self._tokens, self._tree, self._says = sentence.tokens, sentence.tree, says
        self._counts = mention.kind in ("quantity", "percent", "ordinal")

    def owner(self, name: str, rule: str) -> Owner:
        """The owner, inherited where the sentence itself does not name it."""
        here = {one.name for one in self._cast.in_sentence(self._mention.sentence)}
        words = " ".join(token.text for token in self._tokens)
        said = all(part in here or part in words for part in name.split("; "))
        return Owner(name, "governed" if said else "inherited", Step("extract", f"owner.{rule}", name))

    def at_figure(self, paths: tuple[str, ...]) -> str | None:
        """The name written at the figure: "Tempo ([$220 million])", "Marseille: [20] arrests", and where the frame says so "[46%] for Novak"."""
        noun = self._tokens[self._top].head if self._tokens[self._top].dep == "nummod" else self._top
        for path in paths:
            for token in fill(self._sentence, noun, path, ()):
                if name := self._name(token):
                    return name
        return self._before() or (self._behind() if self._counts else None)

    def _before(self) -> str | None:
        """As in "Tempo ([$220 million])", "and VMware [2%]", "followed by Indonesia at [1,028,565]", where no verb's object stands before it."""
        at = self._own[0] - 1
        while at > 0 and self._tokens[at].lemma.lower() in _LEADS:
            at -= 1
        opened = at > 0 and self._tokens[at].text == "("
        name = at - opened
        if name < 0 or self._tokens[name].pos != "PROPN":
            return None
        first = next((one.first for one in self._cast.in_sentence(self._mention.sentence) if one.last == name), name)
        while first > 0 and self._tokens[first - 1].pos in ("PROPN", "DET"):
            first -= 1
        apart = first == 0 or self._tokens[first - 1].text in _APART
        return self._name(name) if opened or (apart) else None

    def _behind(self) -> str | None:
        """As in "[80,000] of them in Paris", "[14] strikers in Lyon": the place that stands next behind a count."""
        for at in range(self._own[-1] + 1, min(self._own[-1] + _NEAR, len(self._tokens) - 1)):
            token = self._tokens[at]
            if token.lemma.lower() in _WITHIN:
                end = at + 1
                while end + 1 < len(self._tokens) and self._tokens[end + 1].pos == "PROPN":
                    end += 1
                if self._tokens[end].pos == "PROPN" and self._tokens[end].entity in _PLACES:
                    return self._name(end)
                return None
            if token.pos not in ("NOUN", "ADJ", "PRON") and token.text != "of":
                return None
        return None

    def in_clause(self) -> tuple[str, str] | None:
        """What holds the nouns above the figure, the place of a count, or the subject of its verb, nearest first."""
        below = self._top
        for step, above in enumerate((self._top, *self._tree.ancestors(self._top))):
            token = self._tokens[above]
            if token.pos in _VERBS and above not in self._own:
                return self._of_verb(above, below)
            if self._counts and (place := self._place(above)):
                return place, "place"
            if above not in self._own and (name := self._holder(above, ("poss",))):
                return name, "holder"
            if self._tokens[below].lemma == "with" and (name := self._name(above)):
                return name, "with"
            if step and self._tokens[below].dep in SUBJECTS:
                return None
            below = above
        return None

    def only_place(self) -> tuple[str, str] | None:
        """The one place that the clause names: "[five] children have died of measles in Orvan"."""
        if not self._people:
            return None
        verbs = [i for i in self._tree.ancestors(self._top) if self._tokens[i].pos in _VERBS]
        inside = self._tree.subtree(verbs[0]) if verbs else range(len(self._tokens))
        preps = [i for i in inside if self._tokens[i].lemma.lower() in _WITHIN and self._tokens[i].dep == "prep"]
        nouns = [noun for i in preps for noun in self._tree.children(i, "pobj")]
        names = {name for i in nouns if self._tokens[i].entity in ("GPE", "LOC") and (name := self._name(i))}
        return (names.pop(), "place") if len(names) == 1 else None

    def teller(self) -> str | None:
        """The company that says it of itself: "Ford said that [300] jobs would go"."""
        for above in self._tree.ancestors(self._top):
            if self._tokens[above].lemma in self._says:
                for child in self._tree.children(above, "nsubj"):
                    names = self._cast.names(self._mention.sentence, antecedent(self._sentence, child))
                    if names and self._cast.type_of(names[0]) == "company":
                        return names[0]
        return None

    def _of_verb(self, verb: int, below: int) -> tuple[str, str] | None:
        seen = {verb}
        counted = self._counts and self._tokens[below].dep in SUBJECTS
        while True:
            if self._counts and (place := self._place(verb)) and counted:
                return place, "place"
            subject = self._tree.child(verb, *SUBJECTS)
            if subject is not None and subject != below:
                return self._subject(verb, subject)
            if subject is not None:
                return None
            token = self._tokens[verb]
            if token.dep in ("relcl", "acl"):
                name = self._name(token.head) or self._holder(token.head)
                return (name, "subject") if name else None
            if token.dep not in _JOINS or token.head in seen:
                return None
            below, verb = verb, token.head
            seen.add(verb)
            while self._tokens[verb].pos not in _VERBS and self._tokens[verb].head not in seen:
                verb = self._tokens[verb].head
                seen.add(verb)

    def _subject(self, verb: int, subject: int) -> tuple[str, str] | None:
        noun = antecedent(self._sentence, subject)
        if self._tokens[verb].lemma in self._says and not self._tree.is_passive(verb):
            names = self._cast.names(self._mention.sentence, noun)
            if not any(self._cast.type_of(name) == "company" for name in names):
                return None
        if name := self._name(noun) or self._holder(noun):
            return name, "subject"
        return None

    def _holder(self, noun: int, relations: tuple[str, ...] = _HOLDS) -> str | None:
        """Whose the noun is: "Ford's plants", "Ford plants", "the staff of Ford"."""
        for child in self._tree.children(noun):
            dep = self._tokens[child].dep
            if child in self._own or dep not in relations or self._tokens[child].pos == "PRON":
                continue
            if (name := self._name(child)) and (dep == "poss" or self._cast.type_of(name) not in ("country", "place")):
                return name
        return next((name for i in objects_of(self._sentence, noun, "of") if (name := self._name(i))), None)

    def _place(self, head: int) -> str | None:
        """The place or body in which things are counted: "[80] marchers in Paris"."""
        for prep in self._tree.children(head, "prep"):
            if self._tokens[prep].lemma.lower() not in _WITHIN:
                continue
            for noun in self._tree.children(prep, "pobj"):
                if self._tokens[noun].entity in _PLACES and (name := self._name(noun)):
                    return name
        return None

    def _name(self, token: int) -> str | None:
        """The party that the token names or refers to, else the proper name that it is."""
        if names := self._cast.names(self._mention.sentence, token):
            return None if any(self._cast.type_of(name) == "group" for name in names) else "; ".join(names)
        one = self._tokens[token]
        if one.pos != "PROPN" or one.entity in _NO_NAMES or not one.text[0].isupper():
            return None
        name = name_at(self._sentence, token)
        unsure = self._sentence.section == "headline" or not any(self._tokens[i].pos == "PROPN" or self._tokens[i].text.islower() for i in range(token))
        return None if unsure and " " not in name else name
