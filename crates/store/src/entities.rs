//! The tables as sea-orm sees them. States, rules and other words are text; one conversion reads each
//! (`column` in `error.rs`), so that a word that no longer exists is found at once, with its table.

macro_rules! entity {
    ($(#[$doc:meta])* $module:ident, $table:literal, { $($(#[$field_attr:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                $($(#[$field_attr])* pub $field: $type),+
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

entity!(
    /// The one city of a deployment: a single row.
    city, "city", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: i32,
        name: String,
        contact: String,
        demonstration: bool,
        clock_offset: i64,
        controller: String,
        dpo: String,
    }
);

entity!(
    /// An edition.
    edition, "edition", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        slug: String,
        name: String,
        summary: String,
        state: String,
        rules: String,
        source: String,
        import_hash: Option<String>,
        version: i32,
        created_at: DateTimeUtc,
        decisions_on: Option<DateTimeUtc>,
        decisions_published_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// A phase of an edition.
    phase, "phase", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        kind: String,
        starts_at: DateTimeUtc,
        ends_at: DateTimeUtc,
    }
);

entity!(
    /// An envelope of an edition; of one district, or of the whole city.
    envelope, "envelope", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        name: String,
        amount: i64,
        district_id: Option<Uuid>,
        position: i32,
    }
);

entity!(
    /// A district of an edition.
    district, "district", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        code: String,
        name: String,
        shape: Option<String>,
        priority: bool,
        position: i32,
    }
);

entity!(
    /// A theme of an edition.
    theme, "theme", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        name: String,
        position: i32,
    }
);

entity!(
    /// An idea.
    idea, "idea", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        number: i32,
        author_id: Option<Uuid>,
        author: String,
        channel: String,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        district_id: Option<Uuid>,
        theme_id: Option<Uuid>,
        place: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
        state: String,
        version: i32,
        folded: String,
        external_id: Option<String>,
        submitted_at: DateTimeUtc,
        published_at: Option<DateTimeUtc>,
        entered_by: Option<Uuid>,
        contact_wish: String,
        contact: String,
        notice_id: Option<Uuid>,
        minor: bool,
        former_supports: i32,
    }
);

entity!(
    /// A moderator's decision about an idea.
    decision, "moderation_decision", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        idea_id: Uuid,
        account_id: Option<Uuid>,
        at: DateTimeUtc,
        verdict: String,
        reason: Option<String>,
        message: String,
    }
);

entity!(
    /// A project.
    project, "project", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        number: String,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        cost: Option<i64>,
        district_id: Option<Uuid>,
        theme_id: Option<Uuid>,
        place: String,
        carrier: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
        state: String,
        folded: String,
        position: i32,
        version: i32,
        created_at: Option<DateTimeUtc>,
        delegated_envelope_id: Option<Uuid>,
    }
);

entity!(
    /// Which ideas a project came from.
    project_idea, "project_idea", {
        #[sea_orm(primary_key, auto_increment = false)]
        project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        idea_id: Uuid,
        named: bool,
    }
);

entity!(
    /// What an idea said before its author changed it.
    idea_version, "idea_version", {
        #[sea_orm(primary_key, auto_increment = false)]
        idea_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        version: i32,
        at: DateTimeUtc,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        place: String,
        district_id: Option<Uuid>,
        theme_id: Option<Uuid>,
    }
);

entity!(
    /// That somebody supports an idea.
    support, "support", {
        #[sea_orm(primary_key, auto_increment = false)]
        idea_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        account_id: Uuid,
        at: DateTimeUtc,
    }
);

entity!(
    /// A comment on an idea.
    comment, "comment", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        idea_id: Uuid,
        account_id: Option<Uuid>,
        name: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        state: String,
        at: DateTimeUtc,
        decided_by: Option<Uuid>,
        decided_at: Option<DateTimeUtc>,
        message: String,
    }
);

entity!(
    /// A photo of an idea, of a network's story, of a step of works, or of what a session is still writing. The files
    /// are named by the id.
    photo, "photo", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        idea_id: Option<Uuid>,
        session_id: Option<String>,
        position: i32,
        alt: String,
        width: i32,
        height: i32,
        at: DateTimeUtc,
        network_post_id: Option<Uuid>,
        proposal_step_id: Option<Uuid>,
        outing_id: Option<Uuid>,
    }
);

entity!(
    /// A department of the city, or an outside body.
    department, "department", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        name: String,
        outside: bool,
        contact: String,
        position: i32,
    }
);

