"""Where and when an article is set.

What tells two events of one kind apart, two earthquakes or two shootings.
"""

from dataclasses import dataclass
from datetime import date

WHERE = "where"
"""The role that names the place of an event."""
EVENT = "event"
"""The role that names the kind of an event, such as a flood."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`published` is its day, `where` the place that it tells of first.

    `places` are the words of the places in which its beginning is set, `names` those of all names
    in it, these among them, and `main` those of them that stand in its beginning or come again and
    again; in lower case, without the words of any place ("street", "county").
    """

    published: date | None = None
    where: str | None = None
    places: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()

    def why_other(self, other: "Setting", days: int) -> str | None:
        """Why the two can tell of no one event.

        `days` and more lie between them, or neither names where the other is set.
        """
        if (
            self.published
            and other.published
            and abs((self.published - other.published).days) >= days
        ):
            return f"told {abs((self.published - other.published).days)} days apart"
        if not self.places or not other.places:
            return None
        if self.places.isdisjoint(other.names) and other.places.isdisjoint(self.names):
            return f"{self.where} is not {other.where}"
        return None


UNKNOWN = Setting()
