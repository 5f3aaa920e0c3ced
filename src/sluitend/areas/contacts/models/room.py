"""Rooms: where conversations at the office are held."""

from django.db import models
from django.db.models import F, Q

from sluitend.parties.models import Area, Party


class Room(models.Model):
    """A room of a municipality with the days between which it is there; appointments stand in it one at a time."""

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=60)
    place = models.CharField(max_length=90)
    seats = models.SmallIntegerField()
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=2), name="room_for_two"),
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="room_days"),
            models.UniqueConstraint(
                fields=["organisation", "place", "name"], condition=Q(until_on=None), name="room_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}, {self.name}"
