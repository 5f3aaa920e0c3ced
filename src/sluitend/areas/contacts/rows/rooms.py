"""Rooms as rows: those of a municipality that can be named in an appointment."""

from datetime import date

from django.db.models import Q

from sluitend.areas.contacts.models import Room


def list_rooms(organisation_id: int | None, *, on: date) -> tuple[tuple[int, str], ...]:
    """Give the number and name of each room that is there from a day on, by building."""
    lasting = Q(until_on=None) | Q(until_on__gte=on)
    rooms = Room.objects.filter(lasting, organisation=organisation_id).order_by("place", "name", "id")
    return tuple((room.pk, str(room)) for room in rooms)
