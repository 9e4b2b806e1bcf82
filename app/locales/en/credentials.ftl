### What staff sign in with.

credential-passkey = passkey
credential-password = password
credential-totp = code app
credential-recovery = recovery codes
