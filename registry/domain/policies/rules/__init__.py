"""One module for each type of rule: `judge(rule, facts, now)`, a pure function of its arguments."""
