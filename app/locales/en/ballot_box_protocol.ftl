### The protocol of the ballot box, for those who want to check it or attack it.

protocol-title = The protocol of the ballot box
protocol-lead = This page says what the software does, who could cheat and how, what stops them, and what nothing stops. It is meant for engineers, lawyers and journalists.
protocol-back = The explanation in ten sentences
protocol-parts = On this page

## The steps

protocol-steps = The protocol, step by step
protocol-step-ceremony = Key ceremony
protocol-step-ceremony-text = Before the vote, the coordinator names n trustees and chooses k, the number of shares that open the box. Each trustee makes a 32-byte X25519 key on their own device, keeps it as a file and as 24 words, and reads it back. When the last key has been read back, the server makes, in the same transaction, the key pair of the box, cuts the private key after Shamir (k of n), seals each part to the public key of its trustee, keeps the sealed parts and a hash of each, and forgets the private key.
protocol-step-right = Right to vote
protocol-step-right-text = The device draws a random change code of 100 bits. From it comes an Ed25519 signing key, whose public key is the serial. The device blinds the serial (RFC 9474) and sends it with the person's session. The server marks the voter roll and returns a blind signature, in the same transaction and once per person. The same request gets the same signature; another request is refused.
protocol-step-seal = Sealing
protocol-step-seal-text = The choices become a line of text, padded with blanks to a width that depends on the edition alone. The device encrypts it to the key of the box (HPKE, RFC 9180), then signs the whole with the key derived from the change code: so even an administrator who reads the database can't replace a ballot.
protocol-step-cast = Casting
protocol-step-cast-text = A second request, without cookie or session, carries the serial, the unblinded signature of the token and the sealed ballot. The server checks signatures, turn and calendar, writes the ballot, then answers with a signed receipt. The same ballot always gets the same answer: one can go on after a lost connection.
protocol-step-change = Changing
protocol-step-change-text = Where the rules allow it, the same serial sends a new ballot with the next turn. The highest turn counts. All ballots stay in the list.
protocol-step-list = Public list
protocol-step-list-text = Ballots wait, then enter in shuffled batches (16 at least, or 5 of which one is of a day gone by; after the close all that wait, together, at the opening) a Merkle tree that can only grow (RFC 9162). Each batch is followed by a signed head: size, root, day. During the vote the public sees the number, the hashes and the heads, nothing else.
protocol-step-receipt = Receipt
protocol-step-receipt-text = The number of the receipt is made of the first 80 bits of the hash of the sealed ballot. The page that checks it asks for the ballot's place without sending a cookie, and computes the inclusion proof in the browser.
protocol-step-open = Opening
protocol-step-open-text = After the close, each trustee gives their share on their page: the part is unsealed on their device and compared with its hash. At k parts the coordinator opens: the key is put together, compared with the public key, and each ballot is decrypted and checked. A ballot that can't be read, or breaks the rules, is listed with the reason.
protocol-step-count = Count
protocol-step-count-text = The computation is exact, without floating-point numbers, and depends on the published ballots and rules alone. Ties follow an order announced beforehand, or a public draw.
protocol-step-publish = Publication
protocol-step-publish-text = With the results appear the sealed ballots in the order of the tree, the signatures of the tokens, the heads, the opening key, the number of roll marks and the computation. The page “Count again” and the command “parvis verify” redo it all with the same code and say where the first difference is.

## The threats

