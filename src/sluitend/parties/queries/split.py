"""Looking ahead at splitting an area: how many would go to which part; and the splits there were."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Area, AreaSplit, Team
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.splitting import NewPart, assign_parts, list_inhabitants, require_parts


@dataclass(frozen=True, kw_only=True)
class SplitPreview:
    """An area that would be split: how many go to each part, how many to none, and of how many no postcode is known.

    `teams` are those that work in the area, and go on with whoever lives in its parts.
    """

    area_id: int
    code: str
    name: str
    people: int
    counts: tuple[int, ...]
    unplaced: int
    without_postcode: int
    teams: tuple[str, ...]
    split_id: int | None
    split_on: date | None


@act("read_area_split")
def read_area_split(
    *, actor: Actor, at: datetime, area_id: int, parts: Sequence[NewPart] = ()
) -> Outcome[SplitPreview]:
    """Give how many would go where if an area within the actor's scope were split now; nobody is named."""
    owners = find_owners(actor.scope, actor).values("id")
    area = Area.objects.filter(organisation__in=owners, id=area_id).first()
    if area is None:
        raise NotFound
    if parts:
        require_parts(parts)
    inhabitants = list_inhabitants(area_id)
    places = Counter(assign_parts(inhabitants, parts).values())
    split = AreaSplit.objects.filter(area=area, undone_at=None).first()
    preview = SplitPreview(
        area_id=area.pk,
        code=area.code,
        name=area.name,
        people=len(inhabitants),
        counts=tuple(places[place] for place in range(len(parts))),
        unplaced=places[None],
        without_postcode=sum(not each.postcodes for each in inhabitants),
        teams=tuple(Team.objects.filter(area=area).order_by("party__name").values_list("party__name", flat=True)),
        split_id=split.pk if split else None,
        split_on=split.split_on if split else None,
    )
    return Outcome(value=preview, object=f"area:{area_id}", fields=("residence",))
