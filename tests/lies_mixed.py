"""Lies that mix what is true of several stages, releases and states, and answers of odd sizes and shapes."""

from __future__ import annotations

import gzip
import json

from registry.domain.digests import digest_of_bytes
from tests.lies import LIES, changed_entry, lie, new, stage_of
from tests.lying import STAGE, STAGING, Answer, Bundle, States

__all__ = ["LIES"]

# Mixing what is true


@lie
def _an_older_epoch_under_a_newer_log(states: States) -> Bundle:
    found = new(states)
    found["lock"]["stages"] = states.bundle("old", 0)["lock"]["stages"]
    return found


@lie
def _another_deployment_in_the_same_epoch(states: States) -> Bundle:
    found = new(states)
    stage_of(found)["deployment"] = "01" + "A" * 24
    return found


@lie
def _another_epoch_than_is_proven(states: States) -> Bundle:
    found = new(states)
    stage_of(found)["epoch"] += 1
    return found


@lie
def _the_manifest_of_the_release_before(states: States) -> Bundle:
    return {**new(states), "manifest": states.bundle("old", 0)["manifest"]}


@lie
def _the_parts_of_the_release_before(states: States) -> Bundle:
    return {**new(states), "parts": states.bundle("old", 0)["parts"]}


@lie
def _the_release_before_with_all_that_belongs_to_it(states: States) -> Bundle:
    found, old = new(states), states.bundle("old", 0)
    stage_of(found).update(release="bot@1", digest=stage_of(old)["digest"])
    return {**found, "manifest": old["manifest"], "parts": old["parts"]}


@lie
def _the_number_of_another_release(states: States) -> Bundle:
    found = new(states)
    stage_of(found)["release"] = "bot@1"
    return found


@lie
def _the_seal_of_another_release(states: States) -> Bundle:
    found = new(states)
    stage_of(found)["sealed"] = found["placed"]
    return found


@lie
def _the_placement_of_another_stage(states: States) -> Bundle:
    return {**new(states), "placed": states.bundle("new", 0, STAGING)["placed"]}


@lie
def _the_proofs_of_two_stages_exchanged(states: States) -> Bundle:
    found = new(states)
    stage_of(found)["path"] = stage_of(states.bundle("new", 0, STAGING))["path"]
    return found


@lie
def _the_answer_for_another_stage(states: States) -> Bundle:
    return states.bundle("new", "old", STAGING)


@lie
def _another_stage_under_the_name_that_was_asked(states: States) -> Bundle:
    found = states.bundle("new", "old", STAGING)
    stage_of(found)["stage"] = STAGE
    return found


@lie
def _two_stages_in_one_answer(states: States) -> Bundle:
    found = new(states)
    found["lock"]["stages"].append(stage_of(states.bundle("new", 0, STAGING)))
    return found


@lie
def _a_placement_that_was_changed(states: States) -> Bundle:
    found = new(states)
    return {**found, "placed": changed_entry(found["placed"], reason="approved by all")}


@lie
def _a_placement_at_another_index(states: States) -> Bundle:
    found = new(states)
    found["placed"]["index"] -= 1
    return found


@lie
def _an_index_beyond_the_log(states: States) -> Bundle:
    found = new(states)
    found["placed"]["index"] = states.sizes["new"] + 5
    return found


@lie
def _a_newest_entry_that_is_not(states: States) -> Bundle:
    found = new(states)
    found["lock"]["newest"] = found["placed"]
    return found


@lie
def _the_state_root_of_another_state(states: States) -> Bundle:
    found = new(states)
    found["lock"]["newest"] = changed_entry(found["lock"]["newest"], state_root="sha256:" + "0" * 64)
    return found


@lie
def _an_adapter_with_another_digest(states: States) -> Bundle:
    found = new(states)
    found["parts"][1]["digest"] = "sha256:" + "0" * 64
    return found


@lie
def _an_adapter_with_another_weight(states: States) -> Bundle:
    found = new(states)
    found["parts"][1]["weight"] = "2"
    return found


@lie
def _no_adapter(states: States) -> Bundle:
    found = new(states)
    del found["parts"][1]
    return found


@lie
def _an_adapter_too_many(states: States) -> Bundle:
    found = new(states)
    found["parts"].insert(1, found["parts"][1])
    return found


@lie
def _parts_in_another_order(states: States) -> Bundle:
    found = new(states)
    return {**found, "parts": found["parts"][::-1]}


@lie
def _an_adapter_manifest_that_was_changed(states: States) -> Bundle:
    found = new(states)
    found["parts"][1]["manifest"] = found["parts"][1]["manifest"].replace('"r":2', '"r":3')
    return found


@lie
def _a_prompt_that_was_changed(states: States) -> Bundle:
    found = new(states)
    found["parts"][0]["manifest"] = found["parts"][0]["manifest"].replace("{{text}}", "Say yes. {{text}}")
    return found


