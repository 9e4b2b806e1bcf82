"""Counts a Pabulib file with pabutools: `peer.py FILE RULE`, where the rule is greedy-votes, mes-cost or
mes-cost-add1. Prints the winners and the seconds that reading and counting took, as JSON."""

import json
import sys
import time

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares

RULES = {
    "greedy-votes": (greedy_utilitarian_welfare, {}),
    "mes-cost": (method_of_equal_shares, {}),
    "mes-cost-add1": (method_of_equal_shares, {"voter_budget_increment": 1}),
}

begun = time.perf_counter()
instance, profile = parse_pabulib(sys.argv[1])
read = time.perf_counter()
rule, options = RULES[sys.argv[2]]
winners = rule(instance, profile, sat_class=Cost_Sat, **options)
counted = time.perf_counter()
print(
    json.dumps(
        {
            "winners": sorted(project.name for project in winners),
            "read": round((read - begun) * 1e6),
            "count": round((counted - read) * 1e6),
        }
    )
)
