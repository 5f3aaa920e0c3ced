"""Codes of other systems in our own: why a benefit began and ended, and with whom somebody lives."""

from functools import cache

from sluitend.compute.policy.target_groups import INFLOW_ROUTES
from sluitend.parties.reasons import OUTFLOW_REASONS

# The BUS, field 34 (Regeling statistiek Participatiewet, IOAW en IOAZ 2015, annex). What is stopped because somebody
# did not answer is never taken for anything else.
BUS_REASONS = {
    "01": "study",
    "02": "household",
    "03": "pension_age",
    "04": "death",
    "05": "other",
    "06": "other",
    "07": "moved",
    "11": "work",
    "13": "work",
    "14": "other",
    "15": "other",
    "17": "other",
    "18": "other",
    "19": "other",
    "31": "no_response",
    "32": "moved",
    "33": "moved",
    "34": "no_response",
    "35": "no_response",
    "97": "household",
    "98": "other",
}
# Words in which files say it; the first that is found in the text decides, so stopping comes before working.
REASON_WORDS = (
    ("inlichting", "no_response"),
    ("niet verschenen", "no_response"),
    ("geen reactie", "no_response"),
    ("handhaving", "enforcement"),
    ("fraude", "enforcement"),
    ("aow", "pension_age"),
    ("pensioen", "pension_age"),
    ("overl", "death"),
    ("verhui", "moved"),
    ("relatie", "household"),
    ("partner", "household"),
    ("samenwon", "household"),
    ("onderwijs", "study"),
    ("studie", "study"),
    ("opleiding", "study"),
    ("eigen verzoek", "own_request"),
    ("werkloos", "other"),
    ("ongeschikt", "other"),
    ("werk", "work"),
    ("arbeid in", "work"),
    ("zelfstandig", "work"),
    ("ander", "other"),
)
# By which way somebody came; the first word that is found decides.
ROUTE_WORDS = (
    ("ww", "unemployment_benefit"),
    ("werkloosheidsuitkering", "unemployment_benefit"),
    ("vergunning", "permit"),
    ("status", "permit"),
    ("school", "school"),
    ("studie", "school"),
    ("opleiding", "school"),
    ("ontslag", "job_loss"),
    ("werk", "job_loss"),
    ("baan", "job_loss"),
    ("ander", "other"),
    ("overig", "other"),
)
# The BUS, field 10.
HOUSEHOLD_FORMS = {
    "1": "Alleenstaande",
    "2": "Alleenstaande ouder",
    "3": "Gehuwd / Samenwonend",
    "4": "Anders",
}
# Cause-of-dependency codes of VNG's Data Science Hub Bijstand (see the policy on causes in domain terms).
CAUSE_CODES = {
    *map(str, range(6)),
    *map(str, range(11, 18)),
    "19",
    *map(str, range(21, 29)),
    *map(str, range(31, 36)),
}
CAUSE_CODES |= {str(code) for code in range(39, 44)}


@cache
def read_reason(text: str) -> str:
    """Give our code for a reason, or "" when it is not known."""
    said = text.lower()
    if said in OUTFLOW_REASONS:
        return said
    if said.isdigit():
        return BUS_REASONS.get(said.zfill(2), "")
    return next((code for words, code in REASON_WORDS if words in said), "")


def read_route(text: str) -> str:
    """Give our code for the way by which somebody came, or "" when it is not known."""
    said = text.lower()
    return said if said in INFLOW_ROUTES else next((code for words, code in ROUTE_WORDS if words in said), "")


def read_household_form(text: str) -> str:
    """Give the words for a code of the BUS; other words stay what they are."""
    return HOUSEHOLD_FORMS.get(text, text)
