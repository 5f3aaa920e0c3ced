"""The forms with which contact and relations are written down."""

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.actions import NewNote, NewRelation, NoteFacts
from sluitend.areas.contacts.kinds import ENDS, NOTED, SPOKEN
from sluitend.areas.contacts.queries import AppointmentRow, Circle, Draft, NoteFilter, NoteRow
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import Invalid
from sluitend.portals.contact_names import KNOWLEDGE, NOTES, RELATIONS, VISIBILITIES
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.names import PURPOSES
from sluitend.portals.templatetags.sluitend import moment as tell_moment

LONGEST_NOTE = 20_000
LARGEST = 2**63 - 1


class NoteForm(Form):
    """What was said, seen or done, and the promise that it keeps."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    back = forms.CharField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=_("Wat was het?"), choices=NOTES.items(), widget=forms.RadioSelect)
    happened_on = forms.DateField(label=_("Op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    text = forms.CharField(
        label=_("Notitie"), max_length=LONGEST_NOTE, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    visibility = forms.ChoiceField(label=_("Wie mag dit lezen?"), choices=VISIBILITIES.items())
    about_third = forms.BooleanField(label=_("Gaat over iemand anders"), required=False)
    promise_id = forms.IntegerField(label=_("Rond meteen af"), widget=forms.Select, required=False)
    appointment_id = forms.IntegerField(label=_("Hoort bij de afspraak van"), widget=forms.Select, required=False)

    def offer(self, draft: Draft) -> None:
        """Give the promises that contact can keep, and the appointments that it can be about."""
        agreed = [(each.id, f"{tell_moment(each.starts_at)}, {each.staff_name}") for each in draft.appointments]
        self.fields["appointment_id"].widget.choices = [("", gettext("Geen afspraak")), *agreed]
        choices = [
            (each.id, f"{gettext(each.name)} ({date_format(each.due_on, gettext('j b Y'))})") for each in draft.promises
        ]
        self.fields["promise_id"].widget.choices = [("", gettext("Geen toezegging")), *choices]

    def read_promise(self) -> int | None:
        """Give the promise that is kept, once the note has been read; only speech keeps one."""
        promise_id: int | None = self.cleaned_data["promise_id"]
        return promise_id if self.cleaned_data["kind"] in SPOKEN else None

    def read_appointment(self) -> int | None:
        """Give the appointment that was held or missed, once the note has been read; other notes tell neither."""
        appointment_id: int | None = self.cleaned_data["appointment_id"]
        return appointment_id if self.cleaned_data["kind"] in ENDS else None

    def read_note(self) -> NewNote:
        """Give the note."""
        given = self.read()
        return NewNote(
            kind=given["kind"],
            happened_on=given["happened_on"],
            text=given["text"],
            visibility=given["visibility"],
            about_third=given["about_third"],
        )


class CorrectionForm(Form):
    """Another text for a note, other facts, and why; `purpose` is the one for which it was opened."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Wat er moet staan"), max_length=LONGEST_NOTE, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    kind = forms.ChoiceField(label=_("Wat was het?"), choices=NOTES.items())
    happened_on = forms.DateField(label=_("Op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    for_purpose = forms.ChoiceField(label=_("Doel"), choices=PURPOSES.items())
    visibility = forms.ChoiceField(label=_("Wie mag dit lezen?"), choices=VISIBILITIES.items())
    about_third = forms.BooleanField(label=_("Gaat over iemand anders"), required=False)
    because = forms.CharField(label=_("Waarom verbetert u dit?"), max_length=200)

    def offer(self, purposes: Iterable[str]) -> None:
        """Give the purposes to which whoever puts it right may take a note."""
        self.fields["for_purpose"].widget.choices = [(code, PURPOSES[code]) for code in purposes]

    def read_facts(self) -> NoteFacts:
        """Give what the note is besides its words, once the form has been read."""
        given = self.cleaned_data
        named = {name: given[name] for name in ("kind", "happened_on", "visibility", "about_third")}
        return NoteFacts(purpose=given["for_purpose"], **named)


class ElsewhereForm(Form):
    """To whose file a note belongs, and why it stood in another."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    number = forms.CharField(label=_("Klantnummer van de juiste persoon"), max_length=40)
    because = forms.CharField(label=_("Waarom verplaatst u dit?"), max_length=200)


class EmptyForm(Form):
    """Why a note must say nothing any more."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom maakt u dit leeg?"), max_length=200)


