//! Which address a request comes from, also behind proxies.

use crate::config::value::Networks;
use axum::extract::{ConnectInfo, Request};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The visitor's address: that of the connection, unless it is a proxy's that we trust. Then it is the last
/// address of `X-Forwarded-For` that is no proxy of ours; what stands before it was written by others.
pub(super) fn address(request: &Request, trusted: &Networks) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let mut address = peer
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip())
        .to_canonical();
    let headers = request.headers().get_all("x-forwarded-for");
    let named: Vec<&str> = headers
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    for text in named.into_iter().rev() {
        if !trusted.hold(address) {
            break;
        }
        let Ok(before) = text.trim().parse::<IpAddr>() else {
            break;
        };
        address = before.to_canonical();
    }
    address
}

/// What a limit counts by: an IPv4 address, or the /64 that one subscriber of IPv6 has whole.
pub(super) fn subscriber(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::value::Value as _;
    use axum::body::Body;

    fn seen(peer: &str, forwarded: &[&str]) -> String {
        let trusted = Networks::read("127.0.0.1, 10.0.0.0/8").expect("networks");
        let mut request = Request::builder();
        for value in forwarded {
            request = request.header("x-forwarded-for", *value);
        }
        let mut request = request.body(Body::empty()).expect("a request");
        let peer = SocketAddr::new(peer.parse().expect("an address"), 1);
        request.extensions_mut().insert(ConnectInfo(peer));
        address(&request, &trusted).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(seen("203.0.113.5", &["1.1.1.1"]), "203.0.113.5");
        assert_eq!(seen("127.0.0.1", &["198.51.100.7"]), "198.51.100.7");
        // What the visitor wrote stands first; what the proxy saw stands last.
        assert_eq!(
            seen("127.0.0.1", &["6.6.6.6, 198.51.100.7"]),
            "198.51.100.7"
        );
        assert_eq!(
            seen("127.0.0.1", &["6.6.6.6", "198.51.100.7, 10.1.1.1"]),
            "198.51.100.7"
        );
        assert_eq!(seen("127.0.0.1", &["unknown"]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(seen("::ffff:127.0.0.1", &["2001:db8::1"]), "2001:db8::1");
    }

    /// Chains that somebody wrote to pass for another: the last address that a proxy of ours did not write counts.
    #[test]
    fn a_chain_that_was_made_up_is_seen_through() {
        // To pass for a machine of ours, or to be many.
        assert_eq!(seen("203.0.113.5", &["127.0.0.1"]), "203.0.113.5");
        assert_eq!(seen("127.0.0.1", &["10.0.0.9, 203.0.113.5"]), "203.0.113.5");
        assert_eq!(
            seen(
                "127.0.0.1",
                &["1.1.1.1, 2.2.2.2, 203.0.113.5, 10.1.1.1, 10.2.2.2"]
            ),
            "203.0.113.5"
        );
        // Nonsense stops the walk at the proxy that passed it on.
        for wrong in [
            "",
            ",",
            "1.1.1.1:80",
            "a, ",
            "\"1.1.1.1\"",
            "1.1.1.1, for=2.2.2.2",
        ] {
            assert_eq!(seen("127.0.0.1", &[wrong]), "127.0.0.1", "{wrong}");
        }
        assert_eq!(seen("127.0.0.1", &["::ffff:10.0.0.1"]), "10.0.0.1");
    }

    /// The header of RFC 7239 is not read: a proxy that sets one of the two lets the visitor's other one pass.
    #[test]
    fn other_headers_say_nothing() {
        let trusted = Networks::read("127.0.0.1").expect("networks");
        for (name, value) in [
            ("forwarded", "for=1.1.1.1"),
            ("x-real-ip", "1.1.1.1"),
            ("x-client-ip", "1.1.1.1"),
            ("true-client-ip", "1.1.1.1"),
            ("cf-connecting-ip", "1.1.1.1"),
        ] {
            let request = Request::builder().header(name, value);
            let mut request = request.body(Body::empty()).expect("a request");
            let peer = SocketAddr::from(([127, 0, 0, 1], 1));
            request.extensions_mut().insert(ConnectInfo(peer));
            assert_eq!(
                address(&request, &trusted).to_string(),
                "127.0.0.1",
                "{name}"
            );
        }
    }

    #[test]
    fn a_subscriber_of_ipv6_counts_once() {
        let key = |text: &str| subscriber(text.parse().expect("an address"));
        assert_eq!(key("2001:db8:1:2:aaaa::1"), key("2001:db8:1:2:bbbb::2"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
    }
}
