"""Restriction (AVG article 18): data of somebody are kept and nothing more is done with them, until it ends."""

from collections.abc import Collection

from sluitend.gate.errors import Restricted
from sluitend.journal.asking import list_answers

# Everybody else is refused: what is not named here does something with data that may only be kept.
STAYS_POSSIBLE = frozenset(
    # That somebody is there, and that it is so.
    "find_person list_people read_worklist read_board list_messages see_messages list_conferences read_agenda "
    "read_situation read_person read_promise list_kinds list_owners read_takers plan_hand_over read_admission "
    "list_shared_cases "
    # What shares less, or only another day.
    "cancel_appointment close_case close_conference move_conference "
    # The book goes on: nobody is uncovered because their data rest.
    "follow_groups follow_aftercare decide_application "
    "make_promise settle_promise settle_promises suspend_promise resume_promise sweep_late hand_over_person "
    "hand_over_people hand_over_caseload start_absence start_planned_absences end_absence end_service "
    "discharge_person readmit_person read_readmission "
    # A list of whom a place is kept for, in which whoever rests is no more than there.
    "read_guarantee "
    # Somebody who is not to be spoken to now, need not come for nothing.
    "read_appointments read_appointment cancel_appointment cancel_invitation cancel_mailing "
    # Whoever has the code of an invitation uses it for themselves; and what ends or was missed goes on by itself.
    "read_slots take_slot return_slot follow_invitations "
    # Registers of benefits are followed by law; the file that is read in tells who came and left.
    "import_spells admit_people stage_batch match_batch read_batch read_row decide_row decide_rows approve_batch "
    "apply_batch undo_batch run_batch forget_batches "
    # A figure in which somebody were missing would not add up; on the lists of it they are not.
    "freeze_cohort join_cohorts read_cohort_preview list_cohort_members list_left_out "
    # Where an area lies is not about anybody in it, and whoever lives there stays where they are.
    "split_area undo_area_split "
    # Whoever stops working somewhere is covered by what comes next; on lists of many they are no more than there.
    "end_placement list_placements read_employer_placements "
    # The rights of the person, and what the law on keeping asks.
    "make_rights_request decide_request extend_request end_restriction read_rights export_person correct_person "
    "correct_bsn start_hold end_hold make_login_link redeem_login_link propose_destruction approve_destruction "
    "destroy_files read_destruction read_certificate write_exports".split()
)
RESIDENT = "resident"
# Written out, as nearly every act asks it.
RESTRICTED = "SELECT party_id FROM gate_restriction WHERE party_id = ANY(%s)"


def require_unrestricted(*, role: str, act: str, about: Collection[int]) -> None:
    """Refuse what may not be done while data only rest; whoever they are of, uses them as they please."""
    if about and role != RESIDENT and act not in STAYS_POSSIBLE and find_restricted(about):
        raise Restricted


def find_restricted(people: Collection[int]) -> set[int]:
    """Give of whom among these people the data may only be kept."""
    return {number for (number,) in list_answers(RESTRICTED, [list(people)])}