entity!(
    /// Something that one department answers for, and the words that tell it.
    competence, "competence", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        name: String,
        words: String,
        department_id: Option<Uuid>,
        position: i32,
    }
);

entity!(
    /// That an account belongs to a department.
    department_member, "department_member", {
        #[sea_orm(primary_key, auto_increment = false)]
        account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        department_id: Uuid,
        level: String,
        granted_at: DateTimeUtc,
    }
);

entity!(
    /// One department's task on a project.
    study, "study", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        project_id: Uuid,
        department_id: Uuid,
        state: String,
        waiting_for: Option<String>,
        due_on: Option<Date>,
        routed_by: String,
        competent: Option<bool>,
        ownership: Option<String>,
        legal: String,
        technical: String,
        environment: String,
        functional: String,
        delay_months: Option<i32>,
        opinion: Option<String>,
        conditions: String,
        notes: String,
        sent_back: String,
        version: i32,
        routed_at: DateTimeUtc,
        proposed_by: Option<Uuid>,
        proposed_at: Option<DateTimeUtc>,
        validated_by: Option<Uuid>,
        validated_at: Option<DateTimeUtc>,
        reminded_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// A line of a study's costing.
    cost_line, "cost_line", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        study_id: Uuid,
        position: i32,
        label: String,
        amount: i64,
        kind: String,
        nature: String,
    }
);

entity!(
    /// A department's question to those who carry a project.
    question, "question", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        study_id: Uuid,
        #[sea_orm(column_type = "Text")]
        text: String,
        asked_by: Option<Uuid>,
        asked_at: DateTimeUtc,
        answer: Option<String>,
        answered_by: Option<Uuid>,
        answered_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// A file of a study. It is kept under its id.
    document, "document", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        study_id: Uuid,
        name: String,
        media_type: String,
        bytes: i64,
        account_id: Option<Uuid>,
        at: DateTimeUtc,
    }
);

entity!(
    /// An amount in the history of a project's cost; the newest counts.
    project_cost, "project_cost", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        project_id: Uuid,
        at: DateTimeUtc,
        stage: String,
        amount: i64,
        account_id: Option<Uuid>,
        note: String,
    }
);

entity!(
    /// A decision about a project; the newest is what will be, or was, published.
    arbitration, "arbitration", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        project_id: Uuid,
        verdict: String,
        reason: Option<String>,
        words: String,
        instead: String,
        committee_on: Option<Date>,
        minutes: String,
        account_id: Option<Uuid>,
        at: DateTimeUtc,
    }
);

entity!(
    /// A message between the city and those who carry a project.
    message, "message", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        project_id: Uuid,
        account_id: Option<Uuid>,
        by_staff: bool,
        name: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        at: DateTimeUtc,
    }
);

entity!(
    /// What a city wrote to all who carry a project of an edition.
    announcement, "announcement", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        subject: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        account_id: Option<Uuid>,
        at: DateTimeUtc,
        recipients: i32,
    }
);

entity!(
    /// A person's account. `identity` is the keyed hash of what they sign in with; name and contact are sealed.
    account, "account", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        #[sea_orm(unique)]
        identity: String,
        name: String,
        lang: String,
        created_at: DateTimeUtc,
        means: String,
        contact: String,
        erased_at: Option<DateTimeUtc>,
        seen_on: Option<Date>,
        notice_id: Option<Uuid>,
        warned_on: Option<Date>,
    }
);

entity!(
    /// A role that an account holds.
    role_grant, "role_grant", {
        #[sea_orm(primary_key, auto_increment = false)]
        account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        role: String,
        #[sea_orm(primary_key, auto_increment = false)]
        scope: String,
        granted_at: DateTimeUtc,
    }
);

entity!(
    /// A session: the hash of the cookie's token, never the token.
    session, "session", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: String,
        account_id: Option<Uuid>,
        lang: Option<String>,
        expires_at: DateTimeUtc,
        created_at: Option<DateTimeUtc>,
        seen_on: Option<Date>,
        device: String,
        proof: String,
        proved_at: Option<DateTimeUtc>,
        pass_edition: Option<Uuid>,
        pass_means: Option<String>,
        pass_voter: Option<String>,
    }
);

entity!(
    /// What a visitor has begun, sealed with a key that only the cookie holds.
    note, "session_note", {
        #[sea_orm(primary_key, auto_increment = false)]
        session_id: String,
        #[sea_orm(primary_key, auto_increment = false)]
        name: String,
        sealed: Vec<u8>,
        saved_at: DateTimeUtc,
    }
);

