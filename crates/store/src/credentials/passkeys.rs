//! Adding a passkey, and signing in with one.

use super::{account_of, hold, insert, open, rows_of, used};
use crate::invitations::InvitationToken;
use crate::sessions::{keep_note_in, take_note};
use crate::{Result, Session, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Actor, CredentialKind, Proof};
use proofs::{Passkey, Passkeys, Registration, SignIn};
use serde::{Deserialize, Serialize};

/// The session's notes of what a device was asked.
const MAKING: &str = "passkey-new";
const SIGNING: &str = "passkey";
/// A device answers within this, or is asked again.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);
/// So many passkeys are more than anybody has devices.
const MOST: usize = 20;

/// What waits for a device's answer, for a while and for one answer.
#[derive(Serialize, Deserialize)]
struct Waiting<T> {
    asked: T,
    at: DateTime<Utc>,
}

impl Store {
    /// Asks the device to make a passkey: the JSON for `navigator.credentials.create`.
    pub async fn ask_for_new_passkey(
        &self,
        session: &Session,
        passkeys: &Passkeys,
        invitation: Option<&InvitationToken>,
    ) -> Result<String> {
        let account = account_of(session)?;
        self.may_add_credential(session, invitation).await?;
        let rows = rows_of(self.reader(), account.id).await?;
        let known = rows
            .iter()
            .filter(|row| row.kind == CredentialKind::Passkey.code())
            .map(|row| open(&self.0.secret, row))
            .collect::<Result<Vec<Passkey>>>()?;
        if known.len() >= MOST {
            return Err(StoreError::Invalid("too many passkeys"));
        }
        let (options, asked) =
            passkeys.begin_registration(account.id.0, account.called(), &known)?;
        let waiting = Waiting {
            asked,
            at: self.now(),
        };
        self.keep_note(session, MAKING, &waiting).await?;
        Ok(options)
    }

    /// Takes the passkey that the device made. The session is strong from here on.
    pub async fn add_passkey(
        &self,
        session: &Session,
        passkeys: &Passkeys,
        answer: &str,
        label: &str,
        invitation: Option<&InvitationToken>,
    ) -> Result<Session> {
        let account = account_of(session)?.id;
        self.may_add_credential(session, invitation).await?;
        let write = self.write(&session.actor()).await?;
        hold(&write, account).await?;
        let waiting: Waiting<Registration> = take_note(&write, session, MAKING)
            .await?
            .filter(|waiting: &Waiting<_>| waiting.at + PATIENCE > write.now())
            .ok_or(StoreError::WrongCredential)?;
        let passkey = passkeys.finish_registration(answer, &waiting.asked)?;
        insert(&write, account, CredentialKind::Passkey, label, &passkey).await?;
        self.added(write, session, &[CredentialKind::Passkey], Proof::Passkey)
            .await
    }

    /// Asks the device to sign: the JSON for `navigator.credentials.get`. Which passkey it uses is its own choice.
    pub async fn ask_for_passkey(&self, session: &Session, passkeys: &Passkeys) -> Result<String> {
        let (options, asked) = passkeys.begin_sign_in()?;
        let waiting = Waiting {
            asked,
            at: self.now(),
        };
        let write = self.write(&session.actor()).await?;
        keep_note_in(&write, session, SIGNING, &waiting).await?;
        write
            .commit_housekeeping(crate::Housekeeping::Session)
            .await?;
        Ok(options)
    }

    /// Signs in, or proves again, by what the device signed. An answer is good once, whatever comes of it.
    ///
    /// Somebody who is signed in proves who they are with a passkey of their own alone.
    pub async fn sign_in_with_passkey(
        &self,
        session: &Session,
        passkeys: &Passkeys,
        answer: &str,
    ) -> Result<Session> {
        let signed = passkeys.read(answer)?;
        let account = signed.account.into();
        if session
            .account
            .as_ref()
            .is_some_and(|own| own.id != account)
        {
            return Err(StoreError::WrongCredential);
        }
        let spending = self.write(&session.actor()).await?;
        let waiting: Option<Waiting<SignIn>> = take_note(&spending, session, SIGNING).await?;
        spending
            .commit_housekeeping(crate::Housekeeping::Session)
            .await?;
        let waiting = waiting
            .filter(|waiting| waiting.at + PATIENCE > self.now())
            .ok_or(StoreError::WrongCredential)?;
        let write = self.write(&Actor::Visitor).await?;
        hold(&write, account).await?;
        for row in rows_of(write.tx(), account).await? {
            if row.kind != CredentialKind::Passkey.code() {
                continue;
            }
            let mut passkey: Passkey = open(&self.0.secret, &row)?;
            if !signed.is_by(&passkey) {
                continue;
            }
            let changed = passkeys.finish_sign_in(&signed, waiting.asked, &mut passkey)?;
            used(&write, &row, changed.then_some(&passkey)).await?;
            return self
                .proved(write, Some(session), account, Proof::Passkey)
                .await;
        }
        // It was removed here, and the device still has it.
        Err(StoreError::WrongCredential)
    }
}
