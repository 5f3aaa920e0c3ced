"""Addresses of an agreement about a placement, for the employer who has the link."""

from django.urls import path

from sluitend.portals.resident import agreement

urlpatterns = [
    path("<slug:secret>/", agreement.show_agreement, name="agreement-link"),
    path("<slug:secret>/akkoord/", agreement.agree, name="agree-by-link"),
]
