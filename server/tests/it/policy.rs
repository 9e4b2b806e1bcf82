//! Who may open which page and send which form: two tables, with a row for everything that there is.
//!
//! A page or a form without a row fails the test, so that nobody forgets to decide. The columns are the first
//! [`people`], from least right to most; what the others get follows from these, or is named at the end of a row
//! (see [`people::expected`]).

mod outings;
mod people;
mod routes;

use crate::harness::{Answer, World, somewhere};
use ballot_box::{Prepared, Slip};
use chrono::{TimeDelta, Utc};
use domain::delegated::Template;
use domain::idea::IdeaDraft;
use domain::mission::Slot;
use domain::network::{GroupKind, QuietHours};
use domain::polling_place::BatchFigures;
use domain::study::{StudyAct, StudyContent};
use domain::{
    Actor, AmbassadorId, AmbassadorState, Calendar, Cents, Channel, CommentState, DepartmentId,
    DocumentId, EditionId, EditionState, IdeaState, Lang, Mail, MemberLevel, NetworkId,
    NetworkKind, Phase, PhaseKind, PhotoId, ProjectState, Role, Rules, StudyId, TrusteeId,
    TrusteeKind, Verdict,
};
use leptos::server_fn::axum::server_fn_paths;
pub(crate) use people::{PEOPLE, Person, cookie};
use people::{strict, trusting};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use store::{
    Application, DecisionInput, DelegatedEnvelope, DelegatedEnvelopeInput, DepartmentInput,
    Document, EditionInput, GroupInput, ImportedEdition, ImportedIdea, ImportedProject,
    MissionInput, NetworkInput, NewsInput, PhotoText, PollingPlaceInput, ProjectInput, Store,
    TrainingInput, TrusteeInput, WaitingFilter,
};

