"""Merge: one person who had two files has one again, and two people who were taken for one have their own again."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.models import Merge
from sluitend.areas.imports.pen.merging import move_rows, return_rows
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_people, write_promises
from sluitend.parties.models import Person
from sluitend.parties.pen import note_birth, note_bsn, note_coming_back, note_leaving
from sluitend.parties.reasons import MERGED


@act("merge_people")
def merge_people(*, actor: Actor, at: datetime, person_id: int, gone_id: int) -> Outcome[int]:
    """Let the file of `person_id` go on with everything of the other, which rests until they are taken apart."""
    kept, gone = _lock_both(actor, person_id, gone_id)
    _require_one_person(kept, gone)
    merge = Merge.objects.create(
        kept_id=person_id,
        gone_id=gone_id,
        at=at,
        by_id=actor.party_id,
        was_active=gone.active,
        left_on=gone.left_on,
        left_because=gone.left_because,
        filled=" ".join(_fill(kept, gone)),
    )
    move_rows(merge)
    note_leaving(gone_id, left_on=find_day(at), because=MERGED)
    about = (person_id, gone_id)
    return Outcome(value=merge.id, about=about, object=f"merge:{merge.id}", fields=("person",))


@act("unmerge_people")
def unmerge_people(*, actor: Actor, at: datetime, merge_id: int) -> Outcome[int]:
    """Give each file its own rows back; whatever came since stays where it is. Gives how many rows cannot go back."""
    merge = Merge.objects.select_for_update().filter(id=merge_id, undone_at=None).first()
    if merge is None:
        raise NotFound
    kept, gone = _lock_both(actor, merge.kept_id, merge.gone_id)
    if kept.left_because == MERGED:
        raise Invalid(
            _("Dit kan nog niet uit elkaar."),
            _("Het dossier dat doorging, is later zelf samengevoegd."),
            _("Haal eerst die latere samenvoeging uit elkaar."),
        )
    _empty(merge, kept, gone)
    stuck = return_rows(merge)
    if merge.was_active:
        note_coming_back(gone.pk)
    else:
        note_leaving(gone.pk, left_on=merge.left_on or find_day(at), because=merge.left_because)
    _cover(kept, gone, at)
    Merge.objects.filter(id=merge_id).update(undone_at=at)
    about = (kept.pk, gone.pk)
    return Outcome(value=stuck, about=about, object=f"merge:{merge_id}", fields=("person",))


def _lock_both(actor: Actor, one_id: int, other_id: int) -> tuple[Person, Person]:
    people = {person.pk: person for person in lock_people([one_id, other_id])}
    reachable = Person.objects.within(actor).filter(party__in=[one_id, other_id]).count()
    if len(people) != 2 or reachable != 2:
        raise NotFound
    return people[one_id], people[other_id]


def _require_one_person(kept: Person, gone: Person) -> None:
    if kept.bsn_hash and gone.bsn_hash:
        raise Invalid(
            _("Dit zijn twee mensen."),
            _("Elk dossier heeft een eigen burgerservicenummer."),
            _("Klopt een van de nummers niet, verbeter dat dan eerst."),
        )
    if kept.party.organisation_id != gone.party.organisation_id:
        raise Invalid(
            _("Dit kan niet worden samengevoegd."), _("De dossiers zijn van twee gemeenten."), _("Kies een ander.")
        )
    if MERGED in (kept.left_because, gone.left_because) or (gone.active and not kept.active):
        raise Invalid(
            _("Dit kan niet in deze richting."),
            _("Het dossier dat doorgaat, moet in gebruik zijn; het andere is dat nog wel, of is al samengevoegd."),
            _("Wissel de twee om, of kies een ander dossier."),
        )


def _fill(kept: Person, gone: Person) -> list[str]:
    """What only the resting file knows goes along: a BSN, a day of birth."""
    filled = []
    if gone.bsn_hash:
        note_bsn(gone.pk, sealed=None, hashed=None)
        note_bsn(kept.pk, sealed=bytes(gone.bsn_sealed or b""), hashed=bytes(gone.bsn_hash))
        filled.append("bsn")
    if gone.born_on and not kept.born_on:
        note_birth(kept.pk, born_on=gone.born_on, birth_year=gone.birth_year)
        filled.append(f"born:{kept.birth_year or ''}")
    return filled


def _empty(merge: Merge, kept: Person, gone: Person) -> None:
    for word in merge.filled.split():
        field, _colon, year = word.partition(":")
        if field == "bsn" and kept.bsn_hash and not gone.bsn_hash:
            sealed, hashed = bytes(kept.bsn_sealed or b""), bytes(kept.bsn_hash)
            note_bsn(kept.pk, sealed=None, hashed=None)
            note_bsn(gone.pk, sealed=sealed, hashed=hashed)
        elif field == "born" and kept.born_on == gone.born_on:
            note_birth(kept.pk, born_on=None, birth_year=int(year) if year else None)


def _cover(kept: Person, gone: Person, at: datetime) -> None:
    """Whoever is left without a covering promise, as it was settled meanwhile, is invited by who covered both."""
    pack = find_pack(kept.party.organisation_id)
    covered = set(
        Promise.objects.are_open()
        .filter(beneficiary__in=(kept.pk, gone.pk), covers=True)
        .values_list("beneficiary", flat=True)
    )
    bare = Person.objects.filter(party__in={kept.pk, gone.pk} - covered, active=True).values_list("party", flat=True)
    opening = Opening(kind="invitation", owner_id=kept.covered_by_id or 0)
    write_promises(draft_promise(opening, beneficiary_id=person, pack=pack, at=at) for person in bare)
