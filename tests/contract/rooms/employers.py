"""The acts about employers: their file, their people, and what is said with them."""

from dataclasses import replace

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, TODAY

from sluitend.areas.employers.actions import (
    EmployerLine,
    FoundDemand,
    NewBranch,
    NewContact,
    NewContactPerson,
    NewDemand,
    NewEmployer,
    apply_employer_file,
    make_employer_link,
    record_contact_person,
    record_demand,
    record_employer,
    record_employer_contact,
    record_employer_obstacle,
    stage_employer_file,
    start_preferred_period,
)
from sluitend.areas.employers.models import (
    ContactPerson,
    Demand,
    DemandTask,
    Employer,
    EmployerContact,
    EmployerFile,
    EmployerObstacle,
)
from sluitend.areas.employers.queries import DemandFilter, EmployerFilter
from sluitend.areas.profiles.models import Concept
from sluitend.gate.actor import Actor

ASKED = NewContact(happened_on=TODAY, way="call", is_approach=True, words="Gevraagd of er werk is.")
BRANCH = NewBranch(name="Hoofdkantoor")


def find_manager(place: Place) -> Actor:
    return Actor(party_id=place.owner, role="account_manager", organisation_id=place.organisation)


def describe(place: Place) -> NewEmployer:
    digits = "".join(sign for sign in place.word if sign.isdigit())
    return NewEmployer(name=place.word, kvk=f"{digits:0>8}")


def add(place: Place) -> int:
    """Give the employer of the place: the one for which the actor looks in, or a new one."""
    found = find_employer(place)
    return found if found != GONE else record_employer(actor=find_manager(place), at=AT, new=describe(place))


def prefer(place: Place) -> None:
    start_preferred_period(actor=find_manager(place), at=AT, employer_id=add(place), because=place.word)


def meet(place: Place) -> None:
    new = NewContactPerson(name=place.word)
    record_contact_person(actor=find_manager(place), at=AT, employer_id=add(place), new=new)


def call(place: Place) -> None:
    contact = replace(ASKED, words=place.word)
    record_employer_contact(actor=find_manager(place), at=AT, employer_id=add(place), contact=contact)


def hesitate(place: Place) -> None:
    asked = {"employer_id": add(place), "kind": "sick_pay", "words": place.word}
    record_employer_obstacle(actor=find_manager(place), at=AT, **asked)


def draft(place: Place) -> NewDemand:
    asked = {"kind": "vacancy", "title": place.word, "places": 2, "hours_least": 16, "hours_most": 32}
    return NewDemand(**asked, starts_on=TODAY, tasks=("Inpakken", "Vegen"))


def demand(place: Place) -> int:
    return record_demand(actor=find_manager(place), at=AT, employer_id=add(place), new=draft(place))


def wait(place: Place) -> None:
    Demand.objects.filter(id=demand(place)).update(waits=True, audience="recruiters")


def let_in(place: Place) -> None:
    meet(place)
    make_employer_link(actor=find_manager(place), at=AT, **ask_contact(place))


def find_task(place: Place) -> tuple[int, ...]:
    tasks = DemandTask.objects.filter(demand=find_row(Demand, place)).values_list("id", flat=True)
    return tuple(tasks[:1])


def find_employer(place: Place) -> int:
    return Employer.objects.filter(party__name=place.word).values_list("party", flat=True).first() or GONE


def find_row(model: type, place: Place) -> int:
    return model.objects.filter(employer=find_employer(place)).values_list("id", flat=True).first() or GONE


def ask_person(place: Place) -> dict[str, int]:
    return {"employer_id": find_employer(place), "person_id": find_row(ContactPerson, place)}


def propose(place: Place) -> None:
    demand(place)
    concept, _ = Concept.objects.get_or_create(id="occupation/c1", kind="occupation", label_en="baker")
    Demand.objects.filter(title=place.word).update(proposed=concept)


