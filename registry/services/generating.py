"""Generating: the texts of an evaluation run, by the model as it is, and kept as they come.

They are kept by a key over everything they depend on, so that a killed run continues where it stopped.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from registry.domain.bases import SHAPES_FILE, is_hosted
from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import PASSING, Generation, GenerationRequest
from registry.domain.generation import read_generation
from registry.domain.manifests import File, Version
from registry.domain.members import Actor
from registry.domain.releases import Release
from registry.domain.suites import Suite
from registry.integrations.base_models import verify_weights
from registry.ports import Closable, Progress, Repeatable, Runner, Session, Setup
from registry.services.foreseeing import NOT_ASKED, Foresight, foresee
from registry.services.runtime import Runtime, transact_as
from registry.services.witnessing import refuse_unlike

PROBE_ROWS = 8
"""Rows on which adapters must change the logits before anything is scored."""

WITNESS_BYTES = 1024 * 1024 * 1024
"""Weights of a base model that a few rows run on in less than a minute without an accelerator."""

STEADY_ROWS = 8
"""Rows that are generated twice, to see whether a text depends on the company of a row."""

SAVE_SECONDS = 1.0
"""How much generated text a kill may cost."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything one run needs, looked up in one reading transaction."""

    release: Release
    suite_version: Version
    suite: Suite
    dataset: Version
    prompt: Version
    base: Version
    places: tuple[str, ...]
    adapters: tuple[tuple[Version, str], ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a run by key; how many rows had an answer from earlier work, and since when that lay there.

    `oldest` is None if nothing was taken from earlier work, or if nobody knows how old something is that was.
    """

    by_key: Mapping[Digest, Generation]
    reused: int
    oldest: str | None
    steady: bool | None = None
    """Whether some of what was generated now came out the same in smaller batches; None if that was not tried."""

    @property
    def deterministic(self) -> str | None:
        """What the run says of that."""
        return None if self.steady is None else "yes" if self.steady else "no"


def generate(
    runtime: Runtime,
    plan: Plan,
    requests: Sequence[GenerationRequest],
    actor: Actor,
    progress: Progress | None,
    *,
    anew: bool,
    served: Runner | None = None,
    foresight: Foresight = NOT_ASKED,
    checked: bool = False,
) -> Texts:
    """The texts of a run. Loads the model only for those that are missing, and none where it is `served` elsewhere.

    With `anew` the model is asked as it is now: nothing is taken from earlier work and nothing left to it. With
    `checked` a few rows are generated twice, where the runner can tell what their company does to them.
    """
    wanted = {r.key: r for r in requests}
    with runtime.catalog.read() as reading:
        texts = {} if anew else reading.evidence.generations(list(wanted))
        oldest = reading.evidence.oldest_text(list(texts))
    missing = [r for key, r in wanted.items() if key not in texts]
    reused = len({r.sample_id for r in requests if r.key in texts})
    tell = _teller(requests, progress)
    tell(texts)
    runner = (served or runtime.runner).describe().kind if foresight.is_asked else ""
    foretell = partial(foresee, runtime, plan.release, runner, foresight, requests, missing)
    steady: bool | None = None
    if not missing:
        foretell(None)
    else:
        if served is not None:
            texts |= _asked(runtime, plan, served, requests, missing, None if anew else actor, tell, foretell)
        else:
            _refuse_changed_weights(plan)
            with _workspace(runtime, plan) as setup, _loaded(runtime.runner, setup, foretell) as session:
                _refuse_inert(plan, session.probe(missing[:PROBE_ROWS]))
                texts |= _generated(runtime, session, missing, None if anew else actor, tell)
                steady = _is_steady(session, missing, texts) if checked else None
        _refuse_gaps(missing, texts)
    return Texts(texts, reused, oldest, steady)


# ---------------------------------------------------------------------------------------------------------


def _asked(
    runtime: Runtime,
    plan: Plan,
    served: Runner,
    requests: Sequence[GenerationRequest],
    missing: Sequence[GenerationRequest],
    keeper: Actor | None,
    tell: Callable[[Iterable[Digest]], None],
    foretell: Callable[[Path], None],
) -> dict[Digest, Generation]:
    """The same from a server. It is probed with all rows, for one that is missing may be one that shows nothing."""
    lacking = {r.key for r in missing}
    probed = [*missing, *(r for r in requests if r.key not in lacking)]
    with _workspace(runtime, plan, weights=False) as setup:
        foretell(setup.base)
        session = served.load(setup)
        _refuse_inert(plan, session.probe(probed))
        _refuse_unlike(runtime, plan, served, setup, probed)
        return _generated(runtime, session, missing, keeper, tell)


def _refuse_unlike(
    runtime: Runtime, plan: Plan, served: Runner, setup: Setup, requests: Sequence[GenerationRequest]
) -> None:
    """Hold a model on a server against the one in the registry, if its base is small enough to run here."""
    if not _is_small(plan.base):
        return

    @contextmanager
    def loadable() -> Iterator[Setup]:
        _refuse_changed_weights(plan)
        with _workspace(runtime, plan) as here:
            yield here

    part = plan.adapters[0][0] if plan.adapters else plan.base
    whose = (plan.release.reference, part.reference)
    refuse_unlike(whose, (served, runtime.runner), setup, requests, loadable)


def _is_small(base: Version) -> bool:
    weights = [] if is_hosted(base) else base.manifest.get("weights", [])
    return 0 < sum(int(weight["size"]) for weight in weights) <= WITNESS_BYTES


@contextmanager
def _workspace(runtime: Runtime, plan: Plan, *, weights: bool = True) -> Iterator[Setup]:
    """Folders a runner can load: verified files from the store, weights of the base where they lie."""
    folder = Path(tempfile.mkdtemp(prefix="tandem-"))
    try:
        base = folder / "base"
        _unpack(runtime, plan.base.files, base)
        if weights:
            place = _weights_place(plan)
            for file in _weights(plan):
                (base / file.path).symlink_to(place / file.path)
        adapters = []
        for position, (adapter, weight) in enumerate(plan.adapters):
            _unpack(runtime, adapter.files, folder / f"adapter-{position}")
            adapters.append((folder / f"adapter-{position}", weight))
        sealed = plan.release.manifest
        parameters = read_generation(sealed["generation"], "generation")
        yield Setup(base, tuple(adapters), parameters, sealed.get("tools"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(runtime: Runtime, files: Sequence[File], folder: Path) -> None:
    try:
        folder.mkdir()
        for file in files:
            if file.stored and file.path != SHAPES_FILE:
                with (folder / file.path).open("wb") as out:
                    out.writelines(runtime.blobs.open(file.digest))
    except OSError as error:
        raise InfrastructureError(
            "no room to unpack what is to be run",
            where=str(folder),
            found=error.strerror or str(error),
            fix="free space there, or point TMPDIR at a larger disk",
        ) from error


def _weights(plan: Plan) -> list[File]:
    return [f for f in plan.base.files if not f.stored]


def _weights_place(plan: Plan) -> Path:
    """The latest folder that still has all of the base model's weights. Raises InfrastructureError if none has."""
    _refuse_unrunnable(plan.base)
    for place in map(Path, plan.places):
        if all((place / weight.path).is_file() for weight in _weights(plan)):
            return place
    raise InfrastructureError(
        f"the weights of {plan.base.reference} are not where they were",
        expected=", ".join(weight.path for weight in _weights(plan)),
        found=f"not in {' nor '.join(plan.places)}",
        fix=f"`tandem base register NEW_FOLDER --name {plan.base.name}` notes their new place",
    )


def _refuse_unrunnable(base: Version) -> None:
    if is_hosted(base):
        provider, model = base.manifest["provider"], base.manifest["model"]
        raise InvalidInputError(
            f"{base.reference} is hosted by {provider}: it cannot be run here",
            where=base.reference,
            expected="a base model whose weights are on this machine",
            found=f"{model}, which only {provider} runs",
        )
    if "weights" not in base.manifest:
        repository, commit = base.manifest["repository"], base.manifest["commit"]
        raise InvalidInputError(
            f"{base.reference} was registered without its weights: it cannot be run",
            where=base.reference,
            expected=f"the weights of {repository}@{commit} in the local cache of the Hub when it was registered",
            found="none",
            fix=f"`hf download {repository} --revision {commit}`, then `tandem base register {repository}@{commit} "
            f"--name {base.name}`: that version has its weights",
        )


def _refuse_inert(plan: Plan, inert: str) -> None:
    if inert:
        raise InvalidInputError(
            f"{plan.release.reference} would be scored without its adapter",
            expected="an adapter that changes what the model does on the probe rows",
            found=inert,
            fix="check that it was trained on this base model and chat template, and that a server loads it",
        )


def _generated(
    runtime: Runtime,
    session: Session,
    missing: Sequence[GenerationRequest],
    keeper: Actor | None,
    tell: Callable[[Iterable[Digest]], None],
) -> dict[Digest, Generation]:
    """Generate what is missing, and keep it as it comes if there is a `keeper`."""
    texts: dict[Digest, Generation] = {}
    unsaved: list[Generation] = []
    saved = time.monotonic()
    for batch in session.generate(missing):
        unsaved += batch
        texts.update({g.key: g for g in batch})
        tell(g.key for g in batch)
        if time.monotonic() - saved > SAVE_SECONDS:
            _save(runtime, keeper, unsaved)
            unsaved, saved = [], time.monotonic()
    _save(runtime, keeper, unsaved)
    return texts


@contextmanager
def _loaded(runner: Runner, setup: Setup, foretell: Callable[[Path], None]) -> Iterator[Session]:
    """The session, let go at the end; loaded once it was told what generating will take."""
    foretell(setup.base)
    session = runner.load(setup)
    try:
        yield session
    finally:
        if isinstance(session, Closable):
            session.close()


def _is_steady(
    session: Session, missing: Sequence[GenerationRequest], texts: Mapping[Digest, Generation]
) -> bool | None:
    """Whether a few of the texts come out the same in other batches. Their keys pick them, so no order does."""
    if not isinstance(session, Repeatable):
        return None
    again = session.again(sorted(missing, key=lambda request: request.key)[:STEADY_ROWS])
    told = [(text.output, texts[text.key].output) for text in again if text.key in texts]
    return all(one == other for one, other in told) if told else None


def _teller(requests: Sequence[GenerationRequest], progress: Progress | None) -> Callable[[Iterable[Digest]], None]:
    """Tell progress in rows as keys come in: several rows may wait for one text."""
    rows = Counter(r.key for r in requests)
    done = 0

    def tell(keys: Iterable[Digest]) -> None:
        nonlocal done
        done += sum(rows.pop(key, 0) for key in keys)
        if progress is not None:
            progress(done, len(requests))

    return tell


def _refuse_changed_weights(plan: Plan) -> None:
    recorded = [{"path": w.path, "digest": w.digest, "size": w.size} for w in _weights(plan)]
    faults = verify_weights(_weights_place(plan), recorded)
    if faults:
        raise InvalidInputError.of(f"the weights of {plan.base.reference} changed since they were registered", faults)


def _refuse_gaps(missing: Sequence[GenerationRequest], texts: Mapping[Digest, Generation]) -> None:
    gap = next((r for r in missing if r.key not in texts), None)
    if gap is not None:
        raise InfrastructureError(
            "the runner left rows unanswered", expected="a text for every row", found=f"none for row {gap.sample_id}"
        )


def _save(runtime: Runtime, keeper: Actor | None, generations: Sequence[Generation]) -> None:
    lasting = [g for g in generations if g.finish_reason not in PASSING]
    if lasting and keeper is not None:
        transact_as(runtime, keeper, lambda writing: writing.evidence.add_generations(lasting))
