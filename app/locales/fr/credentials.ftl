### Ce avec quoi l’équipe se connecte.

credential-passkey = clé d’accès
credential-password = mot de passe
credential-totp = application de codes
credential-recovery = codes de secours
