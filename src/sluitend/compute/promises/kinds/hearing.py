"""Hearing: whoever nobody can reach is asked for their side first; nothing about a benefit follows from here."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="hearing",
    name="Zienswijze vragen",
    because="Wie niemand kan bereiken, wordt eerst gevraagd naar de eigen kant; daarna nodigen wij opnieuw uit.",
    owner_role="coach",
    covers=True,
    within="4 weeks",
    counted="vanaf de dag waarop twee collega’s het eens zijn",
    evidence={"heard": "Gehoord", "asked": "Schriftelijk gevraagd, zonder antwoord binnen de termijn"},
    ladder=(Rung(late_days=1, to="owner", by="list"), Rung(late_days=7, to="team_lead", by="message")),
)
