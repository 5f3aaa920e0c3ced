"""The acts of the book."""

from tests.contract.places import GONE, Place, draft_admission
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.caseloads.actions import hand_over_caseload
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import (
    NewMeans,
    Opening,
    Settling,
    SpellRow,
    add_means,
    discharge_person,
    draw_means,
    start_absence,
    suspend_promise,
)
from sluitend.ledger.models import Draw, Means, Message
from sluitend.ledger.queries import Newcomer, WorklistFilter

KEPT = Settling(state="kept", evidence="reached", reference="brief")


def draft_means(place: Place) -> NewMeans:
    return NewMeans(
        code=place.word,
        name="Budget",
        organisation_id=place.organisation,
        unit="cent",
        amount=1_000,
        from_on=TODAY,
        until_on=TODAY,
    )


def draft_spell(place: Place) -> SpellRow:
    return SpellRow(
        reference=place.word,
        started_on=TODAY,
        ended_on=None,
        birth_year=1980,
        household_form="",
        cause_code="",
    )


def find_means(place: Place) -> int:
    return Means.objects.filter(code=place.word).values_list("id", flat=True).first() or GONE


def find_draw(place: Place) -> int:
    return Draw.objects.filter(promise=place.promise).values_list("id", flat=True).first() or GONE


def find_messages(place: Place) -> list[int]:
    return list(Message.objects.filter(promise=place.promise).values_list("id", flat=True))


def tell(place: Place) -> None:
    """Let it be told to the owner, as the sweep would after some days."""
    Message.objects.create(
        promise_id=place.promise, rung=1, to_role="owner", to_party_id=place.owner, by="message", made_at=AT
    )


def suspend(place: Place) -> None:
    owner = Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)
    suspend_promise(actor=owner, at=AT, promise_id=place.promise, reason="waiting")


def draw(place: Place) -> None:
    means = add_means(actor=SYSTEM, at=AT, means=draft_means(place))
    draw_means(actor=SYSTEM, at=AT, promise_id=place.promise, means_id=means, amount=10)


