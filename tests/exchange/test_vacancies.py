"""Vacancies from other systems: two layouts by their headings, and the open files as they were published."""

from pathlib import Path

import pytest
from tests.standing import TODAY

from sluitend.exchange.vacancies import read_vacancies
from sluitend.gate.errors import Invalid

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "vacatures-nl"


def test_an_advertisement_and_a_row_of_the_flemish_service_become_demand(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,titel,plaats,categorie\nAZ1,Kok,Zwolle,Horeca\n")
    heads = "maand,beroep,voltijds_deeltijds,rijbewijs,openstaand,nace_omschrijving,studieniveau_detail"
    rows = "1301,AB12 Chauffeur,deeltijds,CE,3,Vervoer,Geen\n1301,AB13 Schrijver,?,,veel,,\n"
    (tmp_path / "b.csv").write_text(f"{heads}\n{rows}")
    cook, driver, writer = read_vacancies(tmp_path, today=TODAY)
    assert (cook.reference, cook.new.title, cook.new.words) == ("AZ1", "Kok", "Zwolle · Horeca")
    assert (driver.new.title, driver.new.places, driver.new.licences) == ("Chauffeur", 3, ("ce",))
    assert (driver.new.hours_least, driver.new.hours_most, driver.reference) == (8, 32, "vdab-1301-2")
    assert (writer.new.places, writer.new.hours_most, writer.new.licences) == (1, 40, ())


def test_a_file_of_another_layout_or_that_is_not_there_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "x.csv"
    other.write_text("naam,stad\nA,B\n")
    with pytest.raises(Invalid, match=r"x.csv"):
        read_vacancies(other, today=TODAY)
    with pytest.raises(Invalid, match="niet te openen"):
        read_vacancies(tmp_path / "weg.csv", today=TODAY)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the open files are not on this machine")
def test_every_published_vacancy_is_read() -> None:
    found = read_vacancies(PUBLISHED, today=TODAY)
    assert len(found) == len({each.reference for each in found}) == 1_500
    assert all(each.new.title for each in found)
