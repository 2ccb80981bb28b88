"""What was made of what, as it is drawn."""

from __future__ import annotations

from cli.graphs import dot_text, mermaid_text, tree_text
from registry.domain.lineage import Edge

EDGES = (
    Edge("bot@1", "contains", "prompt", "support@1"),
    Edge("bot@1", "contains", "adapter", "lora@1"),
    Edge("bot@1", "contains", "base-model", "tiny@1"),
    Edge("lora@1", "base", "base-model", "tiny@1"),
    Edge("tiny@1", "licence", "licence", 'MIT" ]\n\x1b[31m'),
)


def test_a_tree_tells_everything_and_nothing_below_it_twice() -> None:
    assert tree_text("release", "bot@1", EDGES).splitlines() == [
        "release bot@1",
        "├─ contains prompt support@1",
        "├─ contains adapter lora@1",
        "│  └─ adapter of base-model tiny@1",
        '│     └─ under licence MIT" ]\\n\\x1b[31m',
        "└─ contains base-model tiny@1 (see above)",
    ]
    assert tree_text("prompt", "alone@1", ()) == "prompt alone@1"


def test_a_chain_may_be_longer_than_calls_can_be_nested() -> None:
    chain = [Edge(f"a@{n}", "parent", "adapter", f"a@{n + 1}") for n in range(1, 5000)]
    lines = tree_text("adapter", "a@1", chain).splitlines()
    assert len(lines) == 5000
    assert lines[-1] == "   " * 4998 + "└─ trained from adapter a@5000"


def test_a_circle_ends() -> None:
    circle = [Edge("a@1", "parent", "adapter", "b@1"), Edge("b@1", "parent", "adapter", "a@1")]
    assert tree_text("adapter", "a@1", circle).splitlines()[1:] == [
        "└─ trained from adapter b@1",
        "   └─ trained from adapter a@1 (see above)",
    ]


def test_nothing_that_a_label_holds_ends_it() -> None:
    mermaid, dot = mermaid_text(EDGES, "bot@1").splitlines(), dot_text(EDGES, "bot@1").splitlines()
    assert mermaid[0] == "flowchart LR"
    assert mermaid[5] == '  n4["MIT#34; #93;#92;n#92;x1b#91;31m"]'
    assert mermaid[-1] == '  n3 -->|"under"| n4'
    assert dot[6] == '  n4 [label="MIT\\" ]\\\\n\\\\x1b[31m"];'
    assert dot[-2:] == ['  n3 -> n4 [label="under"];', "}"]
    assert mermaid_text((), "alone@1").splitlines() == ["flowchart LR", '  n0["alone@1"]']
