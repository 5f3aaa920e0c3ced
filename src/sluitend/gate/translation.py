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
    "one_edition_at_a_time": errors.ChangedMeanwhile,
    "years_in_order": errors.OutOfOrder,
    "hours_in_order": errors.OutOfOrder,
    "language_once": errors.ToldTwice,
    "obstacle_once": errors.ToldTwice,
    "debts_without_details": errors.TooMuchTold,
    "one_measurement_a_day": errors.MeasuredToday,
    "measured_when_kept": errors.MeasureFirst,
    "one_provision_of_a_kind": errors.ProvisionRuns,
    "provision_goes_on": errors.ProvisionGoesOn,
    "step_waits": errors.StepWaits,
    "offer_goes_along": errors.OfferGoesAlong,
    "agreed_when_kept": errors.AgreeFirst,
    "decided_when_settled": errors.DecideFirst,
    "two_people": errors.SamePerson,
    "approved_by_another": errors.OwnFile,
    "held": errors.OnHold,
    "held_once_at_a_time": errors.OnHold,
    "parties_person_bsn_hash_key": errors.AlreadyKnown,
    "parties_person_number_key": errors.AlreadyKnown,
    "parties_staff_number_key": errors.Taken,
    "gate_account_username_key": errors.Taken,
    "gate_account_party_id_key": errors.Taken,
    "area_once": errors.Taken,
    "fact_once_at_a_time": errors.FactRuns,
    "area_is_split": errors.AreaIsSplit,
    "split_once_at_a_time": errors.ChangedMeanwhile,
    "note_says_something": errors.SaysNothing,
    "staff_booked_once": errors.StaffBusy,
    "second_colleague_is_another": errors.SecondIsFirst,
    "person_booked_once": errors.PersonBusy,
    "room_booked_once": errors.RoomTaken,
    "room_once": errors.Taken,
    "room_for_two": errors.OutOfOrder,
    "one_working_week_at_a_time": errors.HoursOverlap,
    "hours_once_a_day": errors.HoursOverlap,
    "working_hours_in_order": errors.OutOfOrder,
    "closed_once": errors.AlreadyClosed,
    "still_expected": errors.StillExpected,
    "office_has_a_place": errors.NoPlace,
    "not_held_has_its_reason": errors.NoReason,
    "moved_with_a_reason": errors.NoReason,
    "one_open_invitation": errors.AlreadyInvited,
    "invited_by_two_different": errors.SecondIsFirst,
    "abstains_once_at_a_time": errors.AlreadyAbstains,
    "one_second_opinion_on_a_wage_value": errors.ToldTwice,
    "coaching_within_hours": errors.HoursUsed,
    "result_held_once": errors.ToldTwice,
    "contact_moment_once": errors.ChangedMeanwhile,
    "one_open_report_link": errors.ChangedMeanwhile,
    "invited_to_a_place": errors.NoPlace,
    "in_one_mailing_at_a_time": errors.ChangedMeanwhile,
    "mailed_to_a_place": errors.NoPlace,
    "every_way_tried": errors.TryFirst,
    "second_is_another": errors.SecondIsSame,
    "unreachable_once": errors.ChangedMeanwhile,
    "relation_days": errors.OutOfOrder,
    "dispatch_goes_on": errors.MessageMovedOn,
    "written_once_at_a_time": errors.MessageMovedOn,
    "paused_with_a_reason": errors.NoReason,
    "paused_once_at_a_time": errors.ChangedMeanwhile,
    "mishap_has_a_reason": errors.NoReason,
    "corrected_once_per_version": errors.ChangedMeanwhile,
    "relation_is_somebody": errors.NobodyNamed,
    "relation_is_somebody_else": errors.NobodyNamed,
    "related_once_at_a_time": errors.AlreadyRelated,
    "no_sharing_without_ground": errors.NoGround,
    "one_case_a_conference": errors.AlreadyOnAgenda,
    "one_cohort_at_a_time": errors.CohortRuns,
    "frozen_stays_as_it_is": errors.FrozenStays,
    "exempt_once_at_a_time": errors.AlreadyExempt,
    "employer_once": errors.EmployerKnown,
    "branch_once": errors.BranchKnown,
    "one_account_manager_at_a_time": errors.ChangedMeanwhile,
    "preferred_once_at_a_time": errors.ChangedMeanwhile,
    "employer_contact_says_something": errors.SaysNothing,
    "employer_obstacle_once": errors.ObstacleWaits,
    "employer_hears": errors.EmployerHears,
    "placement_goes_on": errors.PlacementGoesOn,
    "marked_when_kept": errors.MarkFirst,
    "at_an_employer_once_at_a_time": errors.AlreadyPlaced,
    "placements_placement_displacement_id_key": errors.CheckUsed,
    "check_decided_by_another": errors.DecideByAnother,
    "one_subsidy_at_a_time": errors.SubsidyRuns,
    "guarantee_settles_both": errors.EmployerHears,
    "pact_member_once_at_a_time": errors.MemberKnown,
    "member_leaves_settled": errors.MemberOwes,
    "put_forward_once": errors.PutForward,
    "shown_with_consent": errors.NoConsent,
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
