"""Work check: a report that says that it goes wrong, or that another one contradicts, is looked into by a person."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="work_check",
    name="Nagaan hoe het gaat op het werk",
    because="Een bericht beslist niets; iemand vraagt het na bij beide kanten, voordat een baan verloren gaat.",
    owner_role="coach",
    covers=False,
    within="5 working days",
    counted="vanaf het bericht",
    evidence={"spoken_to": "Gesproken", "home_visit": "Gesproken tijdens een bezoek"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=3, to="team_lead", by="message"),
    ),
)
