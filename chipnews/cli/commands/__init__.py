"""A command a module: its options, its help, and what it runs."""