def stage(place: Place) -> int:
    lines = [EmployerLine(line=2, name=place.word, kvk=describe(place).kvk)]
    asked = {"organisation_id": place.organisation, "name": place.word, "lines": lines}
    return stage_employer_file(actor=find_manager(place), at=AT, **asked)


def apply_list(place: Place) -> None:
    apply_employer_file(actor=find_manager(place), at=AT, file_id=stage(place))


def ask_file(place: Place) -> dict[str, int]:
    found = EmployerFile.objects.filter(name=place.word).values_list("id", flat=True).first()
    return {"file_id": found or GONE}


def ask_contact(place: Place) -> dict[str, int]:
    return {"employer_id": find_employer(place), "contact_id": find_row(ContactPerson, place)}


ROOM = Room(
    table="""
    import_demands            system:all
    find_demand_proposal      account_manager:org  team_lead:org
    decide_demand_proposal    account_manager:org  team_lead:org
    list_employer_files       account_manager:org  team_lead:org  system:all
    read_employer_file        account_manager:org  team_lead:org  system:all
    stage_employer_file       account_manager:org  team_lead:org  system:all
    apply_employer_file       account_manager:org  team_lead:org  system:all
    undo_employer_file        account_manager:org  team_lead:org  system:all
    list_employers            account_manager:org  team_lead:org  planner:org
    read_employer             account_manager:org  team_lead:org  planner:org
    record_employer           account_manager:org  team_lead:org
    record_branch             account_manager:org  team_lead:org
    hand_over_employer        account_manager:org  team_lead:org
    start_preferred_period    account_manager:org  team_lead:org
    end_preferred_period      account_manager:org  team_lead:org
    record_contact_person     account_manager:org  team_lead:org
    erase_contact_person      account_manager:org  team_lead:org
    export_contact_person     account_manager:org  team_lead:org
    record_employer_contact   account_manager:org  team_lead:org
    record_employer_answer    account_manager:org  team_lead:org
    record_employer_obstacle  account_manager:org  team_lead:org  employer:own
    make_employer_link        account_manager:org  team_lead:org
    end_employer_access       account_manager:org  team_lead:org
    request_demand            employer:own
    approve_demand            account_manager:org  team_lead:org
    settle_employer_obstacle  account_manager:org  team_lead:org
    list_demands              account_manager:org  team_lead:org  coach:org  planner:org
    read_demand               account_manager:org  team_lead:org  coach:org  planner:org
    record_demand             account_manager:org  team_lead:org
    correct_demand            account_manager:org  team_lead:org
    split_demand              account_manager:org  team_lead:org
    record_demand_answer      account_manager:org  team_lead:org
    end_demand                account_manager:org  team_lead:org
    find_wordings             account_manager:org  team_lead:org
    """,
    examples={
        "import_demands": lambda p: {
            "kvk": describe(p).kvk,
            "found": (FoundDemand(reference=p.word, new=draft(p)),),
        },
        "find_demand_proposal": lambda p: {"text": "Bakker gezocht"},
        "decide_demand_proposal": lambda p: {"demand_id": find_row(Demand, p), "is_agreed": False},
        "list_employer_files": lambda p: {},
        "read_employer_file": ask_file,
        "stage_employer_file": lambda p: {
            "organisation_id": p.organisation,
            "name": p.word,
            "lines": (EmployerLine(line=2, name=p.word, kvk="1"),),
        },
        "apply_employer_file": ask_file,
        "undo_employer_file": ask_file,
        "list_employers": lambda p: {"wanted": EmployerFilter()},
        "read_employer": lambda p: {"employer_id": find_employer(p)},
        "record_employer": lambda p: {"employer_id": find_employer(p), "new": describe(p)},
        "record_branch": lambda p: {"employer_id": find_employer(p), "branch": BRANCH},
        "hand_over_employer": lambda p: {"employer_id": find_employer(p), "to_id": p.owner},
        "start_preferred_period": lambda p: {"employer_id": find_employer(p), "because": p.word},
        "end_preferred_period": lambda p: {"employer_id": find_employer(p)},
        "record_contact_person": lambda p: {
            "employer_id": find_employer(p),
            "new": NewContactPerson(name=p.word, phone=p.word),
        },
        "erase_contact_person": ask_person,
        "export_contact_person": ask_person,
        "record_employer_contact": lambda p: {"employer_id": find_employer(p), "contact": ASKED},
        "record_employer_answer": lambda p: {"contact_id": find_row(EmployerContact, p), "answered_on": TODAY},
        "record_employer_obstacle": lambda p: {"employer_id": find_employer(p), "kind": "sick_pay", "words": p.word},
        "settle_employer_obstacle": lambda p: {"obstacle_id": find_row(EmployerObstacle, p)},
        "make_employer_link": ask_contact,
        "end_employer_access": ask_contact,
        "request_demand": lambda p: {"employer_id": find_employer(p), "new": draft(p)},
        "approve_demand": lambda p: {"demand_id": find_row(Demand, p)},
        "list_demands": lambda p: {"wanted": DemandFilter()},
        "read_demand": lambda p: {"demand_id": find_row(Demand, p)},
        "record_demand": lambda p: {"employer_id": find_employer(p), "new": draft(p)},
        "correct_demand": lambda p: {"demand_id": find_row(Demand, p), "new": draft(p)},
        "split_demand": lambda p: {"demand_id": find_row(Demand, p), "tasks": find_task(p), "new": draft(p)},
        "record_demand_answer": lambda p: {"demand_id": find_row(Demand, p), "evidence": "told", "words": p.word},
        "end_demand": lambda p: {"demand_id": find_row(Demand, p), "ending": "filled"},
        "find_wordings": lambda p: {"text": "Gastvrouw"},
    },
    before={
        "import_demands": add,
        "decide_demand_proposal": propose,
        "list_employer_files": stage,
        "read_employer_file": stage,
        "apply_employer_file": stage,
        "undo_employer_file": apply_list,
        "list_employers": add,
        "read_employer": hesitate,
        "record_employer": add,
        "record_branch": add,
        "hand_over_employer": add,
        "start_preferred_period": add,
        "end_preferred_period": prefer,
        "record_contact_person": add,
        "erase_contact_person": meet,
        "export_contact_person": meet,
        "record_employer_contact": add,
        "record_employer_answer": call,
        "record_employer_obstacle": add,
        "settle_employer_obstacle": hesitate,
        "make_employer_link": meet,
        "end_employer_access": let_in,
        "request_demand": add,
        "approve_demand": wait,
        "list_demands": demand,
        "read_demand": demand,
        "record_demand": add,
        "correct_demand": demand,
        "split_demand": demand,
        "record_demand_answer": demand,
        "end_demand": demand,
    },
    # Employers and their people are no residents: no file of a person in the book tells of them.
    about_nobody=frozenset(
        {"list_employers", "read_employer", "record_employer", "record_branch", "hand_over_employer"}
        | {"start_preferred_period", "end_preferred_period", "record_contact_person", "erase_contact_person"}
        | {"export_contact_person", "record_employer_contact", "record_employer_answer"}
        | {"record_employer_obstacle", "settle_employer_obstacle", "list_demands", "read_demand", "record_demand"}
        | {"import_demands", "find_demand_proposal", "decide_demand_proposal"}
        | {"list_employer_files", "read_employer_file", "stage_employer_file"}
        | {"apply_employer_file", "undo_employer_file"}
        | {"make_employer_link", "end_employer_access", "request_demand", "approve_demand"}
        | {"correct_demand", "split_demand", "record_demand_answer", "end_demand", "find_wordings"}
    ),
    without_target=frozenset({"find_wordings", "find_demand_proposal"}),
    filtered=frozenset({"list_employers", "list_demands", "list_employer_files"}),
    shows_the_person=frozenset(
        {"list_employers", "read_employer", "export_contact_person", "list_demands", "read_demand"}
        | {"list_employer_files", "read_employer_file"}
    ),
)
