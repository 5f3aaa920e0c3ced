"""Real files: the layout of Sonar, and records of the BUS as the statute prescribes them."""

import csv
import gzip
from pathlib import Path

import pytest
from tests.areas.imports.caseload import BSNS, carry_out, tell
from tests.standing import AT, SYSTEM, House

from sluitend.areas.imports.actions import match_batch, stage_batch
from sluitend.areas.imports.models import BatchColumn
from sluitend.exchange.caseload.tables import read_table
from sluitend.parties.models import BenefitSpell, Person, PersonContact

SHARED = Path(__file__).parents[3] / "shared/data"
SONAR = SHARED / "vum/voorbeelden/sonar-dashboard-export.csv"
VNG = SHARED / "vng-bijstand-dummy/bijstand_dummy.csv.gz"
BUS = SHARED / "cbs-recordindeling/kenmerken.csv"


def stage(house: House, content: bytes) -> int:
    table = read_table(content, name="bestand.csv")
    batch = stage_batch(actor=SYSTEM, at=AT, table=table, source="suite", team_id=house.team)
    match_batch(actor=SYSTEM, at=AT, batch_id=batch)
    return batch


def list_fields(batch: int) -> dict[str, str]:
    return dict(BatchColumn.objects.filter(batch=batch).exclude(field="").values_list("heading", "field"))


@pytest.mark.skipif(not SONAR.exists(), reason="the examples of the pilot are not on this machine")
def test_the_export_of_sonar_is_recognised_by_its_headings(house: House) -> None:
    batch = stage(house, SONAR.read_bytes())
    assert list_fields(batch) == {
        "1e uitk dag (niet WW)": "started_on",
        "BSN": "bsn",
        "ID_WZ": "number",
        "Telefoonnummer": "phone",
        "Volledige Naam": "name",
        "E-mailadres": "email",
        "Postcode": "postcode",
        "Plaats": "city",
        "Straatnaam": "street",
        "Huisnummer": "house_number",
        "Huisnummer Toevoeging": "addition",
        "Medewerker Naam": "worker",
        "Datum melding": "notified_on",
    }
    # Three people with one name, one telephone and one e-mail address, each with a number of the state's own.
    assert tell(batch) == ["new", "new", "new"]
    carry_out(house, batch)
    assert Person.objects.count() == 3
    assert PersonContact.objects.values("point").distinct().count() == 2
    assert tell(stage(house, SONAR.read_bytes())) == ["same", "same", "same"]


@pytest.mark.skipif(not BUS.exists(), reason="the record layout is not on this machine")
def test_records_of_the_bus_are_read_by_the_names_of_their_fields(house: House) -> None:
    with BUS.open() as file:
        rows = [row for row in csv.DictReader(file) if row["statistiek"] == "BUS" and row["soort"] == "kenmerk"]
    headings = list(dict.fromkeys(row["kenmerk"] for row in rows))
    running = {
        "BURGERSERVICENUMMER": BSNS[0],
        "GEBOORTEDATUM": "19800201",
        "AANVANGSDATUM UITKERING PERSOON": "20200301",
    }
    ended = running | {
        "BURGERSERVICENUMMER": BSNS[1],
        "EINDDATUM UITKERING PERSOON": "20261001",
        "REDEN BEËINDIGING UITKERING PERSOON": "35",
        "LEEFVORM": "2",
    }
    lines = [headings, *([record.get(heading, "") for heading in headings] for record in (running, ended))]
    batch = stage(house, "\n".join(";".join(line) for line in lines).encode())
    assert set(list_fields(batch).values()) >= {
        "bsn",
        "born_on",
        "started_on",
        "ended_on",
        "end_reason",
        "household_form",
    }
    carry_out(house, batch)
    spells = BenefitSpell.objects.order_by("person").values_list("started_on__year", "end_reason", "household_form")
    assert list(spells) == [(2020, "", ""), (2020, "no_response", "Alleenstaande ouder")]
    assert set(Person.objects.values_list("last_name", flat=True)) == {"Naam onbekend"}


@pytest.mark.skipif(not VNG.exists(), reason="the register is not on this machine")
def test_the_register_of_spells_comes_in_at_the_desk_as_it_is_packed(house: House) -> None:
    with gzip.open(VNG) as register:
        lines = register.readlines()
    batch = stage(house, gzip.compress(b"".join([*lines[:6], *lines[-5:]])))
    assert list_fields(batch) == {
        "id": "number",
        "startdatum": "started_on",
        "einddatum": "ended_on",
        "geboortejaar": "birth_year",
        "leefvorm": "household_form",
        "oorzaak_code": "cause_code",
    }
    assert set(tell(batch)) == {"new"}
    carry_out(house, batch)
    first = BenefitSpell.objects.select_related("person").get(person__number="0")
    assert (first.person.birth_year, first.cause_code, str(first.ended_on)) == (1965, "14", "2008-02-24")
    assert Person.objects.filter(active=True, covered_by=house.team).count() == 5
