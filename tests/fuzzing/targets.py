"""What reads the bytes of strangers, each as one function for a fuzzer: bytes in, and only a refusal may come out.

A target also holds what is accepted to what acceptance means: another reader takes it, writing it and reading it again
gives the same, or it does not matter in which pieces the bytes came. Whatever it raises is a finding.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safetensors import deserialize

from cli.failures import error_document, error_text
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.safetensors_header import parse_header
from registry.domain.archives import BLOCK, INDEX, Caps, Index, check_caps, parse_index, rows_name
from registry.domain.archives import parse_header as parse_block
from registry.domain.datasets import DatasetScanner
from registry.domain.digests import canonical_json, parse_canonical
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.policies.document import parse_policy, policy_of
from registry.domain.prompts.document import prompt_of, seal_prompt
from registry.domain.prompts.exporting import export
from registry.domain.prompts.formats import Format
from registry.domain.suites import parse_suite
from registry.integrations.archives import Reader
from registry.integrations.prompt_files import prompt_in
from registry.integrations.templates_jinja import language_of
from tests.corpora.edited_archives import member, packed
from tests.corpora.headers import make as header_of
from tests.corpora.test_configurations import document as configuration_of
from tests.domain.adapters.test_peft_types import WRITTEN
from tests.formats.artifacts import PROMPT, ROWS, SUITE
from tests.formats.governance import POLICY

# without annotations in the library, strict typing wants it as a value
_LIBRARY: Callable[[bytes], Any] = deserialize


@dataclass(frozen=True, slots=True)
class Target:
    """`reads` takes bytes and raises for a finding; it tells whether it accepted them."""

    reads: Callable[[bytes], bool]
    seeds: Callable[[], list[bytes]]
    words: str = ""
    """What a mutator puts in: words of the format."""
    longest: int = 2048
    """Bytes that inputs have at most."""


def accepts(target: Target, data: bytes) -> bool:
    """Whether a target accepts an input. A refusal is held to be one that can be told; all else goes through."""
    try:
        return target.reads(data)
    except InvalidInputError as error:
        refusal = error
    assert refusal.message, "a refusal without words"
    assert all(fault.message for fault in refusal.faults), "a fault without words"
    error_text(refusal.message, refusal.faults).encode()
    json.dumps(error_document(refusal.code, refusal.message, refusal.faults)).encode()
    return False


# Adapters ------------------------------------------------------------------------------------------------------


def _header(data: bytes) -> bool:
    """A safetensors file; bytes that begin with a brace are its header and, behind a NUL, what follows."""
    if data.startswith(b"{"):
        text, _, rest = data.partition(b"\0")
        data = len(text).to_bytes(8, "little") + text + rest
    header = parse_header(data, len(data), "weights")
    theirs = {name: (fields["dtype"], tuple(fields["shape"])) for name, fields in _LIBRARY(data)}
    assert {t.name: (t.dtype, t.shape) for t in header.tensors} == theirs, "the library reads another document"
    return True


def _header_seeds() -> list[bytes]:
    files = [header_of(seed).data for seed in range(60)]
    return [*files[:10], *(data[8:].replace(b"}\0", b"}\0\0", 1) for data in files)]


def _configuration(data: bytes) -> bool:
    config = parse_peft_config(data)
    assert parse_canonical(canonical_json(config.canonical()), "canonical") == config.canonical()
    return True


def _configuration_seeds() -> list[bytes]:
    return [*(json.dumps(config).encode() for config in WRITTEN.values()), *map(configuration_of, range(40))]


# Prompts -------------------------------------------------------------------------------------------------------


def _prompt(suffix: str) -> Callable[[bytes], bool]:
    def reads(data: bytes) -> bool:
        document = prompt_in(data, Path("input" + suffix)).document
        assert prompt_of(parse_canonical(canonical_json(seal_prompt(document).content), "prompt")) == document
        written = export(document, Format.PROMPT_MD, "same", language_of(document.template)).text
        assert prompt_in(written.encode(), Path("again.md")).document == document, "written and read, it is another"
        return True

    return reads


_PROMPTS = (
    PROMPT,
    "Hello {{name}}, this is \\{{no}} variable.\n",
    '---\nmode: completion\nvariables:\n  a: {type: number, default: "0.5"}\n---\nOnce {{a}}\n# user\ntext\n',
    "---\ntemplate: jinja\nvariables: {n: {type: integer, minimum: 1}}\n---\n# user\n"
    "{% if n > 1 %}{{ n }}{% else %}x{% endif %}\n",
    "---\nexamples: {user: '{{q}}', assistant: '{{a}}', rows: [{q: x, a: '1'}, {q: z, a: '2'}]}\n---\n"
    "# system\nAnswer.\n# examples\n# user\n{{text}}\n",
    "---\ntools:\n  - name: look_up\n    description: Looks.\n    parameters: {type: object}\n"
    "---\n# user\nFind {{q}}\n\\# user\n",
)


def _prompt_seeds(kind: Format) -> Callable[[], list[bytes]]:
    def seeds() -> list[bytes]:
        found = []
        for number, text in enumerate(_PROMPTS):
            document = prompt_in(text.encode(), Path("seed.md")).document
            try:
                found.append(export(document, kind, f"seed-{number}", language_of(document.template)).text.encode())
            except InvalidInputError:
                continue  # this format has no words for it
        return [*found, *(_FOREIGN[kind] if kind in _FOREIGN else (text.encode() for text in _PROMPTS))]

    return seeds


_FOREIGN = {
    Format.PROMPTY: (
        b"---\nname: Basic\nmodel:\n  api: chat\n  parameters: {max_tokens: 128, temperature: 0.2}\n"
        b"inputs:\n  question: {type: string, default: why}\nsample: {question: who}\n---\n"
        b"system:\nYou are terse.\n\nuser:\n{{question}}\n",
    ),
    Format.DOTPROMPT: (
        b"---\ninput:\n  schema:\n    theme: string, what it is about\n    count?: integer\n    tags(array): string\n"
        b"    kind(enum): [a, b]\noutput: {format: json, schema: {title: string}}\nconfig: {temperature: 0.7}\n---\n"
        b'{{role "system"}}Be terse.\n{{role "user"}}About {{theme}}{{! a comment }}\n',
    ),
    Format.CHAT_JSON: (
        b'[{"role": "user", "content": "Hello {{name}}"}]',
        b"[{}]",
        b'{"messages": [], "stop": 1}',
        b'{"messages": [{"role": "system", "content": [{"type": "text", "text": "a"}]}, {"role": "user", '
        b'"content": "b"}], "temperature": 0.5, "max_tokens": 5, "stop": ["x"], "tools": [{"type": "function", '
        b'"function": {"name": "f", "parameters": {"type": "object"}}}], "response_format": {"type": "json_schema", '
        b'"json_schema": {"name": "o", "schema": {"type": "object"}}}}',
    ),
}


# Archives ------------------------------------------------------------------------------------------------------


def _archive(data: bytes) -> bool:
    """An archive; bytes that begin with a brace are the texts of its members, with a NUL between them."""
    if data.startswith(b"{"):
        data = _composed(data.split(b"\0"))
    reader = Reader(io.BytesIO(data), "archive")
    index = parse_index(b"".join(reader.chunks(reader.member(INDEX))), INDEX)
    check_caps(index, Caps(), INDEX)
    reader.limit = index.most
    found = [(INDEX, index.content())]
    for table in index.tables:
        name = rows_name(table.table)
        lines = [line + b"\n" for line in reader.lines(reader.member(name), lambda _: None)]
        found.append((name, b"".join(lines)))
    for _ in range(index.blobs.count):
        due = parse_block(data[reader.seen : reader.seen + BLOCK].ljust(BLOCK, b"\0"), "archive").name
        found.append((due, b"".join(reader.chunks(reader.member(due)))))
    reader.finish()
    assert packed(found) == data, "an accepted archive has another spelling"
    return True


def _composed(texts: list[bytes]) -> bytes:
    try:
        index = parse_index(texts[0], INDEX)
    except InvalidInputError:
        return member(INDEX, texts[0])
    names = [rows_name(table.table) for table in index.tables[:20]]
    names += [f"blobs/sha256/{number:064x}" for number in range(min(index.blobs.count, 20))]
    return packed([(INDEX, texts[0]), *zip(names, texts[1:], strict=False)])


def _archive_seeds() -> list[bytes]:
    index = _index(tables=[], blobs=0)
    larger = _index(tables=["log", "version"], blobs=1)
    texts = [
        index,
        larger,
        larger + b'\0{"idx":0}\n\0{"name":"x"}\n{"name":"y"}\n\0blob',
        _index(tables=["log"], blobs=0) + b"\0",
    ]
    return [*texts, *(_composed(text.split(b"\0")) for text in texts)]


def _index(tables: list[str], blobs: int) -> bytes:
    digest = "sha256:" + 64 * "0"
    index = {
        "revision": "0001",
        "log": {"size": 1, "root": digest},
        "tables": [{"table": name, "rows": 1, "size": 12, "digest": digest} for name in tables],
        "blobs": {"count": blobs, "size": 4 * blobs, "digest": digest},
    }
    return Index.model_validate(index).content()


# Datasets ------------------------------------------------------------------------------------------------------


def _rows(suffix: str) -> Callable[[bytes], bool]:
    """The first byte tells in what pieces the rest comes; in one piece, it must come to the same."""

    def reads(data: bytes) -> bool:
        size, rest = 1 + data[0] % 16 if data else 1, data[1:]
        whole = _scanned(suffix, [rest])
        pieces = _scanned(suffix, (rest[place : place + size] for place in range(0, len(rest), size)))
        assert whole == pieces, "in other pieces, it is another dataset"
        if not isinstance(whole, str):
            raise InvalidInputError(whole[0].message, faults=whole)
        return True

    return reads


def _scanned(suffix: str, pieces: Iterable[bytes]) -> str | tuple[Fault, ...]:
    """The digest of a dataset, or what is wrong with it."""
    scanner = DatasetScanner("rows" + suffix)
    try:
        for piece in pieces:
            scanner.feed(piece)
        return str(scanner.finish().digest)
    except InvalidInputError as error:
        return error.faults


_CSV = (
    'id,text,target\na,hello,up\nb,"x, ""y""",down\n',
    'a\r\n1\r\n\r\n"two\nlines"\r\n',
    "é,b\n,\n",
)
_JSONL = (
    ROWS,
    '{"a":[1,2.50,{"b":null}],"$decimal":"0.5"}\n\n{"a":-1e5,"c":true}',
    '{"\\u0061":12345678901234567890}\n',
)


