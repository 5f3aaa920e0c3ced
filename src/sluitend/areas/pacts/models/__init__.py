"""What we remember of pacts, one file per group; written only by `actions` and the pen beside it."""

from sluitend.areas.pacts.models.guarantee import Guarantee, GuaranteeCandidate
from sluitend.areas.pacts.models.outlook import DemandOutlook
from sluitend.areas.pacts.models.pact import Pact, PactAgreement, PactMeeting, PactMember, PactTheme

__all__ = [
    "DemandOutlook",
    "Guarantee",
    "GuaranteeCandidate",
    "Pact",
    "PactAgreement",
    "PactMeeting",
    "PactMember",
    "PactTheme",
]
