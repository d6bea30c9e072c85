"""One acceptance as it is written in a baseline or a sidecar: record <-> Acceptance."""

from collections.abc import Mapping
from datetime import date

from chipnews.model.errors import ChipnewsError
from chipnews.model.report import Acceptance

KEYS = ("code", "fingerprint", "figure", "message", "reason", "by", "until")


def read_acceptance(record: object, where: str) -> Acceptance:
    """`record` is what the file holds; `where` names the file and the entry.

    Raises:
        ChipnewsError: where a key is unknown, a value is no text, or `until` is no day.
    """
    if not isinstance(record, Mapping):
        raise ChipnewsError(f"{where}: {record!r} is no entry; it has keys and values ({', '.join(KEYS)})")
    for key, value in record.items():
        if key not in KEYS:
            raise ChipnewsError(f"{where}: no key {key!r}; an entry has {', '.join(KEYS)}")
        if key != "until" and not isinstance(value, str):
            raise ChipnewsError(f'{where}: {key} is {value!r}; write it as text: {key} = "…"')
    until = record.get("until")
    return Acceptance(**{**record, "until": None if until is None else read_day(until, f"{where}: until")})


def read_day(written: object, where: str) -> date:
    """A day as `YYYY-MM-DD`.

    Raises:
        ChipnewsError: when it is none.
    """
    if type(written) is date:  # TOML has days of its own
        return written
    try:
        if isinstance(written, str) and len(written) == len("YYYY-MM-DD"):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise ChipnewsError(f"{where}: {str(written)!r} is no day; write it as YYYY-MM-DD, like 2027-01-31")


def write_acceptance(entry: Acceptance) -> dict[str, str]:
    """The keys that say something, in their order."""
    values = {key: getattr(entry, key) for key in KEYS}
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in values.items() if value}
