"""The acts about pacts: what employers and the municipality promise each other, and for whom places are kept."""

from datetime import date, timedelta

from tests.contract.places import GONE, Place
from tests.contract.rooms.employers import add, find_employer, find_manager
from tests.contract.rooms.room import Room
from tests.standing import AT, TODAY

from sluitend.areas.employers.models import Employer
from sluitend.areas.pacts.actions import (
    NewGuarantee,
    NewMeeting,
    NewOutlook,
    NewPact,
    NewResult,
    Seen,
    add_guarantee_candidate,
    add_pact_member,
    make_guarantee,
    make_pact_agreement,
    plan_pact_meeting,
    record_demand_outlook,
    record_pact,
)
from sluitend.areas.pacts.models import (
    Guarantee,
    GuaranteeCandidate,
    Pact,
    PactAgreement,
    PactMeeting,
    PactMember,
    PactTheme,
)
from sluitend.gate.actor import Actor

SOON = TODAY + timedelta(days=90)


def describe(place: Place) -> NewGuarantee:
    return NewGuarantee(kind="vacancy", title=place.word, profile="Kan lezen", places=2, due_on=SOON)


def agree(place: Place) -> int:
    return make_guarantee(actor=find_manager(place), at=AT, employer_id=add(place), new=describe(place))


def keep(place: Place) -> None:
    coach = Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)
    add_guarantee_candidate(actor=coach, at=AT, guarantee_id=agree(place), number=place.word)


def tell(place: Place) -> NewOutlook:
    return NewOutlook(quarter_on=date(2027, 1, 1), sector="Q", people=4, source=place.word, said_on=TODAY)


def foretell(place: Place) -> None:
    record_demand_outlook(actor=find_manager(place), at=AT, new=tell(place))


def find_guarantee(place: Place) -> int:
    return Guarantee.objects.filter(title=place.word).values_list("id", flat=True).first() or GONE


def find_candidate(place: Place) -> int:
    return GuaranteeCandidate.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def found(place: Place) -> int:
    return record_pact(actor=find_manager(place), at=AT, new=region(place))


def region(place: Place) -> NewPact:
    return NewPact(name=place.word, from_on=TODAY, until_on=SOON, themes=("Zorg",))


def join(place: Place) -> int:
    """Let the employer of this place take part in its pact."""
    pact, employer = found(place), Employer.objects.get(party=add(place))
    asked = {"pact_id": pact, "kvk": employer.kvk, "kind": "employer"}
    return add_pact_member(actor=find_manager(place), at=AT, **asked)


def prepare_member(place: Place) -> None:
    found(place)
    add(place)


def find_kvk(place: Place) -> str:
    return Employer.objects.filter(party=find_employer(place)).values_list("kvk", flat=True).first() or "00000000"


def gather(place: Place) -> int:
    return plan_pact_meeting(actor=find_manager(place), at=AT, pact_id=found(place), new=NewMeeting(planned_on=TODAY))


def promise_result(place: Place) -> int:
    join(place)
    return make_pact_agreement(actor=find_manager(place), at=AT, pact_id=find_pact(place), new=result(place))


def result(place: Place) -> NewResult:
    pact = find_pact(place)
    theme = PactTheme.objects.filter(pact=pact).values_list("id", flat=True).first() or GONE
    told = {"title": place.word, "amount": 1, "due_on": SOON}
    return NewResult(theme_id=theme, member_id=find_member(place), is_ours=True, **told)


def find_pact(place: Place) -> int:
    return Pact.objects.filter(name=place.word).values_list("id", flat=True).first() or GONE


def find_member(place: Place) -> int:
    return PactMember.objects.filter(pact=find_pact(place)).values_list("id", flat=True).first() or GONE


def find_meeting(place: Place) -> int:
    return PactMeeting.objects.filter(pact=find_pact(place)).values_list("id", flat=True).first() or GONE


def find_agreement(place: Place) -> int:
    return PactAgreement.objects.filter(theme__pact=find_pact(place)).values_list("id", flat=True).first() or GONE


def count_one(place: Place) -> Seen:
    return Seen(amount=1, evidence="counted", reference=place.word)


