"""Handover: a new colleague knows the story before the person has to tell it again."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="handover",
    name="Warme overdracht",
    because="Niemand begint opnieuw omdat de gemeente van medewerker wisselt.",
    owner_role="coach",
    # Cover stays with the promises that are handed over; this one is owed by a colleague to a colleague.
    covers=False,
    within="2 weeks",
    counted="vanaf de overdracht",
    evidence={"introduced": "Samen gesproken", "read": "Dossier gelezen en besproken"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