entity!(
    /// A sign-in code that was sent.
    code, "sign_in_code", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        contact: String,
        code: String,
        tries: i32,
        used: bool,
        sent_at: DateTimeUtc,
    }
);

entity!(
    /// Who took part: a keyed hash and a day.
    roll_entry, "roll_entry", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        voter: String,
        day: Date,
        channel: String,
        blinded: Option<Vec<u8>>,
    }
);

entity!(
    /// The choices of an opened or imported ballot: no voter, no time.
    ballot, "ballot", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        picks: String,
    }
);

entity!(
    /// The ballot box of an edition that votes here.
    ballot_box, "ballot_box", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        state: String,
        needed: i32,
        token_key: Vec<u8>,
        token_signer: Vec<u8>,
        box_key: Option<Vec<u8>>,
        opening_key: Option<Vec<u8>>,
        paper_keyed: i32,
        sealed_on: Option<Date>,
        opened_on: Option<Date>,
    }
);

entity!(
    /// A trustee of a ballot box.
    trustee, "trustee", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        position: i32,
        name: String,
        kind: String,
        email: String,
        lang: String,
        token: String,
        public: Option<Vec<u8>>,
        confirmed: bool,
        sealed_part: Option<Vec<u8>>,
        commitment: Option<Vec<u8>>,
        given_part: Option<Vec<u8>>,
    }
);

entity!(
    /// A sealed ballot: no voter, no time; the day, until it is on the public list.
    leaf, "leaf", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        hash: Vec<u8>,
        serial: Vec<u8>,
        turn: i32,
        body: Vec<u8>,
        token: Option<Vec<u8>>,
        day: Option<Date>,
        position: Option<i32>,
    }
);

entity!(
    /// A signed head of a public list.
    tree_head, "tree_head", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        size: i32,
        root: Vec<u8>,
        day: Date,
        signature: Vec<u8>,
    }
);

entity!(
    /// An opened ballot that the rules do not accept, with its reason.
    malformed_ballot, "malformed_ballot", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        position: i32,
        reason: String,
    }
);

entity!(
    /// A count of an edition's ballots, public from `published_at` on.
    outcome, "outcome", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        counted_at: DateTimeUtc,
        published_at: Option<DateTimeUtc>,
        rule: String,
        ties: String,
        voters: i64,
        ballots: i64,
        blank: i64,
    }
);

entity!(
    /// What a count gave one project.
    outcome_project, "outcome_project", {
        #[sea_orm(primary_key, auto_increment = false)]
        project_id: Uuid,
        edition_id: Uuid,
        envelope_id: Option<Uuid>,
        rank: i32,
        votes: i64,
        score: i64,
        selected: bool,
        reason: Option<String>,
    }
);

entity!(
    /// A news post of the home page.
    news, "news", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        lang: String,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        published_at: DateTimeUtc,
    }
);

entity!(
    /// A mail on its way out.
    mail, "mail", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        recipient: String,
        lang: String,
        #[sea_orm(column_type = "Text")]
        content: String,
        created_at: DateTimeUtc,
        next_try_at: DateTimeUtc,
        tries: i32,
        sent_at: Option<DateTimeUtc>,
        last_error: Option<String>,
        means: String,
    }
);

entity!(
    /// An entry of the audit log, chained to the one before by its hash.
    audit, "audit_entry", {
        #[sea_orm(primary_key)]
        seq: i64,
        at: DateTimeUtc,
        actor: String,
        account_id: Option<Uuid>,
        event: String,
        edition_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        detail: String,
        previous: String,
        hash: String,
    }
);

entity!(
    /// The newest entry of the audit log, by its number and hash: a single row. Without it, an entry missing
    /// at the end would leave a chain that holds.
    audit_head, "audit_head", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: i32,
        seq: i64,
        hash: String,
        seal: String,
    }
);

entity!(
    /// A server that runs on this database, and the newest key for personal columns that it knows.
    process, "server_process", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        newest_key: i64,
        seen_at: DateTimeUtc,
    }
);

entity!(
    /// What an account of the staff signs in with; `secret` is sealed.
    credential, "credential", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        account_id: Uuid,
        kind: String,
        label: String,
        secret: String,
        created_at: DateTimeUtc,
        used_on: Option<Date>,
    }
);

