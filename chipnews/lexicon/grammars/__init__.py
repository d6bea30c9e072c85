"""Makes the regular expressions of figures, numbers in words, times and cues from the tables."""
