"""Explains how a fact or a claim came to be: FactSheet and one of its rows -> plain text."""
