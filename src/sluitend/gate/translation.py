"""From what the database says to what a person can read."""

from django.db import DatabaseError, IntegrityError, OperationalError

from sluitend.gate import errors

# The names of constraints and of conditions raised by triggers; anything else is a fault of ours.
REFUSALS: dict[str, type[errors.Refusal]] = {
    "covered": errors.Uncovered,
    "funded": errors.Unfunded,
    "within_period": errors.OutOfPeriod,
    "owner_present": errors.OwnerAbsent,
    "still_owning": errors.StillOwning,
    "active": errors.NotActive,
    "parties_person_bsn_hash_key": errors.AlreadyKnown,
    "parties_person_number_key": errors.AlreadyKnown,
}
# deadlock_detected, serialization_failure, lock_not_available
COLLISIONS = {"40P01", "40001", "55P03"}


def is_collision(fault: DatabaseError) -> bool:
    """Tell whether the same work can simply be tried again."""
    return isinstance(fault, OperationalError) and getattr(fault.__cause__, "sqlstate", "") in COLLISIONS


def translate(fault: DatabaseError) -> Exception:
    """Give the refusal that belongs to a broken constraint; other faults stay what they are."""
    cause = fault.__cause__
    if not isinstance(fault, IntegrityError) or cause is None:
        return fault
    refusal = REFUSALS.get(getattr(cause, "diag").constraint_name or "")  # noqa: B009 - psycopg's own attribute
    return refusal() if refusal else fault
