"""Steps about owners and means: handing over, being away, leaving, drawing, and the sweep."""

from datetime import timedelta

from tests.standing import SYSTEM
from tests.town.choices import Pick, pick_owner, pick_person, pick_promise
from tests.town.pair import Pair, pass_days

from sluitend.areas.caseloads import actions as caseloads
from sluitend.compute.promises.errors import PromiseError, UnknownParty
from sluitend.ledger import actions as book
from sluitend.parties.actions import NewStaff, add_staff


class AlreadySo(PromiseError):
    """Somebody is away already, or is not away at all."""

    code = "invalid"


def hand_over_person(pair: Pair, pick: Pick) -> None:
    person, to = pick_person(pair, pick), pick_owner(pair, pick)
    pair.do(
        f"hand over {person} to {to}",
        lambda: pair.paper.hand_over_person(person, to=to, today=pair.today),
        lambda: caseloads.hand_over_person(actor=SYSTEM, at=pair.at, person_id=pair.ids[person], to_id=pair.ids[to]),
    )


def hand_over_caseload(pair: Pair, pick: Pick) -> None:
    owner, to = pick_owner(pair, pick), pick_owner(pair, pick)
    pair.do(
        f"hand over all of {owner} to {to}",
        lambda: pair.paper.hand_over_caseload(owner, to=to, today=pair.today),
        lambda: caseloads.hand_over_caseload(actor=SYSTEM, at=pair.at, from_id=pair.ids[owner], to_id=pair.ids[to]),
    )


def start_absence(pair: Pair, pick: Pick) -> None:
    who, team = pick(pair.staff), pick(pair.teams)

    def on_paper() -> None:
        _require_service(pair, who)
        if who in pair.away:
            raise AlreadySo
        pair.paper.hand_over_caseload(who, to=team, today=pair.today)
        pair.paper.leave(who)
        pair.away.add(who)

    pair.do(
        f"{who} is away, {team} takes over",
        on_paper,
        lambda: book.start_absence(actor=SYSTEM, at=pair.at, staff_id=pair.ids[who], team_id=pair.ids[team]),
    )


def end_absence(pair: Pair, pick: Pick) -> None:
    who = pick((*pair.away, *pair.staff))

    def on_paper() -> None:
        _require_service(pair, who)
        if who not in pair.away:
            raise AlreadySo
        pair.paper.come_back(who)
        pair.away.remove(who)

    pair.do(
        f"{who} is back",
        on_paper,
        lambda: book.end_absence(actor=SYSTEM, at=pair.at, staff_id=pair.ids[who]),
    )


def end_service(pair: Pair, pick: Pick) -> None:
    who = pick(pair.staff)

    def on_paper() -> None:
        _require_service(pair, who)
        pair.paper.leave(who)
        pair.gone.add(who)

    pair.do(f"{who} leaves", on_paper, lambda: book.end_service(actor=SYSTEM, at=pair.at, staff_id=pair.ids[who]))


def hire(pair: Pair, pick: Pick) -> None:
    name = pair.give_name("staff")
    new = NewStaff(name=name, number=name, team_id=pair.ids[pick(pair.teams)], role="coach", started_on=pair.today)

    def write() -> None:
        pair.ids[name] = add_staff(actor=SYSTEM, at=pair.at, new=new)

    if pair.do(f"hire {name}", lambda: pair.paper.add_owner(name), write):
        pair.staff.append(name)


def _require_service(pair: Pair, who: str) -> None:
    if who in pair.gone:
        raise UnknownParty(who)


def add_means(pair: Pair, pick: Pick) -> None:
    code, amount = pair.give_name("M"), pick((0, 3, 10))
    from_on, until_on = pair.today + timedelta(days=pick((0, 0, 14))), pair.today + timedelta(days=pick((20, 365)))
    means = book.NewMeans(
        code=code,
        name=code,
        organisation_id=pair.organisation_id,
        unit="place",
        amount=amount,
        from_on=from_on,
        until_on=until_on,
    )

    def write() -> None:
        pair.ids[code] = book.add_means(actor=SYSTEM, at=pair.at, means=means)

    pair.do(
        f"add {code} of {amount} from {from_on} until {until_on}",
        lambda: pair.paper.add_means(code, amount=amount, from_on=from_on, until_on=until_on),
        write,
    )


def draw(pair: Pair, pick: Pick) -> None:
    if not pair.book.means:
        return add_means(pair, pick)
    number, code, amount = pick_promise(pair, pick), pick([*pair.book.means]), pick((1, 2, 5))
    promise_id = pair.promise_ids[number - 1]
    pair.do(
        f"draw {amount} of {code} for {number}",
        lambda: pair.paper.draw(number, means=code, amount=amount, today=pair.today),
        lambda: book.draw_means(
            actor=SYSTEM, at=pair.at, promise_id=promise_id, means_id=pair.ids[code], amount=amount
        ),
    )


def return_draw(pair: Pair, pick: Pick) -> None:
    place = pick(range(len(pair.book.draws) + 1))
    ids = [*pair.draw_ids, 0]
    pair.do(
        f"return draw {place}",
        lambda: pair.paper.give_back(place),
        lambda: book.return_draw(actor=SYSTEM, at=pair.at, draw_id=ids[place]),
    )


def sweep(pair: Pair, pick: Pick) -> None:
    pass_days(pair, pick((0, 1, 7, 30, 90)))
    pair.do(
        "sweep",
        lambda: pair.paper.sweep(today=pair.today),
        lambda: book.sweep_late(actor=SYSTEM, at=pair.at),
    )