entity!(
    /// An invitation of the staff, by the hash of its link's token.
    invitation, "invitation", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: String,
        account_id: Uuid,
        invited_by: Option<Uuid>,
        expires_at: DateTimeUtc,
        taken_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// A person at a provider of the staff's sign-in, by a keyed hash.
    external_identity, "external_identity", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: String,
        account_id: Uuid,
        provider: String,
        added_at: DateTimeUtc,
    }
);

entity!(
    /// A batch of voting cards.
    card_batch, "card_batch", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        number: i32,
        label: String,
        cards: i32,
        state: String,
        made_by: Option<Uuid>,
        made_at: DateTimeUtc,
        changed_at: DateTimeUtc,
    }
);

entity!(
    /// A voting card, by the keyed hash of its code.
    voting_card, "voting_card", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        code: String,
        batch_id: Uuid,
        number: i32,
        revoked: bool,
    }
);

entity!(
    /// Somebody on a city's list, by a keyed hash.
    listed_voter, "listed_voter", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        voter: String,
    }
);

entity!(
    /// A wrong try of a code or a card.
    failed_try, "failed_try", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        kind: String,
        who: String,
        edition_id: Option<Uuid>,
        at: DateTimeUtc,
    }
);

entity!(
    /// How many voters had something in common within an hour.
    turnout_trace, "turnout_trace", {
        #[sea_orm(primary_key, auto_increment = false)]
        edition_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        trace: String,
        #[sea_orm(primary_key, auto_increment = false)]
        hour: DateTimeUtc,
        #[sea_orm(primary_key, auto_increment = false)]
        means: String,
        voters: i32,
        label: Vec<u8>,
    }
);

entity!(
    /// A burst of voters that somebody should look at.
    suspicion, "suspicion", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        kind: String,
        trace: String,
        label: Vec<u8>,
        from_at: DateTimeUtc,
        to_at: DateTimeUtc,
        voters: i32,
        usual: i32,
        most: i32,
        raised_at: DateTimeUtc,
        verdict: Option<String>,
        version: i32,
    }
);

entity!(
    /// What somebody decided about a burst, and why; the last one holds.
    suspicion_decision, "suspicion_decision", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        suspicion_id: Uuid,
        verdict: String,
        motive: String,
        decided_by: Option<Uuid>,
        decided_at: DateTimeUtc,
    }
);

entity!(
    /// A version of the notice of a way of collecting data.
    privacy_notice, "privacy_notice", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        collection: String,
        lang: String,
        version: i32,
        #[sea_orm(column_type = "Text")]
        text: String,
        published_at: DateTimeUtc,
        published_by: Option<Uuid>,
    }
);

entity!(
    /// A line of the register of processing (article 30 of the GDPR).
    processing, "processing", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        position: i32,
        name: String,
        purpose: String,
        basis: String,
        people: String,
        data: String,
        recipients: String,
        retention: String,
        security: String,
        version: i32,
        changed_at: DateTimeUtc,
    }
);

entity!(
    /// How long a kind of data is kept, where the city chose otherwise than the default.
    retention_rule, "retention_rule", {
        #[sea_orm(primary_key, auto_increment = false)]
        kind: String,
        days: i32,
    }
);

entity!(
    /// What the retention job removed.
    retention_run, "retention_run", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        at: DateTimeUtc,
        kind: String,
        removed: i32,
    }
);

entity!(
    /// An archive of somebody's own data, kept under its id until it expires.
    data_export, "data_export", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        account_id: Uuid,
        made_at: DateTimeUtc,
        expires_at: DateTimeUtc,
        bytes: i64,
    }
);

entity!(
    /// A network of ambassadors.
    network, "network", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        slug: String,
        kind: String,
        name: String,
        #[sea_orm(column_type = "Text")]
        intro: String,
        min_age: Option<i32>,
        max_age: Option<i32>,
        is_open: bool,
        quiet_from: i32,
        quiet_to: i32,
        version: i32,
        created_at: DateTimeUtc,
    }
);

entity!(
    /// A group of a network: a school, a district, a committee.
    ambassador_group, "ambassador_group", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        network_id: Uuid,
        kind: String,
        name: String,
        partner: String,
        district: String,
        position: i32,
        is_closed: bool,
    }
);

