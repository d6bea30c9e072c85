"""`python -m chipnews`, and the program's entry point."""

from chipnews.cli.app import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
