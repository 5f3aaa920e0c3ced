"""Offer: within twelve months of inflow everybody gets something that raises the chance of paid work."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="offer",
    name="Aanbod",
    because="Binnen twaalf maanden na instroom ligt er een aanbod; de klok is voor iedereen zichtbaar.",
    owner_role="coach",
    covers=True,
    within="12 months",
    counted="vanaf de instroom",
    evidence={
        "training": "Scholing gestart",
        "language_training": "Taaltraining gestart",
        "subsidised_job": "Gesubsidieerde baan",
        "work_experience": "Werkervaringsplaats",
        "supporting_provision": "Flankerende voorziening geregeld",
        # What else the policy of a municipality counts as an offer.
        "instrument": "Instrument uit het beleid begonnen",
    },
    ladder=(
        Rung(late_days=0, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
        Rung(late_days=30, to="council", by="report"),
    ),
)
