"""Reads articles at web addresses that a person gave; nothing else is ever fetched."""
