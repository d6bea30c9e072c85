"""Splits articles into sections, sentences and tokens. The only package that imports spaCy."""
