"""The environment of processes that are measured: as where the program is installed."""

import os

INSTALLED = {key: word for key, word in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
"""Modules are compiled once, and not anew by every process."""
ONE_THREAD = INSTALLED | {
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1",
}  # fmt: skip
"""Each process does linear algebra in one thread."""