ROOM = Room(
    table="""
    admit_person        coach:team  team_lead:team  intake:org  administrator:all  system:all
    readmit_person      team_lead:org  intake:org  administrator:all  system:all
    read_admission      coach:org  team_lead:org  intake:org
    read_readmission    team_lead:org  intake:org
    admit_people        administrator:all  system:all
    import_spells       administrator:all  system:all
    discharge_person    coach:own  team_lead:team  system:all
    make_promise        coach:own  team_lead:team  planner:org  system:all
    list_kinds          coach:own  team_lead:team  planner:org
    settle_promise      coach:own  team_lead:team  system:all
    settle_promises     coach:own  team_lead:team  system:all
    suspend_promise     coach:own  team_lead:team
    resume_promise      coach:own  team_lead:team
    start_absence       team_lead:team  planner:org  system:all
    start_planned_absences  system:all
    end_absence         team_lead:team  planner:org  system:all
    end_service         team_lead:team  administrator:all  system:all
    add_means           planner:org  administrator:all  system:all
    draw_means          coach:own  team_lead:team  planner:org  system:all
    return_draw         coach:own  team_lead:team  planner:org  system:all
    sweep_late          system:all
    read_worklist       coach:own  team_lead:team  planner:org
    read_person         coach:team  team_lead:team  planner:org  intake:org
    read_promise        coach:team  team_lead:team  planner:org
    list_staff          team_lead:team  administrator:all  system:all
    read_staff          team_lead:team  administrator:all
    list_messages       coach:own  account_manager:own  team_lead:org  planner:org  administrator:org
    see_messages        coach:own  account_manager:own  team_lead:org  planner:org  administrator:org
    digest_book         auditor:all  system:all
    read_my_promises    resident:self
    list_owners         coach:team  team_lead:team  planner:org  administrator:org  system:all
    """,
    examples={
        "admit_person": lambda p: {"admission": draft_admission(p, number=f"A{p.word}", with_bsn=False)},
        "readmit_person": lambda p: {
            "person_id": p.person,
            "openings": (Opening(kind="invitation", owner_id=p.owner),),
        },
        "read_admission": lambda p: {"newcomer": Newcomer(number=p.word)},
        "read_readmission": lambda p: {"person_id": p.person},
        "admit_people": lambda p: {"admissions": [draft_admission(p, number=f"B{p.word}", with_bsn=False)]},
        "import_spells": lambda p: {
            "source": "register",
            "rows": [draft_spell(p)],
            "organisation_id": p.organisation,
            "team_id": p.team,
        },
        "discharge_person": lambda p: {"person_id": p.person, "because": "work"},
        "make_promise": lambda p: {"person_id": p.person, "opening": Opening(kind="offer", owner_id=p.owner)},
        "list_kinds": lambda p: {"person_id": p.person},
        "settle_promise": lambda p: {"promise_id": p.promise, "settling": KEPT},
        "settle_promises": lambda p: {"promise_ids": [p.promise], "settling": KEPT},
        "suspend_promise": lambda p: {"promise_id": p.promise, "reason": "waiting"},
        "resume_promise": lambda p: {"promise_id": p.promise},
        "start_absence": lambda p: {"staff_id": p.owner, "team_id": p.team},
        "start_planned_absences": lambda p: {},
        "end_absence": lambda p: {"staff_id": p.owner},
        "end_service": lambda p: {"staff_id": p.owner},
        "add_means": lambda p: {"means": draft_means(p)},
        "draw_means": lambda p: {"promise_id": p.promise, "means_id": find_means(p), "amount": 10},
        "return_draw": lambda p: {"draw_id": find_draw(p)},
        "sweep_late": lambda p: {},
        "read_worklist": lambda p: {"wanted": WorklistFilter(text=p.word)},
        "read_person": lambda p: {"person_id": p.person},
        "read_promise": lambda p: {"promise_id": p.promise},
        "list_staff": lambda p: {"text": p.word},
        "read_staff": lambda p: {"staff_id": p.owner},
        "list_messages": lambda p: {},
        "see_messages": lambda p: {"message_ids": find_messages(p)},
        "digest_book": lambda p: {"organisation_id": p.organisation},
        "read_my_promises": lambda p: {},
        "list_owners": lambda p: {},
    },
    before={
        "readmit_person": lambda p: discharge_person(actor=SYSTEM, at=AT, person_id=p.person, because="work"),
        "read_readmission": lambda p: discharge_person(actor=SYSTEM, at=AT, person_id=p.person, because="work"),
        "resume_promise": suspend,
        "list_messages": tell,
        "see_messages": tell,
        "end_absence": lambda p: start_absence(actor=SYSTEM, at=AT, staff_id=p.owner, team_id=p.team),
        "end_service": lambda p: hand_over_caseload(actor=SYSTEM, at=AT, from_id=p.owner, to_id=p.team),
        "draw_means": lambda p: add_means(actor=SYSTEM, at=AT, means=draft_means(p)),
        "return_draw": draw,
    },
    about_nobody=frozenset(
        {"end_absence", "end_service", "add_means", "sweep_late", "digest_book", "list_owners"}
        | {"list_staff", "read_staff", "start_planned_absences"}
    ),
    about_somebody_new=frozenset({"admit_person", "admit_people", "import_spells"}),
    without_target=frozenset({"start_planned_absences", "sweep_late", "digest_book"}),
    filtered=frozenset({"read_worklist", "read_my_promises", "list_owners"})
    | {"list_staff", "list_messages", "see_messages"}
    | {"read_admission"},
    shows_the_person=frozenset({"list_kinds", "read_worklist", "read_person", "read_promise", "read_my_promises"})
    | {"read_admission", "read_readmission"},
)
