"""Provision decision: the provider says yes, or says no with a reason; silence is no answer."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="provision_decision",
    name="Besluit over een voorziening",
    because="Op een aanvraag komt binnen de termijn een antwoord: toegekend, of geweigerd met een reden.",
    owner_role="coach",
    covers=False,
    within="8 weeks",
    counted="vanaf de aanvraag of het eerste gesprek",
    evidence={"granted": "Toegekend", "refused": "Geweigerd, met reden"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