entity!(
    /// Somebody's membership of a network. `birth_date`, `about` are sealed; `languages` and
    /// `availability` are JSON lists of words.
    ambassador, "ambassador", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        network_id: Uuid,
        group_id: Option<Uuid>,
        account_id: Uuid,
        state: String,
        applied_at: DateTimeUtc,
        decided_at: Option<DateTimeUtc>,
        decided_by: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        reason: String,
        #[sea_orm(column_type = "Text")]
        birth_date: String,
        #[sea_orm(column_type = "Text")]
        about: String,
        #[sea_orm(column_type = "Text")]
        languages: String,
        #[sea_orm(column_type = "Text")]
        availability: String,
        charter_version: i32,
        charter_at: Option<DateTimeUtc>,
        left_at: Option<DateTimeUtc>,
        version: i32,
    }
);

entity!(
    /// A guardian's consent. `guardian` and `contact` are sealed; `token` is the hash of the link's token; `document` is
    /// the name of the scan that lies sealed under the consent's id.
    guardian_consent, "guardian_consent", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        ambassador_id: Uuid,
        form: String,
        state: String,
        #[sea_orm(column_type = "Text")]
        guardian: String,
        #[sea_orm(column_type = "Text")]
        contact: String,
        lang: String,
        token: Option<String>,
        asked_at: DateTimeUtc,
        expires_at: DateTimeUtc,
        decided_at: Option<DateTimeUtc>,
        decided_by: Option<Uuid>,
        document: Option<String>,
    }
);

entity!(
    /// A version of a network's charter.
    network_charter, "network_charter", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        network_id: Uuid,
        version: i32,
        #[sea_orm(column_type = "Text")]
        text: String,
        published_at: DateTimeUtc,
        published_by: Option<Uuid>,
    }
);

entity!(
    /// A step of a network's training.
    training_step, "training_step", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        network_id: Uuid,
        position: i32,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        is_retired: bool,
    }
);

entity!(
    /// A step that somebody has done.
    training_done, "training_done", {
        #[sea_orm(primary_key, auto_increment = false)]
        step_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        ambassador_id: Uuid,
        done_on: Date,
        marked_by: Option<Uuid>,
    }
);

entity!(
    /// Equipment lent to an ambassador.
    equipment_loan, "equipment_loan", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        ambassador_id: Uuid,
        kind: String,
        label: String,
        lent_on: Date,
        due_on: Option<Date>,
        returned_on: Option<Date>,
        lent_by: Option<Uuid>,
    }
);

entity!(
    /// A mission of a network. `languages` is a JSON list of codes.
    mission, "mission", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        network_id: Uuid,
        group_id: Option<Uuid>,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        place: String,
        meeting_point: String,
        starts_at: DateTimeUtc,
        ends_at: DateTimeUtc,
        needed: i32,
        #[sea_orm(column_type = "Text")]
        languages: String,
        state: String,
        made_by: Option<Uuid>,
        version: i32,
        outing_id: Option<Uuid>,
    }
);

entity!(
    /// Which address of a calendar is the one that works: `owner_id` is an ambassador or a network. There is no row
    /// before the first address was changed.
    mission_feed, "mission_feed", {
        #[sea_orm(primary_key, auto_increment = false)]
        owner_id: Uuid,
        version: i32,
    }
);

entity!(
    /// Somebody's place on a mission.
    mission_place, "mission_place", {
        #[sea_orm(primary_key, auto_increment = false)]
        mission_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        ambassador_id: Uuid,
        state: String,
        since: DateTimeUtc,
        checked_in_at: Option<DateTimeUtc>,
        check_in: Option<String>,
        minutes: Option<i32>,
        reminded_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// An announcement, a reply, thanks or a story.
    network_post, "network_post", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        network_id: Uuid,
        group_id: Option<Uuid>,
        parent_id: Option<Uuid>,
        account_id: Option<Uuid>,
        kind: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        state: String,
        written_at: DateTimeUtc,
        moderated_by: Option<Uuid>,
        moderated_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "Text")]
        reason: String,
    }
);

entity!(
    /// A member who wants no mail about announcements.
    post_mute, "post_mute", {
        #[sea_orm(primary_key, auto_increment = false)]
        ambassador_id: Uuid,
    }
);

entity!(
    /// Something that a group has reached together.
    group_milestone, "group_milestone", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        group_id: Uuid,
        title: String,
        reached_on: Date,
        made_by: Option<Uuid>,
    }
);

