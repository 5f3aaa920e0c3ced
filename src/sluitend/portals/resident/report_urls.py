"""Addresses of two questions about work, which need no account; short, as people type them."""

from django.urls import path

from sluitend.portals.resident import report

urlpatterns = [
    path("<slug:secret>/", report.show_question, name="report-question"),
    path("<slug:secret>/antwoord/", report.answer, name="redeem-report"),
]
