"""The whole file in one piece, for the person it is about."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.export import FileExport, write_file
from sluitend.areas.dossiers.rows import is_asking_for_file, list_requests
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Person


@act("export_person")
def export_person(*, actor: Actor, at: datetime, person_id: int) -> Outcome[FileExport]:
    """Give the file of somebody who asked for it; as it passes every wall, nobody takes it out unasked."""
    if not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
    if not any(is_asking_for_file(each) for each in list_requests(person_id, today=find_day(at))):
        raise Invalid(
            _("Dit dossier kan nu niet worden gedownload."),
            _("Het bevat alles, ook wat voor een ander doel is geschreven, en is alleen voor de persoon zelf."),
            _("Leg eerst vast dat de persoon om inzage heeft gevraagd."),
        )
    return _export(person_id, at)


@act("export_my_file")
def export_my_file(*, actor: Actor, at: datetime) -> Outcome[FileExport]:
    """Give the resident who asks their own file."""
    me = Person.objects.within(actor).filter(party=actor.party_id).values_list("party", flat=True).first()
    if me is None:
        raise NotFound
    return _export(me, at)


def _export(person_id: int, at: datetime) -> Outcome[FileExport]:
    export = write_file(person_id, at=at)
    return Outcome(value=export, about=(person_id,), object=f"person:{person_id}", fields=("file",))
