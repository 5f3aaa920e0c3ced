"""Areas on the map and in time: where one lies, and that one was split."""

from django.db import models

from sluitend.parties.models.organisation import Area
from sluitend.parties.models.party import Party


class AreaShape(models.Model):
    """Where an area lies, in whole metres of the Dutch grid (EPSG:28992); the path is as SVG writes one, north up."""

    area = models.OneToOneField(Area, models.PROTECT, primary_key=True, related_name="shape")
    path = models.TextField()
    west = models.IntegerField()
    south = models.IntegerField()
    east = models.IntegerField()
    north = models.IntegerField()
    label_x = models.IntegerField()
    label_y = models.IntegerField()
    source = models.CharField(max_length=120)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(west__lt=models.F("east"), south__lt=models.F("north")), name="shape_has_an_inside"
            )
        ]


class AreaSplit(models.Model):
    """An area became several from a day on, with whoever lived there; until it is undone nobody comes to live in it."""

    area = models.ForeignKey(Area, models.PROTECT)
    split_on = models.DateField()
    split_at = models.DateTimeField()
    split_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["area"], condition=models.Q(undone_at=None), name="split_once_at_a_time")
        ]