/// A page's route, an address of it, and the status that each person gets; `refused` is 403 or 404.
pub(crate) const PAGES: &str = "
-                                          =                                308 308 308 308 308 308
/                                          =                                200 200 200 200 200 200
/accessibility                             =                                200 200 200 200 200 200
/account                                   =                                200 200 200 200 200 200
/data                                      =                                200 200 200 200 200 200
/demonstration                             =                                200 200 200 200 200 200 weak=404 stale=404
/gallery                                   =                                200 200 200 200 200 200
/help                                      =                                200 200 200 200 200 200
/field                                     =                                200 200 200 200 200 200
/legal                                     =                                200 200 200 200 200 200
/privacy                                   =                                200 200 200 200 200 200
/privacy/{collection}                      /privacy/stand                   200 200 200 200 200 200
/account/data                              =                                401 200 200 200 200 200
/sign-in/staff                             =                                200 200 200 200 200 200
/account/again                             =                                401 200 200 200 200 200
/account/security                          =                                401 200 200 200 200 200
/account/security/codes                    =                                401 404 404 404 404 404
/account/security/password                 =                                401 200 200 200 200 200 weak=403 stale=403
/invitation/{token}                        /invitation/nobody               404 404 404 404 404 404
/account/erase                             =                                401 200 200 200 200 200
/desk/privacy                              =                                401 403 403 403 403 200
/desk/privacy/notices                      =                                401 403 403 403 403 200
/desk/privacy/notices/{collection}/{of}    /desk/privacy/notices/web/fr     401 403 403 403 403 200
/desk/privacy/register                     =                                401 403 403 403 403 200
/desk/privacy/register/new                 =                                401 403 403 403 403 200
/desk/privacy/register/{id}                /desk/privacy/register/018f4c1e-0000-7000-8000-000000000001 401 403 403 403 403 404
/desk/privacy/retention                    =                                401 403 403 403 403 200
/source                                    =                                200 200 200 200 200 200
/verify                                    =                                200 200 200 200 200 200
/ideas                                     =                                307 307 307 307 307 307
/projects                                  =                                307 307 307 307 307 307
/results                                   =                                200 200 200 200 200 200
/vote                                      =                                307 307 307 307 307 307
/e/{slug}                                  /e/vote                          200 200 200 200 200 200
/e/{slug}/ideas                            /e/ideas/ideas                   200 200 200 200 200 200
/e/{slug}/ideas/{number}                   /e/ideas/ideas/1                 200 200 200 200 200 200
/e/{slug}/ideas/new                        /e/ideas/ideas/new               200 200 200 200 200 200
/e/{slug}/ideas/new/where                  /e/ideas/ideas/new/where         307 307 307 307 307 307
/e/{slug}/ideas/new/photos                 /e/ideas/ideas/new/photos        307 307 307 307 307 307
/e/{slug}/ideas/new/who                    /e/ideas/ideas/new/who           307 307 307 307 307 307
/e/{slug}/ideas/new/sent                   /e/ideas/ideas/new/sent          404 404 404 404 404 404
/e/{slug}/ideas/{number}/complete          /e/ideas/ideas/1/complete        307 307 307 307 307 307
/e/{slug}/ideas/{number}/complete/where    /e/ideas/ideas/1/complete/where  307 307 307 307 307 307
/e/{slug}/ideas/{number}/complete/photos   /e/ideas/ideas/1/complete/photos 307 307 307 307 307 307
/e/{slug}/ideas/{number}/complete/who      /e/ideas/ideas/1/complete/who    307 307 307 307 307 307
/e/{slug}/ideas/{number}/edit              /e/ideas/ideas/1/edit            307 307 307 307 307 307
/e/{slug}/ideas/{number}/edit/where        /e/ideas/ideas/1/edit/where      307 307 307 307 307 307
/e/{slug}/ideas/{number}/edit/photos       /e/ideas/ideas/1/edit/photos     307 307 307 307 307 307
/e/{slug}/ideas/{number}/edit/who          /e/ideas/ideas/1/edit/who        307 307 307 307 307 307
/e/{slug}/ideas/{number}/versions          /e/ideas/ideas/2/versions        404 404 200 200 200 200
/e/{slug}/ideas/{number}/support           /e/ideas/ideas/1/support         200 307 307 307 307 307
/e/{slug}/ideas/paper                      /e/ideas/ideas/paper             200 200 200 200 200 200
/ballot-box                                =                                200 200 200 200 200 200
/ballot-box/protocol                       =                                200 200 200 200 200 200
/e/{slug}/ballot-box                       /e/vote/ballot-box               200 200 200 200 200 200
/trustee/{token}                           /trustee/nobody                  404 404 404 404 404 404
/e/{slug}/projects                         /e/vote/projects                 200 200 200 200 200 200
/e/{slug}/projects/{number}                /e/vote/projects/1               200 200 200 200 200 200
/e/{slug}/results                          /e/closed/results                200 200 200 200 200 200
/e/{slug}/results/steps                    /e/closed/results/steps          404 404 404 404 404 404
/e/{slug}/results/what-if                  /e/closed/results/what-if        404 404 404 404 404 404
/e/{slug}/vote                             /e/vote/vote                     200 200 200 200 200 200
/e/{slug}/vote/summary                     /e/vote/vote/summary             200 200 200 200 200 200
/e/{slug}/vote/receipt                     /e/vote/vote/receipt             200 200 200 200 200 200
/e/{slug}/check                            /e/vote/check                    200 200 200 200 200 200
/envelopes                                 =                                200 200 200 200 200 200
/envelopes/{slug}                          /envelopes/nothing               404 404 404 404 404 404
/envelopes/{slug}/ledger                   /envelopes/nothing/ledger        404 404 404 404 404 404
/envelopes/{slug}/simulate                 /envelopes/nothing/simulate      404 404 404 404 404 404
/envelopes/{slug}/deliberations            /envelopes/{fund}/deliberations  200 200 200 200 200 200
/envelopes/{slug}/deliberations/new        /envelopes/{fund}/deliberations/new 401 403 403 403 200 200 lead=200
/envelopes/{slug}/deliberations/{number}   /envelopes/{fund}/deliberations/1 404 404 404 404 404 404
/envelopes/{slug}/deliberations/{number}/edit /envelopes/{fund}/deliberations/1/edit 401 404 404 404 404 404
/envelopes/{slug}/deliberations/{number}/here /envelopes/{fund}/deliberations/1/here 404 404 404 404 404 404
/envelopes/{slug}/deliberations/{number}/chair /envelopes/{fund}/deliberations/1/chair 401 404 404 404 404 404
/envelopes/{slug}/deliberations/{number}/minutes /envelopes/{fund}/deliberations/1/minutes 404 404 404 404 404 404
/envelopes/{slug}/deliberations/{number}/secret/{position} /envelopes/nothing/deliberations/1/secret/1 404 404 404 404 404 404
/desk                                      =                                401 403 200 200 200 200 307 307 307 volunteers=307
/desk/envelopes                            =                                401 403 200 200 200 200
/desk/envelopes/new                        =                                401 403 403 403 200 200
/desk/envelopes/{slug}                     /desk/envelopes/nothing          401 403 404 404 404 404
/desk/envelopes/{slug}/ledger              /desk/envelopes/nothing/ledger   401 403 404 404 404 404
/desk/moderation                           =                                401 403 200 200 200 200
/desk/vote                                 =                                401 403 200 200 200 200
/desk/editions                             =                                401 403 200 200 200 200
/desk/moderation/{slug}/{number}           /desk/moderation/ideas/2         401 403 200 200 200 200
/desk/entries                              =                                401 403 403 307 307 307 volunteers=307 elsewhere=200
/desk/entries/{slug}                       /desk/entries/ideas              401 403 403 200 200 200 volunteers=200
/desk/comments                             =                                401 403 200 200 200 200
/desk/vote/{slug}                          /desk/vote/closed                401 403 200 200 200 200
/desk/editions/{slug}                      /desk/editions/draft             401 403 200 200 200 200
/desk/editions/{slug}/presentation         /desk/editions/draft/presentation 401 403 200 200 200 200
/desk/editions/{slug}/calendar             /desk/editions/draft/calendar    401 403 200 200 200 200
/desk/editions/{slug}/envelopes            /desk/editions/draft/envelopes   401 403 200 200 200 200
/envelopes/{slug}/proposals/new            /envelopes/{fund}/proposals/new  401 200 200 200 200 200
/envelopes/{slug}/proposals/{number}       /envelopes/{fund}/proposals/{proposal} 200 200 200 200 200 200
/desk/envelopes/{slug}/proposals           /desk/envelopes/{fund}/proposals 401 403 200 200 200 200
/desk/envelopes/{slug}/proposals/{number}  /desk/envelopes/{fund}/proposals/{proposal} 401 403 200 200 200 200
/desk/editions/{slug}/rules                /desk/editions/draft/rules       401 403 200 200 200 200
/desk/editions/{slug}/districts            /desk/editions/draft/districts   401 403 200 200 200 200
/desk/editions/{slug}/themes               /desk/editions/draft/themes      401 403 200 200 200 200
/desk/editions/{slug}/projects             /desk/editions/draft/projects    401 403 200 200 200 200
/desk/editions/{slug}/ballot-box           /desk/editions/draft/ballot-box  401 403 200 200 200 200
/desk/editions/{slug}/ballot-box/minutes   /desk/editions/draft/ballot-box/minutes 401 403 404 404 404 404
/e/{slug}/decisions                        /e/deciding/decisions            404 404 404 404 404 404
/desk/projects/{slug}/decisions            /desk/projects/deciding/decisions 401 403 200 200 200 200
/desk/projects/{slug}/decisions/preview    /desk/projects/deciding/decisions/preview 401 403 200 200 200 200
/desk/projects/{slug}/decisions/mails      /desk/projects/deciding/decisions/mails 401 403 403 403 200 200
/desk/studies/sheet/{slug}                 /desk/studies/sheet/ideas        401 403 200 200 200 200 200 200 200
/desk/studies/sheet/{slug}/compare         /desk/studies/sheet/ideas/compare 401 403 403 403 200 200 200 200 200
/c/{code}                                  /c/0000000000                    200 200 200 200 200 200
/card                                      =                                200 200 200 200 200 200
/e/{slug}/card                             /e/vote/card                     200 200 200 200 200 200
/e/{slug}/list                             /e/vote/list                     422 422 422 422 422 422
/desk/voters                               =                                401 403 403 403 200 200 auditor=200
/desk/voters/{slug}                        /desk/voters/vote                401 403 403 403 200 200 auditor=200
/desk/voters/{slug}/cards/{batch}          /desk/voters/vote/cards/{batch}  401 403 403 403 200 200 auditor=200
/desk/voters/{slug}/cards/{batch}/sheet    /desk/voters/vote/cards/{batch}/sheet 401 403 403 403 200 200
/desk/voters/{slug}/suspicions             /desk/voters/vote/suspicions     401 403 403 403 200 200 auditor=200
/desk/voters/{slug}/suspicions/{id}        /desk/voters/vote/suspicions/018f4c1e-0000-7000-8000-000000000001 401 403 403 403 404 404 auditor=404
/kiosk                                     =                                200 200 200 200 200 200
/kiosk/{code}                              /kiosk/00000-00000               200 200 200 200 200 200
/outings                                   =                                200 200 200 200 200 200
/outings/{id}                              /outings/{stop}                  200 200 200 200 200 200
/desk/outings                              =                                401 403 403 403 200 200 lead=200
/desk/outings/new                          =                                401 403 403 403 200 200 lead=200
/desk/outings/report                       =                                401 403 403 403 200 200 lead=200
/desk/outings/population                   =                                401 403 403 403 200 200 lead=200
/desk/outings/{id}                         /desk/outings/{outing}           401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/desk/outings/{id}/edit                    /desk/outings/{outing}/edit      401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/desk/outings/{id}/report                  /desk/outings/{outing}/report    401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/desk/outings/{id}/phones                  /desk/outings/{outing}/phones    401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/desk/outings/{id}/entries                 /desk/outings/{outing}/entries   401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/desk/contacts                             =                                401 403 403 403 200 200 lead=200
/desk/polling/{slug}/{number}/kiosks       /desk/polling/vote/{place}/kiosks 401 403 403 403 200 200
/desk/papers/{slug}                        /desk/papers/vote                401 403 403 200 200 200 lead=200
/desk/papers/{slug}/{what}                 /desk/papers/vote/ballot         401 403 403 200 200 200 lead=200
/desk/vote/{slug}/paper                    /desk/vote/vote/paper            401 403 403 200 200 200
/e/{slug}/places                           /e/vote/places                   200 200 200 200 200 200
/desk/polling                              =                                401 403 403 200 200 200
/desk/polling/{slug}                       /desk/polling/vote               401 403 403 200 200 200
/desk/polling/{slug}/new                   /desk/polling/vote/new           401 403 403 403 200 200
/desk/polling/{slug}/{number}              /desk/polling/vote/{place}       401 403 403 200 200 200
/desk/polling/{slug}/{number}/sheet        /desk/polling/vote/{place}/sheet 401 403 403 200 200 200
/desk/polling/{slug}/batches/{number}      /desk/polling/vote/batches/{paper} 401 403 403 200 200 200
/desk/polling/{slug}/batches/{number}/key  /desk/polling/vote/batches/{counted}/key 401 403 403 200 200 200
/desk/polling/{slug}/batches/{number}/arbitrate /desk/polling/vote/batches/{counted}/arbitrate 401 403 403 422 422 422
/e/{slug}/projects/{number}/carrier        /e/vote/projects/1/carrier      401 404 404 404 404 404
/desk/projects                             =                                401 403 200 200 200 200 elsewhere=302
/desk/projects/{slug}                      /desk/projects/ideas             401 403 200 200 200 200
/desk/projects/{slug}/groups               /desk/projects/ideas/groups      401 403 200 200 200 200
/desk/projects/{slug}/ideas                /desk/projects/ideas/ideas       401 403 200 200 200 200
/desk/projects/{slug}/merge                /desk/projects/ideas/merge?ideas=1 401 403 200 200 200 200
/desk/projects/{slug}/{number}             /desk/projects/vote/1            401 403 200 200 200 200
/desk/projects/{slug}/announcements        /desk/projects/ideas/announcements 401 403 403 403 200 200
/desk/news                                 =                                401 403 403 403 200 200 of-edition=403
/desk/audit                                =                                401 403 403 403 200 200 auditor=200
/desk/staff                                =                                401 403 403 403 403 200
/desk/rights                               =                                401 403 200 200 200 200
/desk/departments                          =                                401 403 403 403 200 200 of-edition=403
/desk/departments/{id}                     /desk/departments/{roads}        401 403 403 403 200 200 of-edition=403
/ambassadors                               =                                200 200 200 200 200 200
/ambassadors/{slug}                        /ambassadors/{team}              200 200 200 200 200 200
/ambassadors/{slug}/join                   /ambassadors/{team}/join         200 200 200 200 200 200
/ambassadors/{slug}/join/who               /ambassadors/{team}/join/who     200 200 200 200 200 200
/ambassadors/{slug}/me                     /ambassadors/{team}/me           401 200 200 200 200 200
/ambassadors/{slug}/poster                 /ambassadors/{team}/poster       200 200 200 200 200 200
/ambassadors/{slug}/rules                  /ambassadors/{team}/rules        200 200 200 200 200 200
/consent/{token}                           /consent/nobody                  404 404 404 404 404 404
/desk/networks                             =                                401 403 403 403 200 200 lead=200
/desk/networks/new                         =                                401 403 403 403 200 200 of-edition=403
/desk/networks/{slug}                      /desk/networks/{team}            401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/missions               /ambassadors/{team}/missions     200 200 200 200 200 200
/ambassadors/{slug}/missions/{id}          /ambassadors/{team}/missions/{mission} 200 200 200 200 200 200
/ambassadors/{slug}/missions/{id}/here     /ambassadors/{team}/missions/{mission}/here 200 200 200 200 200 200
/ambassadors/{slug}/lead/missions          /ambassadors/{team}/lead/missions 401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/missions/{id}     /ambassadors/{team}/lead/missions/{mission} 401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/missions/{id}/code /ambassadors/{team}/lead/missions/{mission}/code 401 403 403 403 422 422 of-edition=403 lead=422
/ambassadors/{slug}/lead                   /ambassadors/{team}/lead         401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/members           /ambassadors/{team}/lead/members 401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/members/{id}      /ambassadors/{team}/lead/members/{recruit} 401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/training          /ambassadors/{team}/lead/training 401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/equipment         /ambassadors/{team}/lead/equipment 401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/lead/posts             /ambassadors/{team}/lead/posts   401 403 403 403 200 200 of-edition=403 lead=200
/ambassadors/{slug}/posts                  /ambassadors/{team}/posts        401 422 422 422 200 200 of-edition=422 lead=200
/ambassadors/{slug}/stories                /ambassadors/{team}/stories      200 200 200 200 200 200
/ambassadors/{slug}/stories/new            /ambassadors/{team}/stories/new  401 422 422 422 422 422
/ambassadors/{slug}/certificate            /ambassadors/{team}/certificate  401 422 422 422 422 422
/ambassadors/{slug}/lead/members/{id}/certificate /ambassadors/{team}/lead/members/018f4c1e-0000-7000-8000-000000000001/certificate 401 403 403 403 404 404 of-edition=403 lead=404
/desk/studies                              =                                401 403 200 200 200 200 200 200 200
/desk/studies/{id}                         /desk/studies/{study}            401 403 200 200 200 200 200 200 404
";

