"""What a file may be at most, and the refusal of whatever is more or cannot be read."""

from django.utils.translation import gettext as _

from sluitend.gate.errors import Invalid

MOST_BYTES = 10_000_000
MOST_UNPACKED_BYTES = 100_000_000
MOST_RATIO = 100
MOST_ROWS = 200_000
MOST_COLUMNS = 200
MOST_CELL_CHARACTERS = 10_000
# The largest sheet that is allowed takes a third of the seconds, and two thirds of the memory.
MOST_SECONDS = 10
MOST_MEMORY_BYTES = 300_000_000


def refuse(why: str, now: str = "") -> Invalid:
    """Give the refusal of a file: why, and what can be done about it."""
    return Invalid(
        _("Dit bestand kan niet worden ingelezen."),
        why,
        now or _("Verbeter het bestand en kies het opnieuw; er is niets bewaard."),
    )
