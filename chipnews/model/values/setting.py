"""Where and when an article is set, by which two earthquakes or two shootings are told apart."""

from datetime import date

from msgspec import Struct

WHERE = "where"
"""The role that names the place of an event."""
EVENT = "event"
"""The role that names the kind of an event, such as a flood."""


class Setting(Struct, frozen=True):
    """The day, the places and the names of an article.

    The words of names are in lower case, without those that any place may have ("street",
    "county").
    """

    published: date | None = None
    where: str | None = None  # the place that it names first
    places: frozenset[str] = frozenset()  # words of the places in which its beginning is set
    names: frozenset[str] = frozenset()  # words of all its names, `places` among them
    main: frozenset[str] = frozenset()  # those of `names` in its beginning, or often repeated

    def why_other(self, other: "Setting", days: int) -> str | None:
        """Returns the reason why the two cannot be about one event, or `None`.

        They lie `days` and more apart, or neither names where the other is set.
        """
        if self.published and other.published:
            apart = abs((self.published - other.published).days)
            if apart >= days:
                return f"told {apart} days apart"
        if not self.places or not other.places:
            return None
        if self.places.isdisjoint(other.names) and other.places.isdisjoint(self.names):
            return f"{self.where} is not {other.where}"
        return None


class Profile(Struct, frozen=True):
    """What is known of an article by itself, by which articles are sorted into stories.

    `words` are those of its sentences that give a figure, by their first letters. `page` is the
    address without what does not tell pages apart; empty if the article has none.
    """

    setting: Setting = Setting()
    words: frozenset[str] = frozenset()
    page: str = ""


UNKNOWN = Setting()
