"""Settings: from the environment, with defaults that work on a fresh machine; see docs/tables/settings.md."""

import os
from pathlib import Path

import environ

from sluitend.config.clock import read_clock
from sluitend.config.keys import find_secret
from sluitend.config.packs import LazyPacks
from sluitend.config.postgres import find_database_url

ROOT = Path(os.environ.get("SLUITEND_HOME") or Path(__file__).resolve().parents[3])
PACKAGE = Path(__file__).resolve().parents[1]
env = environ.Env()

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", default="") or find_secret(ROOT, "secret-key")
BSN_KEY = env.str("BSN_KEY", default="") or find_secret(ROOT, "bsn-key")
SEAL_ANCHOR = env.str("SEAL_ANCHOR", default=str(ROOT / ".sluitend" / "seals.txt"))
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
HTTPS = env.bool("HTTPS", default=False)
LOGIN_LINK_HOURS = env.int("LOGIN_LINK_HOURS", default=24)

# Who carries mail and text messages: folder, console, or smtp for mail. A folder keeps them on this machine.
POST = {"email": env.str("POST_EMAIL", default="folder"), "sms": env.str("POST_SMS", default="folder")}
POST_FOLDER = env.str("POST_FOLDER", default=str(ROOT / ".sluitend" / "post"))
EMAIL_HOST = env.str("EMAIL_HOST", default="localhost")
EMAIL_PORT = env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Sluitend <post@localhost>")

# What the matcher compiled is kept beside the database: the source may be where nobody can write.
os.environ.setdefault("NUMBA_CACHE_DIR", str(ROOT / ".sluitend" / "kernels"))

# Rooms may not see `config`, so the clock and the packs hang here, where Django lets everybody look.
CLOCK = read_clock
PACKS = LazyPacks()

DATABASES = {"default": environ.Env.db_url_config(find_database_url(ROOT)) | {"CONN_HEALTH_CHECKS": True}}
DATABASES["default"]["ENGINE"] = "django.db.backends.postgresql"
DATABASES["default"]["CONN_MAX_AGE"] = 60
# Of a statement that is written out, the server keeps the plan from the first time on; see `journal.asking`.
DATABASES["default"].setdefault("OPTIONS", {})["prepare_threshold"] = 0
# The owner of the tables only migrates; all work is done in a role that cannot alter the journal.
APPLICATION_ROLE = "sluitend_app"
if not env.bool("SLUITEND_AS_OWNER", default=False):
    DATABASES["default"]["OPTIONS"]["assume_role"] = APPLICATION_ROLE
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "sluitend.journal",
    "sluitend.gate",
    "sluitend.parties",
    "sluitend.ledger",
    "sluitend.areas.contacts",
    "sluitend.areas.correspondence",
    "sluitend.areas.capacity",
    "sluitend.areas.profiles",
    "sluitend.areas.ladder",
    "sluitend.areas.provisions",
    "sluitend.areas.invitations",
    "sluitend.areas.plans",
    "sluitend.areas.conferences",
    "sluitend.areas.cohorts",
    "sluitend.areas.schedules",
    "sluitend.areas.imports",
    "sluitend.areas.caseloads",
    "sluitend.areas.dossiers",
    "sluitend.areas.employers",
    "sluitend.areas.matching",
    "sluitend.areas.pacts",
    "sluitend.areas.introductions",
    "sluitend.areas.placements",
    "sluitend.areas.aftercare",
    "sluitend.portals",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "axes",
    "lucide",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sluitend.config.middleware.SayWhatHappened",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sluitend.config.middleware.choose_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sluitend.config.middleware.bring_actor",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "sluitend.config.urls"
WSGI_APPLICATION = "sluitend.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sluitend.portals.context.show_frame",
            ]
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "sluitend.portals.jinja.build_environment",
            "context_processors": [
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sluitend.portals.context.show_frame",
                "sluitend.portals.context.guard_forms",
            ],
        },
    },
]

AUTH_USER_MODEL = "gate.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "sluitend.config.sessions.AccountBackend",
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "portals/locked_out.html"
AXES_VERBOSE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
CSRF_FAILURE_VIEW = "sluitend.portals.handlers.show_stale_form"

SESSION_ENGINE = "sluitend.config.sessions"
SESSION_COOKIE_AGE = 15 * 60
# Not at every request; see `config.middleware`.
SESSION_SAVED_EVERY = 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "portals" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "static/"
STATIC_ROOT = ROOT / ".sluitend" / "static"
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# A file that is read may hold anything about anybody: it is never laid down on disk, and a larger one is not taken.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 11_000_000
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
LOGGING_CONFIG = None