entity!(
    /// An envelope that groups decide about. `terms` is JSON; a child's ceiling comes out of its parent.
    delegated_envelope, "delegated_envelope", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        network_id: Uuid,
        parent_id: Option<Uuid>,
        scheme: String,
        slug: String,
        name: String,
        #[sea_orm(column_type = "Text")]
        summary: String,
        manager: String,
        starts_on: Date,
        ends_on: Date,
        #[sea_orm(column_type = "Text")]
        terms: String,
        created_by: Option<Uuid>,
        created_at: DateTimeUtc,
        version: i32,
    }
);

entity!(
    /// A group that decides about an envelope.
    delegated_group, "delegated_group", {
        #[sea_orm(primary_key, auto_increment = false)]
        envelope_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        group_id: Uuid,
    }
);

entity!(
    /// Rules of an envelope as they stood from `changed_at` on: everybody sees what was changed, when and why.
    delegated_terms, "delegated_terms", {
        #[sea_orm(primary_key, auto_increment = false)]
        envelope_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        version: i32,
        #[sea_orm(column_type = "Text")]
        terms: String,
        #[sea_orm(column_type = "Text")]
        groups: String,
        starts_on: Date,
        ends_on: Date,
        #[sea_orm(column_type = "Text")]
        reason: String,
        changed_by: Option<Uuid>,
        changed_at: DateTimeUtc,
    }
);

entity!(
    /// A file that stands behind entries of a ledger: a decision, an order, a bill.
    envelope_document, "envelope_document", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        envelope_id: Uuid,
        name: String,
        media_type: String,
        bytes: i64,
        added_by: Option<Uuid>,
        added_at: DateTimeUtc,
    }
);

entity!(
    /// Who pays for an envelope, and which part: `share` is in hundredths of a percent.
    funder, "funder", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        envelope_id: Uuid,
        position: i32,
        name: String,
        share: i32,
    }
);

entity!(
    /// A proposal to an envelope. `amount` is its cost in cents, once it is known.
    proposal, "proposal", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        envelope_id: Uuid,
        number: i32,
        group_id: Option<Uuid>,
        title: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        idea_id: Option<Uuid>,
        project_id: Option<Uuid>,
        amount: Option<i64>,
        running: Option<i64>,
        state: String,
        proposed_by: Option<Uuid>,
        proposed_at: DateTimeUtc,
        version: i32,
    }
);

entity!(
    /// A dated step on a proposal's path. `reference` names a decision, an order or a bill.
    proposal_step, "proposal_step", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        proposal_id: Uuid,
        kind: String,
        #[sea_orm(column_type = "Text")]
        text: String,
        reference: String,
        document: Option<String>,
        planned_on: Option<Date>,
        done_on: Option<Date>,
        motion_id: Option<Uuid>,
        account_id: Option<Uuid>,
        noted_at: DateTimeUtc,
    }
);

entity!(
    /// An entry of an envelope's ledger: `amount` cents from one account to another. Never changed, never removed.
    ledger_entry, "ledger_entry", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        envelope_id: Uuid,
        number: i32,
        kind: String,
        source: String,
        target: String,
        amount: i64,
        proposal_id: Option<Uuid>,
        funder_id: Option<Uuid>,
        motion_id: Option<Uuid>,
        child_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        reason: String,
        reference: String,
        document: Option<String>,
        booked_on: Date,
        booked_at: DateTimeUtc,
        booked_by: Option<Uuid>,
        reverses: Option<Uuid>,
    }
);

entity!(
    /// A deliberation about an envelope. `members` is how many may vote, as counted when it opened.
    deliberation, "deliberation", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        envelope_id: Uuid,
        group_id: Option<Uuid>,
        number: i32,
        title: String,
        place: String,
        starts_at: DateTimeUtc,
        is_remote: bool,
        #[sea_orm(column_type = "Text")]
        agenda: String,
        #[sea_orm(column_type = "Text")]
        notes: String,
        notes_version: i32,
        state: String,
        members: Option<i32>,
        needed: Option<i32>,
        opened_at: Option<DateTimeUtc>,
        closed_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "Text")]
        minutes: String,
        minutes_version: i32,
        approved_at: Option<DateTimeUtc>,
        approved_by: Option<Uuid>,
        convened_by: Option<Uuid>,
        version: i32,
    }
);

entity!(
    /// A version of the notes, or of what is added to the minutes: none is overwritten.
    deliberation_text, "deliberation_text", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        deliberation_id: Uuid,
        kind: String,
        version: i32,
        #[sea_orm(column_type = "Text")]
        text: String,
        written_by: Option<Uuid>,
        written_at: DateTimeUtc,
    }
);

