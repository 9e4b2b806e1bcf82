//! Enums that tables, forms and addresses write as words.

/// Declares an enum with its words: `ALL`, `code`, `Display` and `FromStr` come from one list, so that a word is
/// written once.
macro_rules! words {
    (
        $(#[$doc:meta])*
        pub enum $name:ident as $kind:literal {
            $($(#[$arm_doc:meta])* $arm:ident = $word:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$arm_doc])* $arm),+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$arm),+];

            /// The word in tables, forms and keys of texts.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$arm => $word),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::calendar::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|one| one.code() == text)
                    .ok_or_else(|| crate::calendar::UnknownWord::new($kind, text))
            }
        }
    };
}

pub(crate) use words;
