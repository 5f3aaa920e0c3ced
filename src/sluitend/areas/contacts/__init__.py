"""Contacts: conversations, visits and notes behind the walls of their purpose; appointments; who stands around a person."""
