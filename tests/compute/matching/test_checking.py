"""What does not fit in the numbers that are compared is refused with whose it is and what it may be."""

import pytest
from tests.compute.matching.markets import DAY

from sluitend.compute.matching.ask import Ask, Wish, build_asks
from sluitend.compute.matching.checking import BadMatch
from sluitend.compute.matching.offer import Offer, Travel, build_offers

HOURS = (8, 32)


@pytest.mark.parametrize(
    ("offer", "reason"),
    [
        (Offer(number=-1), "nummer is -1"),
        (Offer(number=4, hours=(32, 8)), "het hoogste aantal uren is 8, en moet 32 tot en met 168 zijn"),
        (Offer(number=4, languages={0: 7}), "een taalniveau is 7"),
        (Offer(number=4, licences=frozenset({16})), "een rijbewijs is 16"),
        (Offer(number=4, travel=Travel(east=0, north=0, pace=0, setout=0, reach=9)), "het tempo is 0"),
    ],
)
def test_an_offer_that_does_not_fit_is_refused(offer: Offer, reason: str) -> None:
    with pytest.raises(BadMatch, match=reason):
        build_offers([offer])


@pytest.mark.parametrize(
    ("ask", "reason"),
    [
        (Ask(number=4, hours=(32, 8), start_on=DAY), "Nummer 4 kan niet worden vergeleken"),
        (Ask(number=4, hours=HOURS, start_on=DAY, wished={1: Wish(1, -1)}), "een aantal punten is -1"),
        (Ask(number=4, hours=HOURS, start_on=DAY, wage_value=(30, 101)), "de loonwaarde is 101"),
        (Ask(number=4, hours=HOURS, start_on=DAY, required={1: 4}), "een niveau is 4"),
    ],
)
def test_an_ask_that_does_not_fit_is_refused(ask: Ask, reason: str) -> None:
    with pytest.raises(BadMatch, match=reason):
        build_asks([ask])
