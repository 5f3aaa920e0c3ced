"""Addresses of choosing a moment; short, as people type them from a letter."""

from django.urls import path

from sluitend.portals.resident import invitation

urlpatterns = [
    path("", invitation.ask_code, name="invitation-code"),
    path("openen/", invitation.open_with_code, name="open-invitation"),
    path("<slug:secret>/", invitation.show_choice, name="invitation-choice"),
    path("<slug:secret>/kiezen/", invitation.choose, name="take-slot"),
    path("<slug:secret>/afzeggen/", invitation.give_back, name="return-slot"),
    path("<slug:secret>/afspraak.ics", invitation.download, name="invitation-ics"),
]
