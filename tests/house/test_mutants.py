from __future__ import annotations

import pytest

from tests.mutants.defects.defect import Defect
from tests.mutants.defects.every import DEFECTS
from tests.mutants.run import ROOT, fits


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda d: d.name)
def test_every_seeded_defect_still_fits_the_code_and_names_tests_that_exist(defect: Defect) -> None:
    assert fits(defect)
    assert defect.old != defect.new
    assert all((ROOT / test).exists() for test in defect.tests if test.startswith("tests/"))


def test_there_are_enough_defects_each_with_a_name_of_its_own() -> None:
    assert len({d.name for d in DEFECTS}) == len(DEFECTS) >= 25
