"""Address check: a message came back, so somebody finds out how the person can be reached."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="address_check",
    name="Nagaan waar iemand te bereiken is",
    because="Een brief die terugkomt is geen antwoord; wie hem schreef zoekt uit waar iemand wel te bereiken is.",
    owner_role="coach",
    # It comes on top of what is promised already, so cover does not hang on it.
    covers=False,
    within="1 week",
    counted="vanaf de dag dat het bericht terugkwam",
    evidence={"sent_again": "Opnieuw verstuurd", "reached": "Op een andere manier bereikt"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
