"""The acts about matching: rounds, lists, decisions, who stays out, and the switch."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.employers import demand, find_manager, find_row
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.employers.models import Demand
from sluitend.areas.matching.actions import NewPostcode, make_match_rounds, request_match_round
from sluitend.areas.matching.models import Abstention, MatchLine, MatchRound
from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import AvailabilityFact

ANSWERS = (
    Answer(section="availability", facts=(AvailabilityFact(hours_min=16, hours_max=32),)),
    *(Answer(section=section, is_none=True) for section in ("work", "licences", "wishes")),
)


def play(place: Place) -> None:
    """Let the person of a place be found for work of an employer there."""
    record_profile(actor=SYSTEM, at=AT, person_id=place.person, answers=ANSWERS)
    demand(place)
    request_match_round(actor=find_manager(place), at=AT)
    make_match_rounds(actor=SYSTEM, at=AT)


def abstain(place: Place) -> None:
    Abstention.objects.create(person_id=place.person, from_on=TODAY, because=place.word)


def find_round(place: Place) -> dict[str, int]:
    rounds = MatchRound.objects.filter(organisation=place.organisation).order_by("-id").values_list("id", flat=True)
    return {"round_id": rounds.first() or GONE}


def find_line(place: Place) -> int:
    return MatchLine.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


BESIDE_PEOPLE = frozenset(
    {"list_match_rounds", "request_match_round", "make_match_rounds", "suspend_matching", "resume_matching"}
    | {"read_match_card", "import_postcodes"}
)
ROOM = Room(
    table="""
    list_match_rounds    account_manager:org  team_lead:org  planner:org  administrator:org
    request_match_round  account_manager:org  team_lead:org  administrator:org
    make_match_rounds    system:all
    read_match_round     account_manager:org  team_lead:org  planner:org
    decide_match_line    account_manager:org  team_lead:org
    digest_match_round   administrator:org  auditor:org
    read_shortlist       account_manager:org  team_lead:org
    read_fitting_work    coach:team  team_lead:team
    start_abstention     coach:own  team_lead:team
    end_abstention       coach:own  team_lead:team
    suspend_matching     administrator:org
    resume_matching      administrator:org
    read_match_card account_manager:org team_lead:org planner:org coach:org administrator:org auditor:org council:org
    import_postcodes     system:all
    """,
    examples={
        "list_match_rounds": lambda p: {},
        "request_match_round": lambda p: {},
        "make_match_rounds": lambda p: {},
        "read_match_round": find_round,
        "decide_match_line": lambda p: {"line_id": find_line(p), "decision": "agreed", "because": "Past goed"},
        "digest_match_round": find_round,
        "read_shortlist": lambda p: {"demand_id": find_row(Demand, p)},
        "read_fitting_work": lambda p: {"person_id": p.person},
        "start_abstention": lambda p: {"person_id": p.person, "because": "Wil dit zelf niet"},
        "end_abstention": lambda p: {"person_id": p.person},
        "suspend_matching": lambda p: {"because": "Wordt nagekeken"},
        "resume_matching": lambda p: {},
        "read_match_card": lambda p: {},
        "import_postcodes": lambda p: {"postcodes": [NewPostcode(code=1011, east=1220, north=4870)]},
    },
    before={
        "read_match_round": play,
        "decide_match_line": play,
        "digest_match_round": play,
        "read_shortlist": play,
        "end_abstention": abstain,
    },
    about_nobody=BESIDE_PEOPLE | {"digest_match_round"},
    without_target=BESIDE_PEOPLE,
    shows_the_person=frozenset({"read_match_round", "read_shortlist", "read_fitting_work"}),
)
