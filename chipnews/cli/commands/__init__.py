"""Holds the commands, one a module: its options, its help, and what it runs."""
