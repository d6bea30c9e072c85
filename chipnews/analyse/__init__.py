"""Article -> Analysis: sections, sentences and token rows. The only package that imports spaCy."""
