"""Addresses of the resident's face."""

from django.urls import path

from sluitend.portals.resident import (
    aftercare,
    appointments,
    budget,
    entry,
    file,
    introductions,
    plan,
    profile,
    promises,
    steps,
    work,
)

urlpatterns = [
    path("", promises.show_promises, name="my-promises"),
    path("afspraken/", appointments.show_appointments, name="my-appointments"),
    path("afspraken/afzeggen/", appointments.cancel, name="cancel-my-appointment"),
    path("plan/", plan.show_plan, name="my-plan"),
    path("plan/mijn-plan.pdf", plan.print_plan, name="my-plan-pdf"),
    path("plan/intrekken/", plan.withdraw, name="withdraw-my-plan"),
    path("plan/stap/<int:step_id>/", steps.tick, name="tick-my-step"),
    path("plan/akkoord/", plan.agree, name="agree-plan"),
    path("plan/reactie/", plan.comment, name="comment-plan"),
    path("werk/", work.show_work, name="my-work"),
    path("werk/akkoord/", work.agree, name="agree-placement"),
    path("werk/<int:placement_id>/overeenkomst.pdf", work.print_agreement, name="my-agreement"),
    path("kennismaken/", introductions.show_introductions, name="my-introductions"),
    path("kennismaken/antwoord/", introductions.answer, name="record-my-consent"),
    path("kennismaken/video/", introductions.keep_video, name="record-my-video"),
    path("budget/", budget.show_budget, name="my-budget"),
    path("budget/aanvragen/", budget.ask, name="ask-my-budget"),
    path("werk/hoe-gaat-het/", aftercare.show_work, name="my-aftercare"),
    path("werk/<int:placement_id>/vertellen/", aftercare.tell, name="report-my-work"),
    path("werk/certificaat/<int:certificate_id>.pdf", aftercare.print_certificate, name="my-certificate"),
    path("gegevens/", file.show_details, name="my-details"),
    path("gegevens/profiel/<slug:section>/", profile.show_section, name="my-section"),
    path("gegevens/profiel/<slug:section>/bewaren/", profile.record_section, name="record-my-section"),
    path("gegevens/verzoek/", file.ask, name="my-request"),
    path("gegevens/wachtwoord/", file.choose_password, name="my-password"),
    path("dossier/", file.show_looks, name="my-file"),
    path("dossier/downloaden/", file.download, name="my-export"),
    path("inloggen/<slug:token>/", entry.ask_code, name="resident-link"),
    path("inloggen/<slug:token>/code/", entry.enter, name="resident-enter"),
]
