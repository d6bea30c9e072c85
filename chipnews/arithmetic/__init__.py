"""Finds sums, shares, rates and conversions that are kept or broken, and what follows from them."""
