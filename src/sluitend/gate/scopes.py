"""How far a role may go with an act; what a scope means stands with each model."""

OWN, TEAM, ORGANISATION, ALL = "own", "team", "organisation", "all"
# Oneself as the person that it is about: the reach of a resident.
SELF = "self"
# Somebody who works at an employer, and looks in for that employer alone.
EMPLOYER = "employer"
SCOPES = (SELF, OWN, TEAM, ORGANISATION, ALL)
