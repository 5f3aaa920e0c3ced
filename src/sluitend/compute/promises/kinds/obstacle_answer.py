"""Obstacle answer: what keeps an employer from taking somebody on is answered by a provision, within a fortnight."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="obstacle_answer",
    name="Antwoord op een bezwaar van een werkgever",
    because="Een bezwaar waar niets mee gebeurt, is een werkgever die niet meer vraagt.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="2 weeks",
    counted="vanaf de dag dat de werkgever het noemde",
    evidence={
        "provided": "Voorziening geregeld",
        "not_needed": "Samen besproken; de werkgever kan zonder",
    },
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=3, to="team_lead", by="message"),
    ),
)
