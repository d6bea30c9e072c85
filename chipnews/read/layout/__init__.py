"""Reads printed pages: stretches of type with their boxes -> paragraphs in reading order."""
