"""A town to measure in: so many people in the book, and the file that their benefit system would send about them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count

from django.db import connection

from sluitend.areas.imports.table import Sheet, Table
from sluitend.gate.actor import Actor
from sluitend.parties.actions import provide_desk
from sluitend.parties.bsn import Sealer

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SYSTEM = Actor(party_id=None, role="system", origin="bench")
HEADINGS = (
    "Klantnummer;BSN;Voornaam;Achternaam;Geboortedatum;Telefoonnummer;E-mailadres;Straatnaam;Huisnummer;Postcode;Plaats"
    ";Startdatum;Leefvorm"
).split(";")
ELEVEN = (9, 8, 7, 6, 5, 4, 3, 2)
FIRST = ("Noor", "Sam", "Eva", "Daan", "Fatima", "Mehmet", "Anna", "Jan", "Yusuf", "Sofie", "Bram")
LAST = ("Jansen", "de Vries", "Bakker", "Yılmaz", "van den Berg", "El Idrissi", "Smit", "Visser", "Mulder")
# Of every hundred rows: seven changed, three new (and three people of the book who are missing), two without a day of
# birth that exists; the others are the same.
CHANGED, NEW, WRONG = range(7), range(7, 10), range(10, 12)
TABLES = (
    "ledger_promise parties_personcontact parties_contactpoint parties_benefitspell parties_person parties_residence"
    " imports_batchchange imports_batchrow imports_batchpage imports_batchcolumn imports_columnmemory imports_batch"
)


@dataclass(frozen=True)
class Resident:
    """Somebody as both the book and the file know them."""

    place: int
    bsn: str

    @property
    def first_name(self) -> str:
        """Give a first name that many share."""
        return FIRST[self.place % len(FIRST)]

    @property
    def last_name(self) -> str:
        """Give a last name that few share."""
        return f"{LAST[self.place % len(LAST)]}-{self.place % 997}"

    @property
    def born_on(self) -> date:
        """Give a day in forty years."""
        return date(1960, 1, 1) + timedelta(days=self.place % 14_600)

    @property
    def started_on(self) -> date:
        """Give a day in ten years."""
        return date(2016, 1, 1) + timedelta(days=self.place % 3_650)

    @property
    def phone(self) -> str:
        """Give a telephone number."""
        return f"06{self.place:08}"

    @property
    def email(self) -> str:
        """Give an address for e-mail."""
        return f"{self.place}@voorbeeld.nl"

    @property
    def home(self) -> tuple[str, str, str, str]:
        """Give street, number, postcode and city."""
        return ("Dam", str(self.place), "1012AB", "Amsterdam")

    @property
    def contacts(self) -> tuple[tuple[str, str], ...]:
        """Give the ways to reach them that the book knows."""
        street, number, postcode, city = self.home
        return ("phone", self.phone), ("email", self.email), ("post", f"{street} {number}, {postcode} {city}")


def list_residents(people: int) -> Iterator[Resident]:
    """Give so many people, always the same."""
    numbers = list_bsns()
    return (Resident(place, next(numbers)) for place in range(people))


def list_bsns() -> Iterator[str]:
    """Give numbers that pass the eleven-test."""
    for number in count(10_000_000):
        digits = f"{number:08}"
        last = sum(weight * int(digit) for weight, digit in zip(ELEVEN, digits)) % 11
        if last < 10:
            yield f"{digits}{last}"


def write_rows(people: int, *, changed: str = "07") -> list[tuple[int, list[str]]]:
    """Give the lines of the file; whoever changed has a telephone number that begins otherwise."""
    return [(line, _write_row(each, changed)) for line, each in enumerate(list_residents(people), start=2)]


def _write_row(each: Resident, changed: str) -> list[str]:
    turn = each.place % 100
    born_on = "31-02-1980" if turn in WRONG else f"{each.born_on:%d-%m-%Y}"
    phone = f"{changed}{each.phone[2:]}" if turn in CHANGED else each.phone
    known = [f"K{each.place}", each.bsn, each.first_name, each.last_name]
    if turn in NEW:
        known = [f"N{each.place}", "", each.first_name, f"{each.last_name}-Nieuw"]
    return [*known, born_on, phone, each.email, *each.home, each.started_on.isoformat(), "1"]


def write_table(rows: list[tuple[int, list[str]]]) -> Table:
    """Give the file as a reader would."""
    sheet = Sheet(name="", rows=[(1, list(HEADINGS)), *rows])
    return Table(name="caseload.csv", kind="CSV", digest=str(len(rows)), sheets=(sheet,))


def fill_book(people: int) -> int:
    """Write people into an empty book, each covered by the desk, past the use cases; gives the team of the desk."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(f"TRUNCATE {', '.join(TABLES.split())} CASCADE")
        cursor.execute("DELETE FROM parties_party WHERE kind = 'person'")
        cursor.execute("SET session_replication_role = DEFAULT")
    desk = provide_desk(actor=SYSTEM, at=AT, municipality="Bench", pack="national")
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        _copy_people(people, desk.organisation_id, desk.team_id)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("VACUUM ANALYZE")
    return desk.team_id


def _copy_people(people: int, organisation: int, team: int) -> None:
    sealer, base = Sealer(), 1_000_000

    def write_contacts(each: Resident) -> Iterator[tuple[int, str, str]]:
        return ((3 * (base + each.place) + turn, *contact) for turn, contact in enumerate(each.contacts))

    plans: dict[str, Callable[[Resident], Iterable[tuple[object, ...]]]] = {
        "parties_party (id, kind, name, present, organisation_id)": lambda each: [
            (base + each.place, "person", f"{each.first_name} {each.last_name}", True, organisation)
        ],
        "parties_person (party_id, number, first_name, last_name, born_on, language, bsn_hash, bsn_sealed, active,"
        " covered_by_id, entered_on, left_because)": lambda each: [
            (
                base + each.place,
                f"K{each.place}",
                each.first_name,
                each.last_name,
                each.born_on,
                "nld",
                sealer.hash(each.bsn),
                b"",
                True,
                team,
                each.started_on,
                "",
            )
        ],
        "parties_benefitspell (person_id, source, reference, started_on, cause_code, end_reason, household_form)": (
            lambda each: [(base + each.place, "bench", "", each.started_on, "", "", "")]
        ),
        "parties_contactpoint (id, kind, value)": write_contacts,
        "parties_personcontact (person_id, point_id, from_on)": lambda each: [
            (base + each.place, point, each.started_on) for point, *_ in write_contacts(each)
        ],
    }
    with connection.cursor() as cursor:
        for columns, write in plans.items():
            with cursor.copy(f"COPY {columns} FROM STDIN") as copy:
                for each in list_residents(people):
                    for row in write(each):
                        copy.write_row(row)