class NoteSearchForm(forms.Form):
    """The words that are looked for, and in which notes; what does not fit is cut off or left out."""

    text = forms.CharField(required=False)
    kind = forms.ChoiceField(required=False, choices=NOTES.items())
    since = forms.DateField(required=False)
    until = forms.DateField(required=False)
    author = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31)

    def read_text(self) -> str:
        """Give the words."""
        self.is_valid()
        return str(self.cleaned_data.get("text", ""))[:80]

    def read_filter(self) -> NoteFilter:
        """Give in which notes to look."""
        self.is_valid()
        given = self.cleaned_data
        return NoteFilter(
            kind=given.get("kind", ""),
            from_on=given.get("since"),
            until_on=given.get("until"),
            author_id=given.get("author"),
        )

    def read_page(self) -> int:
        """Give which page is asked for."""
        self.is_valid()
        return self.cleaned_data.get("page") or 1


class RelationForm(Form):
    """Who stands around a person, and what they may know."""

    kind = forms.ChoiceField(label=_("Rol"), choices=RELATIONS.items())
    staff_id = forms.IntegerField(label=_("Collega"), widget=forms.Select, required=False)
    client_number = forms.CharField(label=_("Of: klantnummer van iemand in het boek"), max_length=40, required=False)
    name = forms.CharField(label=_("Of: naam van iemand van buiten"), max_length=120, required=False)
    reach = forms.CharField(label=_("Telefoon of e-mail"), max_length=160, required=False)
    may_know = forms.ChoiceField(label=_("Wat mag deze persoon weten?"), choices=KNOWLEDGE.items())
    from_on = forms.DateField(
        label=_("Sinds"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def offer(self, circle: Circle) -> None:
        """Give the colleagues who can be chosen."""
        self.fields["staff_id"].widget.choices = [("", gettext("Geen collega")), *circle.colleagues]

    def read_relation(self) -> NewRelation:
        """Give the relation; exactly one person is meant."""
        given = self.read()
        if sum(bool(given[each]) for each in ("staff_id", "client_number", "name")) != 1:
            raise Invalid(
                _("Het is niet duidelijk wie dit is."),
                _("Kies één collega, één klantnummer of één naam van buiten."),
                _("Vul precies een van de drie in."),
            )
        return NewRelation(**{name: value for name, value in given.items() if name != "once"})


class EndRelationForm(Form):
    """Since when somebody does not stand there any more, and whose page to go back to."""

    person_id = forms.IntegerField(widget=forms.HiddenInput)
    until_on = forms.DateField(label=_("Laatste dag"), required=False)


def begin_note(*, purpose: str, today: date, back: str) -> dict[str, object]:
    """Give what a note begins with, before anything is filled in."""
    chosen = {"kind": "conversation", "visibility": "team"}
    return {"purpose": purpose, "happened_on": today, "back": back, **chosen}


def begin_outcome(appointment: AppointmentRow) -> dict[str, object]:
    """Give what a note begins with that tells how an appointment went; its promise is kept when they spoke."""
    return {
        "appointment_id": appointment.id,
        "happened_on": find_day(appointment.starts_at),
        "kind": NOTED[appointment.way],
        "promise_id": appointment.promise_id or "",
    }


def begin_correction(note: NoteRow, *, purpose: str) -> dict[str, object]:
    """Give what the forms that put a note right begin with: how it stands now."""
    told = {
        name: getattr(note, name) for name in ("version", "text", "kind", "happened_on", "visibility", "about_third")
    }
    return {"purpose": purpose, "for_purpose": purpose, **told}
