"""Finds when an article appeared by its address, its dateline or its stamp, as an ISO date."""
