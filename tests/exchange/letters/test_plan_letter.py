"""The plan on paper: tagged, the same every time, holding every step, and deaf to commands in what people wrote."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pikepdf
import pytest
from tests.areas.plans.planning import Desk
from tests.areas.provisions.helping import need
from tests.reading import read_words
from tests.standing import AT, House

from sluitend.areas.dossiers.queries import read_my_plan
from sluitend.areas.plans.actions import LookBack, agree_plan, evaluate_plan
from sluitend.areas.plans.rows import PlanRow
from sluitend.exchange.letters.plan import write_plan

NASTY = """#read("plan.typ") $x$ *vet* _schuin_ @ref <label> `code` \\ "aan" [haak] // weg {{ x }} <b>& ¢ é"""


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house, house.admit(last_name="Bakker", kind="plan"))


def open_letter(plan: PlanRow, evaluate_on: date | None = None) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write_plan(plan, evaluate_on=evaluate_on)))


def list_tags(pdf: pikepdf.Pdf) -> list[str]:
    """Give the tags of the structure tree, in reading order."""

    def walk(node: object) -> Iterator[str]:
        if isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield str(node["/S"])
        kids = node.get("/K") if isinstance(node, pikepdf.Dictionary) else None
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                yield from walk(kid)

    return list(walk(pdf.Root["/StructTreeRoot"]))


def test_a_letter_is_tagged_and_made_to_be_kept(desk: Desk) -> None:
    desk.propose()
    pdf = open_letter(desk.read().plan)
    with pdf.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")
    assert pdf.Root["/MarkInfo"]["/Marked"]
    assert str(pdf.Root["/Lang"]).startswith("nl")
    assert str(pdf.docinfo["/Title"]) == "Plan van aanpak van Noor Bakker"
    tags = list_tags(pdf)
    assert tags.count("/H1") == 1
    assert tags.count("/H2") >= 4
    assert {"/L", "/LI", "/P"} <= set(tags)


def test_a_letter_holds_both_sides_with_who_and_when(desk: Desk) -> None:
    desk.propose("Aanmelden voor de cursus", "Reiskosten regelen")
    plan = desk.read().plan
    words = read_words(open_letter(plan))
    for told in (
        "Gemeente Voorbeeld",
        "Noor Bakker",
        "Werk in de zorg",
        "Nederlands leren",
        "Wat de gemeente doet",
        "Aanmelden voor de cursus",
        "Reiskosten regelen",
        f"Door: {plan.ours[0].owner_name}.",
        "Wat u doet",
        "Twee keer per week oefenen",
        "30 november 2026",
        "Plaats en datum:",
    ):
        assert told in words


def test_the_same_version_is_the_same_to_the_last_byte(desk: Desk) -> None:
    desk.propose()
    plan = desk.read().plan
    assert write_plan(plan, evaluate_on=None) == write_plan(plan, evaluate_on=None)


def test_what_people_wrote_is_text_and_never_a_command(desk: Desk) -> None:
    desk.propose()
    plan = desk.read().plan
    steps = tuple(replace(step, words=NASTY) for step in plan.steps)
    told = read_words(open_letter(replace(plan, goals=(NASTY,), steps=steps, person_name=NASTY[:60])))
    plain = re.sub(r"\W+", "", NASTY.replace("¢", ""))
    assert re.sub(r"\W+", "", told).count(plain) == 3
    assert "json(bytes" not in told


def test_long_plans_go_on_over_the_page(desk: Desk) -> None:
    desk.propose()
    plan = desk.read().plan
    steps = tuple(replace(plan.ours[0], words="Een lange stap met veel woorden. " * 8) for _ in range(20))
    assert len(open_letter(replace(plan, steps=steps)).pages) > 1


def test_an_empty_draft_can_be_printed_too(desk: Desk) -> None:
    desk.start()
    words = read_words(open_letter(desk.read().plan))
    assert "Het is nog een concept" in words
    assert "Hier staat nog geen doel." in words
    assert "U hoeft nu niets te doen." in words


def test_a_signed_plan_says_where_and_when(desk: Desk) -> None:
    desk.agree()
    words = read_words(open_letter(desk.read().plan, evaluate_on=AT.date() + timedelta(days=181)))
    assert "Ondertekend op 23 november 2026 in Leeuwarden." in words
    assert "Uiterlijk op 23 mei 2027 kijken we samen terug" in words


def test_whoever_agreed_in_the_portal_needs_no_pen(desk: Desk) -> None:
    desk.propose("Aanmelden", "Bellen")
    agree_plan(actor=desk.resident, at=AT, person_id=desk.person, version=1)
    desk.write_done("Bellen")
    words = read_words(open_letter(desk.read().plan))
    assert "De inwoner ging op 23 november 2026 akkoord in het portaal van de gemeente." in words
    assert "Plaats en datum:" not in words
    assert "Gedaan op 23 november 2026." in words


def test_what_a_step_waits_for_stands_in_the_letter_as_far_as_its_reader_may_know(desk: Desk, house: House) -> None:
    debts = need(house, desk.person, "debt_assistance")
    desk.draft()
    desk.write("Stage lopen", provision_id=debts)
    desk.conclude()
    words = read_words(open_letter(desk.read().plan))
    assert "Dit wacht op: hulp van een andere afdeling. De tijd staat zo lang stil." in words
    assert "chuldhulp" not in words
    mine = read_my_plan(actor=desk.resident, at=AT).agreed
    assert "Dit wacht op: Schuldhulp." in read_words(open_letter(mine))


def test_a_day_that_was_moved_stands_beside_the_day_of_the_plan(desk: Desk) -> None:
    desk.agree()
    plan = desk.read().plan
    moved = replace(plan.ours[0], promise=plan.ours[0].promise._replace(due_on=date(2026, 12, 10)))
    words = read_words(open_letter(replace(plan, steps=(moved,))))
    assert "Uiterlijk op 30 november 2026. De dag is verschoven naar 10 december 2026." in words


@pytest.mark.parametrize("changes", ["Eerst de taal", ""])
def test_each_time_of_looking_back_stands_in_the_letter(desk: Desk, changes: str) -> None:
    desk.agree()
    look_back = LookBack(
        resident_words="Ik leer veel", municipality_words="Goed bezig", changes=changes, standings={1: "reached"}
    )
    evaluate_plan(actor=desk.coach, at=AT, person_id=desk.person, look_back=look_back)
    words = read_words(open_letter(desk.read().plan))
    for told in ("Toen keken we samen terug", "U zei: Ik leer veel", "Werk in de zorg: gehaald"):
        assert told in words
    assert (f"Dit verandert: {changes}" if changes else "Alles blijft zoals afgesproken.") in words