/// A form, what it sends, and what comes of it for each person:
/// - `yes`: it is done, and the log has it;
/// - `own`: nothing is done but in the person's own session, such as a step of a form that is kept;
/// - `again`: nothing is done before the person has shown again who they are;
/// - `no`: nothing is done, and the answer, or the page that it leads to, says that the right is missing, or
///   that there is nothing of the kind for this person.
///
/// Forms that lie before it in a line with `>` are sent first. `{edition}` words are filled in by [`fill`].
pub(crate) const FORMS: &str = "
/api/accounts/request-code email={me}-x@example.org&here=/account   yes yes yes yes yes yes
/api/accounts/sign-in code=000000&here=/account&back=/account   own own own own own own
/api/credentials/ask   own own own own own own
/api/credentials/ask-new   no own own own own own weak=no stale=no
/api/credentials/passkey answer={}&here=/sign-in/staff&back=/desk   own own own own own own
/api/credentials/password email={me}-x@example.org&password=x&code=000000&here=/sign-in/staff&back=/desk   own own own own own own
/api/credentials/recover recovery=00000-00000&here=/account   own own own own own own
/api/credentials/add-passkey answer={}&label=x   no own own own own own weak=again stale=again
/api/credentials/set-password password=x&code=000000   no own own own own own weak=again stale=again
/api/credentials/make-codes   no yes yes yes yes yes weak=again stale=again
/api/credentials/make-codes > /api/credentials/codes-kept   no own own own own own
/api/credentials/remove id=018f4c1e-0000-7000-8000-000000000001   no no no no no no weak=again stale=again
/api/credentials/revoke-session id=nobody   no no no no no no
/api/credentials/revoke-others   no yes yes yes yes yes
/api/credentials/open-invitation token=nobody   no no no no no no
/api/staff/invite account={reader}   no no no no yes yes of-edition=no
/api/staff/invite account={reader} > /api/staff/cancel-invitation account={reader}   no no no no no yes
/api/accounts/sign-out   own yes yes yes yes yes
/api/accounts/sign-out-everywhere   own yes yes yes yes yes
/api/demonstration/move-clock to=0   own own own own own own weak=no stale=no
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre.   own own own own own own
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre. > /api/ideas/save-where slug=ideas&district=*   own own own own own own
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre. > /api/ideas/save-where slug=ideas&district=* > /api/ideas/send slug=ideas&author=Ana&email={me}-y@example.org   yes yes yes yes yes yes
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre. > /api/ideas/start-over slug=ideas   own own own own own own
/api/ideas/similar slug=ideas&title=Des+arbres+sur+la+place   own own own own own own
/api/ideas/withdraw slug=ideas&number=1   no no no no no no
/api/photos/remove photo={photo}   no no no yes yes yes
/api/supports/add slug=ideas&number=1   own yes yes yes yes yes
/api/supports/add slug=ideas&number=1 > /api/supports/remove slug=ideas&number=1   own yes yes yes yes yes
/api/comments/send slug=ideas&number=1&comment=Une+bonne+idée,+dit+{me}.   own yes yes yes yes yes
/api/comments/decide comments[0]={comment}&verdict=publish   no no no yes yes yes moderator-elsewhere=own coordinator-elsewhere=own
/api/entries/enter edition=ideas&theme=nature&title=Un+banc+de+{me}&text=Un+banc+à+l’ombre+des+platanes.&channel=paper   no no no yes yes yes volunteers=yes
/api/entries/enter edition=ideas&theme=nature&title=Un+mur+de+{me}&text=Un+mur+à+repeindre+avec+les+enfants.&channel=paper > /api/entries/undo edition=ideas&number={newest}   no no no yes yes yes volunteers=yes
/api/cards/take code=0000000001&slug=vote   own own own own own own
/api/cards/list identifier=B1&year=1961&slug=vote   own own own own own own
/api/voters/print edition=vote&label=Marché&cards=1   no no no no yes yes
/api/voters/move batch={batch}&to=active   no no no no yes yes
/api/voters/revoke batch={batch}&number=1   no no no no yes yes
/api/votes/choose slug=vote&act=blank   own own own own own own
/api/votes/choose slug=vote&act=blank > /api/votes/confirm slug=vote&old_enough=on&link=lives   no yes yes yes yes yes card=yes
/api/votes/token slug=vote&blinded={blinded}&old_enough=on&link=lives   no yes yes yes yes yes card=yes
/api/votes/change slug=vote&code=   own own own own own own
/api/votes/choose slug=vote&act=blank > /api/votes/drop slug=vote   own own own own own own
/api/votes/another slug=vote   own own own own own own
/api/votes/another slug=vote > /api/votes/drop slug=vote   own own own own own own
/api/suspicions/decide edition=vote&id=018f4c1e-0000-7000-8000-000000000001&version=1&verdict=watched&motive=Vu+avec+la+direction.   no no no no no no
/api/envelopes/create edition=018f4c1e-0000-7000-8000-000000000001&network=018f4c1e-0000-7000-8000-000000000001&template=micro_works&typed[ceiling]=100&typed[name]=Essai&typed[starts_on]=2026-01-01&typed[ends_on]=2026-12-31&typed[terms][proposers]=members&typed[terms][quorum]=3&typed[terms][quorum_of]=number&typed[terms][majority]=simple&typed[terms][ballot]=open&typed[terms][nature]=investment&typed[terms][costing]=departments&typed[terms][countersign_days]=30   no no no no no no
/api/envelopes/change id=018f4c1e-0000-7000-8000-000000000001&slug=nothing&version=1&typed[name]=Essai&typed[starts_on]=2026-01-01&typed[ends_on]=2026-12-31&typed[terms][proposers]=members&typed[terms][quorum]=3&typed[terms][quorum_of]=number&typed[terms][majority]=simple&typed[terms][ballot]=open&typed[terms][nature]=investment&typed[terms][costing]=departments&typed[terms][countersign_days]=30   no no no no no no
/api/envelopes/funders id=018f4c1e-0000-7000-8000-000000000001&slug=nothing&rows[0][name]=Ville&rows[0][share]=100   no no no no no no
/api/envelopes/ceiling id=018f4c1e-0000-7000-8000-000000000001&slug=nothing&amount=100&note[reason]=Un+essai   no no no no no no
/api/envelopes/receive id=018f4c1e-0000-7000-8000-000000000001&slug=nothing&funder=018f4c1e-0000-7000-8000-000000000001&amount=100&note[reason]=Un+essai   no no no no no no
/api/envelopes/give-back id=018f4c1e-0000-7000-8000-000000000001&slug=nothing&note[reason]=Un+essai   no no no no no no
/api/envelopes/reverse id=018f4c1e-0000-7000-8000-000000000001&slug=nothing&entry=018f4c1e-0000-7000-8000-000000000001&number=1&note[reason]=Un+essai   no no no no no no
/api/editions/voters-per-contact edition=draft&version={v:draft}&people=3   no no no no yes yes
/api/votes/next-voter slug=vote   own yes yes yes yes yes
/api/moderation/decide ideas[0]={idea}&verdict=publish   no no no yes yes yes moderator-elsewhere=own coordinator-elsewhere=own
/api/editions/create name=Essai+{me}&slug=essai-{me}&summary=Un+essai.   no no no no yes yes of-edition=no
/api/editions/presentation edition=draft&version={v:draft}&name=Essai&slug=draft&summary=Un+essai.   no no no no yes yes
/api/editions/calendar edition=draft&version={v:draft}&phases[0][kind]=ideas&phases[0][starts]=2030-01-01T00:00&phases[0][ends]=2030-02-01T00:00   no no no no yes yes
/api/editions/envelopes edition=draft&version={v:draft}&rows[0][name]=Ville&rows[0][amount]=1000   no no no no yes yes
/api/editions/rules edition=draft&version={v:draft}&rules[age_floor]=9&rules[links][0]=lives&rules[means][0]=email&rules[voters_per_contact]=1&rules[ballot]=approval&rules[min]=1&rules[max]=3&rules[measure]=votes&rules[misfit]=skip&rules[ties]=cost-votes&rules[field_hours]=24   no no no no yes yes
/api/editions/themes edition=draft&version={v:draft}&names=Nature   no no no no yes yes
/api/editions/districts edition=draft&version={v:draft}   no no own own own own
/api/editions/priority edition=draft&version={v:draft}   no no no no yes yes
/api/editions/publish edition=draft   no no no no yes yes
/api/trustees/plan edition=draft&rows[0][name]=Ana&rows[0][kind]=elected&rows[0][email]=ana@example.org&rows[0][lang]=fr&needed=1   no no no no yes yes stale=again
/api/trustees/invite-again edition=draft&trustee={trustee}   no no no no yes yes stale=again
/api/trustees/replace edition=draft&trustee={trustee}&row[name]=Badr&row[kind]=staff&row[email]=badr@example.org&row[lang]=fr   no no no no yes yes stale=again
/api/trustees/take link=nobody&public=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA   no no no no no no
/api/trustees/confirm link=nobody&public=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA   no no no no no no
/api/trustees/give link=nobody&part=AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA   no no no no no no
/api/field-desk/make-pass outing={outing}&label=Equipe&most=1&after=24   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/field-desk/revoke-pass pass={pass}   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/field-desk/revoke-device device={device}   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/field-desk/handle-entry entry={entry}   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/field-desk/forget-contact edition=ideas&contact={contact}   no no no no yes yes lead=yes
/api/kiosk-desk/open slug=vote&number={place}&label=Entree   no no no no yes yes
/api/kiosk-desk/close slug=vote&number={kiosk-place}&kiosk={kiosk}   no no no no yes yes
/api/kiosk/become code={kiosk-code}   yes yes yes yes yes yes
/api/kiosk/begin lang=fr   no no no no no no
/api/kiosk/end   no no no no no no
/api/kiosk/leave   no no no no no no
/api/paper/mark edition=vote&contact={me}-paper@example.org   no no no yes yes yes
/api/polling/place edition=vote&name=Mairie+de+{me}   no no no no yes yes
/api/polling/batch edition=vote&ballots=10   no no no no yes yes
/api/polling/count edition=vote&number={paper}&version=1&used=1&spoilt=1&returned=0   no no no yes yes yes
/api/polling/cancel edition=vote&number={paper}&version=1   no no no no yes yes
/api/polling/restart edition=vote&number={counted}&version=2&keying=first   no no no no yes yes
/api/polling/key edition=vote&number={counted}&keying=first&position=1&typed=0   no no no yes yes yes
/api/polling/decide edition=vote&number={counted}&position=1&typed=0   no no no own own own
/api/polling/finish edition=vote&number={counted}   no no no own own own
/api/polling/sign edition=vote&number={place}&version=1   no no no no yes yes
/api/polling/cut edition=vote&number={counted}&version=2&why=Un+bulletin+de+trop+dans+l'urne.   no no no no own own
/api/vote-desk/open edition=closed   no no no no own own stale=again
/api/vote-desk/ask edition=closed   no no no no own own stale=again
/api/vote-desk/count edition=closed   no no no no yes yes stale=again
/api/vote-desk/publish edition=closed&sure=on   no no no no yes yes stale=again
/api/decisions/decide edition=deciding&number=1&version=1&verdict=refused&reason=unlawful&words=La+loi+l'interdit.   no no no no yes yes
/api/decisions/cost edition=deciding&number=1&amount=1000&note=Devis   no no no no yes yes
/api/decisions/plan edition=deciding&on=   no no no no yes yes
/api/decisions/publish edition=deciding&sure=on   no no no no own own
/api/sheet/apply edition=ideas   no no no no own own own own own
/api/sheet/forget edition=ideas   no no no no own own own own own
/api/projects-desk/make edition=ideas&ideas=1&title=Des+arbres&text=Des+arbres+et+des+bancs+à+leur+ombre.   no no no no yes yes
/api/projects-desk/gather edition=ideas&ideas[0]={published}&act=each   no no no no yes yes
/api/projects-desk/edit edition=ideas&number={project}&version=1&title=Des+arbres&text=Des+arbres+et+des+bancs+à+leur+ombre.   no no no no yes yes
/api/projects-desk/join edition=ideas&project={project}&ideas={published}   no no no no yes yes
/api/projects-desk/lineage edition=ideas&number={project}&ideas[0]=1&act=part   no no no no yes yes
/api/projects-desk/dissolve edition=ideas&number={project}&version=1   no no no no yes yes
/api/projects-desk/restore edition=ideas&number={undone}&version=2   no no no no yes yes
/api/projects-desk/set-aside edition=ideas&ideas=1,5   no no no no own own
/api/carriers/write slug=ideas&number={project}&text=Bonjour   no no no no no no
/api/carriers/name slug=ideas&number={project}&idea=018f4c1e-0000-7000-8000-000000000001   no no no no no no
/api/carriers/answer edition=ideas&number={project}&text=Bonjour   no no no no yes yes
/api/carriers/announce edition=ideas&subject=Rendez-vous&text=Venez+mardi.&act=send&id=018f4c1e-0000-7000-8000-000000000001   no no no no yes yes
/api/news/publish lang=fr&title=Une+nouvelle&text=Le+vote+ouvre+samedi.   no no no no yes yes of-edition=no
/api/news/remove news={news}   no no no no yes yes of-edition=no
/api/privacy/notice collection=web&of=fr&seen=0&act=preview&text=Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.+Des+mots+simples.   no no no no no own
/api/privacy/processing name=Votes+de+{me}&purpose=Un+texte.&basis=Un+texte.&people=Un+texte.&data=Un+texte.&recipients=Un+texte.&retention=Un+texte.&security=Un+texte.   no no no no no yes
/api/privacy/remove-processing id=018f4c1e-0000-7000-8000-000000000001&version=1   no no no no no no
/api/privacy/retention codes=1&sessions=30&tries=1&mails=30&accounts=1095&contacts=365&traces=90&passes=90&roll=365&exports=7&invitations=30&files=30   no no no no no own
/api/my-data/export   no yes yes yes yes yes
/api/my-data/erase word=rien   no own own own own own
/api/ideas/hide-name slug=ideas&number=1   no no no no no no
/api/staff/grant email=nouveau@example.org&name=Nour&role=reader   no no no no no yes stale=again
/api/staff/revoke account={reader}&role=reader   no no no no no yes stale=again
/api/departments/save name=Propreté+{me}   no no no no yes yes of-edition=no
/api/departments/competences seen={mark}&rows[0][name]=Voirie+{me}&rows[0][words]=trottoir   no no no no yes yes of-edition=no
/api/departments/install   no no no no yes yes of-edition=no
/api/departments/set-member department={roads}&email=nouveau@example.org&level=analyst   no no no no yes yes of-edition=no
/api/departments/remove-member department={roads}&account={member}   no no no no yes yes of-edition=no
/api/deliberations/convene slug={fund}&title=Choisir&starts=2090-01-03T14:00&place=Mairie   no no no no yes yes lead=yes
/api/deliberations/change slug={fund}&number=1&version=99&title=Choisir&starts=2090-01-03T14:00&place=Mairie   no no no no own own lead=own
/api/deliberations/move slug={fund}&number=1&act=open   no no no no yes yes lead=yes
/api/deliberations/here slug={fund}&number=1&code=000000   no own own own own own
/api/deliberations/attend slug={fund}&number=1&act=leave   no own own own own own
/api/deliberations/mark slug={fund}&number=1&member=018f4c1e-0000-7000-8000-000000000001&here=true   no no no no no no
/api/deliberations/notes slug={fund}&number=1&version=99&notes=Bonjour   no no no no own own lead=own
/api/deliberations/minutes slug={fund}&number=1&version=99&minutes=Bonjour   no no no no no no
/api/deliberations/approve slug={fund}&number=1&version=99   no no no no no no
/api/deliberations/table slug={fund}&number=1&kind=other&text=Bonjour   no own own own yes yes lead=yes coordinator-elsewhere=own
/api/deliberations/motion slug={fund}&number=1&motion=018f4c1e-0000-7000-8000-000000000001&act=put   no no no no no no
/api/deliberations/vote slug={fund}&number=1&motion=018f4c1e-0000-7000-8000-000000000001&choice=for   no no no no no no
/api/members/decide slug={team}&member={recruit}&verdict=accepted   no no no no yes yes of-edition=no lead=yes
/api/members/take-off slug={team}&member={recruited}&reason=Une+longue+absence.   no no no no yes yes of-edition=no lead=yes
/api/members/move slug={team}&member={recruit}&version=1   no no no no yes yes of-edition=no lead=yes
/api/members/step slug={team}&title=Accueillir+{me}&position=1   no no no no yes yes of-edition=no lead=yes
/api/members/training slug={team}&member={recruited}&step={step}&done=on   no no no no yes yes of-edition=no lead=yes
/api/members/lend slug={team}&member={recruited}&kind=vest&label=M   no no no no yes yes of-edition=no lead=yes
/api/members/take-back slug={team}&loan=018f4c1e-0000-7000-8000-000000000001   no no no no no no
/api/posts/announce slug={team}&announcement=Bienvenue,+dit+{me}.   no no no no yes yes of-edition=no lead=yes
/api/posts/reply slug={team}&post=018f4c1e-0000-7000-8000-000000000001&reply=Bonjour   no own own own no no of-edition=own lead=no
/api/posts/thank slug={team}&group=018f4c1e-0000-7000-8000-000000000001&thanks=Merci   no own own own no no of-edition=own lead=no
/api/posts/mails slug={team}&wanted=on   no own own own own own
/api/posts/moderate slug={team}&post=018f4c1e-0000-7000-8000-000000000001&seen=waiting&act=publish   no no no no no no
/api/posts/milestone slug={team}&group={squad}&title=100+idées+de+{me}&on=2026-01-01   no no no no yes yes of-edition=no lead=yes
/api/posts/remove-milestone slug={team}&milestone=018f4c1e-0000-7000-8000-000000000001   no no no no no no
/api/networks/join slug={team}&name=Ana&birth_date=2004-02-03   own yes yes yes yes yes
/api/networks/send slug={team}   own own own own own own
/api/networks/charter slug={team}&version=99   no own own own own own
/api/networks/guardian slug={team}&guardian=Samia&contact=samia@example.org&lang=fr   no own own own own own
/api/networks/profile slug={team}&version=99   no own own own own own
/api/networks/join slug={team}&name=Ana&birth_date=2004-02-03 > /api/networks/leave slug={team}   no yes yes yes yes yes
/api/networks/consent token=nobody&answer=given   no no no no no no
/api/secret-motions/name spot[slug]=nothing&spot[number]=1&spot[position]=1&scrutineers[0]=018f4c1e-0000-7000-8000-000000000001   no no no no no no
/api/secret-motions/take-key spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/secret-motions/confirm-key spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/secret-motions/put spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/secret-motions/cast spot[slug]=nothing&spot[number]=1&spot[position]=1&choice=for   no no no no no no
/api/secret-motions/close spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/secret-motions/give-key spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/secret-motions/open spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/secret-motions/void spot[slug]=nothing&spot[number]=1&spot[position]=1   no no no no no no
/api/networks/create kind=youth&slug=autres&name=Autres&quiet_from=20&quiet_to=8   no no no no yes yes coordinator-here=no
/api/networks/create kind=youth&slug=r-{me}&name=Autres&quiet_from=20&quiet_to=8   no no no no yes yes coordinator-here=no
/api/networks/change network={team}&version=99&slug={team}&name=Autres&quiet_from=20&quiet_to=8   no no no no own own coordinator-here=no
/api/networks/group network={team}&kind=school&name=Lycee   no no no no yes yes lead=yes coordinator-here=no
/api/networks/publish-charter network={team}&before=99&text=Nous+nous+ecoutons+tous+les+jours.   no no no no own own coordinator-here=no
/api/proposals/propose envelope={fund}&title=Trois+bancs&text=Des+bancs+à+l'ombre+des+arbres.   no yes yes yes yes yes
/api/proposals/change envelope={fund}&number={proposal}&version=1&title=Trois+bancs&text=Des+bancs+à+l'ombre+des+arbres.   no no no no yes yes lead=yes
/api/proposals/cost envelope={fund}&number={proposal}&amount=100   no no no no own own lead=own
/api/proposals/withdraw envelope={fund}&number={proposal}&why=Une+raison+qui+dit+assez.   no no no no yes yes lead=yes
/api/proposals/report envelope={fund}&number={proposal}&report=Une+raison+qui+dit+assez.   no no no no own own lead=own
/api/proposals/ask-costing envelope={fund}&number={proposal}&departments[0]={roads}   no no no no yes yes
/api/proposals/ask-department envelope={fund}&number={proposal}&department={roads}   no no no no own own
/api/proposals/take-back-costing envelope={fund}&number={proposal}&taken_back=Une+raison+qui+dit+assez.   no no no no own own
/api/proposals/take-costing envelope={fund}&number={proposal}   no no no no own own
/api/proposals/countersign envelope={fund}&number={proposal}   no no no no own own stale=again
/api/proposals/send-back envelope={fund}&number={proposal}&sent_back=Une+raison+qui+dit+assez.   no no no no own own
/api/proposals/ratify envelope={fund}&number={proposal}&ratified_on=2026-01-05&ratified_reference=DEL-1   no no no no own own
/api/proposals/commit envelope={fund}&number={proposal}&order_amount=1&order_reference=ENG-1   no no no no own own
/api/proposals/pay envelope={fund}&number={proposal}&paid_amount=1&paid_reference=Mandat   no no no no own own
/api/proposals/works envelope={fund}&number={proposal}&step=works   no no no no own own
/api/proposals/deliver envelope={fund}&number={proposal}&delivered_on=2026-01-05   no no no no own own
/api/proposals/abandon envelope={fund}&number={proposal}&abandoned=Une+raison+qui+dit+assez.   no no no no own own
/api/outings/plan edition=ideas&outing[kind]=market&outing[for_whom]=everybody&outing[title]=Marché&outing[place]=Place+Pie&outing[starts]=2090-01-03T09:00&outing[minutes]=180   no no no no yes yes lead=yes
/api/outings/change id={outing}&version=1&outing[kind]=market&outing[for_whom]=everybody&outing[title]=Marché&outing[place]=Place+Pie&outing[starts]=2090-01-03T09:00&outing[minutes]=180   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/outings/cancel id={outing}&reason=Il+pleut.   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/outings/tally id={outing}&counts[met]=3   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/outings/debrief id={outing}&went_well=Tout.   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/outings/drop-photo id={photographed}&photo={outing-photo}   no no no no yes yes lead=yes coordinator-elsewhere=no
/api/outings/mission id={outing}&network={team-id}&needed=2   no no no no yes yes of-edition=no lead=yes
/api/outings/tie id={outing}&mission={mission}&tied=yes   no no no no yes yes of-edition=no lead=yes
/api/missions/sign-up slug={team}&id={mission}   no own own own own own
/api/missions/sign-off slug={team}&id={mission}   no own own own own own
/api/missions/offer slug={team}&id={mission}   no own own own own own
/api/missions/check-in slug={team}&id={mission}&code=000000   no own own own own own
/api/missions/renew-feed slug={team}&of=network   no no no no yes yes of-edition=no lead=yes
/api/missions/plan slug={team}&title=Stand&place=Mairie&starts=2090-01-03T14:00&minutes=120&needed=3   no no no no yes yes of-edition=no lead=yes
/api/missions/plan slug={team}&title=Stand&place=Mairie&starts=2090-01-03T14:00&minutes=120&needed=3 > /api/missions/copy-week slug={team}&week=2090-01-10   no no no no yes yes of-edition=no lead=yes
/api/missions/change slug={team}&id={mission}&version=1&title=Stand&place=Mairie&starts=2090-01-03T14:00&minutes=120&needed=3   no no no no yes yes of-edition=no lead=yes
/api/missions/cancel slug={team}&id={mission}   no no no no yes yes of-edition=no lead=yes
/api/missions/mark-present slug={team}&id={mission}&who=018f4c1e-0000-7000-8000-000000000001&present=yes   no no no no no no
/api/missions/set-minutes slug={team}&id={mission}&who=018f4c1e-0000-7000-8000-000000000001&minutes=60   no no no no no no
/api/studies/write study={study}&version=1&typed[notes]=Rien   no no no no yes yes yes yes no
/api/studies/act study={proposed}&version=3&act=validate   no no no no no no no yes no
/api/studies/answer question={question}&answer=Rue+des+Teinturiers.&back=/desk/studies   no no no no yes yes yes yes no
/api/studies/route edition=studied&number=2&department={roads}   no no no no yes yes
/api/studies/unroute study={study}   no no no no yes yes
/api/studies/due study={study}&due=2027-03-01   no no no no yes yes
/api/studies/route-all edition=studied   no no no no yes yes
/api/studies/remove-document document={document}   no no no no yes yes yes yes no
";