entity!(
    /// Somebody's presence at a deliberation: who comes back has another one.
    presence, "presence", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        deliberation_id: Uuid,
        ambassador_id: Uuid,
        kind: String,
        arrived_at: DateTimeUtc,
        left_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// A motion. The figures are there once it is decided; `returned` counts the votes that ended without a decision,
    /// since the money had gone elsewhere.
    motion, "motion", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        deliberation_id: Uuid,
        position: i32,
        kind: String,
        proposal_id: Option<Uuid>,
        amends: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        text: String,
        amount: Option<i64>,
        ballot: String,
        state: String,
        tabled_by: Option<Uuid>,
        present: Option<i32>,
        yes: Option<i32>,
        no: Option<i32>,
        abstain: Option<i32>,
        returned: i32,
        put_at: Option<DateTimeUtc>,
        decided_at: Option<DateTimeUtc>,
        version: i32,
    }
);

entity!(
    /// An open vote on a motion.
    motion_vote, "motion_vote", {
        #[sea_orm(primary_key, auto_increment = false)]
        motion_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        ambassador_id: Uuid,
        choice: String,
        voted_at: DateTimeUtc,
    }
);

entity!(
    /// The sealed ballot box of a secret motion. `token_signer` is sealed with the deployment's secret.
    motion_box, "motion_box", {
        #[sea_orm(primary_key, auto_increment = false)]
        motion_id: Uuid,
        state: String,
        needed: i32,
        token_key: Vec<u8>,
        token_signer: Vec<u8>,
        box_key: Option<Vec<u8>>,
        sealed_at: Option<DateTimeUtc>,
        opened_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// Who holds a share of the key of a motion's box.
    motion_scrutineer, "motion_scrutineer", {
        #[sea_orm(primary_key, auto_increment = false)]
        motion_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        ambassador_id: Uuid,
        position: i32,
        public_key: Option<Vec<u8>>,
        sealed_part: Option<Vec<u8>>,
        commitment: Option<Vec<u8>>,
        part: Option<Vec<u8>>,
        state: String,
    }
);

entity!(
    /// Who has taken the right to vote on a secret motion; `blinded` is the hash of what was signed unseen.
    motion_mark, "motion_mark", {
        #[sea_orm(primary_key, auto_increment = false)]
        motion_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        ambassador_id: Uuid,
        blinded: Vec<u8>,
    }
);

entity!(
    /// A sealed ballot on a motion. It knows no voter: a serial that is random, and bytes.
    motion_leaf, "motion_leaf", {
        #[sea_orm(primary_key, auto_increment = false)]
        motion_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        serial: Vec<u8>,
        leaf: Vec<u8>,
        token: Vec<u8>,
    }
);

entity!(
    /// An outing: a market, a school gate, door to door. Languages and kit are lists in JSON.
    outing, "outing", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        network_id: Option<Uuid>,
        series_id: Option<Uuid>,
        number: i32,
        kind: String,
        title: String,
        place: String,
        district_id: Option<Uuid>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        starts_at: DateTimeUtc,
        ends_at: DateTimeUtc,
        is_public: bool,
        goal_met: i32,
        goal_ideas: i32,
        goal_votes: i32,
        team: Option<i32>,
        for_whom: String,
        audience: String,
        languages: String,
        kit: String,
        note: String,
        state: String,
        reason: String,
        version: i32,
        created_at: DateTimeUtc,
    }
);

entity!(
    /// How many people were met on an outing, by one dimension at a time.
    outing_tally, "outing_tally", {
        #[sea_orm(primary_key, auto_increment = false)]
        outing_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        encounter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        dimension: String,
        #[sea_orm(primary_key, auto_increment = false)]
        value: String,
        people: i32,
    }
);

entity!(
    /// How many entries of a kind were taken, of those whose own rows are forgotten, and how many were collected on
    /// paper.
    outing_taken, "outing_taken", {
        #[sea_orm(primary_key, auto_increment = false)]
        outing_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        kind: String,
        entries: i32,
        on_paper: i32,
    }
);

entity!(
    /// A team's three answers after an outing.
    outing_debrief, "outing_debrief", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        outing_id: Uuid,
        went_well: String,
        was_hard: String,
        next_time: String,
        written_by: Option<Uuid>,
        written_at: DateTimeUtc,
    }
);

