//! What closes a backup, and what opens it (age, <https://age-encryption.org/v1>).

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{Decryptor, Encryptor, scrypt, x25519};
use anyhow::{Context as _, anyhow, ensure};
use std::io::{Read, Write as _};
use std::path::Path;

/// A passphrase shorter than this is guessed.
const MIN_PASSPHRASE: usize = 20;

/// What a backup is closed with.
pub(crate) enum Lock {
    Recipient(x25519::Recipient),
    Passphrase(SecretString),
}

/// What a backup is opened with.
pub(crate) enum Key {
    Identities(Vec<x25519::Identity>),
    Passphrase(SecretString),
}

impl Lock {
    pub(crate) fn recipient(text: &str) -> anyhow::Result<Self> {
        let recipient = text.trim().parse().map_err(|_| {
            anyhow!("expected a recipient, which begins with age1: `parvis backup --new-key FILE` makes one")
        })?;
        Ok(Self::Recipient(recipient))
    }

    pub(crate) fn passphrase(file: &Path) -> anyhow::Result<Self> {
        passphrase(file).map(Self::Passphrase)
    }

    pub(super) fn encryptor(&self) -> anyhow::Result<Encryptor> {
        match self {
            Self::Recipient(recipient) => {
                let recipient: &dyn age::Recipient = recipient;
                Ok(Encryptor::with_recipients(std::iter::once(recipient))?)
            }
            Self::Passphrase(words) => Ok(Encryptor::with_user_passphrase(words.clone())),
        }
    }
}

impl Key {
    /// The keys of a file, as `age-keygen` and `parvis backup --new-key` write it.
    pub(crate) fn identity(file: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("--identity: reading {}", file.display()))?;
        let lines = text.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identities: Vec<x25519::Identity> = lines
            .map(|line| line.parse().ok())
            .collect::<Option<_>>()
            .unwrap_or_default();
        ensure!(
            !identities.is_empty(),
            "--identity: {} holds no key that begins with AGE-SECRET-KEY-1",
            file.display()
        );
        Ok(Self::Identities(identities))
    }

    pub(crate) fn passphrase(file: &Path) -> anyhow::Result<Self> {
        passphrase(file).map(Self::Passphrase)
    }

    /// What a backup says, once it is open.
    pub(super) fn open<R: Read>(&self, file: R) -> anyhow::Result<impl Read + use<R>> {
        let decryptor =
            Decryptor::new(file).context("this is no backup, or its beginning was altered")?;
        let opened = match self {
            Self::Identities(identities) => {
                ensure!(
                    !decryptor.is_scrypt(),
                    "it is closed with a passphrase: give --passphrase-file"
                );
                let each = identities
                    .iter()
                    .map(|identity| identity as &dyn age::Identity);
                decryptor.decrypt(each)
            }
            Self::Passphrase(words) => {
                ensure!(
                    decryptor.is_scrypt(),
                    "it is closed for a recipient: give --identity with the file of the key"
                );
                let identity = scrypt::Identity::new(words.clone());
                decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity))
            }
        };
        opened.context("it does not open with this key")
    }
}

/// Makes a key, writes it into a new file that its owner alone can read, and gives the recipient that belongs to it.
pub(crate) fn new_key(file: &Path) -> anyhow::Result<String> {
    let identity = x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let mut made = super::write::private_file(file)?;
    let secret = identity.to_string();
    let text = format!("# public key: {recipient}\n{}\n", secret.expose_secret());
    made.write_all(text.as_bytes())
        .and_then(|()| made.sync_all())
        .with_context(|| format!("writing {}", file.display()))?;
    Ok(recipient)
}

fn passphrase(file: &Path) -> anyhow::Result<SecretString> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("--passphrase-file: reading {}", file.display()))?;
    let words = text.trim_end_matches(['\r', '\n']);
    ensure!(
        words.chars().count() >= MIN_PASSPHRASE,
        "--passphrase-file: {} holds less than {MIN_PASSPHRASE} characters, which are soon guessed",
        file.display()
    );
    Ok(SecretString::from(words.to_owned()))
}
