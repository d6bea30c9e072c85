"""Reads a web page: what it shows, what it states of itself, where its words are in the file."""
