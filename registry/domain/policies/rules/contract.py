"""Contract: every declared consumer of the application can use the prompt of the release as it declared."""

from __future__ import annotations

from registry.domain.policies.decision import Status
from registry.domain.policies.facts import ConsumerFact, ContractFact, Facts
from registry.domain.policies.rules.findings import Finding

REQUIRED = "a prompt that takes what every declared consumer sends, and promises what it reads"


def judge(contract: ContractFact, facts: Facts) -> Finding:
    """Each consumer is told, with what the prompt breaks of its declaration."""
    broken = broken_by(contract)
    measured = {
        "prompt": contract.prompt,
        "consumers": [
            {"consumer": c.id, "breaches": [{b.on: b.name, "why": b.why} for b in c.breaches]}
            for c in contract.consumers
        ],
    }
    if not broken:
        names = ", ".join(consumer.name for consumer in contract.consumers)
        return Finding(Status.SATISFIED, f"{contract.prompt} keeps what {names} relies on", measured)
    said = "; ".join(
        f"{contract.prompt} breaks {c.name}: {', '.join(f'{b.on} {b.name} {b.why}' for b in c.breaches)}"
        for c in broken
    )
    return Finding(Status.UNSATISFIED, said, measured, (*(_remedy(c, facts) for c in broken), _another(broken)))


def broken_by(contract: ContractFact) -> tuple[ConsumerFact, ...]:
    """The consumers that the prompt breaks."""
    return tuple(consumer for consumer in contract.consumers if consumer.breaches)


# ---------------------------------------------------------------------------------------------------------


def _remedy(consumer: ConsumerFact, facts: Facts) -> str:
    like = f"--like {facts.application}@{facts.release}"
    return f"once {consumer.name} is ready for it: `tandem app consumer add {facts.application} {consumer.name} {like}`"


def _another(broken: tuple[ConsumerFact, ...]) -> str:
    return f"or a release with a prompt that {' and '.join(c.name for c in broken)} can use"
