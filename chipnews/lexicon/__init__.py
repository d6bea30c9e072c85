"""The vocabulary: the files of `chipnews/data` and a user's own, as entries and patterns."""
