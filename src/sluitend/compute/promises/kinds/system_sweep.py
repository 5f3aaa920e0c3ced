"""System sweep: the system promises to look for late promises; when it does not, health turns red."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="system_sweep",
    name="Ronde langs te late toezeggingen",
    because="Ook het systeem zelf heeft een toezegging: geen toezegging wordt ongemerkt te laat.",
    owner_role="system",
    covers=False,
    to_people=False,
    within="1 day",
    counted="vanaf de vorige ronde",
    evidence={"swept": "Ronde gelopen"},
    ladder=(Rung(late_days=1, to="administrator", by="message"),),
)
