"""The digest of a book: what was promised and came of it, without the numbers that a database happens to give out."""

import hashlib
from datetime import datetime

from django.db import connection

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

# A client number is the municipality's number and the person's own; only the second is the same every time.
FACTS = """
    SELECT split_part(person.number, '-', 2), promise.kind, owner.name, promise.due_on::text, promise.state,
           promise.reason, promise.renewals, promise.rung, promise.kept_amount, person.active, person.left_because
    FROM ledger_promise promise
    JOIN parties_person person ON person.party_id = promise.beneficiary_id
    JOIN parties_party owner ON owner.id = promise.owner_id
    WHERE owner.organisation_id = %s
    ORDER BY person.number, promise.id
"""


@act("digest_book")
def digest_book(*, actor: Actor, at: datetime, organisation_id: int) -> Outcome[str]:
    """Give SHA-256 over every promise to every person of a municipality, in a fixed order."""
    digest = hashlib.sha256()
    with connection.cursor() as cursor:
        cursor.execute(FACTS, [organisation_id])
        for row in cursor:
            digest.update(repr(row).encode())
    return Outcome(value=digest.hexdigest(), object=f"organisation:{organisation_id}")