#[tokio::test]
async fn every_page_opens_for_those_who_may() {
    let world = world().await;
    let mut people = vec![];
    for person in &PEOPLE {
        people.push((person, cookie(&world, person, "page").await));
    }
    let mut rows = BTreeSet::new();
    let mut seen = String::new();
    for row in PAGES.lines().filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let [route, example, expected @ ..] = words.as_slice() else {
            panic!("a row: {row}")
        };
        rows.insert(*route);
        let route = if *route == "-" { "" } else { route };
        let example = if *example == "=" { route } else { example };
        let address = format!("/fr{}", fill(&world, example, "page").await);
        let expected = people::expected(expected, route);
        let mut found = vec![];
        for (person, cookie) in &people {
            strict(&world, person).await;
            let ask = world.get(&address).from(&somewhere());
            let answer = ask.cookie(cookie).send().await;
            found.push(answer.status.as_u16().to_string());
        }
        trusting(&world).await;
        people::compare(&mut seen, row, &expected, &found, |expected, found| {
            expected == found || expected == "refused" && ["403", "404"].contains(&found)
        });
    }
    for path in app::routes::paths() {
        let row = if path.is_empty() { "-" } else { path };
        if !rows.contains(row) {
            let _ = writeln!(seen, "{row} has no row");
        }
    }
    assert!(seen.is_empty(), "\n{seen}");
}

