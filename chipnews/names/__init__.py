"""Compares names: whether two mean one party, and why, in words."""
