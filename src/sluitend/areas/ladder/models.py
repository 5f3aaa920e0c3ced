"""What we remember of where people stand."""

from django.db import models

from sluitend.parties.models import Party, Person


class LadderPlacement(models.Model):
    """The step of the participation ladder on which somebody stood on a day; the newest one holds."""

    person = models.ForeignKey(Person, models.PROTECT)
    step = models.SmallIntegerField()
    measured_on = models.DateField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(step__gte=1, step__lte=6), name="ladder_has_six_steps"),
            models.UniqueConstraint(fields=["person", "measured_on"], name="one_measurement_a_day"),
        ]