#[tokio::test]
async fn every_form_is_taken_from_those_who_may() {
    let world = world().await;
    let mut rows = BTreeSet::new();
    let mut seen = String::new();
    for (number, row) in form_rows().into_iter().enumerate() {
        let FormRow {
            row,
            steps,
            expected,
        } = row;
        rows.insert(steps.last().expect("a form").0);
        let mut found = vec![];
        for person in &PEOPLE {
            let mut holds = cookie(&world, person, &number.to_string()).await;
            found.push(sent_by(&world, &mut holds, &steps, person).await);
        }
        // What one person did, the next can't do again: the first `yes` shows that the form is whole.
        let mut done = false;
        people::compare(&mut seen, row, &expected, &found, |expected, found| {
            let again = done && expected == "yes" && found == "own";
            done |= expected == "yes";
            expected == found || again
        });
    }
    for (path, _) in server_fn_paths() {
        if !rows.contains(path) {
            let _ = writeln!(seen, "{path} has no row");
        }
    }
    assert!(seen.is_empty(), "\n{seen}");
}

/// A row of [`FORMS`].
pub(crate) struct FormRow {
    row: &'static str,
    /// The forms and what they send; the last one is what the row is about.
    pub(crate) steps: Vec<(&'static str, &'static str)>,
    /// What comes of it for each of [`people::PEOPLE`].
    pub(crate) expected: Vec<&'static str>,
}

