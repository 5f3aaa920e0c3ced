"""Aftercare: the coach speaks to someone who found work, so that no job is lost in silence."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="aftercare_contact",
    name="Nazorgcontact",
    because="Een baan die dreigt te mislukken, wordt gezien voordat hij mislukt is.",
    owner_role="coach",
    covers=True,
    within="1 month",
    counted="vanaf de plaatsing of het vorige contact",
    # A voicemail is not a conversation: only speech between two people counts.
    evidence={"spoken_to": "Gesproken"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
