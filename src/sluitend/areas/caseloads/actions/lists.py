"""Keeping lists: filters, columns and order under a name, for oneself or for the team."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.models import SUBJECTS, SavedList
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@act("add_saved_list")
def add_saved_list(
    *, actor: Actor, at: datetime, subject: str, name: str, query: str, is_shared: bool = False
) -> Outcome[int]:
    """Keep a list under a name; the same name once more replaces what it stood for."""
    if subject not in SUBJECTS or not name.strip() or len(name.strip()) > 60 or len(query) > 400:
        raise Invalid(
            _("Deze lijst is niet bewaard."),
            _("Een lijst heeft een naam van hoogstens 60 tekens, en niet te veel filters."),
            _("Geef een kortere naam, of kies minder filters en kolommen."),
        )
    saved, _fresh = SavedList.objects.update_or_create(
        owner_id=actor.party_id, subject=subject, name=name.strip(), defaults={"query": query, "is_shared": is_shared}
    )
    return Outcome(value=saved.id, object=f"saved_list:{saved.id}", fields=("saved_list",))


@act("forget_saved_list")
def forget_saved_list(*, actor: Actor, at: datetime, saved_list_id: int) -> Outcome[None]:
    """Forget a list of one's own."""
    forgotten, _rows = SavedList.objects.within(actor).filter(id=saved_list_id).delete()
    if not forgotten:
        raise NotFound
    return Outcome(value=None, object=f"saved_list:{saved_list_id}", fields=("saved_list",))
