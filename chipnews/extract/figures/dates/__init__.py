"""Expressions of time and stretches of it, and whether they lie behind or ahead."""
