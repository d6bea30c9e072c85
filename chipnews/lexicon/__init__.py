"""The vocabulary: files of `chipnews/data`, overlaid by a folder of the user's, as frozen entries and compiled patterns."""
