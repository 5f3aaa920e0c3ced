"""Rounds: an invitation with those that it goes on from; what was tried in any of them, was tried."""

from django.db.models import Q, QuerySet

from sluitend.areas.invitations.models import Attempt, Invitation


def find_attempts(invitation: Invitation) -> QuerySet[Attempt]:
    """Give what was done in the round of an invitation, in order."""
    first_id = invitation.first_id or invitation.pk
    round_ = Q(invitation=first_id) | Q(invitation__first=first_id)
    return Attempt.objects.filter(round_).order_by("at", "id")


def list_done(invitation: Invitation) -> list[str]:
    """Give the ways that were tried or passed over in a round."""
    return list(find_attempts(invitation).values_list("channel", flat=True))
