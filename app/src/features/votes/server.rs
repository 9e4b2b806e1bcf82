//! What the forms of the booth send.

use crate::error::AppError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Keeps the choices, then goes where the pressed button says: `next`, `blank`, `filter`, `keep` (back to the
/// cards), `see:{number}` (a project's page), or nowhere for `autosave`, which islands send.
#[server(endpoint = "votes/choose", prefix = "/api")]
pub async fn choose(
    slug: String,
    #[server(default)] picks: BTreeMap<String, String>,
    #[server(default)] district: String,
    #[server(default)] theme: String,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::choose(&cx, &slug, &picks, &district, &theme, &act).await
}

/// Casts the ballot: the one act that counts.
#[server(endpoint = "votes/confirm", prefix = "/api")]
pub async fn confirm(
    slug: String,
    #[server(default)] old_enough: Option<String>,
    #[server(default)] link: Option<String>,
    #[server(default)] another: Option<String>,
    #[server(default)] mail: Option<String>,
) -> Result<(), AppError> {
    use super::casting::Declared;
    let cx = crate::context::Cx::current();
    super::casting::confirm(
        &cx,
        &slug,
        &Declared {
            old_enough,
            link,
            another: another.is_some(),
            mail: mail.is_some(),
        },
    )
    .await
}

/// The first of the two steps of a ballot that is sealed on the device: marks the roll, once per person, and
/// signs the blinded serial. The second, `POST /api/box/{slug}`, has no session.
///
/// The same blinded serial gives the same signature again. Nothing, and an address to go to, when the voter has
/// to look at something first.
#[server(endpoint = "votes/token", prefix = "/api")]
pub async fn token(
    slug: String,
    blinded: String,
    #[server(default)] old_enough: Option<String>,
    #[server(default)] link: Option<String>,
    #[server(default)] another: Option<String>,
    #[server(default)] mail: Option<String>,
) -> Result<Option<ballot_box::BlindSignature>, AppError> {
    use super::casting::Declared;
    let cx = crate::context::Cx::current();
    super::casting::token(
        &cx,
        &slug,
        &blinded,
        &Declared {
            old_enough,
            link,
            another: another.is_some(),
            mail: mail.is_some(),
        },
    )
    .await
}

/// "I am another person of this household": the way goes on, for a person who shares the address of one who has
/// voted. What is chosen stays. `to` is `summary`, or else the booth's first page.
#[server(endpoint = "votes/another", prefix = "/api")]
pub async fn another(slug: String, #[server(default)] to: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::another(&cx, &slug, &to).await
}

/// Begins to change a ballot that is in the box: that of this session, or of a change code.
#[server(endpoint = "votes/change", prefix = "/api")]
pub async fn change(slug: String, #[server(default)] code: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::change(&cx, &slug, &code).await
}

/// Drops the choices that are not confirmed.
#[server(endpoint = "votes/drop", prefix = "/api")]
pub async fn drop_draft(slug: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::drop_draft(&cx, &slug).await
}

/// Hands the device to somebody else: signs out and forgets.
#[server(endpoint = "votes/next-voter", prefix = "/api")]
pub async fn next_voter(slug: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::next_voter(&cx, &slug).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::votes::draft::field_id;
    use domain::ProjectId;
    use leptos::server_fn::codec::{FromReq, PostUrl};

    /// What a browser sends: encoded brackets, and nothing at all for boxes that are not ticked.
    #[tokio::test]
    async fn ticked_cards_are_read() {
        async fn read(body: String) -> Result<BTreeMap<String, String>, AppError> {
            let request = axum::extract::Request::new(axum::body::Body::from(body));
            <Choose as FromReq<PostUrl, _, AppError>>::from_req(request)
                .await
                .map(|choose| choose.picks)
        }
        let (one, two) = (
            field_id(ProjectId::numbered(1)),
            field_id(ProjectId::numbered(u128::MAX)),
        );
        let picks = read(format!(
            "slug=a&picks%5B{one}%5D=1&picks%5B{two}%5D=3&act=next"
        ))
        .await
        .expect("choices");
        assert_eq!(
            picks,
            BTreeMap::from([(one, "1".to_owned()), (two, "3".to_owned())])
        );
        assert_eq!(
            read("slug=a&act=next".to_owned()).await,
            Ok(BTreeMap::new())
        );
    }
}
