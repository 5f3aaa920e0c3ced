"""Relapse talk: somebody who left to work is back, and whoever helped them then hears it and looks back with them."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="relapse_talk",
    name="Terug in de bijstand: samen terugkijken",
    because="Wie terugkomt, begint niet opnieuw; wat er misging, is het begin van wat nu wel kan lukken.",
    owner_role="coach",
    covers=False,
    within="2 weeks",
    counted="vanaf de dag dat het is gezien",
    evidence={"spoken_to": "Gesproken", "home_visit": "Gesproken tijdens een bezoek"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
