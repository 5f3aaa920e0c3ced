"""Where somebody travels from and where work is done: the middle of a postcode, or of an area; otherwise unknown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sluitend.areas.matching.models import Postcode
from sluitend.parties.models import AreaShape

# As the post writes it; its letters tell a street, which nobody needs here.
POSTCODE = re.compile(r"\b([1-9]\d{3}) ?[A-Z]{2}\b")
METRES = 100
Spot = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Spots:
    """The middles that are known, in hectometres of the Dutch grid."""

    postcodes: Mapping[int, Spot]
    areas: Mapping[int, Spot]

    def find(self, *, address: str, area_id: int | None) -> Spot | None:
        """Give where an address lies, or else an area; None where neither is known: a guess could shut people out."""
        written = POSTCODE.search(address)
        known = self.postcodes.get(int(written[1])) if written else None
        return known or (self.areas.get(area_id) if area_id else None)


def read_spots(organisation_id: int) -> Spots:
    """Give all middles of use to a municipality."""
    shapes = AreaShape.objects.filter(area__organisation=organisation_id)
    edges = shapes.values_list("area", "west", "east", "south", "north")
    return Spots(
        postcodes={code: (east, north) for code, east, north in Postcode.objects.values_list("code", "east", "north")},
        areas={area: ((w + e) // 2 // METRES, (s + n) // 2 // METRES) for area, w, e, s, n in edges},
    )
