"""The participation ladder: on which of its six steps somebody stands, worked out from answers and explained."""

from dataclasses import dataclass

STEPS = range(1, 7)
PAID_STEPS = (5, 6)
NO_CONTRACT = "none"
CONTRACTS = (NO_CONTRACT, "temporary", "permanent", "self_employed")
# Aftercare for form's sake does not lower anybody; everybody else who guides, does.
UNGUIDED = ("nobody", "pro_forma_aftercare")
GUIDES = (*UNGUIDED, "job_coach", "municipality", "provider")
ANSWERED_BY = ("client", "professional")
ONCE_A_WEEK = 1

# Every sentence that a derivation can be made of, in Dutch; fixed texts, so that each can be translated.
SENTENCES = {
    "paid": "Er is betaald werk: een arbeidscontract of een eigen bedrijf.",
    "unpaid": "Er is geen arbeidscontract en geen eigen bedrijf.",
    "unsupported": "Er is geen aanvullende uitkering, geen instrument en geen begeleiding van buiten het werk.",
    "supplementary_benefit": "Er is een aanvullende uitkering naast het werk.",
    "uses_instrument": "Het werk wordt mogelijk gemaakt met een instrument, zoals loonkostensubsidie.",
    "sheltered": "Het is werk onder de Wsw, of beschut werk.",
    "guided": "Een ander dan de eigen leiding of collega’s begeleidt bij het werk.",
    "learns_at_work": "Werken en leren gaan samen, onder het niveau van een startkwalificatie.",
    "tasks": "Er zijn taken met verantwoordelijkheid voor anderen, met ten minste eens per week lijfelijk contact.",
    "tasks_too_rare": "Er zijn taken met verantwoordelijkheid, maar minder dan eens per week lijfelijk contact.",
    "no_tasks": "Er zijn geen taken met verantwoordelijkheid voor anderen.",
    "organised": "Er is ten minste eens per week een activiteit in georganiseerd verband.",
    "volunteers": "Er is vrijwilligerswerk, minder dan eens per week.",
    "not_organised": "Er is minder dan eens per week een georganiseerde activiteit en geen vrijwilligerswerk.",
    "social": "Er is ten minste eens per week sociaal contact met mensen van buiten het huishouden.",
    "isolated": "Contacten zijn er vooral in het huishouden, bij instanties of in winkels, of alleen online.",
}


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What was answered; counts are physical meetings per week, all of them nought or more.

    `contract` is one of `CONTRACTS`, `guided_by` one of `GUIDES`; `volunteers` means less than once a week.
    """

    contract: str = NO_CONTRACT
    supplementary_benefit: bool = False
    uses_instrument: bool = False
    sheltered: bool = False
    guided_by: str = UNGUIDED[0]
    learns_at_work: bool = False
    has_tasks: bool = False
    task_contacts_a_week: int = 0
    organised_a_week: int = 0
    volunteers: bool = False
    social_a_week: int = 0


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """The step (1-6) that follows from answers, and the Dutch sentences that say why, in the order of the rule."""

    step: int
    sentences: tuple[str, ...]


def place_on_ladder(answers: Answers) -> Derivation:
    """Give the step (1-6) that follows from answers, with its derivation.

    The highest step whose definition is met; nobody is asked for what a higher step made plain.
    Source: Regioplan (2009), "De participatieladder getest"; VNG (2011), "Implementatie en gebruik
    Participatieladder"; disk-eindhoven.nl, "Participatieladder" (definitions of the steps).
    """
    step, codes = _place_paid(answers) if answers.contract != NO_CONTRACT else _place_unpaid(answers)
    return Derivation(step=step, sentences=tuple(SENTENCES[code] for code in codes))


def find_target_group(*, step: int, judged_from: int, growth_step: int) -> str:
    """Give the code of the target group of somebody on `step` (1-6) who can grow to `growth_step` (1-6).

    "work": in paid work, or able to reach it. "activation": no growth was seen from where somebody still
    stands. "": neither, or the growth that was seen from `judged_from` has been reached: judge anew.
    Source: Regioplan (2009), "De participatieladder getest" (target groups by current step and growth step).
    """
    if step in PAID_STEPS or growth_step in PAID_STEPS:
        return "work"
    return "activation" if growth_step <= judged_from and step <= judged_from else ""


def _place_paid(answers: Answers) -> tuple[int, tuple[str, ...]]:
    support = _list_support(answers)
    return (5, ("paid", *support)) if support else (6, ("paid", "unsupported"))


def _list_support(answers: Answers) -> tuple[str, ...]:
    given = {
        "supplementary_benefit": answers.supplementary_benefit,
        "uses_instrument": answers.uses_instrument,
        "sheltered": answers.sheltered,
        "guided": answers.guided_by not in UNGUIDED,
        "learns_at_work": answers.learns_at_work,
    }
    return tuple(code for code, is_given in given.items() if is_given)


def _place_unpaid(answers: Answers) -> tuple[int, tuple[str, ...]]:
    if answers.has_tasks and answers.task_contacts_a_week >= ONCE_A_WEEK:
        return 4, ("unpaid", "tasks")
    before = ("unpaid", "tasks_too_rare" if answers.has_tasks else "no_tasks")
    if answers.organised_a_week >= ONCE_A_WEEK:
        return 3, (*before, "organised")
    if answers.volunteers:
        return 3, (*before, "volunteers")
    if answers.social_a_week >= ONCE_A_WEEK:
        return 2, (*before, "not_organised", "social")
    return 1, (*before, "not_organised", "isolated")
