"""Every use case goes through the gate, stands in the one table, and every address leads to exactly one."""

import ast
import importlib
from collections.abc import Iterator

import django
import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from tests.house.tree import Function, Module, find_imports, list_public, read_source
from tests.test_house import judge

from sluitend.gate.grants import GRANTS, ROLES, SCOPES
from sluitend.gate.purposes import ACT_PURPOSES, PURPOSES, ROLE_PURPOSES

PIECES = ("actions", "queries")
# Addresses that lead to no act, each with its reason; by the name of the address.
OPEN_ADDRESSES = {
    "home": "Leads to the page of one's role, and shows nothing itself.",
    "login": "Nobody is anybody yet.",
    "logout": "Ends a session; the book is not touched.",
    "language": "Sets a cookie.",
    "invitation-code": "Asks for the code of a letter, and shows nothing of anybody before it is right.",
    "resident-link": "Asks for the code of a link, and shows nothing of anybody before it is right.",
    "stay": "Makes the session last longer; answers nothing.",
}


# What the frame around every page asks beside the door, each with its reason.
ASKED_BESIDE_THE_DOOR = {
    "sluitend.ledger.packs.find_pack": "What a municipality promises is public; it is about nobody.",
    "sluitend.ledger.told.count_unseen": (
        "One number, of what waits for whoever looks. It names nobody, so it is no reading of anybody: an entry for "
        "each page would bury those that are, and cost each page a transaction. The act `list_messages` tells them."
    ),
}


@pytest.fixture(scope="module", autouse=True)
def _django() -> None:
    if not apps.ready:
        django.setup()


def list_use_case_modules() -> list[Module]:
    """Give the actions and queries above the gate; those of the journal lie under it."""
    rooms = [each for each in read_source() if each.room in ("parties", "ledger") or each.room.startswith("areas.")]
    return [module for module in rooms if module.piece in PIECES]


def list_use_cases() -> list[tuple[Module, Function]]:
    return [(module, function) for module in list_use_case_modules() for function in list_public(module)]


def find_act(function: Function) -> str | None:
    """Give the name under which the function is gated."""
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "act":
            return str(ast.literal_eval(decorator.args[0]))
    return None


def list_acts() -> list[str]:
    """Give the acts that are registered when every use case has been imported."""
    from sluitend.gate.door import ACTS

    for module in list_use_case_modules():
        importlib.import_module(f"sluitend.{'.'.join(module.parts).removesuffix('.__init__')}")
    return sorted(ACTS)


def walk_addresses(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        route = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from walk_addresses(pattern, route)
        else:
            yield route, pattern


def test_every_public_function_of_actions_and_queries_is_gated() -> None:
    judge(
        "gated",
        [f"{module.place}::{each.name}" for module, each in list_use_cases() if find_act(each) is None],
    )


def test_the_frame_asks_nothing_beside_the_door_but_what_is_listed() -> None:
    rooms = ("sluitend.areas.", "sluitend.ledger.", "sluitend.parties.", "sluitend.journal.")
    frame = [module for module in read_source() if module.place.startswith("src/sluitend/config/middleware")]
    asked = {name for module in frame for name in find_imports(module).values() if name.startswith(rooms)}
    assert asked == set(ASKED_BESIDE_THE_DOOR)


def test_an_act_has_the_name_of_its_function() -> None:
    acts = [(f"{module.place}::{each.name}", find_act(each), each.name) for module, each in list_use_cases()]
    judge("act-name", {place: act for place, act, name in acts if act and act != name})


def test_a_use_case_asks_who_acts_and_when_by_keyword() -> None:
    gated = [(module, each) for module, each in list_use_cases() if find_act(each)]
    judge(
        "actor-and-at",
        [
            f"{module.place}::{each.name}"
            for module, each in gated
            if [argument.arg for argument in each.args.kwonlyargs[:2]] != ["actor", "at"] or each.args.args
        ],
    )


def test_no_two_use_cases_share_an_act() -> None:
    acts = [act for _, each in list_use_cases() if (act := find_act(each))]
    assert len(set(acts)) == len(acts)


def test_every_act_in_the_code_is_registered_at_the_door() -> None:
    assert set(list_acts()) == {act for _, each in list_use_cases() if (act := find_act(each))}


def test_the_table_of_grants_holds_exactly_the_acts_there_are() -> None:
    acts = set(list_acts())
    judge("act-without-grant", acts - set(GRANTS))
    judge("grant-without-act", set(GRANTS) - acts)


def test_the_table_of_grants_names_known_roles_and_scopes() -> None:
    cells = [(act, role, scope) for act, row in GRANTS.items() for role, scope in row.items()]
    judge(
        "unknown-grant",
        [f"{act} {role} {scope}" for act, role, scope in cells if role not in ROLES or scope not in SCOPES],
    )


def test_no_act_is_granted_to_nobody() -> None:
    judge("granted-to-nobody", [act for act, row in GRANTS.items() if not row])


def test_purposes_are_known_and_belong_to_known_acts_and_roles() -> None:
    asked = frozenset().union(*ACT_PURPOSES.values(), *ROLE_PURPOSES.values())
    assert asked <= set(PURPOSES)
    assert set(ACT_PURPOSES) <= set(GRANTS)
    assert set(ROLE_PURPOSES) <= set(ROLES)


def test_somebody_can_come_for_the_purpose_of_every_act() -> None:
    from sluitend.gate.purposes import is_purpose_right

    stuck = [
        f"{act} {role}"
        for act, row in GRANTS.items()
        for role in row
        if not any(is_purpose_right(role=role, act=act, purpose=purpose) for purpose in PURPOSES)
    ]
    judge("granted-without-purpose", stuck)


def test_every_address_leads_to_exactly_one_act() -> None:
    acts = set(list_acts())
    found = {
        f"{pattern.name or route}": f"leads to {getattr(pattern.callback, 'act', None)}"
        for route, pattern in walk_addresses(get_resolver())
        if getattr(pattern.callback, "act", None) not in acts
    }
    judge("address", {name: act for name, act in found.items() if name not in OPEN_ADDRESSES})
    assert sorted(set(OPEN_ADDRESSES) - set(found)) == []
