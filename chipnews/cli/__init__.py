"""The command line: options in, text out. Only here are errors caught and exit codes chosen."""
