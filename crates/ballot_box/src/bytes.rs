//! Byte strings as types: base64url (RFC 4648, without padding) in JSON and wherever they are shown.

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Deserializer, Serializer};

/// A text that is not the bytes it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not {what} in base64url")]
pub struct NotBytes {
    pub what: &'static str,
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

pub(crate) fn decode(what: &'static str, text: &str) -> Result<Vec<u8>, NotBytes> {
    BASE64URL_NOPAD
        .decode(text.trim().as_bytes())
        .map_err(|_| NotBytes { what })
}

/// For `#[serde(with = "…")]` on a field of free length.
pub(crate) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&encode(bytes))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(from)?;
    decode("bytes", &text).map_err(serde::de::Error::custom)
}

/// Text, JSON and slices for a type that has `as_bytes` and `from_slice`.
macro_rules! texts {
    ($name:ident, $what:literal) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::bytes::encode(self.as_bytes()))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::bytes::NotBytes;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::from_slice(&$crate::bytes::decode($what, text)?)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.to_string())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// A public value of a known number of bytes.
macro_rules! fixed {
    ($(#[$doc:meta])* $name:ident, $len:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) [u8; $len]);

        impl $name {
            /// How many bytes it has.
            pub const LEN: usize = $len;

            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            pub fn from_slice(bytes: &[u8]) -> Result<Self, $crate::bytes::NotBytes> {
                bytes
                    .try_into()
                    .map(Self)
                    .map_err(|_| $crate::bytes::NotBytes { what: $what })
            }

            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        $crate::bytes::texts!($name, $what);
    };
}

/// A public value of any number of bytes.
macro_rules! free {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(pub(crate) Vec<u8>);

        impl $name {
            pub fn from_vec(bytes: Vec<u8>) -> Self {
                Self(bytes)
            }

            pub fn from_slice(bytes: &[u8]) -> Result<Self, $crate::bytes::NotBytes> {
                Ok(Self(bytes.to_vec()))
            }

            pub fn as_bytes(&self) -> &[u8] {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        $crate::bytes::texts!($name, $what);
    };
}

/// A secret of 32 bytes: overwritten when dropped, and never shown by `Debug`.
macro_rules! secret {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
        pub struct $name(pub(crate) [u8; 32]);

        impl $name {
            /// How many bytes it has.
            pub const LEN: usize = 32;

            /// A new one.
            pub fn generate(rng: &mut impl rand_core::CryptoRng) -> Self {
                let mut bytes = [0; 32];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }

            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            pub fn from_slice(bytes: &[u8]) -> Result<Self, $crate::bytes::NotBytes> {
                bytes
                    .try_into()
                    .map(Self)
                    .map_err(|_| $crate::bytes::NotBytes { what: $what })
            }

            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }

            /// The secret as text. There is no `Display`, which a log line could call by mistake.
            pub fn reveal(&self) -> String {
                $crate::bytes::encode(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::bytes::NotBytes;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::from_slice(&zeroize::Zeroizing::new($crate::bytes::decode($what, text)?))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.reveal())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use {fixed, free, secret, texts};
