"""Debt help: heard within four weeks, within three working days under threat, and behind the wall of its purpose."""

from dataclasses import replace
from datetime import date

from django.conf import settings
from django.test import override_settings
from tests.areas.provisions.helping import find_open, list_past, move, need, read_files, threaten
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.provisions.models import Provision, ProvisionStage
from sluitend.areas.provisions.rows import list_provisions, read_provisions_card
from sluitend.compute.calendar import parse_term
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.queries import read_my_promises, read_person

DEBTS = "debt_assistance"


def test_whoever_asks_for_debt_help_is_heard_within_four_weeks(house: House) -> None:
    provision = need(house, house.admit(), DEBTS)
    move(house, provision, "requested")
    assert (find_open(provision).kind, find_open(provision).due_on) == ("provision_talk", date(2026, 12, 21))


def test_under_threat_it_is_asked_for_today_and_heard_within_three_working_days(house: House) -> None:
    provision = need(house, house.admit(), DEBTS, threat="energy")
    assert find_open(provision).due_on == TODAY
    move(house, provision, "requested")
    assert find_open(provision).due_on == date(2026, 11, 26)


def test_a_weekend_does_not_count_as_working_days(house: House) -> None:
    provision = need(house, house.admit(), DEBTS, threat="water", days=4)
    move(house, provision, "requested", days=4)
    assert find_open(provision).due_on == date(2026, 12, 2)


def test_after_the_talk_the_decision_comes_within_eight_weeks(house: House) -> None:
    provision = need(house, house.admit(), DEBTS)
    move(house, provision, "requested", "heard")
    assert (find_open(provision).kind, find_open(provision).due_on) == ("provision_decision", date(2027, 1, 18))


def test_a_threat_that_comes_later_replaces_the_long_term_by_the_short_one(house: House) -> None:
    person = house.admit()
    provision = need(house, person, DEBTS)
    move(house, provision, "requested")
    threaten(house, provision, days=7)
    assert find_open(provision).due_on == date(2026, 12, 3)
    assert list_past(person)[1:] == [("provision_talk", "released", "replaced"), ("provision_talk", "open", "")]
    assert Provision.objects.get().stage_on == TODAY


def test_a_threat_never_makes_a_term_longer(house: House) -> None:
    person = house.admit()
    provision = need(house, person, DEBTS)
    move(house, provision, "requested")
    threaten(house, provision, days=27)
    assert find_open(provision).due_on == date(2026, 12, 21)
    assert Provision.objects.get().threat == "eviction"
    assert len(list_past(person)) == 2


def test_a_threat_after_the_talk_is_noted_and_changes_no_day(house: House) -> None:
    provision = need(house, house.admit(), DEBTS)
    move(house, provision, "requested", "heard")
    threaten(house, provision)
    assert (find_open(provision).kind, Provision.objects.get().threat) == ("provision_decision", "eviction")


def test_a_refusal_without_a_talk_breaks_the_promise_of_the_talk(house: House) -> None:
    person = house.admit()
    provision = need(house, person, DEBTS)
    move(house, provision, "requested")
    move(house, provision, "refused", reason="not_entitled")
    assert list_past(person)[1:] == [("provision_talk", "broken", "provider_refused"), ("provision_review", "open", "")]


def test_before_there_was_a_law_the_term_of_the_promise_holds(house: House) -> None:
    terms = settings.PACKS["national"].terms
    assert terms["debt_first_talk"].from_on == date(2012, 7, 1)
    assert terms["debt_first_talk"].length == settings.PACKS["national"].promise("provision_talk").within


def test_a_local_rule_that_is_shorter_holds(house: House) -> None:
    national = settings.PACKS["national"]
    shorter = replace(national.terms["debt_first_talk"], length=parse_term("2 weeks"))
    local = replace(national, terms={**national.terms, shorter.code: shorter})
    provision = need(house, house.admit(), DEBTS)
    with override_settings(PACKS={"national": local}):
        move(house, provision, "requested")
    assert find_open(provision).due_on == date(2026, 12, 7)


def test_at_work_nobody_writes_down_why_somebody_has_debts(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        need(house, person, DEBTS, why="Gokt.")
    provision = need(house, person, DEBTS)
    with refused("invalid"):
        move(house, provision, "requested", note="Deurwaarder gebeld.")


def test_at_work_only_the_kind_and_the_stage_are_seen(house: House) -> None:
    person = house.admit()
    provision = need(house, person, DEBTS, threat="eviction")
    move(house, provision, "requested")
    move(house, provision, "refused", reason="not_entitled")
    ProvisionStage.objects.update(note="Kanarie")
    Provision.objects.update(why="Kanarie")
    files = read_files(house, person)
    [file] = files
    assert (file.row.name, file.row.stage, file.row.is_walled) == ("Schuldhulp", "refused", True)
    assert (file.row.why, file.row.threat, file.history[0].reason) == ("", "", "")
    card = read_provisions_card(person, actor=house.coach, today=TODAY)
    for seen in (files, card):
        assert "Kanarie" not in repr(seen)
        assert "eviction" not in repr(seen)
        assert "not_entitled" not in repr(seen)


def test_for_debts_the_details_are_there(house: House) -> None:
    person = house.admit()
    need(house, person, DEBTS, threat="eviction")
    [row] = list_provisions(person, actor=replace(house.coach, purpose="debt"), today=TODAY)
    assert (row.is_walled, row.threat) == (False, "eviction")


def test_for_work_the_details_of_work_are_there_and_for_debts_they_are_not(house: House) -> None:
    person = house.admit()
    need(house, person, why="Dan kan hij werken.")
    [row] = list_provisions(person, actor=replace(house.coach, purpose="debt"), today=TODAY)
    assert (row.is_walled, row.why) == (True, "")


def test_who_comes_for_debts_writes_down_and_reads_back_what_belongs_there(house: House) -> None:
    person, for_debts = house.admit(), replace(house.coach, purpose="debt")
    provision = need(house, person, DEBTS, actor=for_debts, why="Rust om te solliciteren.")
    move(house, provision, "requested", actor=for_debts, note="Gemeld bij de kredietbank.")
    [file] = read_files(house, person, actor=for_debts)
    assert (file.row.why, file.history[0].note) == ("Rust om te solliciteren.", "Gemeld bij de kredietbank.")
    assert Entry.objects.order_by("-number")[0].purpose == "debt"
    assert "solliciteren" not in repr(read_files(house, person))


def test_what_is_promised_names_debt_help_to_nobody_who_comes_for_work(house: House) -> None:
    person = house.admit()
    need(house, person, DEBTS)
    need(house, person, "childcare")
    subjects = {
        actor.role: {row.subject for row in read_person(actor=actor, at=AT, person_id=person).open} - {""}
        for actor in (house.coach, house.lead, house.planner, house.intake)
    }
    shown = {"Kinderopvang"}
    assert subjects == {"coach": shown, "team_lead": shown, "planner": set(), "intake": set()}
    me = Actor(party_id=person, role="resident", organisation_id=house.municipality, origin="test")
    mine = {row.subject for row in read_my_promises(actor=me, at=AT).open}
    assert mine == {"", "Kinderopvang", "Schuldhulp"}
