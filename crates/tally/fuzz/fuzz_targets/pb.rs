//! No bytes make the reader, the count or the writer panic; what is read survives a round trip.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tally::{Rule, Ties, count, pb};

fuzz_target!(|bytes: &[u8]| {
    let Ok((file, _)) = pb::read(bytes) else {
        return;
    };
    let election = file
        .election()
        .expect("a file that was read is an election");
    let (back, _) = pb::read(pb::write(&file)).expect("what was written can be read");
    assert_eq!(back, file);
    for rule in [
        Rule::GREEDY_VOTES,
        Rule::GREEDY_SCORE,
        Rule::MajorityJudgment,
    ] {
        // Points may be too large to add up, which is an error and no panic.
        if let Ok(outcome) = count(&election, rule, Ties::CostVotes) {
            assert!(outcome.total_cost <= election.budget());
        }
    }
});
