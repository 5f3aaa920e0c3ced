"""What the gate remembers: accounts and links to log in with, and which requests were done already."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from sluitend.gate.grants import ROLES


class Account(AbstractBaseUser):
    """Somebody who can log in; `party_id` and `organisation_id` are numbers only, as parties live upstairs.

    Whoever was given a password by somebody else `must_renew` it before anything else.
    """

    username = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=30)
    party_id = models.BigIntegerField(null=True, unique=True)
    organisation_id = models.BigIntegerField(null=True)
    is_active = models.BooleanField(default=True)
    must_renew = models.BooleanField(default=False)

    objects = BaseUserManager["Account"]()
    USERNAME_FIELD = "username"

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(role__in=list(ROLES)), name="known_role")]


class LoginLink(models.Model):
    """A link with which a resident logs in once; only digests of the link and of its code are kept."""

    account = models.ForeignKey(Account, models.CASCADE)
    digest = models.BinaryField(max_length=32, unique=True)
    code_digest = models.BinaryField(max_length=32)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(tries__lte=5), name="five_tries_at_most")]


class Restriction(models.Model):
    """Somebody whose data are only kept (AVG article 18), since when; the gate knows people by number."""

    party_id = models.BigIntegerField(unique=True)
    from_on = models.DateField()


class Once(models.Model):
    """A request that was done; the same key with other parameters is refused."""

    key = models.UUIDField(primary_key=True)
    digest = models.BinaryField(max_length=32)
    at = models.DateTimeField(db_index=True)
