"""Splitting an area: whoever lives there goes along to its parts in one act, and comes back when it is undone."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from django.db.models import ProtectedError
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, Invalid, NotFound
from sluitend.parties.models import Area, AreaSplit, Person, Residence
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.splitting import NewPart, assign_parts, list_inhabitants, require_parts

A_DAY = timedelta(days=1)


@act("split_area")
def split_area(
    *, actor: Actor, at: datetime, area_id: int, parts: Sequence[NewPart], seen: tuple[int, ...] | None = None
) -> Outcome[int]:
    """Let an area be its parts from today, each with its people; refused when others go there than were `seen`."""
    today = find_day(at)
    require_parts(parts)
    _lock_people(_list_living([area_id]))
    area = _lock_area(actor, area_id, today=today)
    inhabitants = list_inhabitants(area_id)
    _lock_people([each.person_id for each in inhabitants])
    places = assign_parts(inhabitants, parts)
    _require_seen(places.values(), parts, seen)
    split = AreaSplit.objects.create(area=area, split_on=today, split_at=at, split_by_id=actor.party_id)
    areas = [_draw_part(area, part, split) for part in parts]
    _move(area, {person: areas[place].pk for person, place in places.items() if place is not None}, split)
    Area.objects.filter(id=area_id).update(until_on=today - A_DAY)
    fields = ("code", "name", "residence")
    return Outcome(value=split.pk, about=tuple(places), object=f"area:{area_id}", fields=fields)


@act("undo_area_split")
def undo_area_split(*, actor: Actor, at: datetime, split_id: int) -> Outcome[int]:
    """Let an area be one again, as if it had not been split, and give how many live in it.

    Who came to live in a part since, or moved from one part to another, lives in the whole from today.
    """
    today = find_day(at)
    split = _lock_split(actor, split_id)
    parts = list(split.parts.order_by("id"))
    people = _list_living([each.pk for each in parts])
    AreaSplit.objects.filter(id=split_id).update(undone_at=at)
    stayed = Residence.objects.filter(split=split, until_on=None)
    back = list(stayed.values_list("person", flat=True))
    stayed.delete()
    former = Residence.objects.filter(area=split.area_id, until_on=split.split_on, person__in=back)
    former.update(until_on=None)
    Residence.objects.filter(area__in=parts, until_on=None).update(until_on=today)
    Residence.objects.bulk_create(
        Residence(person_id=person, area_id=split.area_id, from_on=today) for person in people if person not in {*back}
    )
    Area.objects.filter(id=split.area_id).update(until_on=None)
    for part in parts:
        _forget_part(part, today=today)
    return Outcome(value=len(people), about=tuple(people), object=f"area:{split.area_id}", fields=("residence",))


def _list_living(areas: Collection[int]) -> list[int]:
    living = Residence.objects.filter(area__in=areas, until_on=None)
    return list(living.order_by("person").values_list("person", flat=True))


def _lock_people(ids: Collection[int]) -> None:
    """People first, in order of number, as whoever moves one of them does; then the area."""
    locked = Person.objects.select_for_update(no_key=True).filter(party__in=ids).order_by("party")
    list(locked.values_list("party", flat=True))


def _lock_area(actor: Actor, area_id: int, *, today: date) -> Area:
    """Give an area within the actor's scope that exists and did so yesterday, locked."""
    within = Area.objects.filter(organisation__in=find_owners(actor.scope, actor).values("id"), id=area_id)
    area = within.select_for_update(no_key=True).first()
    if area is None:
        raise NotFound
    if area.until_on is not None or area.from_on >= today:
        raise Invalid(
            _("Dit gebied kan vandaag niet worden gesplitst."),
            _("Het bestaat niet meer, of het bestaat pas sinds vandaag."),
            _("Kijk bij Gebieden welke gebieden er nu zijn, of kies een latere dag."),
        )
    return area


def _lock_split(actor: Actor, split_id: int) -> AreaSplit:
    """Give a split that holds, with its people and then its area locked; parts that were split again come first."""
    within = AreaSplit.objects.filter(area__organisation__in=find_owners(actor.scope, actor).values("id"), id=split_id)
    split = within.filter(undone_at=None).first()
    if split is None:
        raise NotFound
    parts = list(Area.objects.filter(split=split).values_list("id", flat=True))
    _lock_people(_list_living(parts))
    list(Area.objects.select_for_update(no_key=True).filter(id__in=[split.area_id, *parts]).order_by("id"))
    split = within.filter(undone_at=None).first()
    if split is None:
        raise NotFound
    if AreaSplit.objects.filter(area__in=parts, undone_at=None).exists():
        raise Invalid(
            _("Deze splitsing kan niet terug."),
            _("Een van de delen is daarna zelf gesplitst."),
            _("Draai eerst die latere splitsing terug."),
        )
    return split


def _require_seen(places: Collection[int | None], parts: Sequence[NewPart], seen: tuple[int, ...] | None) -> None:
    counts = Counter(places)
    if counts[None]:
        raise Invalid(
            _("%(count)d mensen vallen in geen enkel deel.") % {"count": counts[None]},
            _("Wie nergens woont, is niet in beeld."),
            _("Laat bij één deel de regel leeg: daar komt wie overblijft."),
        )
    if seen not in (None, tuple(counts[place] for place in range(len(parts)))):
        raise ChangedMeanwhile


def _draw_part(area: Area, part: NewPart, split: AreaSplit) -> Area:
    return Area.objects.create(
        organisation_id=area.organisation_id,
        code=part.code,
        name=part.name,
        from_on=split.split_on,
        split=split,
        came_from=[*area.came_from, area.pk],
    )


def _move(area: Area, homes: dict[int, int], split: AreaSplit) -> None:
    Residence.objects.filter(area=area, until_on=None).update(until_on=split.split_on)
    Residence.objects.bulk_create(
        Residence(person_id=person, area_id=home, from_on=split.split_on, split=split) for person, home in homes.items()
    )


def _forget_part(part: Area, *, today: date) -> None:
    """A part that nothing was ever tied to is gone, so that the same split can be made again; another one ends."""
    try:
        part.delete()
    except ProtectedError:
        Area.objects.filter(id=part.pk).update(until_on=max(part.from_on, today - A_DAY))
