"""What goes in: read from profiles and demands as it was told, where people live, and never who they are."""

from datetime import date

from tests.areas.matching.fair import COOK, SKILL, Fair
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.employers.actions import NewBranch, record_branch
from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.areas.matching.actions import NewPostcode, import_postcodes
from sluitend.areas.matching.models import MatchOffer, MatchRound
from sluitend.areas.matching.rounds import read_hand
from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import (
    AvailabilityFact,
    LicenceFact,
    MobilityFact,
    ObstacleFact,
    OwnWordsFact,
    SchoolFact,
)
from sluitend.compute.matching.ask import Ask, Wish
from sluitend.compute.matching.offer import Offer, Travel
from sluitend.gate.models import Restriction
from sluitend.ledger.actions import discharge_person
from sluitend.parties.actions import add_area, add_contact, join_household, move_person
from sluitend.parties.models import AreaShape, BenefitSpell, Person

FORKLIFT, AM, B = 1, 0, 2


def find_offer(fair: Fair, person: int) -> Offer:
    hand = read_hand(MatchRound.objects.get(id=fair.play()))
    return next(each for each in hand.offers if each.number == person)


def find_ask(fair: Fair) -> Ask:
    return read_hand(MatchRound.objects.get(id=fair.play())).asks[-1]


def test_an_offer_holds_what_was_told_and_a_demand_what_it_asks(fair: Fair) -> None:
    import_postcodes(actor=SYSTEM, at=AT, postcodes=[NewPostcode(code=8911, east=1825, north=5795)])
    person = fair.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="post", value="Nieuwestad 1, 8911 CA Leeuwarden")
    branch = record_branch(
        actor=fair.desk.manager,
        at=AT,
        employer_id=fair.desk.employer,
        branch=NewBranch(name="Magazijn", address="Wirdumerdijk 2, 8911CD Leeuwarden"),
    )
    fair.ask(branch_id=branch, title=COOK)
    assert find_offer(fair, person) == Offer(
        number=person,
        hours=(20, 32),
        from_on=TODAY,
        travel=Travel(east=1825, north=5795, pace=40, setout=2, reach=30),
        licences=frozenset(),
        certificates=frozenset({FORKLIFT}),
        languages={0: 3},
        skills={1: 2},
        occupations=frozenset({0}),
    )
    ask = find_ask(fair)
    assert (ask.place, ask.hours, ask.start_on, ask.occupation) == ((1825, 5795), (24, 36), TODAY, 0)
    assert (ask.certificates, ask.languages, ask.wished) == (frozenset({FORKLIFT}), {0: 2}, {1: Wish(1, 10)})


def test_what_was_not_told_is_unknown_and_what_was_told_to_be_none_is_none(fair: Fair) -> None:
    fair.ask(required=(SKILL,))
    hours = AvailabilityFact(hours_min=16, start_on=date(2027, 1, 4))
    person = fair.admit("languages", "skills", availability=hours, licences=LicenceFact(words="Hoogwerker"))
    offer = find_offer(fair, person)
    assert (offer.hours, offer.from_on, offer.travel) == ((16, 60), date(2027, 1, 4), None)
    assert (offer.licences, offer.skills, offer.languages) == (frozenset(), None, None)
    assert find_offer(fair, fair.admit(availability=AvailabilityFact(start_on=TODAY))).hours is None


def test_a_licence_holds_those_that_it_includes_and_the_fastest_means_counts(fair: Fair) -> None:
    west, south = 180_000, 579_000
    area = add_area(
        actor=SYSTEM, at=AT, organisation_id=fair.house.municipality, code="C", name="Centrum", from_on=TODAY
    )
    edges = {"west": west, "east": west + 2_000, "south": south, "north": south + 1_000}
    AreaShape.objects.create(area_id=area, path="", label_x=0, label_y=0, set_at=AT, **edges)
    person = fair.admit(
        licences=LicenceFact(code="b"), mobility=MobilityFact(on_foot=True, by_public_transport=True, most_minutes=45)
    )
    move_person(actor=SYSTEM, at=AT, person_id=person, area_id=area)
    offer = find_offer(fair, person)
    assert (offer.licences, offer.certificates) == (frozenset({AM, B}), frozenset())
    assert offer.travel == Travel(east=1810, north=5795, pace=24, setout=15, reach=45)


def test_twins_who_differ_in_who_they_are_give_the_same_round_to_the_bit(fair: Fair) -> None:
    """All that the book knows of who somebody is: whoever is changed in it, is the same to a round."""
    people = [fair.admit() for _ in range(3)]
    fair.ask(places=2)
    before = MatchRound.objects.get(id=fair.play())
    twin = people[1]
    join_household(actor=SYSTEM, at=AT, person_id=twin, number="H1")
    told = {
        "education": SchoolFact(level="wo"),
        "obstacles": ObstacleFact(kind="health", stands=True, words="Rug"),
        "own_words": OwnWordsFact(wish="Dicht bij mijn kinderen"),
    }
    answers = [Answer(section=section, facts=(fact,)) for section, fact in told.items()]
    record_profile(actor=SYSTEM, at=AT, person_id=twin, answers=answers)
    record_ladder_steps(actor=SYSTEM, at=AT, steps={twin: 1})
    who = {"first_name": "Fatima", "last_name": "El Idrissi", "born_on": date(1961, 2, 3), "language": "ara"}
    Person.objects.filter(party=twin).update(**who)
    BenefitSpell.objects.filter(person=twin).update(started_on=date(2010, 1, 1), household_form="single_parent")
    after = MatchRound.objects.get(id=fair.play())
    assert (after.inputs, after.found, after.value) == (before.inputs, before.found, before.value)


def test_whoever_told_too_little_left_or_is_restricted_takes_no_part(fair: Fair) -> None:
    fair.ask()
    fair.admit("availability", "licences", "languages")
    gone, resting, there = fair.admit(), fair.admit(), fair.admit()
    discharge_person(actor=SYSTEM, at=AT, person_id=gone, because="work")
    Restriction.objects.create(party_id=resting, from_on=TODAY)
    made = fair.play()
    assert list(MatchOffer.objects.filter(round=made).values_list("person", flat=True)) == [there]