# Documents in YAML ---------------------------------------------------------------------------------------------


def _policy(data: bytes) -> bool:
    policy = parse_policy(_text(data), "policy.yaml")
    assert policy_of(policy.content()).digest() == policy.digest(), "what is kept of it is another policy"
    return True


def _suite(data: bytes) -> bool:
    parse_suite(_text(data), "suite.yaml")
    return True


def _text(data: bytes) -> str:
    """Any text: YAML is read from files that were decoded before."""
    return data.decode("utf-8", "surrogateescape")


def _policy_seeds() -> list[bytes]:
    """Each rule of the policies that Tandem brings, in a policy of its own: small ones are read quickly."""
    files = sorted((Path(__file__).parents[2] / "policies").glob("*.yaml"))
    rules = {line.strip() for file in files for line in file.read_text().splitlines() if "- {id:" in line}
    head = "kind: policy\nname: a\nstages:\n  production:\n    rules:\n      "
    small = "kind: policy\nname: a\nstages:\n  dev: {ungated: true}\n"
    return [small.encode(), POLICY.encode(), *(f"{head}{rule}\n".encode() for rule in sorted(rules))]


_JSON = '" , : { } [ ] null true -0 1 1e9 0.5 NaN \\u0000 \\ud800 [null] [{}]'
_YAML = '--- | >- - # { } [ ] &a *a !!str null true 1 1e999 "0.5"'
_HEAD = "name variables type string integer default enum examples rows output tools mode template jinja"
_MARKS = "#user system examples user {{role {{ }} {{> {% %} \\"
_RULES = "kind stages production rules id type level hard soft suite required margin slots when waivable"
_PEFT = "peft_type LORA IA3 r lora_alpha target_modules rank_pattern alpha_pattern bias task_type"
_WEIGHTS = "dtype shape data_offsets __metadata__ F32 BF16 U8"
_TAR = "format tandem-archive tables blobs log size digest rows count sha256:"
_SUITES = "scorers primary dataset ref inputs target sampling normalize type exact_match"

