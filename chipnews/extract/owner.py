"""Whose a figure is, where its clause says so: each verb has its own subject, "46% for Novak" is Novak's."""

from chipnews.extract.cast import ACTORS, Cast
from chipnews.extract.roles import antecedent, fill, name_at
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Frame, Mention
from chipnews.model.trace import Step, traced

_SUBJECTS = ("nsubj", "nsubjpass")


def subject_at(mention: Mention, sentence: Sentence, cast: Cast) -> str | None:
    """The actor that is the subject of the figure's own clause; where that has none, or no name, the only one of the sentence.

    "Shell earned [$6 billion], while BP made [$4 billion]"; of "Nvidia beat AMD, which has [12%]", AMD.
    """
    only = cast.subject_of(mention.sentence)
    index = sentence.token_at(mention.span.start) if sentence.tokens else None
    subject = _own_subject(sentence, index) if index is not None else None
    if subject is None or sentence.tokens[subject].pos != "PROPN":
        return only
    return next((name for name in cast.names(mention.sentence, subject) if cast.type_of(name) in ACTORS), None)


def with_owner(frame: Frame, mention: Mention, sentence: Sentence, cast: Cast, lexicon: Lexicon) -> Frame:
    """The frame, its subject the one to whom the figure itself is given: "against [46%] for Novak", "to Novak's [46%]"."""
    kind = lexicon.frames.get(frame.frame)
    index = sentence.token_at(mention.span.start) if kind and sentence.tokens else None
    if kind is None or index is None:
        return frame
    noun = sentence.tokens[index].head if sentence.tokens[index].dep in ("nummod", "compound") else index
    reached = [token for path in kind.owners for token in fill(sentence, noun, path, ())]
    names = [name for token in reached for name in cast.names(mention.sentence, token)]
    if kind.any_name and not names:
        names = [name_at(sentence, token) for token in reached if sentence.tokens[token].pos == "PROPN"]
    owner = next(iter(names), None)
    if owner is None or frame.roles.get(kind.subject) == owner:
        return frame
    step = Step("extract", "subject.owner", f"{owner}, to whom the figure is given")
    return traced(frame, step, roles={**frame.roles, kind.subject: owner})


def _own_subject(sentence: Sentence, index: int) -> int | None:
    """The subject of the clause in which the token stands, not as its subject; of "which" the noun that it stands for."""
    below = index
    for above in sentence.tree.ancestors(index):
        found = [child for child in sentence.tree.children(above) if sentence.tokens[child].dep in _SUBJECTS]
        if found:
            return None if found[0] == below else antecedent(sentence, found[0])
        below = above
    return None
