"""The clause of a figure in a few of its own words, as a label tells it: who or what, the verb, and what it is done to.

A figure's tokens in its sentence -> words without the figure: "In spring Netflix lost [970,000] paying subscribers" -> "Netflix lost paying
subscribers". Nothing is said in another role than the sentence gives it, and nothing that only another sentence says.
"""

from collections.abc import Iterable, Set
from itertools import pairwise

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention
from chipnews.model.tree import SUBJECTS

_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative")
_DESCRIBES = ("compound", "amod", "nmod", "poss", "case")
_GOES_ON = ("conj", "xcomp", "advcl", "acomp")
_JOINS = ("ADP", "PART", "SCONJ", "CCONJ")
_DASHES = ("-", "–", "—")
_WORDS = 12  # that a label bears
_FROM_START = 3  # words that stand before the dash of a dateline, or before the colon of an entry in a list


def tell_clause(mention: Mention, own: list[int], sentence: Sentence, figures: Set[int], lexicon: Lexicon) -> str:
    """The clause of `mention`, whose tokens are `own`; `figures` are the tokens of all figures and dates of the sentence."""
    top = next((i for i in own if sentence.tokens[i].head not in own or sentence.tokens[i].head == i), None)
    return "" if top is None else _Clause(sentence, figures, lexicon).words(top, mention.kind)


