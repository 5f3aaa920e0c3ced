"""Pages: every address leads to exactly one act that exists, or says why it leads to none."""

from django.urls import URLPattern, URLResolver, get_resolver

from sluitend.gate.grants import GRANTS
from sluitend.portals.names import ACTS, tell_outcome
from sluitend.portals.page import Page

# The way in shows nothing of the book.
WITHOUT_ACT = {"home", "login", "logout", "language", "stay", "resident-link", "invitation-code"}
# Watching machines see that the house is well; a calendar is at its secret address; a resident with a link fills the
# code in; and whoever has the code of an invitation chooses a moment.
PUBLIC = ["health", "feed", "resident-enter", "agreement-link", "agree-by-link"]
PUBLIC += ["open-invitation", "invitation-choice", "take-slot", "return-slot", "invitation-ics"]
# So does whoever has the link of two questions about work.
PUBLIC += ["report-question", "redeem-report"]
# One button on a page about something larger: a refusal is told on a page of its own, with a way on.
BUTTONS = {
    *("forget-list", "stop-export", "end-absence", "unmerge-people", "end-hold"),
    *("approve-destruction", "destroy-files", "end-relation", "close-conference", "end-area"),
    # Which step it is stands in its address, and the plan is one page.
    "tick-my-step",
    # Of many rooms and days one, and the one address of one's own calendar.
    # Which run it is stands in its address; all runs are one page.
    "cancel-print-run",
    # Which split it is stands in its address, and its area is one page.
    "undo-area-split",
    *("end-room", "remove-closed-day", "renew-feed", "end-feed"),
}


# Acts of people without a page of their own, each with its reason; the list may only shrink.
WITHOUT_ADDRESS = {
    "add_organisation": "A municipality begins in the terminal, before anybody can log in; partners have a page.",
    "provide_desk": "Reading a file makes the intake desk that covers whoever comes in.",
    "admit_people": "Many at once come in by a file, beside which each row is shown first.",
    "import_spells": "A register is read in the terminal, where its file is.",
    "import_vocabulary": "ESCO is read in the terminal, where its folder is.",
    "read_employer_pacts": "Stands on the page of the employer, beside what it asks and what keeps it from hiring.",
    "record_ladder_steps": "On screen each person is measured with the questions; a file brings many steps at once.",
    "add_means": "Means come with the money of a municipality, for which there are no screens yet.",
    "draw_means": "Plans and personal budgets draw by themselves; others wait for the screens of money.",
    "return_draw": "What is not kept returns by itself; others wait for the screens of money.",
}


def list_addresses(resolver: URLResolver | None = None) -> list[URLPattern]:
    patterns = (resolver or get_resolver()).url_patterns
    return [each for one in patterns for each in (list_addresses(one) if isinstance(one, URLResolver) else [one])]


def test_every_address_leads_to_one_act() -> None:
    pages = {each.name: each.callback for each in list_addresses()}
    assert {name for name, view in pages.items() if not isinstance(view, Page)} == WITHOUT_ACT
    assert {view.act for view in pages.values() if isinstance(view, Page)} <= set(GRANTS)


def test_every_act_of_people_has_a_page_or_a_reason_to_have_none() -> None:
    by_hand = {act for act, row in GRANTS.items() if set(row) - {"system"}}
    pages = {each.callback.act for each in list_addresses() if isinstance(each.callback, Page)}
    assert by_hand - pages == set(WITHOUT_ADDRESS)
    assert all(len(because.split()) > 5 for because in WITHOUT_ADDRESS.values())


def test_hardly_anything_is_open_to_whoever_has_not_logged_in() -> None:
    public = [each.name for each in list_addresses() if isinstance(each.callback, Page) and each.callback.is_public]
    assert public == PUBLIC


def test_what_changes_something_is_never_a_link() -> None:
    reads = ("read_", "list_", "find_", "export_", "digest_")
    changing = {
        str(each.name): each.callback
        for each in list_addresses()
        if isinstance(each.callback, Page) and not each.callback.act.startswith(reads)
    }
    assert {page.methods for page in changing.values()} == {("POST",)}
    assert {name for name, page in changing.items() if not page.back} == BUTTONS


def test_every_act_has_words_for_the_person_it_is_about() -> None:
    assert sorted(set(GRANTS) - set(ACTS)) == []


def test_an_outcome_is_carried_out_or_refused() -> None:
    assert (tell_outcome("done"), tell_outcome("not_open")) == ("Uitgevoerd", "Geweigerd")
