"""Under which pack something stands: the pack of the municipality to which somebody belongs."""

from collections.abc import Mapping

from django.conf import settings

from sluitend.compute.policy.pack import Pack
from sluitend.journal.asking import list_answers
from sluitend.parties.models import Party

FALLBACK = "national"
# Written out, as every page and most acts ask it.
PACK = "SELECT pack FROM parties_organisation WHERE party_id = %s"


def find_pack(organisation_id: int | None) -> Pack:
    """Give the pack on which this municipality runs; the national one when it names none."""
    found = list_answers(PACK, [organisation_id])
    return get_pack(found[0][0] if found else "")


def find_packs() -> Mapping[str, Pack]:
    """Give every pack there is, by its name."""
    packs: Mapping[str, Pack] = settings.PACKS
    return packs


def get_pack(name: str) -> Pack:
    """Give the pack with this name; the national one when there is no name."""
    pack: Pack = settings.PACKS[name or FALLBACK]
    return pack


def find_pack_of(party: Party) -> Pack:
    """Give the pack of the municipality of somebody whose organisation was read along."""
    home = getattr(party.organisation, "as_organisation", None)
    pack: Pack = settings.PACKS[(home.pack if home else "") or FALLBACK]
    return pack


def find_pack_of_version(version: str) -> Pack:
    """Give the pack under which a promise was made ("name@day"); it keeps that when its municipality changes."""
    pack: Pack = settings.PACKS.get(version.partition("@")[0]) or settings.PACKS[FALLBACK]
    return pack