ROOM = Room(
    table="""
    read_demand_outlook           account_manager:org  team_lead:org  planner:org  council:org
    record_demand_outlook         account_manager:org  team_lead:org
    list_pacts                    account_manager:org  team_lead:org  planner:org  council:org
    read_pact                     account_manager:org  team_lead:org  planner:org  council:org
    read_employer_pacts           account_manager:org  team_lead:org  planner:org
    record_pact                   account_manager:org  team_lead:org
    add_pact_member               account_manager:org  team_lead:org
    end_pact_member               account_manager:org  team_lead:org
    plan_pact_meeting             account_manager:org  team_lead:org
    record_pact_meeting           account_manager:org  team_lead:org
    make_pact_agreement           account_manager:org  team_lead:org
    record_pact_result            account_manager:org  team_lead:org
    end_pact_agreement            account_manager:org  team_lead:org
    list_guarantees               account_manager:org  team_lead:org  coach:org  planner:org
    read_guarantee                account_manager:org  team_lead:org  coach:org  planner:org
    make_guarantee                account_manager:org  team_lead:org
    record_guarantee_expectation  account_manager:org  team_lead:org
    settle_guarantee              account_manager:org  team_lead:org
    add_guarantee_candidate       coach:own  team_lead:team
    withdraw_guarantee_candidate  coach:own  team_lead:team
    record_guarantee_start        coach:own  team_lead:team  account_manager:org
    """,
    examples={
        "read_demand_outlook": lambda p: {},
        "record_demand_outlook": lambda p: {"new": tell(p)},
        "list_pacts": lambda p: {},
        "read_pact": lambda p: {"pact_id": find_pact(p)},
        "read_employer_pacts": lambda p: {"employer_id": find_employer(p)},
        "record_pact": lambda p: {"pact_id": find_pact(p), "new": region(p)},
        "add_pact_member": lambda p: {"pact_id": find_pact(p), "kvk": find_kvk(p), "kind": "employer"},
        "end_pact_member": lambda p: {"pact_id": find_pact(p), "member_id": find_member(p)},
        "plan_pact_meeting": lambda p: {"pact_id": find_pact(p), "new": NewMeeting(planned_on=TODAY)},
        "record_pact_meeting": lambda p: {"meeting_id": find_meeting(p), "words": p.word},
        "make_pact_agreement": lambda p: {"pact_id": find_pact(p), "new": result(p)},
        "record_pact_result": lambda p: {"agreement_id": find_agreement(p), "seen": count_one(p)},
        "end_pact_agreement": lambda p: {"agreement_id": find_agreement(p), "ending": "broken", "because": p.word},
        "list_guarantees": lambda p: {},
        "read_guarantee": lambda p: {"guarantee_id": find_guarantee(p)},
        "make_guarantee": lambda p: {"employer_id": find_employer(p), "new": describe(p)},
        "record_guarantee_expectation": lambda p: {"guarantee_id": find_guarantee(p), "places": 2},
        "settle_guarantee": lambda p: {"guarantee_id": find_guarantee(p), "because": p.word},
        "add_guarantee_candidate": lambda p: {"guarantee_id": find_guarantee(p), "number": p.word},
        "withdraw_guarantee_candidate": lambda p: {"candidate_id": find_candidate(p), "because": p.word},
        "record_guarantee_start": lambda p: {"candidate_id": find_candidate(p), "started_on": TODAY},
    },
    before={
        "read_demand_outlook": foretell,
        "list_pacts": promise_result,
        "read_pact": promise_result,
        "read_employer_pacts": promise_result,
        "record_pact": found,
        "add_pact_member": prepare_member,
        "end_pact_member": join,
        "plan_pact_meeting": found,
        "record_pact_meeting": gather,
        "make_pact_agreement": join,
        "record_pact_result": promise_result,
        "end_pact_agreement": promise_result,
        "list_guarantees": agree,
        "read_guarantee": agree,
        "make_guarantee": add,
        "record_guarantee_expectation": agree,
        "settle_guarantee": agree,
        "add_guarantee_candidate": agree,
        "withdraw_guarantee_candidate": keep,
        "record_guarantee_start": keep,
    },
    # Whom a place is kept for, stands on a guarantee only for whoever guides them.
    about_nobody=frozenset(
        {"read_demand_outlook", "record_demand_outlook"}
        | {"list_pacts", "read_pact", "read_employer_pacts", "record_pact", "add_pact_member", "end_pact_member"}
        | {"plan_pact_meeting", "record_pact_meeting", "make_pact_agreement", "record_pact_result"}
        | {"end_pact_agreement"}
        | {"list_guarantees", "read_guarantee", "make_guarantee", "record_guarantee_expectation", "settle_guarantee"}
    ),
    without_target=frozenset({"record_demand_outlook"}),
    filtered=frozenset({"list_pacts", "list_guarantees", "read_demand_outlook"}),
    shows_the_person=frozenset(
        {"list_pacts", "read_pact", "read_employer_pacts", "list_guarantees", "read_guarantee", "read_demand_outlook"}
    ),
)
