"""Vocabulary: TOML tables and CSV lists, read by `chipnews.lexicon`; a new word needs no Python."""
