"""Every address of the site, face by face, and the pages for what goes wrong."""

from django.urls import include, path

urlpatterns = [
    path("", include("sluitend.portals.entry.urls")),
    path("", include("sluitend.portals.desk.urls")),
    path("mijn/", include("sluitend.portals.resident.urls")),
    path("overeenkomst/", include("sluitend.portals.resident.agreement_urls")),
    path("uitnodiging/", include("sluitend.portals.resident.invitation_urls")),
    path("werk/", include("sluitend.portals.resident.report_urls")),
    path("werkgever/", include("sluitend.portals.employer.urls")),
    path("raad/", include("sluitend.portals.council.urls")),
]

handler400 = "sluitend.portals.handlers.show_bad_request"
handler403 = "sluitend.portals.handlers.show_forbidden"
handler404 = "sluitend.portals.handlers.show_missing"
handler500 = "sluitend.portals.handlers.show_broken"
