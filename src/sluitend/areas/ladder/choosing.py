"""Choosing whom the figures of the ladder are about: the people of a team, of an area, or of a target group."""

from dataclasses import dataclass
from datetime import date

from django.db.models import (
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    SmallIntegerField,
    Subquery,
)

from sluitend.areas.ladder.models import GrowthPotential
from sluitend.areas.ladder.places import find_place
from sluitend.compute.formulas.ladder import PAID_STEPS
from sluitend.parties.models import Area, Membership, Party, Residence
from sluitend.parties.models.person import People

GROUPS = ("work", "activation")
Choices = tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class LadderFilter:
    """Whose people to count: a team as it is today, and an area and a target group as they were on the day itself."""

    team_id: int | None = None
    area_id: int | None = None
    group: str = ""


EVERYBODY = LadderFilter()


def choose_people(people: People, wanted: LadderFilter, *, on: date) -> People:
    """Give those of these people whom the filter asks for."""
    if wanted.team_id:
        mates = Membership.objects.filter(team=wanted.team_id, until_on=None).values("staff")
        people = people.filter(Q(covered_by=wanted.team_id) | Q(covered_by__in=mates))
    if wanted.area_id:
        there = Residence.objects.filter(person=OuterRef("pk"), area=wanted.area_id, from_on__lte=on)
        people = people.filter(Exists(there.filter(Q(until_on=None) | Q(until_on__gt=on))))
    return _choose_group(people, wanted.group, on) if wanted.group in GROUPS else people


def list_teams(organisation_id: int | None) -> Choices:
    """Give the teams that can be chosen."""
    teams = Party.objects.filter(kind="team", organisation=organisation_id)
    return tuple(teams.order_by("name", "id").values_list("id", "name"))


def list_areas(organisation_id: int | None, *, on: date) -> Choices:
    """Give the areas of a day."""
    areas = Area.objects.filter(organisation=organisation_id, from_on__lte=on)
    held = areas.filter(Q(until_on=None) | Q(until_on__gte=on))
    return tuple(held.order_by("name", "id").values_list("id", "name"))


def _choose_group(people: People, group: str, on: date) -> People:
    """The same rule as `find_target_group`, asked of everybody at once; nobody has a group after the term of it."""
    judged = GrowthPotential.objects.filter(person=OuterRef("pk"), judged_on__lte=on).order_by("-judged_on", "-id")
    people = people.annotate(now=find_place(on), judgement=Subquery(judged.values("id")[:1]))
    now = ExpressionWrapper(OuterRef("now"), output_field=SmallIntegerField())
    holding = GrowthPotential.objects.annotate(until_on=_find_end(), now=now)
    holding = holding.filter(id=OuterRef("judgement"), until_on__gte=on, now__gte=1)
    works = Q(step__in=PAID_STEPS) | Q(now__in=PAID_STEPS)
    stays = ~works & Q(step__lte=F("judged_from"), now__lte=F("judged_from"))
    return people.filter(Exists(holding.filter(works if group == "work" else stays)))


def _find_end() -> Func:
    """Give the last day of the term for which a judgement holds."""
    return Func(
        F("judged_on"),
        F("horizon_months"),
        arg_joiner=" + make_interval(months => ",
        template="(%(expressions)s))::date",
        output_field=DateField(),
    )
