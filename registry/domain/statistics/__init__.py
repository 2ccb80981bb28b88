"""Bounds, tests and sample sizes: pure functions of counts and rows; what is drawn is drawn from a given seed.

Every bound is one-sided at level 1 - alpha, so that the pair is a two-sided interval at 1 - 2 alpha. A gate that
passes on the lower bound therefore lets a release that is not good enough through with probability alpha at most.
Rows that share a cluster are not independent and count for fewer. Results are never of zero width: rows that all
agree say nothing about how far the next one may stray.

numpy and scipy are imported inside the functions, because most commands compute no bound. Of the modules only those
that weigh shares of rows are imported here, because every command that reads evidence pays for them:

- `scales`, `means`, `two_samples`: scores that are not just 0 or 1, a judge corrected by people, the overfit gap
- `arms`: what two releases showed to different people
- `superiority`, `slices`, `quantiles`, `brittleness`, `agreement`, `drift`: what rules ask beyond a mean
- `corpus`: F1, BLEU and chrF by bootstrap
- `outcomes`, `sizes`, `looks`: what bounds show, what is missing for more, and how often one may look
- `sequential`, `ratios`: a canary under watch
"""

from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.paired import binary_difference, clustered_tango, tango, tango_statistic
from registry.domain.statistics.planning import pairs_needed, planned_pairs, planned_rows, rows_needed
from registry.domain.statistics.proportions import binary_mean, clopper_pearson, korn_graubard

__all__ = [
    "Bounds",
    "binary_difference",
    "binary_mean",
    "clopper_pearson",
    "clustered_tango",
    "korn_graubard",
    "pairs_needed",
    "planned_pairs",
    "planned_rows",
    "rows_needed",
    "tango",
    "tango_statistic",
]
