"""Intensive track: somebody young who was not placed in time gets more help, and soon."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="intensive_track",
    name="Intensief traject",
    because="Wie na een halfjaar nog niet geplaatst is, krijgt meer hulp en niet minder.",
    owner_role="coach",
    covers=True,
    within="4 weeks",
    counted="vanaf de dag dat de termijn om was",
    evidence={"started": "Intensief traject begonnen", "placed": "Geplaatst in werk of opleiding"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
