"""Corrections, and taking back what was written by mistake; a row that others hold on to is never removed here."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F, Func, Value
from django.db.models.functions import Concat, Trim

from sluitend.parties.models import BenefitSpell, ContactPoint, Fact, Party, Person, PersonContact, Residence


def rename_person(person_id: int, *, field: str, name: str) -> None:
    """Write another first or last name down, and the whole name with it."""
    Person.objects.filter(party=person_id).update(**{field: name})
    whole = Trim(Concat(F("first_name"), Value(" "), F("last_name")))
    name = Person.objects.filter(party=person_id).annotate(whole=whole).values_list("whole", flat=True)[0]
    Party.objects.filter(id=person_id).update(name=name)


def note_bsn(person_id: int, *, sealed: bytes | None, hashed: bytes | None) -> None:
    """Note a BSN, or that there is none after all."""
    Person.objects.filter(party=person_id).update(bsn_sealed=sealed, bsn_hash=hashed)


def note_birth(person_id: int, *, born_on: date | None, birth_year: int | None) -> None:
    """Note when somebody was born."""
    Person.objects.filter(party=person_id).update(born_on=born_on, birth_year=birth_year)


def note_rectified(person_id: int, *, field: str) -> None:
    """Note that a field was put right: from now on a file that says otherwise is not believed."""
    wrong_before = Person.objects.filter(party=person_id).exclude(rectified__contains=[field])
    wrong_before.update(rectified=Func(F("rectified"), Value(field), function="array_append"))


def write_contact(person_id: int, *, kind: str, value: str, from_on: date) -> int:
    """Write a way to reach somebody down; a point that others use too is shared."""
    point = ContactPoint.objects.filter(kind=kind, value=value).order_by("id").first()
    point = point or ContactPoint.objects.create(kind=kind, value=value)
    return PersonContact.objects.create(person_id=person_id, point=point, from_on=from_on).id


def take_contact(contact_id: int) -> bool:
    """Take a way to reach somebody back, if it still holds; a point that nobody uses goes with it."""
    contact = PersonContact.objects.filter(id=contact_id, until_on=None).first()
    if contact is None:
        return False
    contact.delete()
    _forget_points([contact.point_id])
    return True


def forget_preference(person_id: int, *, for_id: int) -> None:
    """Let somebody have no first choice any more, if the person with whom they become one has a choice already."""
    if PersonContact.objects.filter(person=for_id, is_preferred=True).exists():
        PersonContact.objects.filter(person=person_id, is_preferred=True).update(is_preferred=False)


def write_home(person_id: int, *, area_id: int, from_on: date) -> tuple[int | None, int]:
    """Let somebody live in another area; gives the residence that ended and the one that began."""
    former = Residence.objects.filter(person=person_id, until_on=None).first()
    if former:
        Residence.objects.filter(id=former.id).update(until_on=from_on)
    home = Residence.objects.create(person_id=person_id, area_id=area_id, from_on=from_on)
    return former.id if former else None, home.id


def take_home(home_id: int, *, former_id: int | None) -> bool:
    """Take a move back, if somebody still lives there; the residence before it goes on as if nothing had happened."""
    taken, _ = Residence.objects.filter(id=home_id, until_on=None).delete()
    if taken and former_id:
        Residence.objects.filter(id=former_id).update(until_on=None)
    return bool(taken)


def note_spell_start(spell_id: int, *, started_on: date) -> None:
    """Correct the day on which a benefit began."""
    BenefitSpell.objects.filter(id=spell_id).update(started_on=started_on)


def take_spell(spell_id: int) -> bool:
    """Take a spell back that still runs."""
    taken, _ = BenefitSpell.objects.filter(id=spell_id, ended_on=None).delete()
    return bool(taken)


def reopen_spell(spell_id: int) -> None:
    """Let a spell run on that was ended by mistake."""
    BenefitSpell.objects.filter(id=spell_id).update(ended_on=None, end_reason="")


def erase_people(ids: Sequence[int]) -> None:
    """Take people back who were written down by mistake, with where they live, spells and ways to reach them."""
    points = list(PersonContact.objects.filter(person__in=ids).values_list("point", flat=True))
    for attached in (PersonContact, Residence, BenefitSpell, Fact):
        attached.objects.filter(person__in=ids).delete()
    _forget_points(points)
    # Not by the ORM: it would look through every room for rows that hold on to them; the database refuses those.
    Person.objects.filter(party__in=ids)._raw_delete(using="default")
    Party.objects.filter(id__in=ids)._raw_delete(using="default")


def _forget_points(ids: Sequence[int]) -> None:
    """A number or address that nobody can be reached at is of nobody any more."""
    ContactPoint.objects.filter(id__in=ids).exclude(id__in=PersonContact.objects.values("point")).delete()
