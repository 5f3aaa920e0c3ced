"""How far a role may go with an act; what a scope means stands with each model."""

OWN, TEAM, ORGANISATION, ALL = "own", "team", "organisation", "all"
# Oneself as the person that it is about: the reach of a resident.
SELF = "self"
SCOPES = (SELF, OWN, TEAM, ORGANISATION, ALL)
