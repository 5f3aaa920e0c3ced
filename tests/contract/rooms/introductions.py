"""The acts about sessions with employers: put forward, agreed to, shown without a name, chosen and told."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.employers import demand, find_employer, find_manager
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.employers.models import Demand
from sluitend.areas.introductions.actions import (
    NewSession,
    choose_candidate,
    open_session,
    propose_candidate,
    record_my_consent,
    record_my_video,
    show_candidates,
)
from sluitend.areas.introductions.models import Candidate, Session
from sluitend.gate.actor import Actor
from sluitend.parties.actions import add_contact


def agree(place: Place) -> int:
    """Agree on a session with the employer of the place; its demand is new."""
    return open_session(actor=find_manager(place), at=AT, new=draft(place, demand(place)))


def put(place: Place) -> int:
    asked = {"session_id": agree(place), "person_id": place.person, "because": place.word}
    return propose_candidate(actor=find_manager(place), at=AT, **asked)


def consent(place: Place) -> int:
    candidate = put(place)
    me = Actor(party_id=place.person, role="resident", organisation_id=place.organisation)
    record_my_consent(actor=me, at=AT, candidate_id=candidate, consent="details")
    return candidate


def show(place: Place) -> int:
    candidate = consent(place)
    show_candidates(actor=find_manager(place), at=AT, session_id=find_session(place))
    return candidate


def choose(place: Place) -> int:
    add_contact(actor=SYSTEM, at=AT, person_id=place.person, kind="email", value=place.word)
    candidate = show(place)
    me = Actor(party_id=place.person, role="resident", organisation_id=place.organisation)
    record_my_video(actor=me, at=AT, link=write_link(place))
    choose_candidate(actor=find_manager(place), at=AT, candidate_id=candidate, choice="meet")
    return candidate


def write_link(place: Place) -> str:
    return f"https://video.example/{place.word}"


def draft(place: Place, demand_id: int) -> NewSession:
    asked = {"employer_id": find_employer(place), "demands": (demand_id,), "held_on": TODAY}
    return NewSession(**asked, way="session", place=place.word)


def find_session(place: Place) -> int:
    return Session.objects.filter(employer__party__name=place.word).values_list("id", flat=True).first() or GONE


def find_candidate(place: Place) -> int:
    return Candidate.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def find_demand(place: Place) -> int:
    return Demand.objects.filter(title=place.word).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    list_sessions             account_manager:org  team_lead:org  planner:org
    read_session              account_manager:org  team_lead:org
    open_session              account_manager:org  team_lead:org
    show_candidates            account_manager:org  team_lead:org
    close_session             account_manager:org  team_lead:org
    propose_candidate         account_manager:org  team_lead:team  coach:own
    record_consent            account_manager:org  team_lead:team  coach:own
    read_introductions        team_lead:team  coach:team
    record_my_consent         resident:self
    record_my_video           resident:self
    read_my_introductions     resident:self
    choose_candidate          account_manager:org  team_lead:org  employer:own
    record_candidate_outcome  account_manager:org  team_lead:org  employer:own
    read_my_employer          employer:own
    read_my_session           employer:own
    """,
    examples={
        "list_sessions": lambda p: {},
        "read_session": lambda p: {"session_id": find_session(p)},
        "open_session": lambda p: {"new": draft(p, find_demand(p))},
        "show_candidates": lambda p: {"session_id": find_session(p)},
        "close_session": lambda p: {"session_id": find_session(p), "because": p.word},
        "propose_candidate": lambda p: {"session_id": find_session(p), "person_id": p.person, "because": p.word},
        "record_consent": lambda p: {"candidate_id": find_candidate(p), "consent": "blind"},
        "read_introductions": lambda p: {"person_id": p.person},
        "record_my_consent": lambda p: {"candidate_id": find_candidate(p), "consent": "blind"},
        "record_my_video": lambda p: {"link": write_link(p)},
        "read_my_introductions": lambda p: {},
        "choose_candidate": lambda p: {"candidate_id": find_candidate(p), "choice": "meet"},
        "record_candidate_outcome": lambda p: {"candidate_id": find_candidate(p), "outcome": "hired"},
        "read_my_employer": lambda p: {},
        "read_my_session": lambda p: {"session_id": find_session(p)},
    },
    before={
        "list_sessions": agree,
        "read_session": put,
        "open_session": demand,
        "show_candidates": consent,
        "close_session": agree,
        "propose_candidate": agree,
        "record_consent": put,
        "read_introductions": put,
        "record_my_consent": put,
        "read_my_introductions": put,
        "choose_candidate": show,
        "record_candidate_outcome": choose,
        "read_my_employer": demand,
        "read_my_session": choose,
    },
    about_nobody=frozenset({"list_sessions", "open_session", "close_session", "read_my_employer"}),
    without_target=frozenset({"read_my_introductions", "record_my_video", "read_my_employer"}),
    filtered=frozenset({"list_sessions"}),
    shows_the_person=frozenset({"list_sessions", "read_session", "read_introductions", "read_my_session"}),
)