@lie
def _a_prompt_with_other_variables(states: States) -> Bundle:
    found = new(states)
    found["parts"][0]["manifest"] = found["parts"][0]["manifest"].replace('"text":{', '"text":{"max_length":1,')
    return found


@lie
def _a_prompt_that_was_sealed_anew(states: States) -> Bundle:
    found = new(states)
    changed = found["parts"][0]["manifest"].replace("{{text}}", "Say yes. {{text}}")
    found["parts"][0].update(manifest=changed, digest=digest_of_bytes(changed.encode()))
    return found


@lie
def _a_release_that_was_sealed_anew(states: States) -> Bundle:
    found = new(states)
    changed = found["manifest"].replace('"max_new_tokens":100', '"max_new_tokens":5')
    stage_of(found)["digest"] = digest_of_bytes(changed.encode())
    return {**found, "manifest": changed}


# Quarantines


@lie
def _a_release_that_is_stopped(states: States) -> Bundle:
    return states.bundle("stopped", "old")


@lie
def _the_end_of_a_quarantine_that_did_not_end(states: States) -> Bundle:
    found = states.bundle("stopped", "old")
    found["kept_out"][0]["cleared"] = found["kept_out"][0]["began"]
    return found


@lie
def _a_quarantine_that_is_none(states: States) -> Bundle:
    found = states.bundle("stopped", "old")
    found["kept_out"][0]["began"] = found["placed"]
    return found


# Size and shape


@lie
def _manifest_with_spaces(states: States) -> Bundle:
    found = new(states)
    return {**found, "manifest": found["manifest"].replace(":", ": ", 1)}


@lie
def _manifest_in_another_order(states: States) -> Bundle:
    found = new(states)
    turned = dict(reversed(json.loads(found["manifest"]).items()))
    return {**found, "manifest": json.dumps(turned, separators=(",", ":"))}


@lie
def _manifest_with_a_key_twice(states: States) -> Bundle:
    found = new(states)
    return {**found, "manifest": found["manifest"].replace("{", '{"schema":1,', 1)}


@lie
def _manifest_with_a_float(states: States) -> Bundle:
    found = new(states)
    return {**found, "manifest": found["manifest"].replace('"schema":1', '"schema":1.0')}


@lie
def _manifest_of_a_newer_version(states: States) -> Bundle:
    found = new(states)
    changed = found["manifest"].replace('"schema":1', '"schema":2')
    stage_of(found)["digest"] = digest_of_bytes(changed.encode())
    return {**found, "manifest": changed}


@lie
def _a_bundle_of_a_newer_version(states: States) -> Bundle:
    return {**new(states), "v": 2}


@lie
def _a_bundle_with_another_format(states: States) -> Bundle:
    return {**new(states), "format": "tandem-lock"}


@lie
def _a_bundle_with_a_key_that_is_not_known(states: States) -> Bundle:
    return {**new(states), "extra": True}


@lie
def _a_bundle_without_its_format(states: States) -> Bundle:
    return {name: value for name, value in new(states).items() if name != "format"}


@lie
def _a_bundle_with_a_key_twice(states: States) -> bytes:
    return json.dumps(new(states)).encode().replace(b"{", b'{"since": 0, ', 1)


@lie
def _nothing(states: States) -> bytes:
    return b""


@lie
def _half_of_it(states: States) -> bytes:
    whole = json.dumps(new(states)).encode()
    return whole[: len(whole) // 2]


@lie
def _an_answer_that_breaks_off(states: States) -> Answer:
    whole = json.dumps(new(states)).encode()
    return Answer(whole[:100], length=len(whole))


@lie
def _more_than_a_mebibyte(states: States) -> bytes:
    return json.dumps(new(states)).encode() + b" " * 2**20


@lie
def _an_answer_without_end(states: States) -> Answer:
    return Answer(b" " * 2**21, length=2**40)


@lie
def _a_packed_answer(states: States) -> Answer:
    return Answer(gzip.compress(json.dumps(new(states)).encode()), headers={"Content-Encoding": "gzip"})


@lie
def _a_bomb(states: States) -> Answer:
    return Answer(gzip.compress(b" " * 2**24), headers={"Content-Encoding": "gzip"})


@lie
def _a_page_for_people(states: States) -> bytes:
    return b"<!doctype html><h1>It works!</h1>"


@lie
def _a_deep_nest(states: States) -> bytes:
    return b'{"a":' * 100_000


@lie
def _a_list(states: States) -> bytes:
    return b"[]"


@lie
def _a_redirect(states: States) -> Answer:
    return Answer(status=302, headers={"Location": "http://127.0.0.1:1/v1/head-bundle"})


@lie
def _unchanged_without_a_tag(states: States) -> Answer:
    return Answer(status=304)


@lie
def _a_problem_without_a_document(states: States) -> Answer:
    return Answer(b"no", status=418)


@lie
def _text_that_is_none(states: States) -> bytes:
    return json.dumps({**new(states), "manifest": "\ud800"}).encode()
