"""Plan step: what the municipality does in the plan; kept by degrees when a step takes several times."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="plan_step",
    name="Stap uit het plan",
    because="Elke stap heeft een dag en een eigenaar, en na elke stap volgt een volgende.",
    owner_role="coach",
    covers=True,
    within="3 months",
    counted="vanaf het plan",
    evidence={"done": "Gedaan"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=28, to="team_lead", by="message"),
    ),
)
