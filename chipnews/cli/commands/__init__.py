"""The commands, each in the module of its name."""

SUMMARIES = {
    "run": "Read articles and print one fact sheet, conflicts first.",
    "extract": "Print every claim of the articles, one a line, as they are read.",
    "read": "Print what was read of each file: head, date, blocks, and what was dropped.",
    "diff": "Hold a draft against its sources, or compare two versions or two saved sheets.",
    "check": "Print the findings, and fail if one is severe enough.",
    "archive": "Read very many articles into a folder of claims, facts and findings, in parts.",
    "explain": "Show how a fact or claim came to be, or what a check means.",
    "history": "Show how a figure moved over time, and who moved first.",
    "review": "Walk through doubtful names, conflicts and a baseline, and keep the answers.",
    "serve": "Show a story in the browser, and check a draft as it is typed.",
    "cache": "Show or clear what is kept of articles between runs.",
    "rules": "List the checks with their codes, severities and what they say.",
    "schema": "Print the JSON Schema of a sheet saved as JSON.",
    "config": "Show the settings in force.",
}
"""What each command does, in the order of the help; no module is loaded to tell it."""


def page(summary: str, *examples: str, more: str = "") -> str:
    """Returns a help text: what the command does in one line, examples, then the rest."""
    shown = "\n".join(f"  {example}" for example in examples)
    return f"{summary}\n\n\b\nExamples:\n{shown}\n\n{more}".rstrip()