entity!(
    /// How many people live in a district, by one dimension at a time. No district: the whole city.
    population, "population", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        district_id: Option<Uuid>,
        dimension: String,
        value: String,
        people: i32,
        source: String,
    }
);

entity!(
    /// A code that lets phones in for one outing. The code itself derives from the secret.
    field_pass, "field_pass", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        outing_id: Uuid,
        label: String,
        code: String,
        max_devices: i32,
        expires_at: DateTimeUtc,
        created_by: Option<Uuid>,
        created_at: DateTimeUtc,
        revoked_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// A phone that was let in for an outing, with what it last said of itself. `token` is a keyed hash.
    field_device, "field_device", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        pass_id: Uuid,
        outing_id: Uuid,
        label: String,
        token: String,
        first_seen: DateTimeUtc,
        last_seen: DateTimeUtc,
        prepared_at: Option<DateTimeUtc>,
        waiting: i32,
        photos: i32,
        oldest_at: Option<DateTimeUtc>,
        skew: i32,
        build: String,
        revoked_at: Option<DateTimeUtc>,
    }
);

entity!(
    /// An entry that a phone sent: that it counted once, and what became of it. Of a vote no more than the day, and nothing that leads to the roll or to the box.
    field_entry, "field_entry", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        outing_id: Uuid,
        device_id: Option<Uuid>,
        kind: String,
        received_on: Date,
        refusal: Option<String>,
        idea_id: Option<Uuid>,
        handled_at: Option<DateTimeUtc>,
        handled_by: Option<Uuid>,
    }
);

entity!(
    /// Somebody who left a way to reach them on an outing. Name and contact are sealed; `lookup` is a keyed hash.
    field_contact, "field_contact", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        outing_id: Option<Uuid>,
        name: String,
        wish: String,
        contact: String,
        lookup: String,
        lang: String,
        notice_id: Option<Uuid>,
        left_on: Date,
    }
);

entity!(
    /// A photo on its way from a phone: sealed parts until it is whole.
    field_photo, "field_photo", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        entry_id: Uuid,
        outing_id: Uuid,
        size: i32,
        received: i32,
        sent_at: DateTimeUtc,
        done_at: Option<DateTimeUtc>,
        refusal: Option<String>,
    }
);

entity!(
    /// A part of a sealed photo, by its first byte.
    field_photo_part, "field_photo_part", {
        #[sea_orm(primary_key, auto_increment = false)]
        photo_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        start: i32,
        bytes: Vec<u8>,
    }
);

entity!(
    /// Where people vote on paper or at a kiosk; an outing with ballots is one. `sheet` is what its signed sheet remarks; it and `staff` are sealed.
    polling_place, "polling_place", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        outing_id: Option<Uuid>,
        number: i32,
        name: String,
        address: String,
        access: String,
        hours: String,
        staff: String,
        district_id: Option<Uuid>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        marked: i32,
        state: String,
        signed_at: Option<DateTimeUtc>,
        signed_by: Option<Uuid>,
        sheet: String,
        version: i32,
    }
);

entity!(
    /// A batch of paper ballots. `spoilt` has those of `found_spoilt` that showed while they were keyed.
    paper_batch, "paper_batch", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        edition_id: Uuid,
        polling_place_id: Option<Uuid>,
        number: i32,
        printed: i32,
        used: i32,
        spoilt: i32,
        returned: i32,
        found_spoilt: i32,
        differing: i32,
        left_out: i32,
        why_left_out: String,
        state: String,
        first_by: Option<Uuid>,
        second_by: Option<Uuid>,
        arbiter: Option<Uuid>,
        created_at: DateTimeUtc,
        sealed_on: Option<Date>,
        version: i32,
    }
);

entity!(
    /// What somebody keyed from one ballot of a batch, sealed until the batch lies in the box, and then removed.
    paper_keyed, "paper_keyed", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        batch_id: Uuid,
        position: i32,
        keying: String,
        slip: String,
    }
);

entity!(
    /// A device on which people vote at a polling place. `token` is a keyed hash: of its code until `entered_at`, then of
    /// its cookie.
    kiosk, "kiosk", {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        polling_place_id: Uuid,
        label: String,
        token: String,
        voters: i32,
        opened_by: Option<Uuid>,
        opened_at: DateTimeUtc,
        entered_at: Option<DateTimeUtc>,
        seen_at: DateTimeUtc,
        closed_at: Option<DateTimeUtc>,
    }
);
