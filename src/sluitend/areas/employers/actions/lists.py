"""Lists of employers: held beside the file, carried out whole, and taken back whole."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from sluitend.areas.employers.models import AccountManager, Employer, EmployerFile, EmployerFileRow
from sluitend.areas.employers.pen import lock_file
from sluitend.areas.employers.rows import weigh_file
from sluitend.areas.employers.verdicts import NEW, EmployerLine, JudgedLine
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.grants import ALL
from sluitend.parties.models import Organisation
from sluitend.parties.pen import remove_employers, write_employers

FIELDS = ("name", "kvk", "sector", "size")


@act("stage_employer_file")
def stage_employer_file(
    *, actor: Actor, at: datetime, organisation_id: int | None, name: str, lines: Sequence[EmployerLine]
) -> Outcome[int]:
    """Hold a list beside the file of a municipality; nothing changes before somebody has it carried out."""
    near = actor.scope == ALL or organisation_id == actor.organisation_id
    if not near or not Organisation.objects.filter(party=organisation_id).exists():
        raise NotFound
    if not lines:
        raise Invalid(
            _("Er staan geen werkgevers in dit bestand."),
            _("Onder de kolomkoppen staat niets."),
            _("Kijk of u het goede bestand koos."),
        )
    staged = EmployerFile.objects.create(
        municipality_id=organisation_id, name=name[:120], by_id=actor.party_id, staged_at=at
    )
    EmployerFileRow.objects.bulk_create(EmployerFileRow(file=staged, **asdict(each)) for each in lines)
    return Outcome(value=staged.pk, object=f"employer_file:{staged.pk}", fields=FIELDS)


@act("apply_employer_file")
def apply_employer_file(*, actor: Actor, at: datetime, file_id: int) -> Outcome[int]:
    """Write every new employer of a list in the file, all of them or none; gives how many."""
    file = lock_file(actor, file_id)
    if file.applied_at:
        raise Invalid(_("Deze lijst is al doorgevoerd."), _("Een lijst telt één keer."), _("Lees een nieuwe lijst in."))
    fresh = [each for each in weigh_file(file) if each.verdict == NEW]
    _write_employers(file, fresh, actor=actor, at=at)
    EmployerFile.objects.filter(id=file_id).update(applied_at=at)
    return Outcome(value=len(fresh), object=f"employer_file:{file_id}", fields=FIELDS)


@act("undo_employer_file")
def undo_employer_file(*, actor: Actor, at: datetime, file_id: int) -> Outcome[int]:
    """Take every employer of a list out of the file again, unless something was written about one since."""
    file = lock_file(actor, file_id)
    lines = EmployerFileRow.objects.filter(file=file, employer__isnull=False)
    numbers = list(lines.values_list("employer", flat=True))
    if not file.applied_at or file.undone_at:
        raise NotFound
    lines.update(employer=None)
    try:
        AccountManager.objects.filter(employer__in=numbers).delete()
        Employer.objects.filter(party__in=numbers).delete()
        remove_employers(numbers)
    except ProtectedError as used:
        raise Invalid(
            _("Deze lijst kan niet meer worden teruggedraaid."),
            _("Van een werkgever op deze lijst is sindsdien iets vastgelegd, en dat mag niet verdwijnen."),
            _("Verbeter de werkgevers die niet kloppen één voor één."),
        ) from used
    EmployerFile.objects.filter(id=file_id).update(undone_at=at)
    return Outcome(value=len(numbers), object=f"employer_file:{file_id}", fields=FIELDS)


def _write_employers(file: EmployerFile, fresh: Sequence[JudgedLine], *, actor: Actor, at: datetime) -> None:
    """Write these employers down; whoever carries a list out speaks with all on it from then on."""
    numbers = write_employers([each.name for each in fresh], organisation_id=file.municipality_id)
    told = {"municipality_id": file.municipality_id, "added_at": at}
    Employer.objects.bulk_create(
        Employer(party_id=number, kvk=each.kvk, sector=each.sector, size=each.size, **told)
        for number, each in zip(numbers, fresh, strict=True)
    )
    if actor.party_id:
        AccountManager.objects.bulk_create(
            AccountManager(employer_id=number, staff_id=actor.party_id, from_on=find_day(at)) for number in numbers
        )
    by_line = dict(zip((each.line for each in fresh), numbers, strict=True))
    rows = list(EmployerFileRow.objects.filter(file=file, line__in=by_line))
    for row in rows:
        row.employer_id = by_line[row.line]
    EmployerFileRow.objects.bulk_update(rows, ["employer"], batch_size=500)
