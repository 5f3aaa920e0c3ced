"""The stages of a provision: which may follow which, what is promised in each, and what keeps that promise."""

from sluitend.compute.policy.values import ProvisionKind

NEEDED, REQUESTED, HEARD, GRANTED = "needed", "requested", "heard", "granted"
IN_PLACE, REFUSED, ENDED = "in_place", "refused", "ended"
UNDER_WAY = (NEEDED, REQUESTED, HEARD, GRANTED, REFUSED)
STAGES = (*UNDER_WAY, IN_PLACE, ENDED)
# What the law calls a threat (Wgs art. 4 lid 2): the home, energy or water, the health insurance.
THREATS = ("eviction", "energy", "water", "health_insurance")
REFUSALS = ("not_entitled", "no_place", "not_fitting", "incomplete", "other")
ENDINGS = ("no_longer_needed", "person_declined", "replaced")

# A refusal never leads to an end by itself: the coach asks again, takes another way, or ends it with a reason.
_NEXT = {
    NEEDED: (REQUESTED, ENDED),
    REQUESTED: (GRANTED, REFUSED, ENDED),
    HEARD: (GRANTED, REFUSED, ENDED),
    GRANTED: (IN_PLACE, REFUSED, ENDED),
    REFUSED: (REQUESTED, NEEDED, ENDED),
    IN_PLACE: (ENDED,),
    ENDED: (),
}
_PROMISES = {
    NEEDED: "provision_request",
    REQUESTED: "provision_decision",
    HEARD: "provision_decision",
    GRANTED: "provision_start",
    REFUSED: "provision_review",
}
_EVIDENCE = {
    "provision_request": (REQUESTED,),
    "provision_talk": (HEARD,),
    "provision_decision": (GRANTED, REFUSED),
    "provision_start": (IN_PLACE,),
}


def list_next_stages(stage: str, *, has_talk: bool) -> tuple[str, ...]:
    """Give the stages that may follow; where a first talk is promised, nothing is granted before it."""
    if stage == REQUESTED and has_talk:
        return (HEARD, REFUSED, ENDED)
    return _NEXT[stage]


def find_promise_kind(stage: str, *, has_talk: bool) -> str | None:
    """Give the kind of promise that a stage opens; None where nothing is waited for any more."""
    return "provision_talk" if stage == REQUESTED and has_talk else _PROMISES.get(stage)


def find_evidence(promise_kind: str, *, next_stage: str) -> str:
    """Give the evidence with which a stage keeps the promise of the one before; "" when it does not keep it."""
    if promise_kind == "provision_review":
        return "decided"
    return next_stage if next_stage in _EVIDENCE[promise_kind] else ""


def find_clock(kind: ProvisionKind, *, stage: str, threat: str) -> str | None:
    """Give the code of the term that a kind of provision sets for a stage; None: as for every provision."""
    if stage == REQUESTED and kind.first_talk:
        return kind.first_talk_under_threat if threat else kind.first_talk
    return kind.decision if stage in (REQUESTED, HEARD) else None
