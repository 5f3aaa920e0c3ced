"""Words as they are compared: without accents, capitals and double spaces."""

import unicodedata


def make_plain(text: str) -> str:
    """Give the words as they are compared: "Inspiciënt " and "inspicient" are the same."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in taken_apart if not unicodedata.combining(sign))
    return " ".join(bare.split())
