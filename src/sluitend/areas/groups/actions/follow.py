"""Follow: whoever came to belong to a target group since yesterday is promised what the pack has for them."""

from datetime import datetime

from sluitend.areas.cohorts.candidates import Search
from sluitend.areas.groups.pen import follow_people
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import get_pack
from sluitend.parties.models import Organisation


@act("follow_groups")
def follow_groups(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Go along all municipalities whose pack has target groups, and give how many people were promised something."""
    homes = Organisation.objects.filter(kind="municipality").order_by("party").values_list("party", "pack")
    packs = ((number, get_pack(name)) for number, name in homes)
    people = [
        person_id
        for number, pack in packs
        if any(group.opens or group.within for group in pack.target_groups)
        for person_id in follow_people(Search(organisation_id=number), pack=pack, at=at)
    ]
    return Outcome(value=len(people), about=tuple(people), object="groups", fields=("promises",))
