"""Everything that changes about placements, one file per use case; each goes through the gate."""

from sluitend.areas.placements.actions.agree import (
    PaperMark,
    agree_by_link,
    agree_placement,
    make_agreement_link,
    sign_placement_on_paper,
)
from sluitend.areas.placements.actions.change import PlacementEnding, end_placement, extend_placement
from sluitend.areas.placements.actions.displacement import (
    NewCheck,
    decide_displacement_check,
    record_displacement_check,
)
from sluitend.areas.placements.actions.place import record_placement
from sluitend.areas.placements.actions.subsidy import NewSubsidy, decide_wage_cost_subsidy
from sluitend.areas.placements.actions.wage_value import NewTask, NewWageValue, record_wage_value, withdraw_wage_value
from sluitend.areas.placements.pen import Terms
from sluitend.areas.placements.placing import NewPlacement

__all__ = [
    "NewCheck",
    "NewPlacement",
    "NewSubsidy",
    "NewTask",
    "NewWageValue",
    "PaperMark",
    "PlacementEnding",
    "Terms",
    "agree_by_link",
    "agree_placement",
    "decide_displacement_check",
    "decide_wage_cost_subsidy",
    "end_placement",
    "extend_placement",
    "make_agreement_link",
    "record_displacement_check",
    "record_placement",
    "record_wage_value",
    "sign_placement_on_paper",
    "withdraw_wage_value",
]
