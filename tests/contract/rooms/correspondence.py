"""The acts of the post: what is written to residents, and what becomes of it."""

from dataclasses import replace
from datetime import timedelta

from tests.contract.places import GONE, Place
from tests.contract.rooms.contacts import agree, find_appointment
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.correspondence.actions import (
    NewPrintFile,
    Receipt,
    Wish,
    close_print_file,
    record_receipt,
    start_pause,
    start_print_run,
    take_dispatch,
    write_message,
)
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.queries import OutboxFilter
from sluitend.gate.actor import Actor
from sluitend.parties.actions import add_contact

SENT = Receipt(reference="r1")


def write(place: Place, *, kind: str = "email", value: str = "") -> int:
    """Give the person an address and queue a message about an appointment."""
    agree(place)
    add_contact(actor=SYSTEM, at=AT, person_id=place.person, kind=kind, value=value or f"{place.word}@example.org")
    return write_message(actor=SYSTEM, at=AT, person_id=place.person, wish=draft(place))


def draft(place: Place) -> Wish:
    return Wish(code="reminder", appointment_id=find_appointment(place))


def prepare(place: Place) -> None:
    """Let there be an appointment to write about, and an address."""
    agree(place)
    add_contact(actor=SYSTEM, at=AT, person_id=place.person, kind="email", value=f"{place.word}@example.org")


def find_dispatch(place: Place) -> int:
    return Dispatch.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def take(place: Place) -> None:
    write(place)
    take_dispatch(actor=SYSTEM, at=AT, channels=("email",))


def cut_off(place: Place) -> None:
    """Let sending stop halfway, some time ago."""
    take(place)
    Dispatch.objects.update(taken_at=AT - timedelta(hours=1))


def send(place: Place) -> None:
    take(place)
    record_receipt(actor=SYSTEM, at=AT, dispatch_id=find_dispatch(place), receipt=SENT)


def fail(place: Place) -> None:
    take(place)
    lost = Receipt(problem="Onbekend", is_lasting=True)
    record_receipt(actor=SYSTEM, at=AT, dispatch_id=find_dispatch(place), receipt=lost)
    add_contact(actor=SYSTEM, at=AT, person_id=place.person, kind="post", value=place.word)


def pause(place: Place) -> None:
    owner = Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)
    start_pause(actor=owner, at=AT, person_id=place.person, because=place.word, until_on=TODAY)


def write_letter(place: Place) -> None:
    write(place, kind="post", value=place.word)


def gather(place: Place) -> None:
    write_letter(place)
    planner = replace(SYSTEM, role="planner", organisation_id=place.organisation)
    start_print_run(actor=planner, at=AT)


def close(place: Place) -> None:
    gather(place)
    close_print_file(actor=SYSTEM, at=AT, file=draft_file(place))


def find_run(place: Place) -> int:
    printed = Dispatch.objects.filter(person=place.person, run__isnull=False)
    return printed.values_list("run", flat=True).first() or GONE


def draft_file(place: Place) -> NewPrintFile:
    return NewPrintFile(
        run_id=find_run(place), dispatch_ids=(find_dispatch(place),), content=b"pdf", index=place.word.encode()
    )


ROOM = Room(
    table="""
    write_message        coach:own  team_lead:team  system:all
    take_dispatch        system:all
    record_receipt       system:all
    decide_dispatch      coach:own  team_lead:team  planner:org
    cancel_dispatch      coach:own  team_lead:team  planner:org
    record_return        coach:own  team_lead:team  planner:org  intake:org
    send_again           coach:own  team_lead:team  planner:org
    start_pause          coach:own  team_lead:team
    end_pause            coach:own  team_lead:team
    start_print_run      team_lead:team  planner:org
    cancel_print_run     team_lead:org  planner:org
    close_print_file     system:all
    list_print_runs      team_lead:org  planner:org
    read_print_piece     system:all
    read_print_file      team_lead:org  planner:org
    list_dispatches      coach:own  team_lead:team  planner:org
    read_dispatch        coach:own  team_lead:team  planner:org  intake:org
    read_correspondence  coach:team  team_lead:team  planner:org  intake:org
    read_wording         coach:org  team_lead:org  planner:org  administrator:all
    read_health          administrator:all  auditor:all  system:all
    """,
    examples={
        "write_message": lambda p: {"person_id": p.person, "wish": draft(p)},
        "take_dispatch": lambda p: {"channels": ("email",)},
        "record_receipt": lambda p: {"dispatch_id": find_dispatch(p), "receipt": SENT},
        "decide_dispatch": lambda p: {"dispatch_id": find_dispatch(p), "was_sent": True},
        "cancel_dispatch": lambda p: {"dispatch_id": find_dispatch(p), "because": p.word},
        "record_return": lambda p: {"dispatch_id": find_dispatch(p), "because": p.word},
        "send_again": lambda p: {"dispatch_id": find_dispatch(p), "to": p.word},
        "start_pause": lambda p: {"person_id": p.person, "because": p.word, "until_on": TODAY},
        "end_pause": lambda p: {"person_id": p.person},
        "start_print_run": lambda p: {},
        "cancel_print_run": lambda p: {"print_run_id": find_run(p)},
        "close_print_file": lambda p: {"file": draft_file(p)},
        "list_print_runs": lambda p: {},
        "read_print_piece": lambda p: {},
        "read_print_file": lambda p: {"print_run_id": find_run(p), "number": 1, "format": "csv"},
        "list_dispatches": lambda p: {"wanted": OutboxFilter()},
        "read_dispatch": lambda p: {"dispatch_id": find_dispatch(p)},
        "read_correspondence": lambda p: {"person_id": p.person},
        "read_wording": lambda p: {},
        "read_health": lambda p: {},
    },
    before={
        "write_message": prepare,
        "take_dispatch": write,
        "record_receipt": take,
        "decide_dispatch": cut_off,
        "cancel_dispatch": write,
        "record_return": send,
        "send_again": fail,
        "end_pause": pause,
        "start_print_run": write_letter,
        "cancel_print_run": gather,
        "close_print_file": gather,
        "list_print_runs": close,
        "read_print_piece": gather,
        "read_print_file": close,
        "list_dispatches": write,
        "read_dispatch": write,
        "read_correspondence": write,
    },
    about_nobody=frozenset({"list_print_runs", "read_wording", "read_health"}),
    without_target=frozenset(
        {"take_dispatch", "start_print_run", "list_print_runs", "read_print_piece", "read_wording", "read_health"}
    ),
    filtered=frozenset({"list_dispatches"}),
    shows_the_person=frozenset({"read_dispatch", "read_correspondence", "list_dispatches", "read_print_file"}),
)
