"""Target groups on a page: their rule, their terms, and why somebody belongs, in words."""

from django import template
from django.utils.translation import gettext

from sluitend.areas.groups.queries import GroupFigures
from sluitend.areas.groups.rows import GroupRow, Reason
from sluitend.compute.policy.target_groups import TargetGroup
from sluitend.compute.promises.kinds import get_kind
from sluitend.portals.group_names import FACTS, tell_condition, tell_known, tell_term

register = template.Library()


@register.filter
def rule(row: GroupFigures) -> str:
    """Give the rule of a group, with the areas in which it holds."""
    told = gettext(" en ").join(tell_condition(each) for each in row.group.rule)
    return gettext("%(rule)s, in %(areas)s") % {"rule": told, "areas": ", ".join(row.areas)} if row.areas else told


@register.filter
def terms(group: TargetGroup) -> str:
    """Give what a group adds: promises that it opens, and terms that are shorter."""
    kinds = dict.fromkeys((*group.opens, *group.within))
    return "; ".join(_tell_promise(group, kind) for kind in kinds)


@register.filter
def why(row: GroupRow) -> str:
    """Give by what somebody belongs to a group: each condition, with what is known."""
    return "; ".join(_tell_reason(each) for each in row.reasons)


def _tell_reason(reason: Reason) -> str:
    fact, told = reason.condition.fact, tell_condition(reason.condition)
    value = tell_known(fact, reason.known)
    return f"{told} ({FACTS[fact]}: {value})" if value else told


def _tell_promise(group: TargetGroup, kind: str) -> str:
    name = gettext(get_kind(kind).name)
    if kind not in group.within:
        return name
    return gettext("%(promise)s binnen %(term)s") % {"promise": name, "term": tell_term(group.within[kind])}
