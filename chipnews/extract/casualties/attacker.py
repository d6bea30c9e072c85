"""Finds who did it, where the article counts him among the dead.

"killed five people before police shot [him] dead".

Papers give the number of victims, registers that of the dead. Both are right, and one is more than
the other by who did it.
"""

from chipnews.extract.casualties.accounts import Account
from chipnews.extract.casualties.affected import attacker_of, is_own
from chipnews.extract.casualties.people import find_victims
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence


def find_attackers(account: Account, place: int) -> set[int]:
    """Returns where the phrases of dead attackers begin in the sentence `place`.

    They killed the others of that sentence.
    """
    sentence, lexicon = account.analysis.sentences[place], account.lexicon
    own = [outcome for there, outcome in account.outcomes if there == place]
    acts = [one.trigger for one in own if _somebody_does(sentence, one.trigger, lexicon)]
    victims = [(outcome, victim) for outcome in own for victim in outcome.victims]
    found = {one.start for _, one in victims if one.suspect and one.count == 1}
    for outcome, victim in victims:
        if outcome.kind != "dead":
            continue
        text = account.analysis.article.text[victim.start : victim.end].lower()
        is_one_before = text in lexicon.words_of("one_before")
        is_he = is_one_before and any(act < outcome.trigger for act in acts)
        objects = sentence.tree.children(outcome.trigger, "dobj")
        if is_he or (acts and any(is_own(sentence, k, lexicon) for k in objects)):
            found.add(victim.start)
    return found


def counts_attacker(sentence: Sentence, figure: int, lexicon: Lexicon) -> bool:
    """Whether the figure counts who did it as well: "[four] people, including the gunman"."""
    phrase = sentence.tree.subtree(sentence.tokens[figure].head)
    below = {sentence.tokens[k].lemma.lower() for k in phrase}
    included = "include" in below and "not" not in below
    return included and bool(below & lexicon.words_of("suspects"))


def _somebody_does(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether one person does it to others; a truck or a storm is nobody."""
    attacker = attacker_of(sentence, verb, lexicon)
    people = () if attacker is None else find_victims(sentence, attacker, lexicon)
    return any(one.count == 1 for one in people)
