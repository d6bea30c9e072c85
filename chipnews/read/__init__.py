"""Reads articles: paths, folders or standard input -> `Article`. One file a format, found by its `SUFFIXES`."""
