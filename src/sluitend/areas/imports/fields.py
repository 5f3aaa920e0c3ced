"""What can be read of a person from a file: each field with its Dutch name, its headings elsewhere, and its shape."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from sluitend.gate.text import Text


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing that a column can hold. `words` are headings of other systems, in small letters."""

    name: Text
    shape: str
    words: tuple[str, ...]
    most_characters: int = 80


FIELDS: dict[str, Field] = {
    "number": Field(
        name=_("Klantnummer"),
        shape="code",
        words=("klantnummer", "cliëntnummer", "klantnr", "persoonsnummer", "dossiernummer", "id_wz", "client id", "id"),
        most_characters=40,
    ),
    "bsn": Field(name=_("BSN"), shape="bsn", words=("bsn", "burgerservicenummer", "sofinummer"), most_characters=20),
    "name": Field(name=_("Hele naam"), shape="words", words=("volledige naam", "naam", "naam klant", "naam cliënt")),
    "first_name": Field(
        name=_("Voornaam"), shape="words", words=("voornaam", "voornamen", "roepnaam", "voorletters", "initialen")
    ),
    "last_name": Field(name=_("Achternaam"), shape="words", words=("achternaam", "geslachtsnaam", "familienaam")),
    "born_on": Field(name=_("Geboortedatum"), shape="day", words=("geboortedatum", "geb.datum", "geboren op")),
    "birth_year": Field(name=_("Geboortejaar"), shape="code", words=("geboortejaar", "geb.jaar"), most_characters=10),
    "phone": Field(
        name=_("Telefoon"), shape="phone", words=("telefoonnummer", "telefoon", "mobiel nummer", "tel", "06-nummer")
    ),
    "email": Field(name=_("E-mail"), shape="email", words=("e-mailadres", "email", "e-mail", "mailadres")),
    "street": Field(name=_("Straat"), shape="words", words=("straatnaam", "straat")),
    "house_number": Field(name=_("Huisnummer"), shape="code", words=("huisnummer", "huisnr"), most_characters=10),
    "addition": Field(
        name=_("Toevoeging"), shape="code", words=("huisnummer toevoeging", "toevoeging"), most_characters=10
    ),
    "postcode": Field(name=_("Postcode"), shape="postcode", words=("postcode",), most_characters=10),
    "city": Field(name=_("Plaats"), shape="words", words=("plaats", "woonplaats")),
    "area": Field(name=_("Gebied"), shape="words", words=("gebied", "stadsdeel", "wijk", "rayon", "gebiedscode")),
    "worker": Field(
        name=_("Klantmanager"),
        shape="words",
        words=("klantmanager", "medewerker naam", "consulent", "casemanager", "begeleider", "klantbegeleider"),
    ),
    "started_on": Field(
        name=_("Uitkering vanaf"),
        shape="day",
        words=(
            "aanvangsdatum uitkering persoon",
            "1e uitk dag (niet ww)",
            "ingangsdatum",
            "startdatum",
            "datum ingang",
        ),
    ),
    "ended_on": Field(
        name=_("Uitkering tot"),
        shape="day",
        words=("einddatum uitkering persoon", "einddatum", "einddatum uitkering", "datum einde"),
    ),
    "end_reason": Field(
        name=_("Reden einde"),
        shape="words",
        words=("reden beëindiging uitkering persoon", "reden beëindiging", "uitstroomreden", "reden einde"),
    ),
    "household_form": Field(name=_("Leefvorm"), shape="words", words=("leefvorm",), most_characters=30),
    "cause_code": Field(
        name=_("Oorzaak van de bijstand"), shape="code", words=("oorzaak_code", "oorzaak bijstand"), most_characters=4
    ),
    "applied_on": Field(
        name=_("Bijstand aangevraagd op"), shape="day", words=("aanvraagdatum", "datum aanvraag", "aangevraagd op")
    ),
    "notified_on": Field(
        name=_("Gemeld voor bijstand op"), shape="day", words=("datum melding", "meldingsdatum", "meldingsdatum uwv")
    ),
    "jobless_until_on": Field(
        name=_("Laatste dag van de WW"),
        shape="day",
        words=("einddatum ww", "ww tot", "laatste dag ww"),
    ),
    "permit_on": Field(
        name=_("Verblijfsvergunning sinds"),
        shape="day",
        words=("datum verblijfsvergunning", "ingangsdatum verblijfsvergunning", "statushouder sinds"),
    ),
    "inflow_route": Field(
        name=_("Hoe iemand instroomde"), shape="words", words=("instroom", "instroomroute", "reden instroom")
    ),
}
# Two people who share one of these, as couples do, are still two people; nobody is ever matched by them.
SHARED = ("phone", "email", "street", "house_number", "addition", "postcode", "city")
