//! The client by which a provider is asked.
//!
//! A provider's description names other addresses, so what it says is not believed blindly: only the provider's own
//! host may be in a private network, and no redirect is followed (OWASP, Server-Side Request Forgery Prevention).

use openidconnect::url::{Host, Url};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// A person waits for the answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Descriptions and key sets have a few kilobytes.
const LARGEST: usize = 256 * 1024;

/// Why a request got no answer.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    #[error("the address is not allowed: {0}")]
    Address(String),
    #[error("the request failed or took too long")]
    Request(#[source] reqwest::Error),
    #[error("the answer has more than {LARGEST} bytes")]
    TooLarge,
}

/// Asks one provider.
#[derive(Clone, Debug)]
pub(crate) struct Http {
    client: reqwest::Client,
    issuer: Url,
}

impl Http {
    /// A TLS provider must be installed before.
    pub(crate) fn new(issuer: Url) -> Result<Self, HttpError> {
        let own = issuer.host_str().unwrap_or_default().to_owned();
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            .redirect(Policy::none())
            .dns_resolver(Arc::new(PublicOnly { own }))
            .user_agent(concat!("parvis/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(HttpError::Request)?;
        Ok(Self { client, issuer })
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        // Without its address, which can hold a code: errors are logged.
        let failed = |err: reqwest::Error| HttpError::Request(err.without_url());
        let request = reqwest::Request::try_from(request).map_err(failed)?;
        if !may_ask(&self.issuer, request.url()) {
            let host = request.url().host_str().unwrap_or_default();
            return Err(HttpError::Address(host.to_owned()));
        }
        let mut answer = self.client.execute(request).await.map_err(failed)?;
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(failed)? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(HttpError::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
        let mut response = HttpResponse::new(bytes);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

/// Whether a setting may name this address as a provider: over TLS, or on the machine itself.
pub(crate) fn may_be_issuer(url: &Url) -> bool {
    let on_this_machine = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    plain
        && url.host().is_some()
        && (url.scheme() == "https" || (url.scheme() == "http" && on_this_machine))
}

/// Whether a provider may lead to this address: its own host, by its own scheme, or another one that is public.
fn may_ask(issuer: &Url, url: &Url) -> bool {
    if url.host() == issuer.host() {
        return url.scheme() == "https" || url.scheme() == issuer.scheme();
    }
    let public = match url.host() {
        // What it resolves to is looked at when it does.
        Some(Host::Domain(_)) => true,
        Some(Host::Ipv4(ip)) => is_public(ip.into()),
        Some(Host::Ipv6(ip)) => is_public(ip.into()),
        None => false,
    };
    url.scheme() == "https" && public
}

/// Finds addresses, and leaves private ones out for every name but the provider's own. It is what the connection
/// itself uses: a name can't mean one thing when it is checked and another when it is called.
#[derive(Debug)]
struct PublicOnly {
    own: String,
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let own = name.as_str().eq_ignore_ascii_case(&self.own);
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed: Vec<SocketAddr> = found
                .filter(|address| own || is_public(address.ip()))
                .collect();
            if allowed.is_empty() {
                return Err("the name leads into a private network".into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

/// Whether an address belongs to the public network (IANA's registries of special-purpose addresses, as far as they
/// can lead to somebody's machine).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => {
            let first = ip.segments()[0];
            match ip.to_ipv4() {
                // ::ffff:10.0.0.1 and ::10.0.0.1 are 10.0.0.1.
                Some(inner) => is_public_v4(inner),
                // Global unicast is 2000::/3; in it, 64:ff9b:: and 2002:: would hide an IPv4 address.
                None => first & 0xe000 == 0x2000 && first != 0x2002,
            }
        }
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let benchmark = a == 198 && (b == 18 || b == 19);
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_broadcast()
        || ip.is_documentation()
        || a == 0
        || a >= 240
        || shared
        || benchmark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().expect("an address")
    }

    #[test]
    fn a_provider_is_reached_over_tls_or_on_this_machine() {
        for fine in [
            "https://fca.example.fr/api/v2",
            "https://10.0.0.3/",
            "http://localhost:4000/",
            "http://127.0.0.1:4000",
            "http://[::1]:4000",
        ] {
            assert!(may_be_issuer(&url(fine)), "{fine}");
        }
        for wrong in [
            "http://fca.example.fr",
            "http://10.0.0.3",
            "http://localhost.example.fr",
            "https://fca.example.fr/?x=1",
            "https://fca.example.fr/#x",
            "https://user@fca.example.fr",
            "file:///etc/passwd",
        ] {
            assert!(!may_be_issuer(&url(wrong)), "{wrong}");
        }
    }

    #[test]
    fn a_description_leads_into_no_private_network() {
        let issuer = url("https://login.example.fr/");
        for fine in [
            "https://login.example.fr:8443/t",
            "https://tokens.example.com/t",
        ] {
            assert!(may_ask(&issuer, &url(fine)), "{fine}");
        }
        for wrong in [
            "http://login.example.fr/t",
            "http://tokens.example.com/t",
            "https://127.0.0.1/t",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/t",
            "https://[::ffff:192.168.0.1]/t",
            "https://[fd00::1]/t",
            "https://[2002:7f00:1::]/t",
            "https://100.64.0.1/t",
            "https://0.0.0.0/t",
            "gopher://login.example.fr/",
        ] {
            assert!(!may_ask(&issuer, &url(wrong)), "{wrong}");
        }
        // One that the setting itself puts into a private network may stay there.
        let own = url("https://192.168.0.4/");
        assert!(may_ask(&own, &url("https://192.168.0.4/token")));
        assert!(!may_ask(&own, &url("https://192.168.0.5/token")));
    }

    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_is_left_out() {
        let resolver = PublicOnly {
            own: "login.example.fr".into(),
        };
        let name = "localhost".parse().expect("a name");
        assert!(resolver.resolve(name).await.is_err());
        let own = PublicOnly {
            own: "localhost".into(),
        };
        let name = "localhost".parse().expect("a name");
        assert!(
            own.resolve(name)
                .await
                .is_ok_and(|mut found| found.next().is_some())
        );
    }
}
