"""Tables -> the expression of the words that blur or bound the figure behind them.

Every pattern with such words in it is made of this one.
"""

from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.tables import Tables


def any_hedge(tables: Tables, *files: str) -> str:
    """Any form of these files of cues that stands before a figure, with the blanks behind it.

    "about ", "more than ", "~".
    """
    cues = [cue for name in files for cue in tables.cues[name] if cue.position == "before"]
    forms, jumps = (
        (form for cue in cues for form in cue.forms),
        (jump for cue in cues for jump in cue.jumps),
    )
    return rf"(?i:(?<![\w-]){any_of(forms)}(?:\s+{any_of(jumps)})?(?:\s+|(?<!\w)))"
