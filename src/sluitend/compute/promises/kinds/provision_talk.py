"""Provision talk: whoever asks for help is heard within the term, which is a matter of days under threat."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="provision_talk",
    name="Eerste gesprek over een voorziening",
    because="Wie om hulp vraagt, wordt binnen de termijn gehoord; bij dreiging binnen enkele werkdagen.",
    owner_role="coach",
    covers=False,
    within="4 weeks",
    counted="vanaf de aanvraag",
    evidence={"heard": "Eerste gesprek gevoerd"},
    ladder=(
        Rung(late_days=0, to="owner", by="list"),
        Rung(late_days=1, to="team_lead", by="message"),
    ),
)
