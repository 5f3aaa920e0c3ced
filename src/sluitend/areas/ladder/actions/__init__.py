"""What changes about where people stand, one file per use case; each goes through the gate."""

from sluitend.areas.ladder.actions.assign import assign_ladder_step
from sluitend.areas.ladder.actions.grow import Growth, record_growth_potential
from sluitend.areas.ladder.actions.measure import Measurement, measure_ladder
from sluitend.areas.ladder.actions.record import record_ladder_steps

__all__ = [
    "Growth",
    "Measurement",
    "assign_ladder_step",
    "measure_ladder",
    "record_growth_potential",
    "record_ladder_steps",
]
