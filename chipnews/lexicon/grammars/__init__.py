"""Tables -> regular expressions: of figures, numbers in words, times, and cues."""
