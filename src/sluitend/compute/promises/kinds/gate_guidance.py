"""Gate guidance: whoever applies is guided to work from that day on, and does not wait for the decision."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="gate_guidance",
    name="Begeleiding aan de poort",
    because="Wie zich meldt, wordt vanaf die dag begeleid naar werk en hoeft niet op de beslissing te wachten.",
    owner_role="coach",
    covers=True,
    within="6 months",
    counted="vanaf de melding of de aanvraag",
    # A decision on the application releases it: only guidance for the whole stretch keeps it.
    evidence={"guided": "Al die tijd begeleid"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
