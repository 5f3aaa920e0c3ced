"""Where areas lie: outlines that were read from a file are tied to areas, all of them or none."""

from collections.abc import Mapping
from datetime import datetime

from sluitend.compute.formulas.outlines import Outline
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Area, AreaShape
from sluitend.parties.models.scoping import find_owners

DRAWN = ("path", "west", "south", "east", "north", "label_x", "label_y", "source", "set_at")


@act("import_area_shapes")
def import_area_shapes(*, actor: Actor, at: datetime, outlines: Mapping[int, Outline], source: str) -> Outcome[int]:
    """Let these areas within the actor's scope lie where their outlines are, and give how many; what lay, goes."""
    within = Area.objects.filter(organisation__in=find_owners(actor.scope, actor).values("id"), id__in=outlines)
    if within.count() != len(outlines):
        raise NotFound
    AreaShape.objects.bulk_create(
        (AreaShape(area_id=area, source=source, set_at=at, **vars(outline)) for area, outline in outlines.items()),
        update_conflicts=True,
        unique_fields=["area"],
        update_fields=DRAWN,
    )
    return Outcome(value=len(outlines), object="areas", fields=("shape",))
