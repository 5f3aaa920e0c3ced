"""The plan on paper: both sides beside each other, with the days, and a place for each signature."""

from datetime import date

from sluitend.areas.plans.rows import EvaluationRow, PlanRow, StepRow
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.letters import Sender
from sluitend.exchange.letters.setting import set_letter, write_day

STANDINGS = {
    "draft": "Het is nog een concept: er is nog niets afgesproken.",
    "proposed": "De gemeente stelt dit plan voor. Het geldt als u het ermee eens bent.",
    "agreed": "U en de gemeente zijn het hierover eens. Dit plan geldt nu.",
    "superseded": "Dit plan geldt niet meer: er is een nieuwe versie.",
    "withdrawn": "Dit plan geldt niet meer: het is ingetrokken.",
}
STANDS = {
    "reached": "gehaald",
    "under_way": "we zijn onderweg",
    "stuck": "dit loopt vast",
    "dropped": "dit wilt u niet meer",
}
ELSEWHERE = "hulp van een andere afdeling"
SOME_DAY = "Na een half jaar kijken we samen terug: gaat het goed, en moet er iets anders?"


def write_plan(plan: PlanRow, *, evaluate_on: date | None, sender: Sender | None = None) -> bytes:
    """Give one version as PDF, with whom to ask; the same bytes as before, as long as nothing was settled since."""
    written_on = find_day(plan.proposed_at or plan.written_at)
    data = {
        "municipality": plan.municipality,
        "person": plan.person_name,
        "version": plan.version,
        "day": [written_on.year, written_on.month, written_on.day],
        "written_on": write_day(written_on),
        "standing": STANDINGS[plan.state],
        "ask": f"Vragen? Bel {sender.phone}, of kom naar {sender.desk}." if sender else "",
        "goals": plan.goals,
        "ours": [_draft_step(step) for step in plan.ours],
        "theirs": [_draft_step(step) for step in plan.theirs],
        "look_back": _tell_look_back(evaluate_on),
        "looked_back": [_tell_evaluation(each) for each in plan.evaluations],
        "signed": _tell_signed(plan),
        "signers": _list_signers(plan),
    }
    return set_letter("plan.typ", data)


def _draft_step(step: StepRow) -> dict[str, str]:
    return {
        "words": step.words,
        "who": step.owner_name,
        "by_on": write_day(step.by_on),
        "standing": _tell_standing(step),
    }


def _tell_standing(step: StepRow) -> str:
    """Tell that it was done, or what it waits for; what lies behind a wall is not named on paper either."""
    if step.kept_on:
        return f" Gedaan op {write_day(step.kept_on)}."
    if step.is_waiting:
        return f" Dit wacht op: {step.waits_for or ELSEWHERE}. De tijd staat zo lang stil."
    return f" De dag is verschoven naar {write_day(step.moved_to)}." if step.moved_to else ""


def _tell_evaluation(evaluation: EvaluationRow) -> dict[str, object]:
    standings = [f"{goal}: {STANDS[standing]}" for goal, standing in evaluation.standings]
    return {
        "on": write_day(find_day(evaluation.at)),
        "theirs": evaluation.resident_words,
        "ours": evaluation.municipality_words,
        "standings": standings,
        "changes": evaluation.changes,
    }


def _tell_look_back(evaluate_on: date | None) -> str:
    if evaluate_on is None:
        return SOME_DAY
    return f"Uiterlijk op {write_day(evaluate_on)} kijken we samen terug: gaat het goed, en moet er iets anders?"


def _tell_signed(plan: PlanRow) -> str:
    if plan.signed_on is None:
        return ""
    if plan.signed_how == "paper":
        return f"Ondertekend op {write_day(plan.signed_on)} in {plan.signed_place}."
    return f"De inwoner ging op {write_day(plan.signed_on)} akkoord in het portaal van de gemeente."


def _list_signers(plan: PlanRow) -> list[dict[str, object]]:
    """Give who signs; whoever agreed in the portal needs no pen any more."""
    agreed = plan.signed_how == "portal"
    proposed_on = write_day(find_day(plan.proposed_at)) if plan.proposed_at else ""
    return [
        {
            "side": f"Voor {plan.municipality}",
            "name": plan.proposed_by or plan.written_by,
            "is_signed": agreed,
            "how": f"Voorgesteld op {proposed_on}.",
        },
        {
            "side": "De inwoner",
            "name": plan.person_name,
            "is_signed": agreed,
            "how": f"Akkoord op {write_day(plan.signed_on)}." if plan.signed_on else "",
        },
    ]
