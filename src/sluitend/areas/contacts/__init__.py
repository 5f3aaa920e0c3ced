"""Contacts: conversations and notes behind the walls of their purpose; appointments; who stands around a person."""
