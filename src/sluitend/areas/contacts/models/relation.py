"""Relations: who stands around a person, since when, and what they may know."""

from django.db import models
from django.db.models import F, Q

from sluitend.parties.models import Party, Person

KINDS = ("coach", "home_coach", "job_coach", "buddy", "representative", "other")
NOTHING = "nothing"
KNOWLEDGE = (NOTHING, "appointments", "plan")


class Relation(models.Model):
    """Somebody around a person: a colleague, somebody else in the book, or somebody outside by name.

    It is ended and not taken away. What they may know is nothing, unless the person agreed to more: who may know of
    appointments stands beside them, so that a colleague tells them too when one changes.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    kind = models.CharField(max_length=16)
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    reach = models.CharField(max_length=160, blank=True)
    may_know = models.CharField(max_length=12, default=NOTHING)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="known_relation_kind"),
            models.CheckConstraint(condition=Q(may_know__in=KNOWLEDGE), name="known_relation_knowledge"),
            models.CheckConstraint(
                condition=Q(party__isnull=False, name="") | (Q(party=None) & ~Q(name="")),
                name="relation_is_somebody",
            ),
            models.CheckConstraint(condition=~Q(party=F("person")), name="relation_is_somebody_else"),
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="relation_days"),
            models.UniqueConstraint(
                fields=["person", "kind", "party"],
                condition=Q(until_on=None, party__isnull=False),
                name="related_once_at_a_time",
            ),
        ]
