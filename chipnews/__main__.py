"""`python -m chipnews`, and the program's entry point."""

import os
import sys

from chipnews.process import tune_memory


def main() -> None:
    """Runs the command line; Ctrl-C while it is still being loaded is as quiet as later."""
    tune_memory()
    # The model's matrices are small: more threads cost more than they gain.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from chipnews.cli.app import main as run_command
    except KeyboardInterrupt:
        sys.exit(130)
    run_command()


if __name__ == "__main__":
    main()
