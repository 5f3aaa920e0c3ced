"""Demand follow-up: as long as a demand is open, the employer goes on hearing how it stands."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="demand_follow_up",
    name="Laten weten hoe het staat met een vraag",
    because="Zolang een vraag open staat, hoort de werkgever van ons, en niet andersom.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="4 weeks",
    counted="vanaf het vorige antwoord",
    evidence={
        "introduced": "Kandidaten voorgesteld",
        "told": "Verteld hoe het staat",
        "filled": "Alle plaatsen vervuld",
    },
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=3, to="team_lead", by="message"),
    ),
)
