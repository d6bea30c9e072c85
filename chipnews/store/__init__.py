"""Keeps what outlives a run: the cache of articles, a sheet's database, a review's answers."""
