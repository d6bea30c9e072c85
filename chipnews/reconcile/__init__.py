"""Turns groups into facts: readings, explanations, what time replaces, and the verdict."""
