"""Codes of facts and target groups in words that people read; translations are looked up when shown."""

from collections.abc import Mapping

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar import Term
from sluitend.compute.policy.target_groups import Condition
from sluitend.gate.text import Text

KINDS = {
    "application": _("Bijstand aangevraagd"),
    "notification": _("Gemeld voor bijstand"),
    "unemployment_benefit": _("WW"),
    "permit_holder": _("Statushouder"),
    "inflow_route": _("Hoe iemand instroomde"),
}
ROUTES = {
    "unemployment_benefit": _("Na de WW"),
    "job_loss": _("Na verlies van werk, zonder WW"),
    "school": _("Van school"),
    "permit": _("Na een verblijfsvergunning"),
    "other": _("Anders"),
}
PHASES = {
    "before_the_gate": _("Voor de poort"),
    "at_the_gate": _("Aan de poort"),
    "in_cohort": _("In een cohort"),
}
# What became of somebody at the gate, as it stands with the fact.
ENDINGS = {
    "applied": _("Aangevraagd"),
    "granted": _("Toegekend"),
    "refused": _("Afgewezen"),
    "withdrawn": _("Ingetrokken"),
    "work": _("Werk gevonden"),
}
FACTS = {
    "age": _("Leeftijd"),
    "months_on_benefit": _("Maanden bijstand"),
    "unemployment_months_left": _("Maanden WW die resten"),
    "permit_holder": _("Statushouder"),
    "inflow_route": _("Instroom"),
    "phase": _("Fase"),
}
# With a number in it; of the others a rule says which word it must be.
RULES: Mapping[tuple[str, str], Text] = {
    ("age", "below"): _("jonger dan %(value)s jaar"),
    ("age", "at_least"): _("%(value)s jaar of ouder"),
    ("age", "equals"): _("%(value)s jaar"),
    ("months_on_benefit", "below"): _("korter dan %(value)s maanden bijstand"),
    ("months_on_benefit", "at_least"): _("%(value)s maanden bijstand of langer"),
    ("months_on_benefit", "equals"): _("%(value)s maanden bijstand"),
    ("unemployment_months_left", "below"): _("minder dan %(value)s maanden WW te gaan"),
    ("unemployment_months_left", "at_least"): _("%(value)s maanden WW of meer te gaan"),
    ("unemployment_months_left", "equals"): _("%(value)s maanden WW te gaan"),
    ("permit_holder", "equals"): _("statushouder"),
}
WORDS = {"inflow_route": ROUTES, "phase": PHASES}
ACTS = {
    "record_fact": _("Gegeven genoteerd"),
    "withdraw_fact": _("Gegeven ingetrokken"),
    "decide_application": _("Genoteerd wat er van een aanvraag werd"),
    "follow_groups": _("Toegezegd wat bij een doelgroep hoort"),
    "read_facts": _("Gegevens voor doelgroepen bekeken"),
    "read_groups": _("Doelgroepen bekeken"),
    "list_group_members": _("Getoond in een doelgroep"),
}


def tell_condition(condition: Condition) -> str:
    """Give a condition of a rule in words."""
    if condition.fact in WORDS:
        return str(WORDS[condition.fact][str(condition.value)])
    if condition.value is False:
        return gettext("geen statushouder")
    return str(RULES[condition.fact, condition.comparison]) % {"value": condition.value}


def tell_known(fact: str, known: int | bool | str | None) -> str:
    """Give what is known of somebody in words."""
    if isinstance(known, bool) or known is None:
        return ""
    if fact in WORDS:
        return str(WORDS[fact][str(known)])
    if fact == "age":
        return gettext("%(count)s jaar") % {"count": known}
    return ngettext("%(count)d maand", "%(count)d maanden", int(known)) % {"count": known}


def tell_term(term: Term) -> str:
    """Give a term in words."""
    units = {
        "days": ngettext("%(count)d dag", "%(count)d dagen", term.length),
        "working_days": ngettext("%(count)d werkdag", "%(count)d werkdagen", term.length),
        "weeks": ngettext("%(count)d week", "%(count)d weken", term.length),
        "months": ngettext("%(count)d maand", "%(count)d maanden", term.length),
        "years": gettext("%(count)s jaar"),
    }
    return units[term.unit] % {"count": term.length}
