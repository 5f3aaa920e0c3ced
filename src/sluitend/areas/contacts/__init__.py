"""Contacts: conversations, visits and notes behind the walls of their purpose; and who stands around a person."""
