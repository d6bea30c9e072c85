"""Finds the language of a text that is not English.

Figures of other languages would be read wrongly (1.234 is a thousand there), so such an article is
refused, and its language is named.
"""

import re
from functools import cache
from typing import Any

SAMPLE_CHARACTERS = 4000
MIN_LETTERS = 80  # fewer say nothing sure: a headline of names looks like any language
# Words that other languages do not share, so that plain English never waits 0.7 s for the
# classifier to load. They stand here because the language is known before a vocabulary is chosen.
ENGLISH_WORDS = frozenset({
    "the", "and", "that", "this", "with", "from", "for", "which", "by", "has", "have", "its",
    "were", "their", "said",
})  # fmt: skip
MIN_ENGLISH_SHARE = 0.07
MIN_CONFIDENCE = 0.6
NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nb": "Norwegian",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "vi": "Vietnamese", "zh": "Chinese", "zxx": "no language",
}  # fmt: skip
NO_LANGUAGE = ("und", "mul", "mis", "zxx")  # codes of ISO 639 that name no language


def find_foreign(text: str, stated: str | None = None) -> str | None:
    """Returns the language as "French (fr)", or `None` if it is English or cannot be told.

    The article's own word (`stated`) is believed.

    >>> find_foreign("", stated="en-GB"), find_foreign("", stated="fr")
    (None, 'French (fr)')
    """
    code = re.split(r"[-_]", (stated or "").lower())[0]
    if code and code not in NO_LANGUAGE:
        return None if code in ("en", "eng", "english") else _named(code)
    sample = text[:SAMPLE_CHARACTERS]
    if _is_plainly_english(sample):
        return None
    letters = [character for character in sample if character.isalpha()]
    latin = sum(character < "\u0250" for character in letters) * 2 >= len(letters)
    if latin and len(letters) < MIN_LETTERS:
        return None
    code, confidence = _classifier().classify(sample)
    return _named(code) if not latin or (code != "en" and confidence >= MIN_CONFIDENCE) else None


def _is_plainly_english(sample: str) -> bool:
    words = re.findall(r"[^\W\d_]+", sample.lower())
    hits = sum(word in ENGLISH_WORDS for word in words)
    return len(words) >= 10 and hits >= len(words) * MIN_ENGLISH_SHARE


@cache
def _classifier() -> Any:  # noqa: ANN401 - the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _named(code: str) -> str:
    return f"{NAMES[code]} ({code})" if code in NAMES else code
