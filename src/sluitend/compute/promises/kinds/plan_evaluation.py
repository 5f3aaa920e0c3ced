"""Plan evaluation: both sides look back at the plan on a day agreed beforehand, and decide whether it still fits."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="plan_evaluation",
    name="Evaluatie van het plan",
    because="Een plan dat niemand terugleest, helpt niemand; op een vaste dag kijken beide kanten of het nog past.",
    owner_role="coach",
    # Looking back is no help yet: the steps cover, and somebody without steps must show as uncovered.
    covers=False,
    within="6 months",
    counted="vanaf de vaststelling van het plan of de vorige evaluatie",
    evidence={"evaluated": "Samen besproken"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=28, to="team_lead", by="message"),
    ),
)
