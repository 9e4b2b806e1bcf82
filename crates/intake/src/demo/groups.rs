//! The demonstration's networks and what their groups decide about: `demo/avignon/groups.toml`.

use super::{DemoError, euros, euros_or_none, files};
use domain::network::GroupKind;
use domain::{Cents, NetworkKind, StepKind, Template};
use serde::Deserialize;

/// Everything of the file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupsDemo {
    pub networks: Vec<DemoNetwork>,
}

/// An invented network.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoNetwork {
    pub slug: String,
    pub kind: NetworkKind,
    pub name: String,
    pub intro: String,
    pub min_age: Option<u32>,
    pub max_age: Option<u32>,
    pub charter: String,
    /// Titles of the steps of its training.
    pub training: Vec<String>,
    pub announcement: String,
    pub lead: DemoLead,
    pub groups: Vec<DemoGroup>,
    pub members: Vec<DemoAmbassador>,
    #[serde(default)]
    pub missions: Vec<DemoMission>,
    /// A fund before its parts.
    pub envelopes: Vec<DemoEnvelope>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoLead {
    pub email: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoGroup {
    pub key: String,
    pub kind: GroupKind,
    pub name: String,
    #[serde(default)]
    pub partner: String,
    pub milestone: Option<String>,
}

/// An invented member. Who is younger than 18 has no guardian's consent.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoAmbassador {
    pub email: String,
    pub name: String,
    /// Where the network asks for it.
    pub age: Option<i32>,
    /// Key of a group.
    pub group: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoMission {
    pub title: String,
    pub text: String,
    pub place: String,
    pub meeting_point: String,
    pub in_days: u64,
    /// Of the day, in Paris.
    pub hour: u32,
    pub hours: i64,
    pub needed: u32,
    /// Addresses of those who come.
    pub members: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoEnvelope {
    pub slug: String,
    /// The short name of the fund that it is a part of.
    pub parent: Option<String>,
    pub template: Template,
    pub name: String,
    pub summary: String,
    #[serde(default)]
    pub manager: String,
    #[serde(rename = "ceiling_euros", deserialize_with = "euros")]
    pub ceiling: Cents,
    #[serde(default, rename = "cap_euros", deserialize_with = "euros_or_none")]
    pub cap: Option<Cents>,
    pub reference: String,
    /// Keys of groups.
    pub groups: Vec<String>,
    #[serde(default)]
    pub funders: Vec<DemoFunder>,
    /// What each funder has paid, in whole euros.
    #[serde(default, rename = "received_euros")]
    pub received: Vec<i64>,
    /// What the chair adds to the minutes of the deliberation.
    #[serde(default)]
    pub minutes: String,
    #[serde(default)]
    pub proposals: Vec<DemoProposal>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoFunder {
    pub name: String,
    pub percent: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoProposal {
    /// The address of a member.
    pub by: String,
    pub title: String,
    pub text: String,
    #[serde(default, rename = "cost_euros", deserialize_with = "euros_or_none")]
    pub cost: Option<Cents>,
    /// The last step that it has taken.
    pub until: StepKind,
    #[serde(default, rename = "paid_euros", deserialize_with = "euros_or_none")]
    pub paid: Option<Cents>,
    /// Why the city sent it back.
    #[serde(default)]
    pub reason: String,
}

/// Reads the networks of the demonstration that is compiled in.
pub fn read_groups() -> Result<GroupsDemo, DemoError> {
    Ok(toml::from_str(files::GROUPS)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_addresses_lead_somewhere() {
        for network in read_groups().unwrap().networks {
            let has_group = |key: &String| network.groups.iter().any(|group| group.key == *key);
            let is_member = |email: &String| network.members.iter().any(|one| one.email == *email);
            for member in &network.members {
                assert!(has_group(&member.group), "{}", member.email);
            }
            for mission in &network.missions {
                assert!(mission.members.iter().all(is_member), "{}", mission.title);
            }
            for envelope in &network.envelopes {
                assert!(envelope.groups.iter().all(has_group), "{}", envelope.slug);
                for proposal in &envelope.proposals {
                    assert!(is_member(&proposal.by), "{}", proposal.title);
                    assert!(
                        proposal.cost.is_some() || proposal.until == StepKind::Proposed,
                        "{}",
                        proposal.title
                    );
                }
            }
        }
    }
}
