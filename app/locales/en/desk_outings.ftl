### Outings, as the desk sees them

desk-outings-tabs = Pages of the outing
desk-outings-tab-team = Team
desk-outings-tab-phones = Phones
desk-outings-tab-entries = Entries
desk-outings-tab-report = Report

desk-outings-about = The outing
desk-outings-when = When
desk-outings-place = Place
desk-outings-district = District
desk-outings-goals = Aims
desk-outings-audience = For whom
desk-outings-languages = Languages spoken
desk-outings-public = Public
desk-outings-public-yes = Residents see this stop and its hours.
desk-outings-reason = Why it is cancelled