pub(crate) fn form_rows() -> Vec<FormRow> {
    let rows = FORMS.lines().filter(|row| !row.is_empty());
    rows.map(|row| {
        let words: Vec<&str> = row.split_whitespace().collect();
        let answers = words.iter().rev();
        let answers = answers.take_while(|word| people::is_answer(word));
        let (sent, expected) = words.split_at(words.len() - answers.count());
        let steps = sent
            .split(|word| *word == ">")
            .map(|step| (step[0], step.get(1).map_or("", |body| *body)))
            .collect();
        let form = sent.last().copied().unwrap_or_default();
        FormRow {
            row,
            steps,
            expected: people::expected(expected, form),
        }
    })
    .collect()
}

/// A page or a route of the tables: the route with its parameters, how it is asked, and an example of it.
pub(crate) struct Address {
    pub(crate) route: String,
    pub(crate) method: &'static str,
    pub(crate) example: String,
}

/// Every page and every route.
pub(crate) fn addresses() -> Vec<Address> {
    let rows = |table: &'static str| table.lines().filter(|row| !row.is_empty());
    let address = |below: &str, method, route: &str, example: &str| Address {
        route: format!("{below}{route}"),
        method,
        example: format!("{below}{}", if example == "=" { route } else { example }),
    };
    let pages = rows(PAGES).map(|row| {
        let mut words = row.split_whitespace();
        let route = words.next().filter(|route| *route != "-").unwrap_or("");
        address("/fr", "GET", route, words.next().unwrap_or("="))
    });
    let routes = rows(routes::ROUTES).map(|row| {
        let words: Vec<&str> = row.split_whitespace().collect();
        address("", words[1], words[0], words[2])
    });
    pages.chain(routes).collect()
}

/// Sends a form, after those that lie before it, and tells what came of it.
async fn sent_by(
    world: &World,
    person: &mut String,
    steps: &[(&str, &str)],
    who: &Person,
) -> &'static str {
    let mut before = 0;
    let (mut refused, mut again) = (false, false);
    for (form, body) in steps {
        let body = fill(world, body, &who.word()).await;
        strict(world, who).await;
        before = entries(world).await;
        let ask = world.post(form, &body).from(&somewhere());
        let answer = ask.cookie(person).send().await;
        if let Some(session) = answer.session() {
            *person = session;
        }
        refused = is_refusal(&answer);
        let target = answer.header("location");
        again = target.contains("/account/again");
        if !target.is_empty() {
            let page = world.get(&target).from(&somewhere());
            refused |= is_refusal(&page.cookie(person).send().await);
        }
    }
    let written = entries(world).await > before;
    trusting(world).await;
    match (written, refused) {
        _ if again => "again",
        (true, _) => "yes",
        (false, false) => "own",
        (false, true) => "no",
    }
}

fn is_refusal(answer: &Answer) -> bool {
    let said = |key| {
        answer
            .text()
            .contains(&app::i18n::text(Lang::Fr, key, None))
    };
    matches!(answer.status.as_u16(), 401 | 403 | 404)
        || ["error-forbidden", "error-sign-in", "error-not-found"]
            .into_iter()
            .any(said)
}

/// How many entries the log has.
async fn entries(world: &World) -> i64 {
    let counts = world
        .numbers("SELECT 'log', COUNT(*) FROM audit_entry")
        .await;
    counts["log"]
}

/// Fills in a new polling place, `{place}`, and batches of paper ballots, `{paper}` and one that is counted, `{counted}`.
async fn fill_paper(store: &Store, mut text: String) -> String {
    let operator = &Actor::Operator;
    let vote = async || store.edition(operator, "vote").await.expect("a vote").id;
    if text.contains("{place}") {
        let input = PollingPlaceInput {
            name: "Mairie".to_owned(),
            ..PollingPlaceInput::default()
        };
        let place = store.set_polling_place(operator, vote().await, None, &input);
        text = text.replace("{place}", &place.await.expect("a place").to_string());
    }
    for word in ["{paper}", "{counted}"] {
        if !text.contains(word) {
            continue;
        }
        let edition = vote().await;
        let batch = store.print_batch(operator, edition, None, 2).await;
        let number = batch.expect("a batch");
        if word == "{counted}" {
            let figures = BatchFigures {
                used: 2,
                ..BatchFigures::default()
            };
            let counted = store.count_batch(operator, edition, number, 1, figures);
            counted.await.expect("counted");
        }
        text = text.replace(word, &number.to_string());
    }
    text
}

/// Fills in what a form must name: `{v:slug}` the version of an edition, `{idea}` an idea to moderate with its
/// version, `{photo}` a photo of somebody's idea, `{comment}` a comment with its state, `{newest}` the number of the
/// newest idea, `{study}` a study of the roads that nobody has begun, `{blinded}` a blinded serial, `{news}` a post,
/// `{trustee}` a trustee, `{reader}` an account with that role, `{me}` a word of the person, `{published}` the number
/// of a published idea that is part of no project, `{project}` that of a project of two ideas, the first of them
/// idea 1, `{undone}` one that was taken apart, `{batch}` a batch of cards that is printed, `{team}` a network of
/// ambassadors, and `{mission}` a new mission of it.
#[expect(clippy::too_many_lines, reason = "a word after the other")]
pub(crate) async fn fill(world: &World, body: &str, name: &str) -> String {
    let store = &world.store;
    let mut text = fill_studies(world, &body.replace("{me}", name)).await;
    text = fill_missions(store, text).await;
    text = outings::fill(world, text).await;
    text = fill_members(world, text).await;
    text = fill_paper(store, text).await;
    for edition in store.catalogue().await.expect("editions").all() {
        text = text.replace(
            &format!("{{v:{}}}", edition.slug),
            &edition.version.to_string(),
        );
    }
    if text.contains("{idea}") {
        let edition = ideas_open(store).await;
        let (queue, _) = store
            .moderation_queue(&Actor::Operator, Some(edition), IdeaState::Submitted, 0, 1)
            .await
            .expect("the queue");
        text = text.replace("{idea}", &format!("{}:{}", queue[0].id.0, queue[0].version));
    }
    if text.contains("{photo}") {
        text = text.replace("{photo}", &a_photo(store, name).await.to_string());
    }
    if text.contains("{fund}") {
        let fund = a_fund(store).await;
        if text.contains("{proposal}") {
            let number = a_proposal(world, &fund).await;
            text = text.replace("{proposal}", &number.to_string());
        }
        text = text.replace("{fund}", &fund.slug);
    }
    if text.contains("{comment}") {
        text = text.replace("{comment}", &a_comment(world, name).await);
    }
    if text.contains("{newest}") {
        let edition = ideas_open(store).await;
        let (queue, _) = store
            .moderation_queue(
                &Actor::Operator,
                Some(edition),
                IdeaState::Submitted,
                0,
                1000,
            )
            .await
            .expect("the queue");
        let newest = queue.iter().map(|idea| idea.number).max();
        text = text.replace("{newest}", &newest.unwrap_or_default().to_string());
    }
    if text.contains("{blinded}") {
        let vote = store.edition(&Actor::Operator, "vote").await;
        let keys = store.vote_keys(vote.expect("a vote").id).await;
        let prepared = Prepared::new(&keys.expect("keys"), &Slip::default(), &mut rand::rng());
        let blinded = prepared.expect("a ballot").blinded().cloned();
        text = text.replace("{blinded}", &blinded.expect("a first ballot").to_string());
    }
    if text.contains("{news}") {
        let input = NewsInput {
            lang: Lang::Fr,
            title: "Une nouvelle".to_owned(),
            text: "Le vote ouvre.".to_owned(),
        };
        let news = store
            .publish_news(&Actor::Operator, &input)
            .await
            .expect("news");
        text = text.replace("{news}", &news.0.to_string());
    }
    if text.contains("{batch}") {
        let vote = store.edition(&Actor::Operator, "vote").await;
        let vote = vote.expect("a vote").id;
        let batch = store.print_cards(&Actor::Operator, vote, "Marché", 1).await;
        text = text.replace("{batch}", &batch.expect("a batch").to_string());
    }
    if text.contains("{trustee}") {
        text = text.replace("{trustee}", &a_trustee(store).await.to_string());
    }
    if text.contains("{published}") {
        let number = a_published_idea(store).await;
        text = text.replace("{published}", &number.to_string());
    }
    if text.contains("{project}") {
        text = text.replace("{project}", &a_project(store).await);
    }
    if text.contains("{undone}") {
        let number = a_project(store).await;
        let edition = ideas_open(store).await;
        store
            .dissolve_project(&Actor::Operator, edition, &number, 1)
            .await
            .expect("a project that is undone");
        text = text.replace("{undone}", &number);
    }
    if text.contains("{reader}") {
        let email = format!("{name}-reader@example.org");
        let reader = store
            .grant_role(&Actor::Operator, &email, "", Role::Reader)
            .await
            .expect("a role");
        text = text.replace("{reader}", &reader.0.to_string());
    }
    text
}

