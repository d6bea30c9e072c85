"""How we got here: the steps that made a claim or a fact, for `explain`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the pipeline, the rule that fired there (`file.entry` of the lexicon, or a name) and what it saw."""

    stage: str
    rule: str
    detail: str
