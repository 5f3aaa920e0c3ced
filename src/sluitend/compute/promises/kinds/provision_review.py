"""Provision review: a provider's refusal is where the coach decides how to go on, never where help ends by itself."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="provision_review",
    name="Besluit na een weigering",
    because="Een weigering van de aanbieder is geen einde: de klantmanager beslist hoe het verder gaat.",
    owner_role="coach",
    covers=False,
    within="2 weeks",
    counted="vanaf de weigering",
    evidence={"decided": "Besloten hoe het verder gaat"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
