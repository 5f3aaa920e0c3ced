"""Budget decision: whoever asks for a small amount hears quickly, a no with its reason as well as a yes."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="budget_decision",
    name="Besluit persoonlijk budget",
    because="Een kleine belemmering is pas weg als er snel over wordt besloten.",
    owner_role="coach",
    covers=False,
    within="3 working days",
    counted="vanaf de aanvraag",
    # A no with its reason keeps the promise to decide; silence does not.
    evidence={"granted": "Toegekend", "refused": "Afgewezen met reden"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=3, to="team_lead", by="message"),
    ),
)
