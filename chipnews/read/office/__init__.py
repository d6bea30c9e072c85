"""Reads the documents of word processors: archives of XML -> paragraphs, tables and notes."""
