"""Reads the slot of a figure: the noun that it counts, its verb, its place, and its whole.

A mention and its sentence -> its slot. Only what the figure's own clause or noun phrase says is
read: "a fine of [£20m]" (fine), "the average price is [£285,932]" (average price, be), "[1,450]
homes were flooded in Tewkesbury" (homes, flood, Tewkesbury).
"""

from collections.abc import Set

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence, words_of
from chipnews.model.mention import Mention
from chipnews.model.slot import EMPTY, Member, Slot
from chipnews.model.tree import SUBJECTS

_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_DESCRIBES = ("compound", "amod", "nmod")


def read_slot(mention: Mention, sentence: Sentence, figures: Set[int], lexicon: Lexicon) -> Slot:
    """Returns the slot of `mention`, a figure or a date.

    `figures` are the tokens of all figures of its sentence, which are no nouns.
    """
    own = sentence.tokens_between(mention.span.start, mention.end)
    heads = ((i, sentence.tokens[i].head) for i in own)
    top = next((i for i, head in heads if head not in own or head == i), None)
    if top is None:
        return EMPTY
    light, within = lexicon.words_of("light_heads"), lexicon.words_of("place_prepositions")
    reader = _Reader(sentence, figures, light, within)
    head, verb = reader.governors(top)
    if head is None and verb is not None:
        head = reader.subject(verb)
    around = [one for one in (top, head, verb) if one is not None]
    whole = reader.whole(own)
    if whole and mention.kind == "quantity" and mention.amount.unit:  # "[40] tonnes of sand"
        return Slot(whole, reader.act(verb), where=reader.place(around))
    noun = counted_noun(mention)
    if noun is None and head is not None:
        noun = reader.phrase(head)
    return Slot(noun, reader.act(verb), where=reader.place(around), part=whole)


def counted_noun(mention: Mention) -> Member | None:
    """Returns the noun that a quantity counts."""
    counts = mention.kind == "quantity" and mention.amount.counted
    return Member(mention.amount.counted, mention.amount.noun) if counts else None


class _Reader:
    """Reads one sentence.

    `light` are nouns that say little of what is measured ("total", "number"), `within` prepositions
    of place.
    """

    def __init__(
        self, sentence: Sentence, figures: Set[int], light: Set[str], within: Set[str]
    ) -> None:
        self._sentence, self._tokens, self._tree = sentence, sentence.tokens, sentence.tree
        self._figures, self._light, self._within = figures, light, within

    def governors(self, top: int) -> tuple[int | None, int | None]:
        """Returns the first noun above the figure that says what it is, and the first verb."""
        head = None
        for above in self._tree.ancestors(top):
            token = self._tokens[above]
            if token.pos in _VERBS:
                return head, above
            is_noun = token.pos in _NOUNS and above not in self._figures
            if head is None and is_noun and not self._is_light(above):
                head = above
        return head, None

    def subject(self, verb: int) -> int | None:
        """Returns the noun that is the verb's subject, or the one that its clause describes.

        Of "the number of visitors" these are the visitors.
        """
        subject = self._tree.child(verb, *SUBJECTS)
        if subject is None or self._tokens[subject].pos == "PRON":
            token = self._tokens[verb]
            describes = token.dep == "relcl" or (subject is None and token.dep == "acl")
            subject = token.head if describes else None
        while subject is not None and self._is_light(subject):
            inner = self._behind(subject, ("of", "in"))
            if inner is None or inner == subject:
                break
            subject = inner
        return subject if subject is not None and self._tokens[subject].pos == "NOUN" else None

    def act(self, verb: int | None) -> Member | None:
        token = None if verb is None else self._tokens[verb]
        return Member(token.text, token.lemma.lower()) if token else None

    def phrase(self, noun: int) -> Member:
        """Returns the noun with the words before it that say which kind: "net income"."""
        tokens, first = self._tokens, noun
        while first and first - 1 not in self._figures and tokens[first - 1].dep in _DESCRIBES:
            first -= 1
        return Member(words_of(tokens[first : noun + 1]), tokens[noun].lemma.lower())

    def place(self, around: list[int]) -> Member | None:
        """Returns a name behind "in" and the like that hangs on the figure, its noun or verb."""
        for one in around:
            for prep in self._tree.children(one, "prep"):
                name = self._tree.child(prep, "pobj")
                if name is None or self._tokens[prep].lemma.lower() not in self._within:
                    continue
                token = self._tokens[name]
                if token.pos == "PROPN" and token.entity not in ("DATE", "TIME"):
                    words = self.phrase(name).text
                    return Member(words, words.lower())
        return None

    def whole(self, own: list[int]) -> Member | None:
        """Returns what stands behind the figure's "of": "60% of [the order]"."""
        behind = (self._behind(one, ("of",)) for one in own)
        return next((self.phrase(noun) for noun in behind if noun is not None), None)

    def _behind(self, head: int, words: tuple[str, ...]) -> int | None:
        preps = (i for i in self._tree.children(head, "prep") if self._tokens[i].lemma in words)
        return next((noun for prep in preps for noun in self._tree.children(prep, "pobj")), None)

    def _is_light(self, index: int) -> bool:
        return self._tokens[index].lemma.lower() in self._light
