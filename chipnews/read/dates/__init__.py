"""When a file says that its article appeared: its address, date line or stamp -> ISO date."""
