"""Gate contact: guidance at the gate is people who speak to each other, again and again."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="gate_contact",
    name="Contact aan de poort",
    because="Begeleiding is pas intensief als mensen elkaar steeds weer spreken.",
    owner_role="coach",
    covers=True,
    within="4 weeks",
    counted="vanaf de melding of het vorige contact",
    evidence={"spoken_to": "Gesproken", "home_visit": "Gesproken tijdens huisbezoek"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
