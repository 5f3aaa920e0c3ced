"""A film of somebody: the link is theirs, shown to an employer with their name, and gone when they take it away."""

import pytest
from django.db import IntegrityError
from tests.areas.introductions.meeting import Table, become
from tests.refusals import refused
from tests.standing import AT

from sluitend.areas.introductions.actions import choose_candidate, record_consent, record_my_video
from sluitend.areas.introductions.models import VideoResume
from sluitend.areas.introductions.queries import read_my_introductions, read_my_session

LINK = "https://video.example/noor"


def give(table: Table, person_id: int, link: str = LINK) -> None:
    record_my_video(actor=become(table.house, person_id), at=AT, link=link)


def test_an_employer_sees_the_link_with_the_name_and_never_before(table: Table) -> None:
    employer, (person, candidate), (other, shy) = table.let_in(), table.agree(), table.agree(consent="blind")
    give(table, person)
    give(table, other, "https://video.example/schuw")
    table.show()
    assert "video.example" not in repr(read_my_session(actor=employer, at=AT, session_id=table.session))
    for each in (candidate, shy):
        choose_candidate(actor=employer, at=AT, candidate_id=each, choice="meet")
    seen = read_my_session(actor=employer, at=AT, session_id=table.session)
    assert [each.video for each in seen.candidates] == [LINK, ""]


@pytest.mark.parametrize("way", ["link", "consent"])
def test_what_is_taken_away_nobody_sees_any_more(table: Table, way: str) -> None:
    employer, (person, candidate) = table.let_in(), table.agree()
    give(table, person)
    table.show()
    choose_candidate(actor=employer, at=AT, candidate_id=candidate, choice="meet")
    if way == "link":
        give(table, person, "")
        assert not VideoResume.objects.exists()
    else:
        record_consent(actor=table.house.coach, at=AT, candidate_id=candidate, consent="no")
    assert LINK not in repr(read_my_session(actor=employer, at=AT, session_id=table.session))


def test_a_new_link_takes_the_place_of_the_old_one(table: Table) -> None:
    person, _candidate = table.put()
    for link in (LINK, f" {LINK}/twee "):
        give(table, person, link)
    assert read_my_introductions(actor=become(table.house, person), at=AT).video == f"{LINK}/twee"


@pytest.mark.parametrize(
    "link", ["http://video.example/noor", "javascript:alert(1)", "noor.mp4", "https://", f"{LINK}/{'x' * 300}"]
)
def test_what_is_no_safe_link_is_refused_and_the_old_one_stays(table: Table, link: str) -> None:
    person, _candidate = table.put()
    give(table, person)
    with refused("invalid"):
        give(table, person, link)
    assert VideoResume.objects.get(person=person).link == LINK


def test_the_database_keeps_only_sealed_links(table: Table) -> None:
    person, _candidate = table.put()
    with pytest.raises(IntegrityError, match="video_link_is_safe"):
        VideoResume.objects.create(person_id=person, link="http://video.example", told_at=AT)
