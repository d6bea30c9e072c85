"""Decides which findings count, which are accepted and which acceptances are stale.

Sheet -> report.
"""