class _Clause:
    def __init__(self, sentence: Sentence, figures: Set[int], lexicon: Lexicon) -> None:
        self._tokens, self._tree, self._figures = sentence.tokens, sentence.tree, figures
        self._light, self._compares = lexicon.nouns_of("light_verbs"), lexicon.nouns_of("comparing")
        self._peoples = lexicon.demonyms

    def words(self, top: int, kind: str) -> str:
        path, verb = self._path(top)
        nouns = [i for i in path if i not in self._figures and self._tokens[i].pos in _NOUNS]
        if nouns and kind in ("money", "percent") and verb is not None and self._is_aside(nouns[0], verb):
            subject = self._subject(verb)  # "on [sales] of $8bn the company earned"
            whose = self._said(self._phrase(subject)) if subject is not None else ""
            return ": ".join(part for part in (self._said(self._phrase(nouns[0])), whose) if part)
        if kind == "date" and nouns and self._tokens[top].dep in _DESCRIBES:
            return self._said(self._phrase(nouns[0]))  # "[last month]'s earthquake"
        if verb is None and nouns:
            verb = self._tree.child(nouns[0], "relcl")  # "beside the [thousands] of chips that they have bought"
        told = {i for noun in nouns for i in self._phrase(noun)}
        told |= self._joining(path, nouns)
        if verb is None:
            return self._said(self._entry(top) or (self._phrase(nouns[0]) if nouns else ()))
        said = self._told_by(verb, {*path}, told)
        if kind == "date" and not told and (content := self._tree.child(verb, "ccomp")) is not None:
            more = self._told_by(content, set(), set())
            begins = min(self._tree.subtree(content))
            if top < verb < begins and "," in (self._tokens[begins - 1].text, self._tokens[begins].text):
                return more  # "in [March], Peloton said, a child was hurt"
            return f"{said or self._tokens[verb].text}: {more}" if more else said
        return said

    def _joining(self, path: list[int], nouns: list[int]) -> set[int]:
        """The prepositions before these nouns, and what a figure is more of: "[2,500] gallons bigger"."""
        tokens, tree = self._tokens, self._tree
        before = {i for i in path if tokens[i].pos == "ADP" and {*tree.children(i, "pobj")} & {*nouns}}
        after = {more for i in path for more in tree.children(i, "amod") if more > i and tokens[more].tag == "JJR"}
        return before | {i for i in after if tokens[i].lemma != "more"}

    def _told_by(self, verb: int, path: Set[int], told: Set[int]) -> str:
        """Who or what, then the verb; between a subject and what it is said to be stands a colon."""
        subject, predicate = self._subject(verb), self._predicate(verb) - told
        if subject is None or subject in path:
            return self._said(told, predicate) if subject in path else self._said(told | predicate)
        twice = {self._tokens[i].lemma for i in told if self._tokens[i].pos in _NOUNS}
        predicate = {i for i in predicate if self._tokens[i].lemma not in twice}  # "a 25% tariff and a [10%] tariff"
        nouns = self._behind(subject) if subject in self._figures else [subject]  # "60% of the [order]"
        first, rest = {i for noun in nouns for i in self._phrase(noun)} - told, told | predicate
        if self._tokens[verb].dep == "relcl":
            behind = {i for i in predicate if i > verb}  # "the [2,000] chips that Acme bought from Zenith"
            return self._said(first, predicate - behind, told, behind)
        if first and rest and self._tokens[verb].lemma == "be" and verb not in rest:
            return ": ".join(part for part in (self._said(first), self._said(rest)) if part)
        return self._said(first, rest)

    def _path(self, top: int) -> tuple[list[int], int | None]:
        """The words from the figure up to the verb whose clause it stands in, and the verb.

        Of "the [two million] that it had predicted" the verb is "predicted"; of "[80,000] of the marchers" the marchers are on the path.
        """
        path, below = [top, *self._behind(top)], top
        if len(path) == 1 and (verb := self._tree.child(top, "relcl")) is not None:
            return [], verb
        for above in self._tree.ancestors(top):
            token, relation = self._tokens[above], self._tokens[below].dep
            if token.pos in _VERBS and token.dep != "prep":  # "compared with"
                return path, above
            apart = relation in ("conj", "appos") and not self._are_figures(above, below)
            if apart and self._is_in_brackets(top) and self._figures >= {*path}:
                path.append(above)  # "Tonal ([$250 million]), Tempo"
            if token.lemma.lower() in self._compares or token.pos in _VERBS or (apart and not self._figures >= {*path}):
                break
            if relation not in ("conj", "appos"):
                path.append(above)
            below = above
        return path, None

    def _are_figures(self, above: int, below: int) -> bool:
        """Whether both are figures or bear one: "140,000 in Marseille, [20,000] in Nice"."""
        return all({one, *self._tree.children(one, "nummod")} & self._figures for one in (above, below))

    def _is_in_brackets(self, top: int) -> bool:
        first = min(self._tree.subtree(top))
        return first > 0 and self._tokens[first - 1].text == "("

    def _behind(self, top: int) -> list[int]:
        """What stands behind its "of", but for a pronoun."""
        preps = (i for i in self._tree.children(top, "prep") if self._tokens[i].lemma == "of")
        return [
            noun for prep in preps for noun in self._tree.children(prep, "pobj") if self._tokens[noun].pos in _NOUNS
        ]

    def _is_aside(self, noun: int, verb: int) -> bool:
        """Whether the noun hangs on the verb by a preposition alone."""
        prep = self._tokens[noun].head
        return self._tokens[noun].dep == "pobj" and self._tokens[prep].head == verb

    def _entry(self, top: int) -> set[int]:
        """What stands before the colon in a line without a verb: "Revenues: [$7.97 billion]"."""
        colon = next((i for i, token in enumerate(self._tokens[: _FROM_START + 1]) if token.text == ":"), top)
        return set(range(colon)) - self._figures if colon < top else set()

    def _subject(self, verb: int) -> int | None:
        """Its subject, or that of the verb which it goes on from, or the noun that its clause describes; what a dateline says is none."""
        seen: set[int] = set()
        while verb not in seen:
            seen.add(verb)
            token, subject = self._tokens[verb], self._tree.child(verb, *SUBJECTS)
            if token.dep in ("relcl", "acl") and (subject is None or self._tokens[subject].tag in ("WDT", "WP")):
                subject = None if self._is_loose(verb) else token.head
            if subject is not None:
                behind = self._tokens[subject + 1].text if subject + 1 < len(self._tokens) else ""
                is_place = behind in _DASHES or (behind in ("(", ",") and self._tokens[subject].text.isupper())
                return None if is_place and subject < _FROM_START else subject
            if token.dep not in _GOES_ON or (token.dep == "advcl" and token.tag == "VBG" and token.head < verb):
                return None  # "a train crashed, killing [79] people"
            verb = token.head
        return None

    def _is_loose(self, verb: int) -> bool:
        """Whether a comma parts its clause from a noun that hangs on another, which it may describe: "the worst in a century, which"."""
        begins, described = min(self._tree.subtree(verb)), self._tokens[verb].head
        return self._tokens[described].dep == "pobj" and "," in (
            self._tokens[begins].text,
            self._tokens[begins - 1].text,
        )

    def _predicate(self, verb: int) -> set[int]:
        """The verb with what it needs to be understood: "not", "will", its particle, its object, what stands right behind these.

        A verb that hangs on another needs that one ("failed to notice").
        """
        tokens, tree = self._tokens, self._tree
        found = {*tree.children(verb, "neg", "prt")}
        found |= {i for i in tree.children(verb, "aux") if tokens[i].tag == "MD" or tree.child(verb, "neg") is not None}
        if found or tokens[verb].lemma.lower() not in self._light:
            found |= {verb, *(i for i in tree.children(verb, "aux") if tokens[i].tag == "TO")}
            if "MD" in {tokens[i].tag for i in found}:
                found |= {*tree.children(verb, "auxpass")}  # "will [be] exceeded"
        end = verb
        for child in tree.children(verb, "prt", *_OBJECTS):
            found |= self._phrase(child)
            for below in tree.children(child, "xcomp") if tokens[child].dep == "acomp" else ():
                found |= {child} | self._predicate(below)  # "is [due] to open"
            end = max((end, child, *self._phrase(child)))
        for prep in tree.children(verb, "prep", "agent"):
            name = tree.child(prep, "pobj")
            if prep == end + 1 and name is not None and tokens[prep].lemma.lower() not in self._compares:
                phrase = self._phrase(name)
                found |= {prep, *phrase} if phrase else phrase
                if phrase and tokens[verb].lemma != "be":
                    found.add(verb)  # "came to light"
        hung = tokens[verb].head if tokens[verb].dep == "conj" else verb  # "urged Meta to cut costs and to spend less"
        above = tokens[hung].head
        if tokens[hung].dep == "xcomp" and (tokens[above].pos in _VERBS or tokens[above].dep == "acomp"):
            is_light = tokens[above].lemma.lower() in self._light
            found |= {*tree.children(above, "neg"), *(() if is_light else (above,))}
            found |= {i for whom in tree.children(above, "dobj") for i in self._phrase(whom)}  # "ordered H&M to pay"
        for below in tree.children(verb, "xcomp") if end == verb else ():
            found |= self._predicate(below)
        return found

    def _phrase(self, noun: int) -> set[int]:
        """A noun with the words before it that say which kind, and with what stands behind "of", "per" or "and"; no figure, no pronoun."""
        tokens, tree = self._tokens, self._tree
        if noun in self._figures or tokens[noun].pos not in (*_NOUNS, "ADJ"):
            return set()
        found, first = {noun}, noun
        while (
            first > 0
            and first - 1 not in self._figures
            and (tokens[first - 1].dep in _DESCRIBES or self._is_hyphen(first - 1))
        ):
            first -= 1
            if (
                tokens[first].tag not in ("PRP$", "WP$") and tokens[first].lemma != "more"
            ):  # "whose sales", "more people"
                found.add(first)
        for prep in tree.children(noun, "prep"):
            if tokens[prep].lemma in ("of", "per") and prep == noun + 1:
                for inner in tree.children(prep, "pobj"):
                    found |= {prep, *phrase} if (phrase := self._phrase(inner)) else phrase
        for joined in tree.children(noun, "conj"):
            if tree.child(noun, "cc") == noun + 1:
                found |= {noun + 1, *phrase} if (phrase := self._phrase(joined)) else phrase
        return found

    def _is_hyphen(self, index: int) -> bool:
        """Whether a dash joins two words without a blank: "Snes-FSU"."""
        tokens = self._tokens
        close = (
            0 < index < len(tokens) - 1
            and tokens[index - 1].end == tokens[index].start
            and tokens[index].end == tokens[index + 1].start
        )
        return close and tokens[index].text in _DASHES

    def _said(self, *parts: Iterable[int]) -> str:
        """The words of each part in the order of the text, without marks, and without a preposition at the end; nothing without a noun."""
        tokens = self._tokens
        shown = [i for part in parts for i in sorted(part) if any(map(str.isalnum, tokens[i].text))]
        shown = [i for i in shown if tokens[i].dep != "case" or i - 1 in shown][:_WORDS]  # "[Friday]'s announcement"
        while shown and tokens[shown[-1]].pos in _JOINS and tokens[shown[-1]].dep != "prt":
            shown.pop()
        while shown and tokens[shown[0]].pos in ("ADP", "CCONJ"):
            shown.pop(0)
        if not any(tokens[i].pos in _NOUNS and tokens[i].text[0].isalpha() for i in shown):
            return ""
        gaps = [self._gap(one, two) for one, two in pairwise(shown)]
        texts = [tokens[i].text if i or self._is_name(i) else tokens[i].text.lower() for i in shown]
        return texts[0] + "".join(gap + text for gap, text in zip(gaps, texts[1:], strict=True))

    def _is_name(self, index: int) -> bool:
        token = self._tokens[index]
        return token.pos == "PROPN" or token.text in self._peoples or not token.text.istitle()

    def _gap(self, one: int, two: int) -> str:
        """What stands between two words that are shown: what the text has there, a hyphen perhaps, else a blank."""
        tokens = self._tokens
        if two == one + 1:
            return "" if tokens[one].end == tokens[two].start else " "
        return tokens[one + 1].text if two == one + 2 and self._is_hyphen(one + 1) else " "
