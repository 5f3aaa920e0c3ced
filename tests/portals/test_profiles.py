"""The profile on screen: unknown stays unknown, nobody is asked twice, and of two colleagues neither is overwritten."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from tests.areas.profiles.telling import BAKER, CLEANER, HOURS, WHOLE, find, tell
from tests.portals.sending import read_form
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.profiles.actions import Answer, NewConcept, import_vocabulary, record_profile, verify_section
from sluitend.areas.profiles.facts import (
    MAY_BE_NONE,
    SECTIONS,
    AvailabilityFact,
    Fact,
    JobFact,
    LicenceFact,
    MobilityFact,
    ObstacleFact,
    SchoolFact,
    SkillFact,
    WishFact,
)
from sluitend.areas.profiles.models import Edition
from sluitend.areas.profiles.rows import read_profile_card
from sluitend.portals import profile_names
from sluitend.portals.desk.forms.profiles.section import FORMS
from sluitend.portals.desk.telling import tell_fact

NATIONAL = settings.PACKS["national"]
CARD = "portals/desk/profiles/_card.html"
HTMX = {"HX-Request": "true", "HX-Trigger": "profile-form"}


def work(seen: int = 0, **more: str) -> dict[str, str]:
    """Give the form of work as it is sent, with one line filled in."""
    sent = {"once": str(uuid4()), "work-seen": str(seen), "work-lines": "2", "work-0-words": "schoonmaker"}
    return sent | {f"work-{name.replace('__', '-')}": value for name, value in more.items()}


def send(client: Client, person: int, sent: dict[str, str], section: str = "work", **more: object) -> object:
    return client.post(f"/persoon/{person}/profiel/{section}/bewaren/", sent, **more)


def tell_all(house: House, person: int) -> None:
    answers = [Answer(section=code, facts=facts) for code, facts in WHOLE.items()]
    record_profile(actor=house.coach, at=AT, person_id=person, answers=answers)


def test_what_nobody_asked_stands_there_as_unknown_and_not_as_no(house: House, visit: Visit) -> None:
    words = read_main(visit(house.coach).get(f"/persoon/{house.admit()}/profiel/"))
    assert words.count("Onbekend") == len(SECTIONS)
    assert "8 onderdelen zijn nog onbekend" in words


def test_what_is_known_is_shown_with_since_when_and_who_asked(house: House, visit: Visit) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.coach, person, "licences", is_none=True)
    tell(house.coach, person, "obstacles", ObstacleFact(kind="health", stands=True, words="zittend werk kan"))
    verify_section(actor=house.lead, at=AT, person_id=person, section="work", seen=1)
    words = read_main(visit(house.coach).get(f"/persoon/{person}/profiel/"))
    assert "schoonmaker, Bol, 2015–2019" in words
    assert "Bekend sinds 23 nov 2026, gevraagd door coach 1. Nagevraagd op 23 nov 2026 door team_lead 3." in words
    assert "Geen rijbewijs of certificaat" in words
    assert "Gezondheid: staat in de weg, zittend werk kan" in words


def test_every_kind_of_fact_is_told_in_plain_words(house: House, visit: Visit) -> None:
    person = house.admit()
    tell_all(house, person)
    words = read_main(visit(house.coach).get(f"/persoon/{person}/profiel/"))
    for line in (
        "Mbo 2, zorg, 2010, afgerond",
        "Anders of in een ander land, niet afgerond",
        "Nederlands: spreken: redt zich (B1); schrijven: eenvoudig gesprek (A2)",
        "Tigrinya: spreken: moedertaal; schrijven: onbekend",
        "Saho: spreken: onbekend; schrijven: onbekend",
        "B (auto) hoogwerker",
        "16 tot 24 uur per week, overdag, begin onbekend",
        "fiets, hoogstens 45 minuten",
        "Schulden: staat in de weg",
        "Zorg voor een ander: staat niet in de weg",
        "Onbekend: opvang van kinderen, taal, wonen",
        "lassen, zelfstandig",
        "“met mensen werken”",
        "Rustige werkplek een vaste collega",
    ):
        assert line in words


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (AvailabilityFact(hours_max=24, start_on=TODAY), "24 uur per week, dagdelen onbekend, vanaf 23 nov 2026"),
        (AvailabilityFact(hours_min=8, hours_max=8, by_night=True), "8 uur per week, ’s nachts, begin onbekend"),
        (AvailabilityFact(by_day=True), "uren onbekend, overdag, begin onbekend"),
        (MobilityFact(on_foot=True, by_car=True), "lopend, auto, reistijd onbekend"),
        (MobilityFact(most_minutes=1), "vervoer onbekend, hoogstens 1 minuut"),
        (JobFact(words="kok", until_year=2020), "kok, 2020"),
        (JobFact(words="kok", from_year=2020, until_year=2020), "kok, 2020"),
        (JobFact(words="Kokkin", from_year=2020, concept_name="kok"), "Kokkin (kok), vanaf 2020"),
        (JobFact(words="Kok", concept_name="kok"), "Kok"),
        (SkillFact(words="lassen"), "lassen"),
        (SchoolFact(level="vmbo"), "Vmbo, mavo, lbo"),
    ],
)
def test_what_is_left_open_is_told_as_unknown(fact: Fact, line: str) -> None:
    assert tell_fact(fact) == line


def test_a_fact_that_nobody_knows_how_to_tell_is_a_fault_of_the_program() -> None:
    with pytest.raises(TypeError):
        tell_fact(Fact())


@pytest.mark.parametrize("section", SECTIONS)
def test_a_form_sent_back_as_it_is_shown_changes_nothing(house: House, visit: Visit, section: str) -> None:
    person, client = house.admit(), visit(house.coach)
    tell_all(house, person)
    body = client.get(f"/persoon/{person}/profiel/{section}/").content.decode()
    answer = send(client, person, read_form(body, "profile-form"), section, follow=True)
    assert "Er was niets nieuws te bewaren." in read_main(answer)
    assert find(house, person, section).facts == WHOLE[section]


@pytest.mark.parametrize(
    ("section", "sent", "told"),
    [
        ("availability", {"hours_min": "30", "hours_max": "20"}, "Dit is minder dan het minimum"),
        ("obstacles", {"care_words": "elke middag"}, "Kies ja of nee"),
        ("education", {"words": "zorg"}, "maak de hele regel leeg"),
        ("mobility", {"most_minutes": "900"}, "Reistijd"),
        ("languages", {"code": "nld", "words": "Saho"}, "Een andere taal"),
    ],
)
def test_what_does_not_fit_is_told_in_the_words_of_the_field(
    house: House, visit: Visit, section: str, sent: dict[str, str], told: str
) -> None:
    person, client = house.admit(), visit(house.coach)
    fields = {f"{section}-0-{name}": value for name, value in sent.items()}
    fields |= {"once": str(uuid4()), f"{section}-seen": "0", f"{section}-lines": "1"}
    assert told in read_main(send(client, person, fields, section, follow=True))
    assert not Edition.objects.exists()


def test_a_section_is_filled_in_without_a_script(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, work(**{"0__employer": "Bol", "0__from_year": "2015", "0__until_year": "2019"}))
    assert answer.url == f"/persoon/{person}/profiel/#work"
    assert find(house, person, "work").facts == (CLEANER,)
    assert "Het profiel is bewaard." in read_main(client.get(f"/persoon/{person}/profiel/"))


def test_more_lines_are_had_by_saving(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, work() | {"more": "1"})
    assert answer.url == f"/persoon/{person}/profiel/work/"
    body = client.get(answer.url).content.decode()
    assert 'name="work-0-words" value="schoonmaker"' in body
    assert 'name="work-2-words"' in body


def test_a_line_that_is_emptied_is_gone(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    tell(house.coach, person, "work", CLEANER, BAKER)
    send(client, person, work(seen=1, **{"0__words": "", "1__words": "bakker"}))
    assert find(house, person, "work").facts == (BAKER,)


def test_what_is_typed_is_saved_by_itself_and_the_page_goes_on_with_the_new_edition(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, work(), headers=HTMX)
    body = answer.content.decode()
    assert "Vanzelf bewaard" in body
    assert '<input type="hidden" name="work-seen" value="1" id="id_work-seen" hx-swap-oob="true">' in body
    again = send(client, person, work(seen=1, **{"0__employer": "Bol"}), headers=HTMX)
    assert again.status_code == 200
    assert find(house, person, "work").facts == (JobFact(words="schoonmaker", employer="Bol"),)
    assert Edition.objects.count() == 1


def test_a_double_click_saves_once(house: House, visit: Visit) -> None:
    person, client, sent = house.admit(), visit(house.coach), work()
    assert [send(client, person, sent).status_code for _ in range(2)] == [302, 302]
    assert find(house, person, "work").number == 1


def test_the_second_of_two_colleagues_sees_both_versions_and_chooses(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    tell(house.lead, person, "work", BAKER)
    answer = send(client, person, work())
    assert answer.url == f"/persoon/{person}/profiel/work/"
    page = client.get(answer.url)
    words = read_main(page)
    assert "Een collega heeft dit intussen gewijzigd." in words
    assert "Zo staat het er nu bakker Bekend sinds 23 nov 2026, gevraagd door team_lead 3." in words
    assert "Zo wilde u het bewaren schoonmaker" in words
    assert "Laat staan wat er staat" in words
    assert 'name="work-seen" value="1"' in page.content.decode()
    send(client, person, work(seen=1))
    assert find(house, person, "work").facts == (JobFact(words="schoonmaker"),)
    assert "bakker" in read_main(client.get(answer.url))


def test_with_a_script_the_second_colleague_is_brought_to_both_versions_too(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    tell(house.lead, person, "work", BAKER)
    answer = send(client, person, work(), headers=HTMX)
    assert (answer.status_code, answer["HX-Redirect"]) == (204, f"/persoon/{person}/profiel/work/")
    assert "Zo wilde u het bewaren schoonmaker" in read_main(client.get(answer["HX-Redirect"]))


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"0__from_year": "1200"}, "Van (jaar)"),
        ({"0__words": "", "0__employer": "Bol"}, "maak de hele regel leeg"),
        ({"lines": "9999"}, "nog niet compleet"),
        ({"0__from_year": "2020", "0__until_year": "2010"}, "verkeerde volgorde"),
    ],
)
def test_what_cannot_be_saved_comes_back_with_what_was_typed_and_why(
    house: House, visit: Visit, sent: dict[str, str], told: str
) -> None:
    person, client = house.admit(), visit(house.coach)
    answer = send(client, person, work(**sent))
    assert answer.url == f"/persoon/{person}/profiel/work/"
    assert told in read_main(client.get(answer.url))
    assert not Edition.objects.exists()


def test_the_short_intake_asks_what_is_unknown_and_shows_what_is_known(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    tell(house.coach, person, "availability", HOURS)
    body = client.get(f"/persoon/{person}/intake/").content.decode()
    assert 'name="availability-0-hours_min"' not in body
    assert "16 tot 24 uur per week, overdag" in body
    assert 'name="languages-0-code"' in body
    sent = work() | {"obstacles-seen": "0", "obstacles-lines": "1", "obstacles-0-debts": "yes"}
    sent |= {"languages-seen": "0", "languages-lines": "1", "languages-0-code": "nld"}
    answer = client.post(f"/persoon/{person}/intake/bewaren/", sent)
    assert answer.url == f"/persoon/{person}/profiel/"
    assert find(house, person, "obstacles").facts == (ObstacleFact(kind="debts", stands=True),)
    assert not find(house, person, "languages").is_known


def test_in_the_short_intake_too_a_colleague_is_not_overwritten(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    tell(house.lead, person, "work", BAKER)
    answer = client.post(f"/persoon/{person}/intake/bewaren/", work())
    assert answer.url == f"/persoon/{person}/intake/"
    assert "Zo staat het er nu bakker" in read_main(client.get(answer.url))


def test_what_is_known_is_confirmed_with_one_click(house: House, visit: Visit) -> None:
    person, client, key = house.admit(), visit(house.coach), str(uuid4())
    tell(house.coach, person, "work", CLEANER)
    for _ in range(2):
        answer = client.post(f"/persoon/{person}/profiel/work/klopt-nog/", {"once": key, "seen": "1"})
        assert answer.url == f"/persoon/{person}/profiel/#work"
    assert find(house, person, "work").verified_at == AT


def test_ticks_and_free_words_are_kept_beside_each_other(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    sent = {"once": str(uuid4()), "licences-seen": "0", "licences-lines": "1"}
    sent |= {"licences-0-b": "on", "licences-0-words": "hoogwerker; kettingzaag"}
    send(client, person, sent, "licences")
    facts = (LicenceFact(code="b"), LicenceFact(words="hoogwerker"), LicenceFact(words="kettingzaag"))
    assert find(house, person, "licences").facts == facts
    assert "hoogwerker; kettingzaag" in client.get(f"/persoon/{person}/profiel/licences/").content.decode()


def test_a_section_that_is_not_there_is_not_found(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    assert client.get(f"/persoon/{person}/profiel/horoscoop/").status_code == 404
    assert send(client, person, work(), "horoscoop").status_code == 404
    assert client.get("/begrippen/horoscoop/?q=kok").status_code == 404


def test_suggestions_come_for_whatever_field_asks(house: House, visit: Visit) -> None:
    cook = NewConcept(id="occupation/kok", kind="occupation", label_nl="kok", label_en="cook")
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=(cook,))
    client = visit(house.coach)
    listed = client.get("/begrippen/occupation/?work-0-words=cook", headers={"HX-Request": "true"}).content.decode()
    assert '<li role="option" id="occupationkok" aria-selected="false" data-words="kok">' in listed
    assert "cook" in read_main(client.get("/begrippen/occupation/?q=cook"))
    assert "eigen woorden" in read_main(client.get("/begrippen/occupation/?q=zzz"))


def test_the_handover_fits_on_one_page_of_words(house: House, visit: Visit) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    words = read_main(visit(house.colleague).get(f"/persoon/{person}/overdracht/"))
    assert "Bekend: vraag dit niet opnieuw" in words
    assert "schoonmaker, Bol, 2015–2019" in words
    assert "Nog onbekend Opleiding, Talen" in words
    assert "Uitnodiging – uiterlijk" in words


def test_the_source_of_the_vocabulary_is_named(house: House, visit: Visit) -> None:
    words = read_main(visit(house.coach).get(f"/persoon/{house.admit()}/profiel/"))
    assert "This service uses the ESCO classification of the European Commission." in words


@pytest.mark.parametrize("page", ["profiel/", "profiel/work/", "intake/", "overdracht/"])
def test_no_page_of_a_profile_asks_more_of_the_database_than_it_must(
    house: House, visit: Visit, page: str, django_assert_max_num_queries: object
) -> None:
    person, client = house.admit(), visit(house.coach)
    tell(house.coach, person, "work", CLEANER)
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        assert client.get(f"/persoon/{person}/{page}").status_code == 200


def test_the_card_leads_to_the_profile_and_says_what_is_unknown(house: House) -> None:
    person = house.admit()
    new = render_to_string(CARD, {"card": read_profile_card(person, TODAY, pack=NATIONAL)})
    assert "Onbekend" in new
    assert f'href="/persoon/{person}/intake/"' in new
    record_profile(
        actor=house.coach, at=AT, person_id=person, answers=[Answer(section=c, facts=f) for c, f in WHOLE.items()]
    )
    card = render_to_string(CARD, {"card": read_profile_card(person, TODAY, pack=NATIONAL)})
    assert "Volledig genoeg om werk te zoeken" in card
    assert "kok, schoonmaker, bakker" in card
    assert "Oudste antwoord van 23 nov 2026" in card


def test_what_may_be_none_has_words_for_it() -> None:
    assert set(profile_names.NONE) == set(MAY_BE_NONE)
    assert list(profile_names.SECTIONS) == list(profile_names.QUESTIONS) == list(SECTIONS) == list(FORMS)


COOK = NewConcept(
    id="occupation/proefkok", kind="occupation", label_nl="proefkok", label_en="taster", essential=("skill/p",)
)
COOKING = NewConcept(id="skill/p", kind="skill", label_nl="proeven", label_en="taste")


def test_the_skills_of_an_occupation_are_chosen_instead_of_typed(house: House, visit: Visit) -> None:
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=(COOKING, COOK))
    person, browser = house.admit(), visit(house.coach)
    saved = send(browser, person, work(**{"0__words": "proefkok"}), headers=HTMX)
    assert f'href="/persoon/{person}/profiel/skills/"' in saved.content.decode()  # type: ignore[attr-defined]
    page = f"/persoon/{person}/profiel/skills/"
    body = browser.get(page).content.decode()
    assert "Hoort bij proefkok" in body
    assert 'name="skills-expected" value="proeven"' in body
    sent = read_form(body, "profile-form") | {"skills-expected": ["proeven", " proeven "], "skills-0-words": "lassen"}
    send(browser, person, sent, "skills")
    assert [fact.words for fact in find(house, person, "skills").facts] == ["lassen", "proeven"]
    assert "Hoort bij" not in browser.get(page).content.decode()


def test_what_is_ticked_and_typed_is_told_once_and_comes_back_when_it_is_refused(house: House, visit: Visit) -> None:
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=(COOKING, COOK))
    person, browser = house.admit(), visit(house.coach)
    tell(house.coach, person, "wishes", WishFact(words="proefkok"))
    page = f"/persoon/{person}/profiel/skills/"
    sent = read_form(browser.get(page).content.decode(), "profile-form") | {"skills-expected": "proeven"}
    refused = send(browser, person, sent | {"skills-0-level": "2"}, "skills")
    assert 'value="proeven" checked' in browser.get(refused.url).content.decode()  # type: ignore[attr-defined]
    send(browser, person, sent | {"skills-0-words": "Proeven", "once": str(uuid4())}, "skills")
    assert [fact.words for fact in find(house, person, "skills").facts] == ["Proeven"]


@pytest.mark.parametrize("words", [["x" * 121], [f"vaardigheid {place}" for place in range(41)]])
def test_more_than_fits_is_told(house: House, visit: Visit, words: list[str]) -> None:
    person, browser = house.admit(), visit(house.coach)
    page = f"/persoon/{person}/profiel/skills/"
    sent = read_form(browser.get(page).content.decode(), "profile-form") | {"skills-expected": words}
    send(browser, person, sent, "skills")
    assert "Dit zijn te veel vaardigheden tegelijk." in read_main(browser.get(page))
