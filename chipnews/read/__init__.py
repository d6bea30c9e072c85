"""Reads articles from files, folders or standard input. Each format is a module with `SUFFIXES`."""
