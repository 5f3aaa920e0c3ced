"""Invitations: somebody is asked to come and talk, attempt by attempt, and chooses the moment themselves."""