/// A photo of an idea that was sent a moment ago.
async fn a_photo(store: &Store, name: &str) -> PhotoId {
    let email = format!("{name}-photo@example.org");
    store.request_code(&email, Lang::Fr).await.expect("a code");
    let mails = store.demonstration_mails(1).await.expect("mails");
    let Mail::SignInCode { code } = &mails[0].mail else {
        panic!("not a code")
    };
    let session = store
        .sign_in(None, &email, code, Lang::Fr)
        .await
        .expect("a session");
    let edition = store.edition(&Actor::Operator, "ideas").await;
    let edition = edition.expect("an edition");
    let draft = IdeaDraft {
        title: "Un banc".to_owned(),
        text: "Un banc à l’ombre des platanes.".to_owned(),
        theme: edition.themes.first().map(|theme| theme.id),
        author: "Ana".to_owned(),
        ..IdeaDraft::default()
    };
    let photo = PhotoText {
        id: store.add_photo(&session, 4, 3).await.expect("a photo"),
        alt: String::new(),
    };
    store
        .send_idea_with_photos(
            &session.actor(),
            edition.id,
            &draft,
            Some((&session, std::slice::from_ref(&photo))),
        )
        .await
        .expect("an idea");
    photo.id
}

/// A comment that was sent a moment ago, with the state in which it waits.
/// The envelope of the edition `ideas` to which all residents propose.
async fn a_fund(store: &Store) -> DelegatedEnvelope {
    let slug = "micro-works";
    if let Ok(there) = store.delegated_envelope(slug).await {
        return there;
    }
    let by = &Actor::Operator;
    let network = NetworkInput {
        slug: slug.to_owned(),
        kind: NetworkKind::Committees,
        name: "Comités".to_owned(),
        intro: String::new(),
        min_age: None,
        max_age: None,
        is_open: true,
        quiet: QuietHours::USUAL,
    };
    let network = store.create_network(by, &network).await.expect("a network");
    let today = domain::calendar::paris::day(store.now());
    let input = DelegatedEnvelopeInput {
        edition: ideas_open(store).await,
        network,
        parent: None,
        scheme: Template::MicroWorks.scheme(),
        slug: slug.to_owned(),
        name: "Petits travaux".to_owned(),
        summary: String::new(),
        manager: String::new(),
        starts_on: today - TimeDelta::days(1),
        ends_on: today + TimeDelta::days(300),
        terms: Template::MicroWorks.terms(),
        groups: vec![],
        funders: vec![],
        ceiling: Cents::new(1_000_000),
        reference: String::new(),
    };
    let made = store.delegate_envelope(by, &input).await;
    made.expect("an envelope");
    store.delegated_envelope(slug).await.expect("an envelope")
}

/// A proposal that somebody has just made.
async fn a_proposal(world: &World, fund: &DelegatedEnvelope) -> i32 {
    // Each by somebody else: nobody gets codes without end.
    let email = format!("{}@example.org", AmbassadorId::new());
    let somebody = world.signed_in(&email, &[]).await;
    let body = format!(
        "envelope={}&title=Trois+bancs&text=Des+bancs+à+l'ombre+des+arbres.",
        fund.slug
    );
    let form = world
        .post("/api/proposals/propose", &body)
        .from(&somewhere());
    form.cookie(&somebody).send().await;
    let all = world.store.proposals(fund.id).await.expect("proposals");
    all.last().expect("a proposal").number
}

async fn a_comment(world: &World, name: &str) -> String {
    let somebody = world
        .signed_in(&format!("{name}-writes@example.org"), &[])
        .await;
    let body = format!("slug=ideas&number=1&comment=Bravo,+{name}+!");
    let form = world.post("/api/comments/send", &body).from(&somewhere());
    form.cookie(&somebody).send().await;
    let (queue, _) = world
        .store
        .comment_queue(&Actor::Operator, None, CommentState::Submitted, 0, 1000)
        .await
        .expect("the queue of comments");
    let newest = queue.last().expect("a comment");
    format!("{}:{}", newest.comment.id, newest.state)
}

async fn ideas_open(store: &Store) -> EditionId {
    let edition = store.edition(&Actor::Operator, "ideas").await;
    edition.expect("an edition").id
}

/// The number of a published idea that is part of no project; one more is published when there is none.
async fn a_published_idea(store: &Store) -> i32 {
    let edition = ideas_open(store).await;
    let waiting = async || {
        let (ideas, _) = store
            .ideas_to_merge(&Actor::Operator, edition, &WaitingFilter::default(), 0, 1)
            .await
            .expect("ideas");
        ideas.first().map(|idea| idea.number)
    };
    if let Some(number) = waiting().await {
        return number;
    }
    let (queue, _) = store
        .moderation_queue(&Actor::Operator, Some(edition), IdeaState::Submitted, 0, 1)
        .await
        .expect("the queue");
    let publish = DecisionInput {
        ideas: vec![(queue[0].id, queue[0].version)],
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    };
    store
        .decide(&Actor::Operator, &publish)
        .await
        .expect("a decision");
    waiting().await.expect("a published idea")
}

/// A project of idea 1 and another.
async fn a_project(store: &Store) -> String {
    let edition = ideas_open(store).await;
    let all: Vec<i32> = (1..9).collect();
    let public = async || {
        store
            .ideas_by_number(&Actor::Operator, edition, &all)
            .await
            .expect("ideas")
    };
    let mut ideas = public().await;
    if ideas.len() < 2 {
        a_published_idea(store).await;
        ideas = public().await;
    }
    let ideas: Vec<_> = ideas.into_iter().take(2).map(|one| one.idea.id).collect();
    let input = ProjectInput {
        title: "Des arbres".to_owned(),
        text: "Des arbres et des bancs à leur ombre.".to_owned(),
        ..ProjectInput::default()
    };
    store
        .make_project(&Actor::Operator, edition, &ideas, &input)
        .await
        .expect("a project")
}

/// A trustee of a box that was planned a moment ago.
async fn a_trustee(store: &Store) -> TrusteeId {
    let edition = store
        .edition(&Actor::Operator, "draft")
        .await
        .expect("an edition")
        .id;
    let trustee = TrusteeInput {
        name: "Ana".to_owned(),
        kind: TrusteeKind::Elected,
        email: "ana@example.org".to_owned(),
        lang: Lang::Fr,
    };
    store
        .plan_ballot_box(&Actor::Operator, edition, 1, &[trustee])
        .await
        .expect("a plan");
    let of_box = store.ballot_box(&Actor::Operator, edition).await;
    of_box.expect("a database").expect("a box").trustees[0].id
}

/// A department by its name; the roads are the city's, everything else is outside.
async fn department_of(store: &Store, name: &str) -> DepartmentId {
    let input = DepartmentInput {
        name: name.to_owned(),
        outside: name != "Voirie",
        contact: String::new(),
    };
    store
        .install_departments(&Actor::Operator, &[(input, &[])])
        .await
        .expect("a department")[0]
}

/// A study of the department of roads in a project of its own, not begun.
async fn a_study(store: &Store) -> StudyId {
    let edition = store.edition(&Actor::Operator, "studied").await;
    let edition = edition.expect("an edition").id;
    let roads = department_of(store, "Voirie").await;
    let project = store.desk_project(&Actor::Operator, edition, "1").await;
    let project = project.expect("a project").id;
    let studies = store.studies_of_project(&Actor::Operator, project).await;
    for study in studies.expect("studies") {
        store
            .unroute(&Actor::Operator, study.id)
            .await
            .expect("removed");
    }
    store
        .route_project(&Actor::Operator, edition, "1", roads, None)
        .await
        .expect("a study")
}

