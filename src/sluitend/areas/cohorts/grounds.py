"""Of whom a cohort can be in a municipality: its areas of today, and the target groups of its pack."""

from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.cohorts.weighing import Ground
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.target_groups import BEFORE_GATE, TargetGroup
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack, find_pack_of_version
from sluitend.parties.models import Area


def list_groups(organisation_id: int | None) -> list[TargetGroup]:
    """Give the target groups of the pack."""
    return list(find_pack(organisation_id).target_groups)


def find_ground(actor: Actor, *, area_id: int | None, target_group: str) -> Ground:
    """Give the ground for a cohort of the actor's own municipality; whatever is not there, is not found."""
    organisation_id = actor.organisation_id
    areas = Area.objects.filter(id=area_id or 0, organisation=organisation_id)
    group = _find_group(organisation_id, target_group)
    if organisation_id is None or (area_id and not areas.exists()) or not (area_id or group):
        raise NotFound
    return Ground(
        organisation_id=organisation_id, area_id=area_id, group=group, welcomes=_welcomes(find_pack(organisation_id))
    )


def find_ground_of(cohort: Cohort) -> Ground:
    """Give the ground on which a cohort was frozen, by the target group as it is described today."""
    return Ground(
        organisation_id=cohort.organisation_id,
        area_id=cohort.area_id,
        group=_find_group(cohort.organisation_id, cohort.target_group),
        welcomes=_welcomes(find_pack_of_version(cohort.pack_version)),
    )


def _welcomes(pack: Pack) -> bool:
    return pack.cohort is not None and BEFORE_GATE in pack.cohort.joins


def _find_group(organisation_id: int | None, code: str) -> TargetGroup | None:
    """Give the target group with this code; none without a code."""
    if not code:
        return None
    groups = {group.code: group for group in list_groups(organisation_id)}
    if code not in groups:
        raise NotFound
    return groups[code]
