"""Finds the two parties or products that a relation joins, by the paths of `relations.toml`.

A path may begin with one of three steps that frames (extract/events/roles.py) do not have:

    described    what the noun is said to be: "[Inspur], a distributor of …",
                 "its unit, [HiSilicon]", "[X] is seen as a rival of …", "CEO [Tim Cook]",
                 "counts [Ford] among its customers", "named [X] as its chairwoman"
    holder       whose it is: "[Nvidia]'s CFO", "[Apple] supplier Foxconn"
    modified     the noun before or behind a participle: "[Waymo], owned by …",
                 "Alphabet-owned [Waymo]"
"""

from collections.abc import Iterator

from chipnews.extract.events.roles import antecedent, fill, own_subjects, subjects
from chipnews.extract.parties.product import Products
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.frames import RelationPattern
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence

_NOUNISH = frozenset({"NOUN", "PROPN"})
_LONGEST_NAME = 3  # words of a person's name

Participant = tuple[tuple[str, ...], tuple[int, ...]]  # the names, and the tokens where they stand


class Participants:
    """Finds the participants of the relations of one article."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        self._analysis, self._referents, self._lexicon = analysis, referents, lexicon
        self._products = Products(analysis, referents, lexicon)

    def both(
        self, place: int, trigger: int, pattern: RelationPattern
    ) -> tuple[Participant, Participant] | None:
        """Returns the subject and the counterparty, where both are named and are not the same."""
        for one in self._along(place, trigger, pattern, "subject"):
            for other in self._along(place, trigger, pattern, "counterparty"):
                if not set(one[0]) & set(other[0]):
                    return one, other
        return None

    def _along(
        self, place: int, trigger: int, pattern: RelationPattern, role: str
    ) -> Iterator[Participant]:
        sentence = self._analysis.sentences[place]
        paths, kinds = (
            (pattern.subject, pattern.subject_is)
            if role == "subject"
            else (pattern.counterparty, pattern.counterparty_is)
        )
        for path in paths:
            for token in self._reached(place, trigger, path, pattern):
                index = antecedent(sentence, token)
                if names := self._names(place, index, kinds):
                    names = (*names, *self._named_alongside(place, index, names, kinds))
                    yield names, self._where(place, index, names)

    def _reached(
        self, place: int, trigger: int, path: str, pattern: RelationPattern
    ) -> Iterator[int]:
        sentence = self._analysis.sentences[place]
        step, _, rest = path.partition(":")
        steps = {"described": self._described, "holder": _holders, "modified": _modified}
        if step not in steps:
            yield from fill(sentence, trigger, path, pattern.light)
            return
        reached = list(steps[step](sentence, trigger))
        if step == "described":
            reached += self._loose_subject(place, trigger, sentence)
        for token in reached:
            yield from fill(sentence, token, rest, pattern.light) if rest else (token,)

    def _described(self, sentence: Sentence, trigger: int) -> Iterator[int]:
        tokens = sentence.tokens
        noun = _first_joined(sentence, trigger)
        token, head = tokens[noun], tokens[noun].head
        if trigger + 1 < len(tokens) and tokens[trigger + 1].text[0].isupper():
            yield trigger + 1  # "partner Geely", whatever the parser makes of it
        yield from sentence.tree.children(noun, "appos", "nmod")
        if token.dep in ("appos", "compound", "nmod", "amod"):
            yield head
        elif token.dep == "nsubj" and tokens[head].lemma in ("be", "include"):
            yield from sentence.tree.children(head, "attr", "dobj")
        elif token.dep in ("attr", "acomp") and tokens[head].lemma in self._lexicon.words_of(
            "copulas"
        ):
            yield from subjects(sentence, head)
        elif token.dep in ("attr", "acomp", "oprd"):
            yield from _named_objects(sentence, head)
        elif token.dep == "pobj" and tokens[tokens[head].head].lemma == "one":
            # "one of the distributors of …"
            yield from self._described(sentence, tokens[head].head)
        elif token.dep == "pobj" and tokens[head].lemma in ("as", "among"):
            verb = tokens[head].head
            if tokens[verb].lemma in self._lexicon.words_of("replacings"):
                return
            is_copula = tokens[verb].lemma == "be"
            yield from subjects(sentence, verb) if is_copula else _named_objects(sentence, verb)

    def _loose_subject(self, place: int, trigger: int, sentence: Sentence) -> list[int]:
        """Returns what the noun must mean where the parser lost a name.

        It is the name that begins the sentence, with the noun set off behind it ("Geely, a partner
        of Baidu, builds cars"), or the first company of a sentence that says what something is.
        """
        found, tokens = self._referents.in_sentence(place), sentence.tokens
        below = [i for i in sentence.tree.subtree(trigger) if tokens[i].pos != "PUNCT"]
        first, last = min(below), max(below)
        if last + 1 < len(tokens) and tokens[first - 1].text == tokens[last + 1].text == ",":
            return [one.last for one in found if one.first == 0 and one.last == first - 2]
        is_said = tokens[trigger].dep == "attr" and not subjects(sentence, tokens[trigger].head)
        name = self._referents.subject_of(place) if is_said else None
        return [one.last for one in found if one.name == name and one.last < trigger][:1]

    def _names(self, place: int, index: int, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Returns the products or parties of these kinds for which the token stands.

        The kind named first is looked for first.
        """
        products = self._products.names(place, index) if "product" in kinds else ()
        if products and kinds[0] == "product":
            return products
        if self._analysis.sentences[place].tokens[index].lemma == "its":
            found = self._possessor(place, index)
        else:
            found = self._referents.names(place, index)
        return found if found and all(self._is_of(name, kinds) for name in found) else products

    def _where(self, place: int, index: int, names: tuple[str, ...]) -> tuple[int, ...]:
        """Returns the token, and of each party or word of a product the mention nearest to it."""
        found = {index}
        for name in names:
            mentions = [
                (one.first, one.last)
                for one in self._referents.in_sentence(place)
                if one.name == name
            ]
            for word in name.split() if not mentions else ():
                tokens = self._analysis.sentences[place].tokens
                same = [i for i, token in enumerate(tokens) if token.text == word]
                found.update(sorted(same, key=lambda i: abs(i - index))[:1])
            found.update(*sorted(mentions, key=lambda pair: abs(pair[0] - index))[:1])
        return tuple(sorted(found))

    def _is_of(self, name: str, kinds: tuple[str, ...]) -> bool:
        """Whether a party is of one of the kinds.

        The model often takes a person's name for a company's.
        """
        kind = self._referents.type_of(name)
        if kind == "company" and "person" in kinds and name not in self._lexicon.party_names:
            return 1 < len(name.split()) <= _LONGEST_NAME
        return kind in kinds

    def _possessor(self, place: int, index: int) -> tuple[str, ...]:
        """Returns whose "its" is: "[SK On] counts Ford among its customers".

        It is the subject's of the nearest clause above that has one.
        """
        sentence = self._analysis.sentences[place]
        for above in sentence.tree.ancestors(index):
            if sentence.tokens[above].pos in ("VERB", "AUX"):
                for subject in own_subjects(sentence, above):
                    if index not in sentence.tree.subtree(subject):
                        return self._referents.names(place, antecedent(sentence, subject))
        return self._referents.names(place, index)

    def _named_alongside(
        self, place: int, index: int, names: tuple[str, ...], kinds: tuple[str, ...]
    ) -> list[str]:
        """Returns others of whom the same is said: "Baidu, alongside peers such as [Tencent]"."""
        sentence = self._analysis.sentences[place]
        if sentence.tokens[index].dep not in ("nsubj", "nsubjpass", "advmod"):
            return []
        tree, alongside = sentence.tree, self._lexicon.words_of("alongside")
        below = (k for head in (index, sentence.tokens[index].head) for k in tree.children(head))
        links = (k for k in below if sentence.tokens[k].lemma in alongside)
        tokens = (i for link in links for i in tree.subtree(link))
        found = dict.fromkeys(name for i in tokens for name in self._referents.names(place, i))
        return [name for name in found if name not in names and self._is_of(name, kinds)]


def _first_joined(sentence: Sentence, noun: int) -> int:
    """Returns the first of the nouns that "and" joins: "a [maker] and a distributor"."""
    tokens = sentence.tokens
    while tokens[noun].dep == "conj" and tokens[tokens[noun].head].pos in _NOUNISH:
        noun = tokens[noun].head
    return noun


def _named_objects(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yields what a verb calls so: "named [X] chairwoman", "[X] is seen as a rival"."""
    yield from sentence.tree.children(verb, "dobj", "nsubjpass", "oprd")


def _holders(sentence: Sentence, trigger: int) -> Iterator[int]:
    """Yields whose it is, named before the noun: "[Google]'s chief executive".

    The noun may go with a name: "[Google]'s chief executive Sundar Pichai".
    """
    tokens = sentence.tokens
    heads = {trigger, _first_joined(sentence, trigger)}
    if tokens[trigger].dep in ("compound", "nmod", "amod"):
        heads.add(tokens[trigger].head)
    for head in sorted(heads):
        for child in sentence.tree.children(head):
            if child < trigger and tokens[child].dep in ("poss", "compound", "nmod", "amod"):
                yield child


def _modified(sentence: Sentence, participle: int) -> Iterator[int]:
    token = sentence.tokens[participle]
    if token.dep in ("acl", "amod", "relcl", "conj") and token.tag != "VB":
        yield token.head