/// A network of ambassadors that is made once, and a mission of it for each time that one is named.
async fn fill_missions(store: &Store, text: String) -> String {
    const TEAM: &str = "team";
    let named = ["{team}", "{team-id}", "{mission}"];
    if !named.iter().any(|word| text.contains(word)) {
        return text;
    }
    if store.network(TEAM).await.is_err() {
        let input = NetworkInput {
            slug: TEAM.to_owned(),
            kind: NetworkKind::Youth,
            name: "Équipe".to_owned(),
            intro: String::new(),
            min_age: None,
            max_age: None,
            is_open: true,
            quiet: QuietHours::USUAL,
        };
        let made = store.create_network(&Actor::Operator, &input).await;
        made.expect("a network");
    }
    if !text.contains("{mission}") {
        return text.replace("{team}", TEAM);
    }
    let network = store.network(TEAM).await.expect("a network").id;
    let starts_at = store.now() + TimeDelta::days(3);
    let input = MissionInput {
        group: None,
        title: "Stand".to_owned(),
        text: String::new(),
        place: "Mairie".to_owned(),
        meeting_point: String::new(),
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
        },
        needed: 2,
        languages: vec![],
    };
    let planned = store
        .plan_missions(&Actor::Operator, network, &input, 0)
        .await;
    let mission = planned.expect("a mission")[0];
    text.replace("{team}", TEAM)
        .replace("{mission}", &mission.to_string())
}

/// What a form about members of the team must name: `{recruit}` somebody who has just applied, `{recruited}` who is
/// accepted, `{step}` a step of training, `{squad}` a group.
async fn fill_members(world: &World, mut text: String) -> String {
    let store = &world.store;
    if !["{recruit}", "{recruited}", "{step}", "{squad}"]
        .iter()
        .any(|word| text.contains(word))
    {
        return text;
    }
    let network = store.network("team").await.expect("a network").id;
    for (word, accepted) in [("{recruit}", false), ("{recruited}", true)] {
        if text.contains(word) {
            let member = a_member(world, network, accepted).await;
            text = text.replace(word, &member.to_string());
        }
    }
    if text.contains("{step}") {
        let input = TrainingInput {
            position: 1,
            title: "Accueillir".to_owned(),
            text: String::new(),
            is_retired: false,
        };
        let step = store
            .set_training_step(&Actor::Operator, network, None, &input)
            .await;
        text = text.replace("{step}", &step.expect("a step").to_string());
    }
    if text.contains("{squad}") {
        let input = GroupInput {
            kind: GroupKind::School,
            name: "Lycée".to_owned(),
            partner: String::new(),
            district: String::new(),
            is_closed: false,
        };
        let group = store
            .set_group(&Actor::Operator, network, None, &input)
            .await;
        text = text.replace("{squad}", &group.expect("a group").to_string());
    }
    text
}

/// Somebody who has applied to a network, and was accepted or not.
async fn a_member(world: &World, network: NetworkId, accepted: bool) -> AmbassadorId {
    let email = format!("{}@example.org", AmbassadorId::new());
    let actor = world.session_of(&email, &[]).await.actor();
    let application = Application {
        name: "Ana".to_owned(),
        birth_date: chrono::NaiveDate::from_ymd_opt(2000, 1, 1),
        ..Application::default()
    };
    let store = &world.store;
    let member = store.apply(&actor, network, &application).await;
    let member = member.expect("an application");
    if accepted {
        store
            .decide_application(&Actor::Operator, member, AmbassadorState::Accepted, "")
            .await
            .expect("accepted");
    }
    member
}

async fn fill_studies(world: &World, body: &str) -> String {
    let store = &world.store;
    let mut text = body.to_owned();
    if text.contains("{roads}") {
        let roads = department_of(store, "Voirie").await;
        text = text.replace("{roads}", &roads.to_string());
    }
    if text.contains("{mark}") {
        let table = store.competences().await.expect("competences");
        text = text.replace("{mark}", &store::competences_mark(&table));
    }
    if text.contains("{member}") {
        let roads = department_of(store, "Voirie").await;
        let member = store
            .set_member(
                &Actor::Operator,
                "ancien@example.org",
                "",
                roads,
                MemberLevel::Analyst,
            )
            .await
            .expect("a member");
        text = text.replace("{member}", &member.to_string());
    }
    if text.contains("{study}") {
        text = text.replace("{study}", &a_study(store).await.to_string());
    }
    if text.contains("{proposed}") {
        let study = a_study(store).await;
        let nothing = StudyContent {
            competent: Some(false),
            ..StudyContent::default()
        };
        store
            .write_study(&Actor::Operator, study, 1, &nothing)
            .await
            .expect("written");
        store
            .act_on_study(&Actor::Operator, study, 2, StudyAct::Propose, None, "")
            .await
            .expect("proposed");
        text = text.replace("{proposed}", &study.to_string());
    }
    if text.contains("{question}") {
        let study = a_study(store).await;
        let question = store
            .ask_carriers(&Actor::Operator, study, 1, "Quelle rue ?")
            .await
            .expect("a question");
        text = text.replace("{question}", &question.to_string());
    }
    if text.contains("{document}") {
        let (study, document) = (a_study(store).await, DocumentId::new());
        store
            .add_document(&Actor::Operator, study, document, "a.txt", "text/plain", 1)
            .await
            .expect("a document");
        let files = world.site_files();
        let key = Document::key(document);
        files.put(&key, b"a".to_vec()).await.expect("a file");
        text = text.replace("{document}", &document.to_string());
    }
    text
}

/// Editions in every stage.
pub(crate) async fn world() -> World {
    let world = World::new().await;
    for (slug, state, kind, day) in [
        ("ideas", EditionState::Public, PhaseKind::Ideas, -5),
        ("vote", EditionState::Public, PhaseKind::Vote, -5),
        ("closed", EditionState::Public, PhaseKind::Vote, -20),
        ("draft", EditionState::Draft, PhaseKind::Ideas, 20),
        (people::ELSEWHERE, EditionState::Draft, PhaseKind::Ideas, 20),
    ] {
        let mut from = edition(slug, state, kind, day);
        if slug == "vote" {
            from.rules.means = people::MEANS.to_vec();
        }
        world
            .store
            .import_edition(&Actor::Operator, &from)
            .await
            .expect("an edition");
    }
    // A project under study, which no department has looked at.
    let mut deciding = edition("deciding", EditionState::Public, PhaseKind::Study, -5);
    deciding.projects = vec![ImportedProject {
        state: ProjectState::UnderStudy,
        ..project("1")
    }];
    world
        .store
        .import_edition(&Actor::Operator, &deciding)
        .await
        .expect("an edition");
    let studied = ImportedEdition {
        projects: ["1", "2"].map(under_study).to_vec(),
        ideas: vec![],
        ..edition("studied", EditionState::Public, PhaseKind::Study, -5)
    };
    world
        .store
        .import_edition(&Actor::Operator, &studied)
        .await
        .expect("an edition");
    world.seal("vote").await;
    world
}

/// A project that departments study.
pub(crate) fn under_study(number: &str) -> ImportedProject {
    ImportedProject {
        cost: None,
        state: ProjectState::UnderStudy,
        ..project(number)
    }
}

/// An edition whose one phase begins in some days and lasts ten.
pub(crate) fn edition(
    slug: &str,
    state: EditionState,
    kind: PhaseKind,
    day: i64,
) -> ImportedEdition {
    let starts = Utc::now() + TimeDelta::days(day);
    let phase = Phase {
        kind,
        starts,
        ends: starts + TimeDelta::days(10),
    };
    let projects = if kind == PhaseKind::Vote {
        vec![project("1"), project("2")]
    } else {
        vec![]
    };
    let ideas = if kind == PhaseKind::Ideas {
        (1..9).map(|number| idea(slug, number)).collect()
    } else {
        vec![]
    };
    ImportedEdition {
        input: EditionInput {
            slug: slug.to_owned(),
            name: format!("Édition {slug}"),
            summary: "Une édition pour les essais.".to_owned(),
            source: String::new(),
        },
        state,
        file: slug.as_bytes().to_vec(),
        rules: Rules {
            comments: kind == PhaseKind::Ideas,
            ..Rules::default()
        },
        calendar: Calendar::new(vec![phase]).expect("a calendar"),
        envelopes: vec![("Toute la ville".to_owned(), Cents::new(10_000_000), None)],
        districts: vec![],
        themes: vec!["Nature".to_owned()],
        // A vote that was imported is one that is over: who votes here casts into the sealed box.
        ballots: if slug == "closed" {
            vec![vec![(0, 1)], vec![(0, 1), (1, 1)]]
        } else {
            vec![]
        },
        projects,
        ideas,
    }
}

fn project(number: &str) -> ImportedProject {
    ImportedProject {
        number: number.to_owned(),
        title: format!("Projet {number}"),
        text: "Des arbres sur la place, et des bancs à leur ombre.".to_owned(),
        cost: Some(Cents::new(1_000_000)),
        district: None,
        theme: None,
        place: String::new(),
        carrier: String::new(),
        latitude: None,
        longitude: None,
        state: ProjectState::OnBallot,
        ideas: vec![],
    }
}

/// The first idea is public, the others wait to be read.
fn idea(slug: &str, number: u32) -> ImportedIdea {
    ImportedIdea {
        external_id: format!("{slug}-{number}"),
        title: format!("Idée {number}"),
        text: "Des arbres sur la place, et des bancs à leur ombre.".to_owned(),
        author: "Ana".to_owned(),
        author_email: None,
        district: None,
        theme: None,
        place: String::new(),
        latitude: None,
        longitude: None,
        state: if number == 1 {
            IdeaState::Published
        } else {
            IdeaState::Submitted
        },
        channel: Channel::Web,
        submitted_at: Utc::now() - TimeDelta::days(1),
        decision: None,
    }
}
