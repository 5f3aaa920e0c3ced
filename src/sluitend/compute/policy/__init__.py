"""Policy packs: what municipalities promise, read strictly from dated, sourced TOML into frozen values."""

from sluitend.compute.policy.diffing import Difference, diff_packs
from sluitend.compute.policy.findings import Finding, PackError
from sluitend.compute.policy.pack import NoParameter, Pack, PromisePolicy, give_default_policy
from sluitend.compute.policy.reading import find_parent, read_pack
from sluitend.compute.policy.target_groups import Condition, TargetGroup
from sluitend.compute.policy.values import (
    AreaPolicy,
    Fund,
    Goal,
    Instrument,
    Parameter,
    Population,
    ProvisionKind,
    StatutoryTerm,
    Town,
)

__all__ = [
    "AreaPolicy",
    "Condition",
    "Difference",
    "Finding",
    "Fund",
    "Goal",
    "Instrument",
    "NoParameter",
    "Pack",
    "PackError",
    "Parameter",
    "Population",
    "PromisePolicy",
    "ProvisionKind",
    "StatutoryTerm",
    "TargetGroup",
    "Town",
    "diff_packs",
    "find_parent",
    "give_default_policy",
    "read_pack",
]