protocol-threats = Who can do what
protocol-threats-text = One line per person or machine that could cheat. The last column matters most: it is what the system does not protect.
protocol-threat-who = Who
protocol-threat-can = What they can try
protocol-threat-stops = What stops them
protocol-threat-left = What is not protected
protocol-threat-seller-who = Somebody who sells their vote, or is threatened
protocol-threat-seller-can = Show their receipt, and have their ballot read in the published files.
protocol-threat-seller-stops = Nothing before the count, as nobody can read the ballot. Changing one's vote, where it is allowed, leaves a doubt until the close.
protocol-threat-seller-left = After publication, a receipt proves a vote. Remote voting protects neither against vote buying nor against coercion.
protocol-threat-small-who = The public of a small vote
protocol-threat-small-can = Recognise somebody by their combination of choices.
protocol-threat-small-stops = The edition sets a threshold: below it only the list, the heads and the totals appear, and auditors get the ballots.
protocol-threat-small-left = A long ballot is a fingerprint: the share of ballots cast by one voter only is 22% in Łódź 2022, 47% in Toulouse 2024, 75% in Warsaw 2026, 96% in Amsterdam (no. 252). Short ballots help.
protocol-threat-device-who = The person's own device
protocol-threat-device-can = Read the choices, change them before sealing, keep the change code.
protocol-threat-device-stops = The receipt can be checked on another device: it proves that the ballot is in the list.
protocol-threat-device-left = It does not prove, before publication, that the sealed ballot holds what was on the screen. A dishonest device wins.
protocol-threat-code-who = A server that sends a bad program
protocol-threat-code-can = Have something else sealed, or leak the choices, for everybody or for one person alone.
protocol-threat-code-stops = The source code is public and the page's files carry their hash in their name; the verifier can be downloaded and works without the site.
protocol-threat-code-left = A browser runs what the server gives it. Somebody targeted alone would not see it.
protocol-threat-database-who = Whoever reads or copies the database
protocol-threat-database-can = Look for who voted what, or change a row.
protocol-threat-database-stops = Ballots are encrypted; roll and box have no number, address or hour in common, and are stored in random order. To change or remove a ballot contradicts the signed root, and the voter's signature.
protocol-threat-database-left = With the server's secret one can find out whether a given e-mail address has voted. Not what.
protocol-threat-watcher-who = A server that watches during the vote
protocol-threat-watcher-can = Note addresses and moments of the two requests, and bring them together.
protocol-threat-watcher-stops = The software writes down neither the address nor the hour of a cast; the list appears in shuffled batches.
protocol-threat-watcher-left = A changed server, or the network before it, can link a person and a sealed ballot by moment or address, and then read it after the opening.
protocol-threat-plain-who = The server, when the device has no WebAssembly
protocol-threat-plain-can = See the ballot while it seals it.
protocol-threat-plain-stops = It does so in memory and keeps the sealed ballot alone; the draft is encrypted with the voter's cookie. The receipt says which way was used.
protocol-threat-plain-left = For these ballots one has to believe that the server does not look.
protocol-threat-trustees-who = k trustees who collude
protocol-threat-trustees-can = Open the box too early, if they also get the sealed ballots from the server.
protocol-threat-trustees-stops = Choose them from different camps; at least k shares are needed, fewer learn nothing (Shamir).
protocol-threat-trustees-left = k trustees and the server can read the ballots, without names. With a single trustee, one is enough.
protocol-threat-lost-who = Trustees who lose their key or refuse
protocol-threat-lost-can = Prevent the opening.
protocol-threat-lost-stops = k shares out of n are enough. Each key is read back before it is accepted, as a file and on paper.
protocol-threat-lost-left = If fewer than k are left, the ballots are lost. Nobody can open them.
protocol-threat-dealing-who = The server's process during the ceremony
protocol-threat-dealing-can = Keep a copy of the private key at the moment of cutting it.
protocol-threat-dealing-stops = The public code writes it nowhere and wipes it from memory.
protocol-threat-dealing-left = A server changed on that day could read the ballots during the vote. Key generation spread over the trustees would avoid it; it is not done.
protocol-threat-stuffing-who = The service that marks the roll
protocol-threat-stuffing-can = Make tokens for people who have not voted.
protocol-threat-stuffing-stops = The number of roll marks is published: there are at most as many serials as marks, and each has a signed token.
protocol-threat-stuffing-left = Whoever runs the server can add false marks with false tokens. It shows only when the roll is compared with real people. A second signer would prevent it; it is not done.
protocol-threat-views-who = A server that shows different lists
protocol-threat-views-can = Give everybody a list with their ballot in it, and count another one.
protocol-threat-views-stops = Heads are signed: two heads of which neither continues the other prove the fraud. “parvis verify” compares those that one has kept.
protocol-threat-views-left = Third parties (press, opposition, associations) must keep heads. If nobody keeps any, nobody sees anything.
protocol-threat-dead-who = A device that dies between token and cast
protocol-threat-dead-can = Make the person, already marked on the roll, lose their vote.
protocol-threat-dead-stops = The device keeps what it needs to go on: it asks for the same signature again and casts the same ballot, without voting twice.
protocol-threat-dead-left = If the device is lost, the vote is lost. The server does not know the blinded serial: it can't revoke it, and a second token would allow two votes.
protocol-threat-rsa-who = Whoever measures how long the signer takes
protocol-threat-rsa-can = Look for the RSA key of the tokens (RUSTSEC-2023-0071, library “rsa”).
protocol-threat-rsa-stops = The library blinds its computations; a person gets one signature only, requests are limited by address, and each edition has a key of its own.
protocol-threat-rsa-left = A remaining risk, accepted and noted in the list of advisories. A stolen key would let ballots be added, not read; they would outnumber the roll marks.
protocol-threat-paper-who = A member of staff who keys paper ballots
protocol-threat-paper-can = Key something else than what is written, or mark people who did not come.
protocol-threat-paper-stops = Each mark and each ballot keyed is in the log with its author; no more ballots can be keyed than marks made; the papers are kept and can be counted again.
protocol-threat-paper-left = One person keys alone: keying twice and a random sample have to be organised by hand.
protocol-threat-outage-who = Whoever wants to prevent the vote
protocol-threat-outage-can = Flood the site with requests, or cut the server off.
protocol-threat-outage-stops = Limits by address; the vote can be prolonged in the calendar. A ballot whose receipt is shown is already written to disk.
protocol-threat-outage-left = Availability depends on the city's hosting.

