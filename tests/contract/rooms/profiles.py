"""The acts of the profiles."""

from tests.contract.places import Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM

from sluitend.areas.profiles.actions import Answer, NewConcept, record_profile
from sluitend.areas.profiles.facts import WishFact

CONCEPT = NewConcept(id="occupation/tester", kind="occupation", label_nl="proever", label_en="taster")


def tell(place: Place, *, seen: int = 0) -> tuple[Answer, ...]:
    return (Answer(section="wishes", seen=seen, facts=(WishFact(words=f"beroep van {place.word}"),)),)


def fill(place: Place) -> None:
    record_profile(actor=SYSTEM, at=AT, person_id=place.person, answers=tell(place))


ROOM = Room(
    table="""
    read_profile       coach:team  team_lead:team  intake:org
    read_section       coach:team  team_lead:team  intake:org
    record_profile     coach:own  team_lead:team  intake:org  system:all
    verify_section     coach:own  team_lead:team  intake:org
    read_my_section    resident:self
    record_my_profile  resident:self
    find_concepts      coach:all  team_lead:all  intake:all  account_manager:all  resident:all
    import_vocabulary  administrator:all  system:all
    """,
    examples={
        "read_profile": lambda p: {"person_id": p.person},
        "read_section": lambda p: {"person_id": p.person, "section": "wishes"},
        "record_profile": lambda p: {"person_id": p.person, "answers": tell(p)},
        "verify_section": lambda p: {"person_id": p.person, "section": "wishes", "seen": 1},
        "read_my_section": lambda p: {"section": "wishes"},
        "record_my_profile": lambda p: {"answer": tell(p)[0]},
        "find_concepts": lambda p: {"kind": "occupation", "text": "proe"},
        "import_vocabulary": lambda p: {"release": "proef", "concepts": [CONCEPT]},
    },
    before={name: fill for name in ("read_profile", "read_section", "read_my_section", "verify_section")},
    about_nobody=frozenset({"find_concepts", "import_vocabulary"}),
    without_target=frozenset({"find_concepts", "import_vocabulary"}),
    filtered=frozenset({"read_my_section", "record_my_profile"}),
    shows_the_person=frozenset({"read_profile", "read_section", "read_my_section"}),
)