TARGETS: Mapping[str, Target] = {
    "safetensors": Target(_header, _header_seeds, f"{_JSON} {_WEIGHTS}"),
    "peft": Target(_configuration, _configuration_seeds, f"{_JSON} {_PEFT}"),
    "prompt": Target(_prompt(".md"), _prompt_seeds(Format.PROMPT_MD), f"{_YAML} {_HEAD} {_MARKS}"),
    "prompty": Target(_prompt(".prompty"), _prompt_seeds(Format.PROMPTY), f"{_YAML} {_HEAD} {_MARKS}"),
    "dotprompt": Target(_prompt(".prompt"), _prompt_seeds(Format.DOTPROMPT), f"{_YAML} {_HEAD} {_MARKS}"),
    "chat-json": Target(_prompt(".json"), _prompt_seeds(Format.CHAT_JSON), f"{_JSON} {_MARKS} role content tools"),
    "archive": Target(_archive, _archive_seeds, f"{_JSON} {_TAR}", longest=8192),
    "csv": Target(_rows(".csv"), lambda: [b"\x02" + text.encode() for text in _CSV], ', " ""'),
    "jsonl": Target(_rows(".jsonl"), lambda: [b"\x02" + text.encode() for text in _JSONL], f"{_JSON} $decimal"),
    "policy": Target(_policy, _policy_seeds, f"{_YAML} {_RULES}", longest=1024),
    "suite": Target(_suite, lambda: [SUITE.encode()], f"{_YAML} {_SUITES}"),
}


def kept(name: str) -> list[bytes]:
    """Inputs that were kept for a target, each a line of hex: some that it accepts, some that it refuses for one reason
    each, and whatever was a finding."""
    path = Path(__file__).parent / "kept" / f"{name}.txt"
    return [bytes.fromhex(line) for line in path.read_text().split()] if path.exists() else []