## The primitives

protocol-primitives = The primitives
protocol-primitives-text = No cipher is written by hand: well-known libraries do the work.
protocol-primitive = Use
protocol-primitive-what = Algorithm
protocol-primitive-seal = Sealing a ballot, a share of the key
protocol-primitive-split = Cutting the key of the box
protocol-primitive-token = Voting tokens
protocol-primitive-serial = Serial and voter's signature
protocol-primitive-log = Public list
protocol-primitive-head = Signed heads and receipts
protocol-primitive-words = A trustee's 24 words

## The formats

protocol-formats = The formats
protocol-formats-text = The sign ‖ means “followed by”. Numbers of several bytes begin with the most significant byte.
protocol-format = What
protocol-format-is = Bytes
protocol-format-slip = Slip of choices
protocol-format-slip-note = project number = points, then blanks up to the width of the edition
protocol-format-seal = Sealed ballot
protocol-format-serial = Serial
protocol-format-voter = Voter's signature
protocol-format-leaf = Leaf
protocol-format-leaf-hash = Hash of a leaf
protocol-format-node = Hash of a node
protocol-format-token = Token
protocol-format-part = Sealed part
protocol-format-commitment = Commitment of a part
protocol-format-share = Trustee's file
protocol-format-receipt-code = Receipt number
protocol-format-receipt = Signed receipt
protocol-format-head = Signed head
protocol-files = The published files
protocol-files-text = A folder, or a tar archive with the same files. The last five are missing for a box too small, whose ballots go to auditors only.
protocol-file = File
protocol-file-is = Content
protocol-file-edition = the edition, the ballot paper, the rules, the public keys, the trustees, the roll marks (JSON)
protocol-file-heads = the signed heads, in order (JSON)
protocol-file-hashes = the hashes of the leaves in the order of the tree, 32 bytes each
protocol-file-ballots = the leaves in the order of the tree, each after its length (4 bytes)
protocol-file-tokens = one token signature per serial, in order of first appearance, each after its length
protocol-file-opened = one line per leaf: the choices, or replaced, or the reason why it does not count
protocol-file-opening = the private key of the box (JSON)
protocol-file-outcome = the totals, and the outcome of each envelope (JSON)
protocol-file-pb = the opened ballots, in the Pabulib format, one envelope per file

## What CNIL says

protocol-cnil = CNIL's recommendation
protocol-cnil-text = We aim at the objectives of level 2 of the French data protection authority's recommendation on internet voting (deliberation 2019-053 of 25 April 2019). No independent expert has audited this software: this table says what we tried to do, and claims no conformity.
protocol-cnil-aim = Objective
protocol-cnil-here = Here
protocol-cnil-missing = What is missing
protocol-cnil-atomic = A whole vote or none, with a receipt
protocol-cnil-atomic-here = Roll mark and blind signature in one transaction; casting is taken up again until the receipt.
protocol-cnil-atomic-missing = Two steps by design: a device lost in between loses the vote.
protocol-cnil-secret = Secret from the device on
protocol-cnil-secret-here = Sealing in the browser.
protocol-cnil-secret-missing = Without WebAssembly the server seals.
protocol-cnil-apart = Identity apart from the ballot
protocol-cnil-apart-here = Blind signature, two tables without a link, the day alone.
protocol-cnil-apart-missing = Somebody who watches the network can bring moments together.
protocol-cnil-key = Key shared between members of the board
protocol-cnil-key-here = Shamir, k of n, shares never readable on the server.
protocol-cnil-key-missing = The cutting happens in the server; a single trustee is allowed.
protocol-cnil-close = Count only after the close
protocol-cnil-close-here = The software refuses shares and opening before the hour of the calendar.
protocol-cnil-close-missing = k trustees can do without it.
protocol-cnil-integrity = Automatic checks of integrity
protocol-cnil-integrity-here = Merkle tree, signed heads, chained log.
protocol-cnil-integrity-missing = Third parties must keep the heads.
protocol-cnil-open = A box that all voters can see into
protocol-cnil-open-here = Public list during the vote, recount afterwards.
protocol-cnil-open-missing = For a small vote the ballots go to auditors only.
protocol-cnil-identity = Identification of voters
protocol-cnil-identity-here = An e-mail address confirmed by a code, a declaration on one's honour.
protocol-cnil-identity-missing = Who has two addresses can vote twice: that is the choice of a participatory budget open to all.
