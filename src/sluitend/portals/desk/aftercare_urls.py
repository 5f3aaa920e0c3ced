"""Addresses of aftercare: the list, and how it goes with one person at work."""

from django.urls import path

from sluitend.portals.desk.views import aftercare

urlpatterns = [
    path("nazorg/", aftercare.show_list, name="aftercare"),
    path("persoon/<int:person_id>/nazorg/", aftercare.show_person, name="work-care"),
    path("persoon/<int:person_id>/nazorg/vragen/", aftercare.ask, name="request-report"),
    path("persoon/<int:person_id>/nazorg/bericht/", aftercare.tell, name="record-work-report"),
    path("persoon/<int:person_id>/nazorg/bewijs/", aftercare.prove, name="record-held-result"),
    path("persoon/<int:person_id>/nazorg/bewijs/intrekken/", aftercare.unprove, name="withdraw-held-result"),
    path("persoon/<int:person_id>/nazorg/begeleiding/", aftercare.agree, name="agree-coaching"),
    path("persoon/<int:person_id>/nazorg/bezoek/", aftercare.visit, name="record-coaching-visit"),
    path("persoon/<int:person_id>/nazorg/certificaat/", aftercare.certify, name="write-skill-certificate"),
    path(
        "persoon/<int:person_id>/nazorg/certificaat/intrekken/",
        aftercare.uncertify,
        name="withdraw-skill-certificate",
    ),
    path("certificaat/<int:certificate_id>.pdf", aftercare.print_certificate, name="skill-certificate"),
]
