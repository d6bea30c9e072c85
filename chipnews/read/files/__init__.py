"""Which files of a folder are articles, which are left out, and which cannot be read yet."""
