"""Addresses of employers: the list, the file of one, and its people."""

from django.urls import path

from sluitend.portals.desk.views.employers import demands, file, lists, people, proposals, speaking

urlpatterns = [
    path("", file.show_employers, name="employers"),
    path("toevoegen/", file.add, name="add-employer"),
    path("lijsten/", lists.show_files, name="employer-files"),
    path("lijsten/inlezen/", lists.upload, name="stage-employer-file"),
    path("lijsten/<int:file_id>/", lists.show_file, name="employer-file"),
    path("lijsten/<int:file_id>/doorvoeren/", lists.apply, name="apply-employer-file"),
    path("lijsten/<int:file_id>/terugdraaien/", lists.undo, name="undo-employer-file"),
    path("vragen/", demands.show_demands, name="demands"),
    path("vragen/woorden/", demands.show_wordings, name="wordings"),
    path("<int:employer_id>/vraag/voorstel/", proposals.show_proposal, name="demand-proposal"),
    path("vragen/<int:demand_id>/beroep/", proposals.decide, name="decide-demand-proposal"),
    path("vragen/<int:demand_id>/", demands.show_demand, name="demand"),
    path("vragen/<int:demand_id>/verbeteren/", demands.correct, name="correct-demand"),
    path("vragen/<int:demand_id>/splitsen/", demands.split, name="split-demand"),
    path("vragen/<int:demand_id>/antwoord/", demands.answer, name="record-demand-answer"),
    path("vragen/<int:demand_id>/afsluiten/", demands.end, name="end-demand"),
    path("vragen/<int:demand_id>/bevestigen/", demands.approve, name="approve-demand"),
    path("<int:employer_id>/vraag/", demands.start_demand, name="demand-form"),
    path("<int:employer_id>/vraag/bewaren/", demands.record, name="record-demand"),
    path("<int:employer_id>/", file.show_employer, name="employer"),
    path("<int:employer_id>/verbeteren/", file.correct, name="correct-employer"),
    path("<int:employer_id>/vestiging/", file.add_branch, name="record-branch"),
    path("<int:employer_id>/aanspreekpunt/", file.hand_over, name="hand-over-employer"),
    path("<int:employer_id>/voorkeur/", file.prefer, name="prefer-employer"),
    path("<int:employer_id>/voorkeur/beeindigen/", file.stop_preferring, name="stop-preferring"),
    path("<int:employer_id>/contactpersoon/", people.add, name="add-contact-person"),
    path("<int:employer_id>/contactpersoon/<int:contact_id>/", people.show, name="contact-person"),
    path(
        "<int:employer_id>/contactpersoon/<int:contact_id>/verbeteren/", people.correct, name="correct-contact-person"
    ),
    path("<int:employer_id>/contactpersoon/<int:contact_id>/link/", people.make_link, name="employer-link"),
    path("<int:employer_id>/contactpersoon/<int:contact_id>/toegang/", people.stop_access, name="end-employer-access"),
    path("<int:employer_id>/contactpersoon/<int:contact_id>/wissen/", people.erase, name="erase-contact-person"),
    path("<int:employer_id>/contact/", speaking.note_contact, name="record-employer-contact"),
    path("<int:employer_id>/contact/antwoord/", speaking.note_answer, name="record-employer-answer"),
    path("<int:employer_id>/bezwaar/", speaking.note_obstacle, name="record-employer-obstacle"),
    path("<int:employer_id>/bezwaar/antwoord/", speaking.answer_obstacle, name="settle-employer-obstacle"),
]
