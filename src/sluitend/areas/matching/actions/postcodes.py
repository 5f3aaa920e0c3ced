"""Where postcodes lie: brought in from a public file, in place of what was known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.matching.models import Postcode
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

AT_ONCE = 2_000


@dataclass(frozen=True, kw_only=True)
class NewPostcode:
    """The four digits of a postcode, and where their middle lies, in hectometres of the Dutch grid."""

    code: int
    east: int
    north: int


@act("import_postcodes")
def import_postcodes(*, actor: Actor, at: datetime, postcodes: Sequence[NewPostcode]) -> Outcome[int]:
    """Write down where these postcodes lie; gives how many."""
    Postcode.objects.all().delete()
    Postcode.objects.bulk_create([Postcode(**vars(each)) for each in postcodes], batch_size=AT_ONCE)
    return Outcome(value=len(postcodes), object="postcodes", fields=("postcode",))
