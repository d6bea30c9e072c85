"""Vocabulary: TOML tables and CSV lists, read by `chipnews.lexicon`. Adding a word needs no Python."""
