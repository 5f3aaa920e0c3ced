"""The acts of aftercare: what is told, proved and shown of somebody at work."""

from datetime import timedelta

from tests.areas.aftercare.working import begin_work
from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.aftercare.actions import (
    NewCertificate,
    NewCoaching,
    NewHeldResult,
    NewReport,
    NewVisit,
    agree_coaching,
    record_held_result,
    write_skill_certificate,
)
from sluitend.areas.aftercare.models import CoachingAgreement, HeldResult, SkillCertificate
from sluitend.areas.placements.models import Placement

TOLD = NewReport(is_working=True)
ADDRESS = "https://example.org/werk/"


def work(place: Place) -> None:
    begin_work(place.person, word=place.word, starts_on=TODAY - timedelta(days=40))


def find_work(place: Place) -> int:
    return Placement.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def find_row(model: type[HeldResult | CoachingAgreement | SkillCertificate], place: Place) -> int:
    found = model._default_manager.filter(placement__person=place.person)
    return found.values_list("id", flat=True).first() or GONE


def hold(place: Place) -> None:
    work(place)
    record_held_result(actor=SYSTEM, at=AT, placement_id=find_work(place), result=describe(place))


def describe(place: Place) -> NewHeldResult:
    return NewHeldResult(months=1, held_on=TODAY, source="wages", words=place.word)


def coach(place: Place) -> None:
    work(place)
    agree_coaching(actor=SYSTEM, at=AT, placement_id=find_work(place), new=draft_coaching(place))


def draft_coaching(place: Place) -> NewCoaching:
    return NewCoaching(coach=place.word, hours=10, from_on=TODAY, until_on=TODAY)


def certify(place: Place) -> None:
    work(place)
    write_skill_certificate(actor=SYSTEM, at=AT, placement_id=find_work(place), new=draft_certificate(place))


def draft_certificate(place: Place) -> NewCertificate:
    return NewCertificate(skills=(place.word,), seen_by=place.word, function="Chef", signed_on=TODAY)


ROOM = Room(
    table="""
    follow_aftercare            system:all
    read_aftercare              coach:team  team_lead:team
    list_aftercare              coach:own  team_lead:team
    request_report                  coach:own  team_lead:team  system:all
    record_work_report          coach:own  team_lead:team  system:all
    record_held_result          coach:own  team_lead:team  system:all
    withdraw_held_result        coach:own  team_lead:team
    agree_coaching              coach:own  team_lead:team  system:all
    record_coaching_visit       coach:own  team_lead:team  system:all
    write_skill_certificate     coach:own  team_lead:team  system:all
    withdraw_skill_certificate  coach:own  team_lead:team
    read_skill_certificate      coach:team  team_lead:team  resident:self
    read_my_work                resident:self
    report_my_work              resident:self
    read_report_question        system:all
    redeem_report_link               system:all
    """,
    examples={
        "follow_aftercare": lambda p: {},
        "read_aftercare": lambda p: {"person_id": p.person},
        "list_aftercare": lambda p: {},
        "request_report": lambda p: {"placement_id": find_work(p), "side": "employer", "address": ADDRESS},
        "record_work_report": lambda p: {
            "placement_id": find_work(p),
            "side": "employer",
            "told_on": TODAY,
            "told": TOLD,
        },
        "record_held_result": lambda p: {"placement_id": find_work(p), "result": describe(p)},
        "withdraw_held_result": lambda p: {"held_result_id": find_row(HeldResult, p), "because": "Van een ander"},
        "agree_coaching": lambda p: {"placement_id": find_work(p), "new": draft_coaching(p)},
        "record_coaching_visit": lambda p: {
            "agreement_id": find_row(CoachingAgreement, p),
            "visit": NewVisit(visited_on=TODAY, minutes=60, words="Samen gewerkt"),
        },
        "write_skill_certificate": lambda p: {"placement_id": find_work(p), "new": draft_certificate(p)},
        "withdraw_skill_certificate": lambda p: {
            "certificate_id": find_row(SkillCertificate, p),
            "because": "Van een ander",
        },
        "read_skill_certificate": lambda p: {"certificate_id": find_row(SkillCertificate, p)},
        "read_my_work": lambda p: {},
        "report_my_work": lambda p: {"placement_id": find_work(p), "told": TOLD},
        "read_report_question": lambda p: {"secret": p.word},
        "redeem_report_link": lambda p: {"secret": p.word, "told": TOLD},
    },
    before={
        **dict.fromkeys(("read_aftercare", "list_aftercare", "request_report", "record_work_report"), work),
        **dict.fromkeys(("record_held_result", "agree_coaching", "write_skill_certificate"), work),
        **dict.fromkeys(("read_my_work", "report_my_work"), work),
        "withdraw_held_result": hold,
        "record_coaching_visit": coach,
        **dict.fromkeys(("withdraw_skill_certificate", "read_skill_certificate"), certify),
    },
    about_nobody=frozenset({"follow_aftercare", "read_report_question", "redeem_report_link"}),
    without_target=frozenset({"follow_aftercare", "read_report_question", "redeem_report_link"}),
    filtered=frozenset({"list_aftercare", "read_my_work"}),
    shows_the_person=frozenset({"read_aftercare", "list_aftercare", "read_skill_certificate", "read_my_work"}),
)
