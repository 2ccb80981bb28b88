"""What the commands of all kinds of artifact share: registering is told, versions are listed and shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.opening import PATH, Door, Function, paged, tell_page, with_door
from cli.output import fields, moment, note, outline, short, table, terminal_width, visible
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.manifests import Relation, Version
    from registry.domain.outcomes import Page, Registered
    from registry.domain.searching import Listed
    from registry.domain.yanks import Yank

NAME = click.option("--name", required=True, help="Name of the artifact, for example team/support.")
SOURCE = click.option("--source", type=PATH, metavar="PATH", help="Record the commit of the git work tree around PATH.")
REVISION = click.option(
    "--from-commit",
    "revision",
    metavar="REV",
    help="Take FILE from this commit, whatever the work tree holds, and record it.",
)
ALLOWED = click.option(
    "--allow",
    "allowed",
    multiple=True,
    metavar="RULE",
    help="Register in spite of findings of this rule (hidden-text, secret); the log keeps it. Repeatable.",
)
OWN_NAME = click.option("--name", help="Name of the artifact. Default: the one in the file.")


def add_reading(group: click.Group, kind: Kind, example: str) -> None:
    """Give a group `list` and `show`, which are the same for every kind that tells no more of itself."""
    add_listing(group, kind, example)

    @group.command(
        "show",
        short_help="Show one version: content, files, lineage.",
        example=f"tandem {group.name} show {example}@1",
    )
    @click.argument("reference", metavar="REF")
    @with_door
    def show(door: Door, reference: str) -> None:
        with door.open() as registry:
            version = registry.version(reference, kind)
        door.show(version, lambda: version_text(version))

    show.help = f"Show one {_noun(kind)} version (NAME@N or NAME@sha256:…): content, files, lineage."


def add_listing(group: click.Group, kind: Kind, example: str) -> None:
    """Give a group `list`."""
    of_base = click.option("--base", metavar="REF", help="Those trained on this base model version.")
    bound = of_base if kind is Kind.ADAPTER else _unchanged

    @group.command(
        "list",
        short_help="List the newest versions, or every version of one name.",
        help=_listing_help(kind),
        example=f"tandem {group.name} list\ntandem {group.name} list {example}",
    )
    @click.argument("name", required=False)
    @click.option("--tag", "tags", metavar="TAG", multiple=True, help="Those with this tag; repeatable.")
    @click.option("--author", metavar="WHO", help="Those that this account or person registered.")
    @bound
    @paged
    @with_door
    def list_versions(
        door: Door,
        name: str | None,
        tags: tuple[str, ...],
        author: str | None,
        after: str | None,
        limit: int,
        base: str | None = None,
    ) -> None:
        asked = tags or author is not None or base is not None
        with door.open() as registry:
            page = (
                registry.search(kind=kind, name=name, tags=tags, author=author, base=base, after=after, limit=limit)
                if asked
                else registry.versions(kind, name, after=after, limit=limit)
            )
        door.show(page, lambda: versions_text(page.items, terminal_width()))
        tell_found(door, page) if asked else tell_page(door, page, _noun(kind))


def show_registered(door: Door, outcome: Registered) -> None:
    """Answer with what registering came to."""
    door.show(outcome, lambda: registered_text(outcome))


def registered_text(outcome: Registered) -> str:
    """`support@1  registered  sha256:…`, then a sentence for each note."""
    version = outcome.version
    said = "registered" if outcome.created else "already registered"
    lines = [f"{visible(version.reference)}  {said}  {short(version.digest)}"]
    return "\n".join([*lines, *(f"  {visible(remark)}" for remark in outcome.notes)])


def versions_text(versions: tuple[Listed, ...], width: int | None = None, *, kinds: bool = False) -> str:
    """A line for each version; with `kinds`, those tell of what kind it is. Tags are shown where there are any."""
    tagged = any(version.tags for version in versions)
    headers = ["VERSION", *(["KIND"] if kinds else []), "DIGEST", "REGISTERED", "BY", *(["TAGS"] if tagged else [])]
    rows = [
        [
            f"{visible(v.reference)} (yanked)" if v.yanked else visible(v.reference),
            *([visible(v.kind.value)] if kinds else []),
            short(v.digest),
            moment(v.created_at),
            visible(v.created_by),
            *([visible(", ".join(v.tags))] if tagged else []),
        ]
        for v in versions
    ]
    return table(headers, rows, width)


def tell_found(door: Door, page: Page[Listed]) -> None:
    """Tell on stderr that nothing was found, or that there may be more."""
    if door.as_json:
        return
    if page.next is not None:
        so_far = "there is more" if page.items else "nothing among those looked at so far; there are more to look at"
        note(f"{so_far}: add --after {visible(page.next)}")
    elif not page.items:
        note("nothing found")


def yank_text(found: Yank) -> str:
    """Why a version is withdrawn from new use, by whom and since when."""
    return f"{visible(found.reason)} (by {visible(found.person)}, {moment(found.at)})"


def tell_yanked(door: Door, found: Sequence[Yank]) -> None:
    """Warn on stderr of what is made of versions that were withdrawn from new use."""
    if not door.as_json:
        for yank in found:
            note(f"warning: {visible(yank.reference)} is yanked: {yank_text(yank)}")


def version_text(version: Version) -> str:
    """One version for people: identity, manifest, files as given, lineage."""
    head = fields(
        [
            ("kind", visible(version.kind.value)),
            ("digest", visible(version.digest)),
            ("registered", f"{moment(version.created_at)} by {visible(version.created_by)}"),
            *([("tags", visible(", ".join(version.tags)))] if version.tags else []),
            *([("yanked", yank_text(version.yanked))] if version.yanked else []),
        ]
    )
    content = {k: v for k, v in version.manifest.items() if k not in {"kind", "schema"}}
    parts = [visible(version.reference), head, "content", outline(content)]
    if version.files:
        files = [
            [visible(f.path), f"{f.size:,}", short(f.digest), "" if f.stored else "digest only"] for f in version.files
        ]
        parts.append(table(["FILE", "BYTES", "DIGEST", ""], files))
    past = [r for kind in ("licence", "training") for r in [r for r in version.relations if r.kind == kind][:-1]]
    parts += [_relation_text(relation, corrected=relation in past) for relation in version.relations]
    return "\n".join(parts)


def _noun(kind: Kind) -> str:
    return kind.value.replace("-", " ")


def _listing_help(kind: Kind) -> str:
    return (
        f"List the newest version of every {_noun(kind)}, or every version of NAME, newest first.\n\n"
        "With --tag or --author" + (" or --base" if kind is Kind.ADAPTER else "") + ", every version of which all that "
        "holds, newest first."
    )


def _relation_text(relation: Relation, *, corrected: bool) -> str:
    """`trained-on  tickets-train@1`; of a training that counts, all that it tells, a line each."""
    if relation.kind == "source":
        from registry.domain.commits import told_of_source

        said = visible(told_of_source(relation.detail))
        return f"source  {visible(relation.target)}" + (f"  {said}" if said else "")
    if relation.kind != "training":
        return f"{visible(relation.kind)}  {visible(relation.target)}" + ("  (corrected)" if corrected else "")
    head = f"training  {short(relation.target)}"
    if corrected:
        return f"{head}  (corrected)"
    told = {key: value for key, value in relation.detail.items() if key != "after"}
    return f"{head}\n{outline(told)}"


def _unchanged(function: Function) -> Function:
    return function
