"""Finds what became of people: who is dead, who is hurt, who was hit and may be either.

A sentence in -> its outcomes in text order. Triggers are the words of `words/casualties.toml`; the
victims are read from the tree (extract/casualties/affected.py).
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from chipnews.extract.casualties.affected import (
    bearers,
    belonging,
    counted_before,
    described,
    subjects_affected,
    sufferers,
)
from chipnews.extract.casualties.people import Victim, find_victims, has_age, is_ordinal
from chipnews.extract.events.roles import subjects
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence

Kind = Literal["dead", "hurt", "hit"]
Reading = tuple[Kind, list[int], bool]


class Outcome(Struct, frozen=True):
    """What became of some people, told by the token `trigger`.

    Of those `carried` only a way to hospital is told.
    """

    kind: Kind
    trigger: int
    victims: tuple[Victim, ...]
    denied: bool
    carried: bool = False


def find_outcomes(sentence: Sentence, lexicon: Lexicon) -> Iterator[Outcome]:
    """Yields the outcomes that the sentence tells, by trigger."""
    found = list(_read_outcomes(sentence, lexicon))
    unhurt = {victim.start for outcome in found if outcome.denied for victim in outcome.victims}
    for outcome in found:  # "was taken to a hospital but was not hurt"
        if not (outcome.carried and any(victim.start in unhurt for victim in outcome.victims)):
            yield outcome


def _read_outcomes(sentence: Sentence, lexicon: Lexicon) -> Iterator[Outcome]:
    triggers = _Triggers(sentence, lexicon)
    for i in range(len(sentence.tokens)):
        for kind, heads, carried in triggers.read(i):
            victims = tuple(
                one
                for head in dict.fromkeys(heads)
                for one in find_victims(sentence, head, lexicon, trigger=i)
            )
            if victims and not _is_undone(sentence, i, lexicon):
                yield Outcome(kind, i, victims, _is_denied(sentence, i), carried)


class _Triggers:
    """Reads what each token of one sentence tells, and of whom."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._sentence, self._tokens, self._lexicon = sentence, sentence.tokens, lexicon

    def read(self, i: int) -> Iterator[Reading]:
        """Yields each outcome's kind, the heads of its victims, and whether it is `carried`."""
        token = self._tokens[i]
        lemma = token.lemma.lower()
        if token.pos == "VERB" or token.tag in ("VBN", "VBD"):
            yield from self._verb(i, lemma)
        elif token.pos in ("ADJ", "ADV") or lemma == "dead":
            yield from self._adjective(i, lemma)
        elif token.pos in ("NOUN", "PROPN"):
            yield from self._noun(i, lemma)

    def _verb(self, i: int, lemma: str) -> Iterator[Reading]:
        kind: Kind
        if self._is(lemma, "dyings") or (lemma == "lose" and self._has_object(i, ("life",))):
            yield "dead", subjects_affected(self._sentence, i), False
        elif self._is(lemma, "killings") or (
            lemma in ("take", "claim") and self._has_object(i, ("life",))
        ):
            yield "dead", sufferers(self._sentence, i, self._lexicon), False
        elif lemma == "cost" and self._has_object(i, ("life",)):
            yield "dead", self._bereft(i), False
        elif self._is(lemma, "woundings"):
            kind = "dead" if self._is_fatal(i) else "hurt"
            yield kind, sufferers(self._sentence, i, self._lexicon), False
        elif self._is(lemma, "hittings"):
            yield ("dead" if self._is_fatal(i) else "hit"), self._hit(i), False
        elif self._is_treated(i, lemma) or (
            self._is(lemma, "carryings") and self._has(i, "hospitals")
        ):
            yield "hurt", sufferers(self._sentence, i, self._lexicon), True
        elif self._is(lemma, "sufferings") and self._suffers(i):
            kind = "dead" if self._has(i, "fatal") else "hit" if self._is_wounded(i) else "hurt"
            yield kind, subjects_affected(self._sentence, i), False
        elif self._is(lemma, "recoveries") and self._recovers(i, lemma):
            yield "hurt", subjects_affected(self._sentence, i), True
        elif lemma == "turn" and self._turns_on_himself(i):
            yield "dead", subjects_affected(self._sentence, i), False

    def _adjective(self, i: int, lemma: str) -> Iterator[Reading]:
        if self._is(lemma, "dead_states"):
            yield "dead", described(self._sentence, i, self._lexicon), False
        elif self._is(lemma, "hurt_states"):
            yield "hurt", described(self._sentence, i, self._lexicon), lemma.startswith("hospital")
        elif lemma == "fatally":
            head = self._tokens[i].head
            is_number = self._tokens[head].tag == "CD"
            yield "dead", [head] if is_number else counted_before(self._sentence, i), False

    def _noun(self, i: int, lemma: str) -> Iterator[Reading]:
        if self._is(lemma, "deaths"):
            yield "dead", self._deceased(i, lemma), False
        elif lemma == "fatality":
            yield "dead", belonging(self._sentence, i), False
        elif lemma in ("injury", "casualty"):
            yield "hurt", belonging(self._sentence, i), False
        elif lemma in ("shooting", "stabbing"):
            yield ("dead" if self._is_fatal(i) else "hit"), belonging(self._sentence, i), False
        elif (
            lemma == "condition" and self._has(i, "conditions_of_patients")
        ) or self._lies_in_hospital(i, lemma):
            yield "hurt", bearers(self._sentence, i, self._lexicon), True
        if self._is(lemma, "injuries") and self._tokens[self._tokens[i].head].lemma == "with":
            yield "hit", bearers(self._sentence, i, self._lexicon), False

    def _deceased(self, i: int, lemma: str) -> list[int]:
        """Returns whose death or body it is.

        "the body of 30 mayors" is theirs alive, "a third death" counts those before it.
        """
        heads, tokens = belonging(self._sentence, i), self._tokens
        is_found = self._is(tokens[tokens[i].head].lemma, "finds_of_bodies")
        if lemma == "body" and not heads and is_found:
            return [i]
        if lemma == "body" and self._sentence.tree.child(i, "poss") is not None:
            return heads if is_found else []
        if lemma == "body" and tokens[i].tag == "NN":
            return [k for k in heads if k == i or tokens[k].tag not in ("NNS", "NNPS", "CD")]
        ordinals = (
            k
            for k in self._sentence.tree.children(i, "amod")
            if is_ordinal(self._tokens[k].text, self._lexicon)
        )
        return heads or ([i] if lemma == "death" and any(ordinals) else [])

    def _hit(self, i: int) -> list[int]:
        """Returns whom a blow befalls.

        What an earthquake or a storm strikes by its name alone is a place.
        """
        heads = sufferers(self._sentence, i, self._lexicon)
        disasters = {word for kind in self._lexicon.hazards for word in kind.words}
        if not any(self._tokens[k].lemma.lower() in disasters for k in subjects(self._sentence, i)):
            return heads
        return [k for k in heads if self._tokens[k].pos != "PROPN" or has_age(self._sentence, k)]

    def _is(self, lemma: str, table: str) -> bool:
        return lemma in self._lexicon.words_of(table)

    def _has(self, i: int, table: str) -> bool:
        return bool(self._below(i) & self._lexicon.words_of(table))

    def _below(self, i: int) -> set[str]:
        return {self._tokens[k].lemma.lower() for k in self._sentence.tree.subtree(i)}

    def _has_object(self, i: int, lemmas: tuple[str, ...]) -> bool:
        return any(self._tokens[k].lemma in lemmas for k in self._sentence.tree.children(i, "dobj"))

    def _bereft(self, i: int) -> list[int]:
        """Returns who lost their lives: "cost [two sailors] their lives", "cost [12 lives]"."""
        tree, tokens = self._sentence.tree, self._tokens
        objects = tree.children(i, "dative", "dobj")
        return [k for k in objects if tokens[k].lemma != "life" or tree.children(k, "nummod")]

    def _is_fatal(self, i: int) -> bool:
        """Whether it killed: "fatally shot", "shot dead", "stabbed to death", "shot and killed"."""
        for child in self._sentence.tree.children(i):
            token = self._tokens[child]
            below = {self._tokens[k].lemma for k in self._sentence.tree.children(child)}
            if self._is(token.lemma, "fatal") or (
                token.dep == "conj" and self._is(token.lemma, "killings") and child - i <= 2
            ):
                return True
            if token.lemma == "to" and "death" in below:
                return True
        return False

    def _is_treated(self, i: int, lemma: str) -> bool:
        """Whether a patient is: "was treated", "hospitalized", but not "was treated to lunch"."""
        below = {self._tokens[k].lemma for k in self._sentence.tree.children(i, "prep")}
        return self._is(lemma, "treatings") and not (lemma == "treat" and "to" in below)

    def _lies_in_hospital(self, i: int, lemma: str) -> bool:
        verb = self._tokens[self._tokens[self._tokens[i].head].head]
        return self._is(lemma, "hospitals") and self._is(verb.lemma, "remainings")

    def _is_wounded(self, i: int) -> bool:
        """Whether they may have died of it: "suffered gunshot wounds", but not of "minor" ones."""
        return bool(self._below(i) & {"gunshot", "stab"}) and not self._has(i, "survivable")

    def _turns_on_himself(self, i: int) -> bool:
        """Whether it is a suicide: "turned the gun on himself", but not "turned himself in"."""
        below = (self._tokens[k] for k in self._sentence.tree.subtree(i))
        return any(one.dep == "pobj" and one.text in ("himself", "herself") for one in below)

    def _suffers(self, i: int) -> bool:
        harmed = self._sentence.tree.children(i, "dobj", "prep")
        return any(self._has(child, "injuries") for child in harmed)

    def _recovers(self, i: int, lemma: str) -> bool:
        """Whether a patient does: "is recovering", "expected to survive", "fights for her life".

        "recovered the gun" is not.
        """
        if lemma == "fight":
            return "life" in self._below(i)
        if lemma == "survive":
            return self._tokens[i].dep == "xcomp"
        return not self._sentence.tree.children(i, "dobj")


