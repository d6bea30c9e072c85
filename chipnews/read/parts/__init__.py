"""Reads many articles out of one file: where each stands in it, and what of it was not read."""
