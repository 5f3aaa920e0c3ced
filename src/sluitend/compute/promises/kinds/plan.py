"""Plan: what both sides will do is agreed and written down; a draft does not count."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="plan",
    name="Plan van aanpak",
    because="Afspraken gelden pas als ze op papier staan en beide kanten ze kennen.",
    owner_role="coach",
    covers=True,
    within="8 weeks",
    counted="vanaf het eerste gesprek",
    evidence={"agreed": "Plan door beiden vastgesteld"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
