"""Finds which articles go back to one report, and which of them are versions of one page."""
