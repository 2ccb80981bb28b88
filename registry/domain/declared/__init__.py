"""What a registry shall hold, declared in files: the documents, and what comes of them."""

from registry.domain.declared.documents import (
    API_VERSION,
    AdapterPart,
    ApplicationDocument,
    DatasetDocument,
    Declared,
    Document,
    PolicyDocument,
    PromotionDocument,
    PromptDocument,
    ReleaseDocument,
    SuiteDocument,
    parse_declared,
    refuse_twice,
)
from registry.domain.declared.plans import Action, Applied, AppliedStep, Outcome, Plan, Step

__all__ = [
    "API_VERSION",
    "Action",
    "AdapterPart",
    "ApplicationDocument",
    "Applied",
    "AppliedStep",
    "DatasetDocument",
    "Declared",
    "Document",
    "Outcome",
    "Plan",
    "PolicyDocument",
    "PromotionDocument",
    "PromptDocument",
    "ReleaseDocument",
    "Step",
    "SuiteDocument",
    "parse_declared",
    "refuse_twice",
]
