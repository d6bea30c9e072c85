"""Who did it, where the article counts him among the dead: "killed five people before police shot [him] dead".

Papers give the number of victims, registers that of the dead; both are right, and one is more than the other by who did it.
"""

from collections.abc import Iterator

from chipnews.extract.casualties.accounts import Told
from chipnews.extract.casualties.affected import does_to_others, is_own
from chipnews.extract.casualties.outcomes import Fate
from chipnews.extract.casualties.victims import Victim, find_victims
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence

_HE = frozenset({"he", "him", "himself", "she", "her", "herself"})


def find_doers(told: Told, place: int) -> set[int]:
    """Where the phrases of those begin who killed the others of the sentence `place` and are dead themselves."""
    sentence = told.analysis.sentences[place]
    own = [fate for there, fate in told.fates if there == place]
    acts = [fate.trigger for fate in own if _somebody_does(sentence, fate.trigger, told.lexicon)]
    found = {victim.start for fate in own for victim in fate.victims if victim.suspect and victim.count == 1}
    for fate, victim in _dead(own):
        text = told.analysis.article.text[victim.start : victim.end].lower()
        is_he = text in _HE and any(act < fate.trigger for act in acts)
        if is_he or (acts and _is_own_harm(sentence, fate)):
            found.add(victim.start)
    return found


def counts_doer(sentence: Sentence, figure: int, lexicon: Lexicon) -> bool:
    """As in "[four] people, including the gunman"."""
    below = {sentence.tokens[k].lemma.lower() for k in sentence.tree.subtree(sentence.tokens[figure].head)}
    return "include" in below and bool(below & lexicon.words_of("suspects"))


def _dead(fates: list[Fate]) -> Iterator[tuple[Fate, Victim]]:
    return ((fate, victim) for fate in fates if fate.kind == "dead" for victim in fate.victims)


def _somebody_does(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether one person does it to others; a truck or a storm is nobody."""
    doer = does_to_others(sentence, verb)
    return doer is not None and any(one.count == 1 for one in find_victims(sentence, doer, lexicon))


def _is_own_harm(sentence: Sentence, fate: Fate) -> bool:
    below = sentence.tree.children(fate.trigger)
    return any(sentence.tokens[k].dep == "dobj" and is_own(sentence, k) for k in below)
