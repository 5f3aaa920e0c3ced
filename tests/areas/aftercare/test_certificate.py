"""Certificates: signed by who saw it, in the person's own portal, printed so that a screen reader can read it."""

from dataclasses import replace
from datetime import timedelta

from tests.areas.aftercare.working import begin_work
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.aftercare.actions import NewCertificate, withdraw_skill_certificate, write_skill_certificate
from sluitend.areas.aftercare.queries import read_aftercare, read_my_work, read_skill_certificate
from sluitend.exchange.letters.certificate import write_certificate

NEW = NewCertificate(
    skills=("Komt op tijd", " Komt op tijd ", "", "Werkt samen"),
    seen_by="P. Hamer",
    function="Voorman",
    signed_on=TODAY,
    words="#emph[opmaak]",
)


WRONG: list[dict[str, object]] = [
    {"skills": ("", " ")},
    {"skills": tuple(f"Vaardigheid {place}" for place in range(13))},
    {"seen_by": " "},
    {"signed_on": TODAY + timedelta(days=1)},
]


def write(house: House, placement: int, new: NewCertificate = NEW) -> int:
    return write_skill_certificate(actor=house.coach, at=AT, placement_id=placement, new=new)


def test_a_certificate_is_in_the_portal_of_the_person_and_of_nobody_else(house: House) -> None:
    person, other = house.admit(), house.admit()
    number = write(house, begin_work(person))
    me, somebody = (replace(house.coach, party_id=each, role="resident") for each in (person, other))
    [mine] = read_my_work(actor=me, at=AT).certificates
    assert (mine.skills, mine.seen_by) == (("Komt op tijd", "Werkt samen"), "P. Hamer")
    assert read_skill_certificate(actor=me, at=AT, certificate_id=number) == mine
    for actor in (somebody, house.stranger):
        with refused("not_found"):
            read_skill_certificate(actor=actor, at=AT, certificate_id=number)
    letter = write_certificate(mine)
    assert letter.startswith(b"%PDF")
    assert b"/StructTreeRoot" in letter


def test_one_that_says_nothing_or_was_signed_by_nobody_is_refused(house: House) -> None:
    placement = begin_work(house.admit())
    for wrong in WRONG:
        with refused("invalid"):
            write(house, placement, replace(NEW, **wrong))  # type: ignore[arg-type]


def test_one_that_was_wrong_stays_to_be_read_and_is_not_printed(house: House) -> None:
    person = house.admit()
    number = write(house, begin_work(person))
    with refused("no_reason"):
        withdraw_skill_certificate(actor=house.coach, at=AT, certificate_id=number, because="")
    withdraw_skill_certificate(actor=house.coach, at=AT, certificate_id=number, because="Van een ander")
    [row] = read_aftercare(actor=house.coach, at=AT, person_id=person).certificates
    assert row.withdrawn_because == "Van een ander"
    with refused("not_found"):
        read_skill_certificate(actor=house.coach, at=AT, certificate_id=number)
    with refused("not_found"):
        withdraw_skill_certificate(actor=house.coach, at=AT, certificate_id=number, because="Nog eens")
