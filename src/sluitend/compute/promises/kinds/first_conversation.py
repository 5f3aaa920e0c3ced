"""First conversation: the person is heard, in person or by phone; a no-show is not a conversation."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="first_conversation",
    name="Eerste gesprek",
    because="Na de uitnodiging volgt een gesprek; wie niet verschijnt, blijft in beeld.",
    owner_role="coach",
    covers=True,
    within="6 weeks",
    counted="vanaf de uitnodiging",
    evidence={"spoken_to": "Gesproken", "home_visit": "Gesproken tijdens huisbezoek"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
        Rung(late_days=42, to="planner", by="desk"),
    ),
)
