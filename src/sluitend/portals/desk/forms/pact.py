"""The forms of a pact: what it is, who takes part, when it meets, and what each side promises."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.pacts.actions import NewMeeting, NewPact, NewResult, Seen
from sluitend.areas.pacts.queries import PactView
from sluitend.compute.promises.kinds import get_kind
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import PartnersField, ask_day
from sluitend.portals.desk.forms.pacts import BOX
from sluitend.portals.pact_names import ENDINGS, MEMBERS

LINES = forms.Textarea(attrs={"rows": 3})
EVIDENCE = get_kind("pact_result_theirs").evidence


class PactPart(Form):
    """A form on the page of a pact, which can offer what there is to choose from."""

    use_required_attribute = False

    def offer(self, view: PactView) -> None:
        """Give what can be chosen; most forms ask for words alone."""


class PactForm(PactPart):
    """What a region agrees on, and for how long."""

    name = forms.CharField(label=_("Naam van het pact"), max_length=120)
    from_on = ask_day(_("Vanaf"))
    until_on = ask_day(_("Tot en met"))
    themes = forms.CharField(label=_("Thema's, elk op een eigen regel"), max_length=2000, widget=LINES)

    def read_pact(self) -> NewPact:
        """Give what was agreed on, with a theme for each line."""
        given = self.read()
        told = {name: given[name] for name in ("name", "from_on", "until_on")}
        return NewPact(**told, themes=tuple(line[:120] for line in given["themes"].splitlines()))


class MemberForm(PactPart):
    """Who takes part."""

    kvk = forms.CharField(label=_("KvK-nummer"), max_length=8)
    kind = forms.ChoiceField(label=_("Doet mee als"), choices=MEMBERS.items())


class LeavingForm(PactPart):
    """Who takes part no more."""

    member_id = forms.IntegerField(label=_("Lid"), widget=forms.Select)

    def offer(self, view: PactView) -> None:
        """Give who takes part now."""
        self.fields["member_id"].widget.choices = _list_members(view)


class MeetingForm(PactPart):
    """When members meet, and what about."""

    planned_on = ask_day(_("Dag"))
    place = forms.CharField(label=_("Plaats"), max_length=160, required=False)
    agenda = forms.CharField(label=_("Waarover?"), max_length=1000, required=False, widget=LINES)

    def read_meeting(self) -> NewMeeting:
        """Give when it is."""
        given = self.read()
        return NewMeeting(**{name: given[name] for name in ("planned_on", "place", "agenda")})


class HeldForm(PactPart):
    """Who came to which meeting, and what was agreed."""

    meeting_id = forms.IntegerField(label=_("Bijeenkomst"), widget=forms.Select)
    came = PartnersField(
        label=_("Wie was er? Niemand: de bijeenkomst ging niet door"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    words = forms.CharField(
        label=_("Wat is er afgesproken, of waarom ging het niet door?"), max_length=2000, widget=LINES
    )

    def offer(self, view: PactView) -> None:
        """Give the meetings that nothing was told of yet, and the members."""
        self.fields["meeting_id"].widget.choices = _list_meetings(view, outcome="")
        self.fields["came"].widget.choices = _list_members(view)


class ResultForm(PactPart):
    """What one side promises the other."""

    theme_id = forms.IntegerField(label=_("Thema"), widget=forms.Select)
    member_id = forms.IntegerField(label=_("Lid"), widget=forms.Select)
    side = forms.ChoiceField(
        label=_("Wie belooft het?"), choices=[("theirs", _("Het lid aan ons")), ("ours", _("Wij aan het lid"))]
    )
    title = forms.CharField(label=_("Wat komt er?"), max_length=200)
    amount = forms.IntegerField(label=_("Hoeveel?"), min_value=1, max_value=10_000, widget=forms.NumberInput(attrs=BOX))
    due_on = ask_day(_("Uiterlijk op"))
    meeting_id = forms.IntegerField(label=_("Afgesproken op de bijeenkomst van"), widget=forms.Select, required=False)

    def offer(self, view: PactView) -> None:
        """Give the themes that hold, the members, and the meetings that were held."""
        self.fields["theme_id"].widget.choices = [(each.id, each.name) for each in view.themes if not each.until_on]
        self.fields["member_id"].widget.choices = _list_members(view)
        nowhere = ("", gettext("buiten een bijeenkomst"))
        self.fields["meeting_id"].widget.choices = [nowhere, *_list_meetings(view, outcome="held")]

    def read_result(self) -> NewResult:
        """Give what was promised."""
        given = self.read()
        asked = ("theme_id", "member_id", "title", "amount", "due_on", "meeting_id")
        return NewResult(is_ours=given["side"] == "ours", **{name: given[name] for name in asked})


class SeenForm(PactPart):
    """What was brought about of which agreement, and where that can be read."""

    agreement_id = forms.IntegerField(label=_("Afspraak"), widget=forms.Select)
    amount = forms.IntegerField(
        label=_("Hoeveel erbij?"), min_value=1, max_value=10_000, widget=forms.NumberInput(attrs=BOX)
    )
    evidence = forms.ChoiceField(label=_("Hoe weten wij dat?"), choices=EVIDENCE.items())
    reference = forms.CharField(label=_("Waar blijkt het uit?"), max_length=200)

    def offer(self, view: PactView) -> None:
        """Give what is open on either side."""
        self.fields["agreement_id"].widget.choices = _list_open(view)

    def read_seen(self) -> Seen:
        """Give what was seen."""
        given = self.read()
        return Seen(**{name: given[name] for name in ("amount", "evidence", "reference")})


class EndingForm(PactPart):
    """Which agreement is not kept, and why."""

    agreement_id = forms.IntegerField(label=_("Afspraak"), widget=forms.Select)
    ending = forms.ChoiceField(label=_("Hoe loopt het af?"), choices=ENDINGS.items())
    because = forms.CharField(label=_("Waarom?"), max_length=300)

    def offer(self, view: PactView) -> None:
        """Give what is open on either side."""
        self.fields["agreement_id"].widget.choices = _list_open(view)


def _list_members(view: PactView) -> list[tuple[int, str]]:
    return [(each.id, each.name) for each in view.members if not each.until_on]


def _list_meetings(view: PactView, *, outcome: str) -> list[tuple[int, str]]:
    held = [each for each in view.meetings if each.outcome == outcome]
    return [(each.id, date_format(each.planned_on, gettext("j b Y"))) for each in held]


def _list_open(view: PactView) -> list[tuple[int, str]]:
    every = [each for theme in view.themes for each in (*theme.ours, *theme.theirs) if each.promise.state == "open"]
    ours = gettext("wij aan %(name)s")
    return [
        (each.id, f"{each.promise.subject} ({ours % {'name': each.member_name} if each.is_ours else each.member_name})")
        for each in every
    ]
