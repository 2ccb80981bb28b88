"""Prompts: what deceives reviewers, what breaks consumers, and the templates of strangers."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_RULES = "registry/domain/policies/rules/"
_SERVICES = "registry/services/"
_CONTRACTS = ("tests/domain/policies/test_contract_rule.py",)
_INTEGRATIONS = "registry/integrations/"
_TEMPLATES = ("tests/integrations/test_templates_jinja.py", "tests/integrations/test_templates_sandbox.py")
_CHATS = ("tests/integrations/test_chat_templates.py",)
_RENDERING = ("tests/cli/test_rendering_corpus.py", "-k", "service")

DEFECTS = (
    # What deceives reviewers.
    Defect(
        "tag characters are not looked for",
        "registry/domain/hidden.py",
        "(Concealment.TAG, _TAG),\n        (Concealment.BIDI, _OVERRIDES),",
        "(Concealment.BIDI, _OVERRIDES),",
        ("tests/domain/test_hidden.py", "tests/domain/prompts/test_lint.py"),
    ),
    Defect(
        "a terminal obeys variation selectors",
        "cli/output.py",
        "\\ufe00-\\ufe0e\\ufeff",
        "\\ufeff",
        ("tests/cli/test_prompt_review.py", "-k", "terminal"),
    ),
    Defect(
        "a prompt that deceives is registered all the same",
        "registry/domain/prompts/lint.py",
        "return [f for f in findings if f.level is Level.ERROR and f.rule not in allowed]",
        "return [f for f in findings if f.level is Level.ERROR and f.rule in allowed]",
        ("tests/cli/test_prompt_review.py",),
    ),
    # Contracts and consumers.
    Defect(
        "a prompt that breaks a consumer passes",
        _RULES + "contract.py",
        "    if not broken:\n",
        "    if True:\n",
        _CONTRACTS,
    ),
    Defect(
        "a waiver of the contract covers whatever is broken later",
        _RULES + "built_in.py",
        "[c.id for c in contracts.broken_by(conditions.contract)] if conditions.contract else []",
        "[]",
        _CONTRACTS,
    ),
    Defect(
        "what a consumer sends only sometimes is taken for sent",
        "registry/domain/consumers.py",
        "elif sends[name].sometimes:",
        "elif False:",
        ("tests/domain/test_consumers.py",),
    ),
    Defect(
        "a withdrawn consumer is held against releases still",
        "registry/storage/catalog/consumers.py",
        'if row.state == "declared")',
        "if row.name)",
        ("tests/services/test_consuming.py", "-k", "not postgresql and withdrawn"),
    ),
    Defect(
        "anybody who may declare consumers withdraws those of others",
        _SERVICES + "consuming.py",
        "if writing.actor.human_id in {consumer.person, *able}:",
        "if writing.actor.human_id:",
        ("tests/services/test_consuming.py", "-k", "not postgresql and policy"),
    ),
    Defect(
        "a wider limit of an output breaks no reader",
        "registry/domain/prompts/schema_changes.py",
        "Effect.BREAKING if wider else Effect.COMPATIBLE",
        "Effect.COMPATIBLE",
        ("tests/domain/prompts/test_contract.py", "tests/domain/prompts/test_contract_properties.py"),
    ),
    Defect(
        "a lower maximum of a variable breaks no caller",
        "registry/domain/prompts/contract.py",
        "Decimal(sent.maximum) > Decimal(highest)",
        "Decimal(sent.maximum) < Decimal(highest)",
        ("tests/domain/prompts/test_contract.py", "tests/domain/prompts/test_contract_properties.py"),
    ),
    # Templates of strangers.
    Defect(
        "a template reaches into values",
        _INTEGRATIONS + "jinja_grammar.py",
        'return isinstance(node.node, nodes.Name) and node.node.name == "loop"',
        "return node is not None",
        _TEMPLATES,
    ),
    Defect(
        "a template calls what it likes",
        _INTEGRATIONS + "jinja_grammar.py",
        'return plain and isinstance(node.node, nodes.Name) and node.node.name == "range"',
        "return plain",
        _TEMPLATES,
    ),
    Defect(
        "every filter of Jinja is admitted",
        _INTEGRATIONS + "jinja_grammar.py",
        "    if node.name not in known:\n",
        "    if False:\n",
        _TEMPLATES,
    ),
    Defect(
        "a template may be of any size",
        _INTEGRATIONS + "jinja_grammar.py",
        "        if seen > MAX_NODES:\n",
        "        if False:\n",
        _TEMPLATES,
    ),
    Defect(
        "parsing starts however much there is",
        _INTEGRATIONS + "jinja_grammar.py",
        "    if many > _MAX_TOKENS:\n",
        "    if False:\n",
        _TEMPLATES,
    ),
    Defect(
        "constants are folded while compiling",
        _INTEGRATIONS + "jinja_environments.py",
        "        if not isinstance(node, nodes.TemplateData):\n",
        "        if False:\n",
        _TEMPLATES,
    ),
    Defect(
        "a chat template sees what is outside",
        _INTEGRATIONS + "jinja_environments.py",
        "class ChatEnvironment(ImmutableSandboxedEnvironment):\n",
        "class ChatEnvironment(ImmutableSandboxedEnvironment):\n"
        "    is_safe_attribute = staticmethod(lambda *_: True)\n",
        _TEMPLATES,
    ),
    Defect(
        "filters make texts of any length",
        _INTEGRATIONS + "jinja_environments.py",
        "        self.work -= characters\n",
        "        self.work -= 0\n",
        _TEMPLATES,
    ),
    Defect(
        "a rendered text may be of any length",
        _INTEGRATIONS + "template_child.py",
        "        if size > MAX_RENDERED:\n",
        "        if False:\n",
        _RENDERING,
    ),
    Defect(
        "loops go round for ever",
        _INTEGRATIONS + "jinja_environments.py",
        "            self.rounds -= 1\n",
        "            self.rounds -= 0\n",
        _TEMPLATES,
    ),
    Defect(
        "the process of templates opens files",
        _INTEGRATIONS + "child_jobs.py",
        '    wanted = {"RLIMIT_NOFILE": 0, ',
        "    wanted = {",
        _TEMPLATES,
    ),
    Defect(
        "a job may take any time",
        _INTEGRATIONS + "child_jobs.py",
        "        signal.setitimer(signal.ITIMER_PROF, seconds)\n",
        "",
        _TEMPLATES,
    ),
    Defect(
        "a boolean of jinja has Python's spelling",
        _INTEGRATIONS + "jinja_environments.py",
        '        return "true" if value else "false"\n',
        "        return str(value)\n",
        _RENDERING,
    ),
    Defect(
        "the last line feed of a template is lost",
        _INTEGRATIONS + "jinja_grammar.py",
        '"keep_trailing_newline": True',
        '"keep_trailing_newline": False',
        _TEMPLATES,
    ),
    Defect(
        "an answer that is too long is taken",
        _INTEGRATIONS + "limited_child.py",
        "    if length > MAX_FRAME or len(received) > 4 + length:\n",
        "    if len(received) > 4 + length:\n",
        _TEMPLATES,
    ),
    Defect(
        "a chat template is read otherwise than Transformers does",
        _INTEGRATIONS + "jinja_environments.py",
        "trim_blocks=True, lstrip_blocks=True, extensions",
        "extensions",
        _CHATS,
    ),
    Defect(
        "tokens that the tokenizer adds are not counted",
        _INTEGRATIONS + "token_child.py",
        'add_special_tokens=job["raw"])',
        "add_special_tokens=False)",
        _CHATS,
    ),
    Defect(
        "a value is read as a replacement",
        "registry/domain/prompts/rendering.py",
        "            done.append(bound[part.name])\n",
        '            done.append(re.sub("x", bound[part.name], "x"))\n',
        _RENDERING,
    ),
    Defect(
        "texts made with other tools are taken",
        "registry/domain/evaluations.py",
        '                "tools": tools,\n',
        "",
        ("tests/cli/test_prompt_render.py",),
    ),
    Defect(
        "the longest values are not looked at",
        "registry/domain/prompts/headroom.py",
        "    return short.tokens + max(len(longest_text) - len(short.text), 0)\n",
        "    return short.tokens\n",
        ("tests/cli/test_prompt_render.py",),
    ),
)
