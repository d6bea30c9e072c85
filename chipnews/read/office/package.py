"""Opens a document that is an archive of XML, with a bound on what its parts unpack to."""

import io
import zipfile
import zlib
from typing import Any

from chipnews.model.errors import ReadError

MAX_UNPACKED = 50_000_000  # bytes of one part; the text of a long book is a tenth of it
_BROKEN = "a document that is broken or cut off; get it again whole, or save its words as .txt"


class Package:
    """The parts of a document by name."""

    def __init__(self, data: bytes, path: str) -> None:
        """Opens the archive.

        Raises:
            ReadError: when it is none.
        """
        self._path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(path, _BROKEN) from error

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._archive.NameToInfo

    def xml(self, name: str) -> Any:  # noqa: ANN401 - lxml has no types
        """Returns the root of a part, or `None` where there is no such part.

        Raises:
            ReadError: when the part is locked, too large or no XML.
        """
        if not self.has(name):
            return None
        from lxml import etree

        try:
            with self._archive.open(name) as file:
                data = file.read(MAX_UNPACKED + 1)
            if len(data) > MAX_UNPACKED:
                raise ReadError(self._path, "too large when it is unpacked; split it")
            # no entities, no network, and the limits of the parser on depth and size
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, etree.XMLSyntaxError) as error:
            raise ReadError(self._path, _BROKEN) from error
        except (RuntimeError, NotImplementedError, ValueError) as error:  # locked, odd compression
            raise ReadError(self._path, "locked; save a copy without a password") from error

    def needed(self, name: str) -> Any:  # noqa: ANN401
        """Returns the root of a part without which there is no document.

        Raises:
            ReadError: when there is no such part.
        """
        root = self.xml(name)
        if root is None:
            raise ReadError(self._path, _BROKEN)
        return root
