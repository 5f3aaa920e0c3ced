"""Demand answer: an employer who asks for people hears within a week how it stands."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="demand_answer",
    name="Eerste antwoord op een vraag van een werkgever",
    because="Wie om mensen vraagt, hoort snel wat kan; een werkgever die niets hoort, vraagt niet meer.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="5 working days",
    counted="vanaf de vraag; bij een vacature uit een ander systeem vanaf het oppakken",
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