def _is_denied(sentence: Sentence, i: int) -> bool:
    """Whether it is denied: "was not hurt", "no longer dead", "did not stab or [shoot] a guard"."""
    token, above = sentence.tokens[i], sentence.tokens[sentence.tokens[i].head]
    is_joined = token.dep == "conj" and token.tag == above.tag == "VB"
    shared = is_joined and not sentence.tree.children(i, "aux", "nsubj")
    heads = [i, token.head] if shared or token.pos in ("ADJ", "NOUN") else [i]
    return any(sentence.tree.children(head, "neg") for head in heads)


def _is_undone(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether it is not said to have happened: "could have killed", "threatened to kill".

    So are "feared that she was hurt", "a threat to shoot", "the attempted murder of".
    """
    unrealised, children = lexicon.words_of("unrealised"), sentence.tree.children
    if any(sentence.tokens[k].tag == "MD" for k in children(i, "aux")):
        return True
    if any(sentence.tokens[k].text.lower() in unrealised for k in children(i, "amod", "compound")):
        return True
    questions = lexicon.words_of("open_questions")
    while sentence.tokens[i].lemma not in unrealised:
        token = sentence.tokens[i]
        if any(sentence.tokens[k].lemma in questions for k in children(i, "mark")):
            return True
        if token.dep not in ("xcomp", "pcomp", "ccomp", "acl") or token.head == i:
            return False
        i = token.head
    return True
