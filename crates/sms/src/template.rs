//! Templates of requests. A value is escaped as its place asks, so that no word of a message becomes a part of the
//! request.

/// How the values in a template are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// `application/json`: placeholders stand inside quotation marks.
    #[default]
    Json,
    /// `application/x-www-form-urlencoded`, and the query of an address.
    Urlencoded,
}

impl Form {
    pub(crate) const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Urlencoded => "application/x-www-form-urlencoded",
        }
    }

    fn escape(self, value: &str) -> String {
        match self {
            Self::Json => {
                let quoted = serde_json::Value::from(value).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            }
            Self::Urlencoded => form_urlencoded::byte_serialize(value.as_bytes()).collect(),
        }
    }
}

/// What the placeholders stand for.
pub(crate) struct Values<'a> {
    /// `{to}` with its plus, `{digits}` without.
    pub(crate) to: &'a str,
    pub(crate) text: &'a str,
    pub(crate) from: &'a str,
    pub(crate) secret: &'a str,
}

const NAMES: [&str; 5] = ["{to}", "{digits}", "{text}", "{from}", "{secret}"];

/// Fills a template in. Values are put in once, and are not looked into for placeholders.
pub(crate) fn fill(template: &str, form: Form, values: &Values<'_>) -> String {
    let mut filled = String::with_capacity(template.len() + values.text.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        match NAMES.iter().find(|name| rest.starts_with(**name)) {
            Some(name) => {
                let value = match *name {
                    "{to}" => values.to,
                    "{digits}" => values.to.trim_start_matches('+'),
                    "{text}" => values.text,
                    "{from}" => values.from,
                    _ => values.secret,
                };
                filled.push_str(&form.escape(value));
                rest = &rest[name.len()..];
            }
            None => {
                filled.push('{');
                rest = &rest[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Whether a template has any placeholder.
pub(crate) fn has_any(template: &str) -> bool {
    NAMES.iter().any(|name| template.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: Values<'_> = Values {
        to: "+33612345678",
        text: "L'école \"\\ {secret}\n& co",
        from: "Avignon",
        secret: "hunter2",
    };

    #[test]
    fn words_stay_words_in_json() {
        let body = fill(
            r#"{"to":"{digits}","content":"{text}","x":{}}"#,
            Form::Json,
            &VALUES,
        );
        let read: serde_json::Value = serde_json::from_str(&body).expect("JSON");
        assert_eq!(read["to"], "33612345678");
        assert_eq!(read["content"], VALUES.text);
    }

    #[test]
    fn words_stay_words_in_a_form() {
        let body = fill(
            "to={to}&message={text}&from={from}",
            Form::Urlencoded,
            &VALUES,
        );
        let read: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes())
            .into_owned()
            .collect();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            read,
            [
                pair("to", VALUES.to),
                pair("message", VALUES.text),
                pair("from", VALUES.from)
            ]
        );
    }
}
