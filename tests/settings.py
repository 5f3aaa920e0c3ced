"""Settings of the tests: a database server of their own, whose disk is not waited for."""

import os
import tempfile

os.environ.setdefault("SLUITEND_CLUSTER", "test-postgres")
os.environ.setdefault("SLUITEND_AS_OWNER", "1")
# Kernels are tested as the plain Python that they are; compiling takes seconds, and shows no lines that were walked.
os.environ.setdefault("NUMBA_DISABLE_JIT", "1")
os.environ["SEAL_ANCHOR"] = f"{tempfile.gettempdir()}/sluitend-seals-{os.getpid()}.txt"

from sluitend.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
ALLOWED_HOSTS = ["*"]
