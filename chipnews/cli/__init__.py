"""The command line: options in, text out; only here are errors caught and exit codes chosen."""
