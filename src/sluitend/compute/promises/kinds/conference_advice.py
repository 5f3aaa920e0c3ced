"""Conference advice: what partners advise is discussed with the person, who decides; then it leads to the plan."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="conference_advice",
    name="Advies van het overleg bespreken",
    because="Wat anderen adviseren, hoort iemand van de eigen begeleider; daarna kiest de persoon zelf.",
    owner_role="coach",
    # It comes on top of what is promised already, so cover does not hang on it.
    covers=False,
    within="2 weeks",
    counted="vanaf het advies",
    evidence={"discussed": "Samen besproken", "declined": "Besproken; de persoon kiest anders"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
