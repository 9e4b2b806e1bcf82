//! Where a request comes from, for limits and for what looks like fraud.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where a request comes from. The database keeps keyed hashes of it, and for a while alone.
#[derive(Clone, Default)]
pub struct Origin {
    /// Missing where nobody asks over the network.
    pub address: Option<IpAddr>,
    /// The browser's own name.
    pub agent: String,
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Origin(hidden)")
    }
}

impl Origin {
    /// The block of addresses that one attacker easily has whole: a /24 of IPv4, a /48 of IPv6.
    pub fn block(&self) -> Option<String> {
        self.address.map(|address| match address {
            IpAddr::V4(v4) => {
                let first = Ipv4Addr::from_bits(v4.to_bits() & (u32::MAX << 8));
                format!("{first}/24")
            }
            IpAddr::V6(v6) => {
                let first = Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 80));
                format!("{first}/48")
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_block() {
        let block = |text: &str| {
            let address = Some(text.parse().expect("an address"));
            let agent = String::new();
            Origin { address, agent }.block()
        };
        assert_eq!(block("192.0.2.7").as_deref(), Some("192.0.2.0/24"));
        assert_eq!(block("192.0.2.200"), block("192.0.2.7"));
        assert_ne!(block("192.0.3.7"), block("192.0.2.7"));
        assert_eq!(block("2001:db8:1:2::3").as_deref(), Some("2001:db8:1::/48"));
        assert_eq!(Origin::default().block(), None);
    }
}
