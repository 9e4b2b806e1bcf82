### Le protocole de l'urne, pour qui veut le vérifier ou l'attaquer.

protocol-title = Le protocole de l'urne
protocol-lead = Cette page dit ce que fait le logiciel, qui pourrait tricher et comment, ce qui l'en empêche, et ce que rien n'empêche. Elle s'adresse aux informaticiens, aux juristes et aux journalistes.
protocol-back = L'explication en dix phrases
protocol-parts = Sur cette page

## Les étapes

protocol-steps = Le protocole, pas à pas
protocol-step-ceremony = Cérémonie des clés
protocol-step-ceremony-text = Avant le vote, la coordination nomme n détenteurs et choisit k, le nombre de parts qui ouvrent l'urne. Chaque détenteur fabrique sur son appareil une clé X25519 de 32 octets, la garde en fichier et en 24 mots, et la relit. Quand la dernière clé est relue, le serveur crée, dans la même transaction, la paire de clés de l'urne, coupe la clé privée selon Shamir (k parmi n), scelle chaque part à la clé publique de son détenteur, garde les parts scellées et une empreinte de chacune, et oublie la clé privée.
protocol-step-right = Droit de vote
protocol-step-right-text = L'appareil tire au hasard un code de changement de 100 bits. Il en dérive une clé de signature Ed25519, dont la clé publique est le numéro de série. Il aveugle ce numéro (RFC 9474) et l'envoie avec la session de la personne. Le serveur marque l'émargement et rend une signature aveugle, dans la même transaction et une seule fois par personne. La même demande reçoit la même signature ; une autre demande est refusée.
protocol-step-seal = Scellement
protocol-step-seal-text = Les choix deviennent une ligne de texte, complétée par des espaces jusqu'à une largeur qui ne dépend que de l'édition. L'appareil la chiffre vers la clé de l'urne (HPKE, RFC 9180), puis signe le tout avec la clé dérivée du code de changement : ainsi, même un administrateur qui lit la base ne peut pas remplacer un bulletin.
protocol-step-cast = Dépôt
protocol-step-cast-text = Une seconde requête, sans cookie ni session, porte le numéro de série, la signature du jeton démasquée et le bulletin scellé. Le serveur vérifie les signatures, le tour et le calendrier, écrit le bulletin, puis répond par un reçu signé. Le même bulletin reçoit toujours la même réponse : on peut reprendre après une coupure.
protocol-step-change = Changement
protocol-step-change-text = Quand le règlement le permet, le même numéro de série envoie un nouveau bulletin avec le tour suivant. Le tour le plus haut compte. Tous les bulletins restent dans la liste.
protocol-step-list = Liste publique
protocol-step-list-text = Les bulletins attendent, puis entrent par paquets mélangés (16 au moins, ou 5 dont un d'un jour passé ; après la clôture, tous ceux qui attendent, ensemble, à l'ouverture) dans un arbre de Merkle qui ne fait que grandir (RFC 9162). Chaque paquet est suivi d'une tête signée : taille, racine, jour. Pendant le vote, le public voit le nombre, les empreintes et les têtes, rien d'autre.
protocol-step-receipt = Reçu
protocol-step-receipt-text = Le numéro du reçu est fait des 80 premiers bits de l'empreinte du bulletin scellé. La page de contrôle demande la place du bulletin sans envoyer de cookie, et recalcule la preuve d'inclusion dans le navigateur.
protocol-step-open = Ouverture
protocol-step-open-text = Après la clôture, chaque détenteur donne sa part sur sa page : elle est descellée chez lui et comparée à son empreinte. À k parts, la coordination ouvre : la clé est reconstruite, comparée à la clé publique, et chaque bulletin est déchiffré et contrôlé. Un bulletin illisible ou contraire aux règles est listé avec la raison.
protocol-step-count = Dépouillement
protocol-step-count-text = Le calcul est exact, sans nombre à virgule, et ne dépend que des bulletins et des règles publiées. Les égalités suivent un ordre annoncé d'avance, ou un tirage public.
protocol-step-publish = Publication
protocol-step-publish-text = Avec les résultats paraissent les bulletins scellés dans l'ordre de l'arbre, les signatures des jetons, les têtes, la clé d'ouverture, le nombre d'émargements et le calcul. La page « Recompter » et la commande « parvis verify » refont tout avec le même code et disent où se trouve la première différence.

## Les menaces

protocol-threats = Qui peut faire quoi
protocol-threats-text = Une ligne par personne ou machine qui pourrait tricher. La dernière colonne compte le plus : c'est ce que le système ne protège pas.
protocol-threat-who = Qui
protocol-threat-can = Ce qu'elle ou il peut tenter
protocol-threat-stops = Ce qui l'arrête
protocol-threat-left = Ce qui n'est pas protégé
protocol-threat-seller-who = Une personne qui vend son vote, ou que l'on menace
protocol-threat-seller-can = Montrer son reçu et faire lire son bulletin dans les fichiers publiés.
protocol-threat-seller-stops = Rien avant le dépouillement, où le bulletin est illisible pour tous. Ensuite, le changement de vote, s'il est permis, laisse un doute jusqu'à la clôture.
protocol-threat-seller-left = Après la publication, un reçu prouve un vote. Le vote à distance ne protège ni de l'achat de voix ni de la contrainte.
protocol-threat-small-who = Le public d'un petit vote
protocol-threat-small-can = Reconnaître quelqu'un à la combinaison de ses choix.
protocol-threat-small-stops = L'édition fixe un seuil : en dessous, seuls la liste, les têtes et les totaux paraissent, et des contrôleurs reçoivent les bulletins.
protocol-threat-small-left = Un bulletin long est une empreinte : la part des bulletins uniques est de 22 % à Łódź en 2022, 47 % à Toulouse en 2024, 75 % à Varsovie en 2026, 96 % à Amsterdam (n° 252). Des bulletins courts aident.
protocol-threat-device-who = L'appareil de la personne
protocol-threat-device-can = Lire les choix, les changer avant de les sceller, garder le code de changement.
protocol-threat-device-stops = Le reçu se contrôle sur un autre appareil : il prouve que le bulletin est dans la liste.
protocol-threat-device-left = Il ne prouve pas que le bulletin scellé contient ce qui était affiché avant la publication. Un appareil malveillant gagne.
protocol-threat-code-who = Un serveur qui envoie un mauvais programme
protocol-threat-code-can = Faire sceller autre chose, ou faire fuir les choix, à tous ou à une seule personne.
protocol-threat-code-stops = Le code source est public et les fichiers de la page portent leur empreinte dans leur nom ; le vérificateur se télécharge et fonctionne sans le site.
protocol-threat-code-left = Le navigateur exécute ce que le serveur lui donne. Une personne visée seule ne le verrait pas.
protocol-threat-database-who = Qui lit ou copie la base de données
protocol-threat-database-can = Chercher qui a voté quoi, ou changer une ligne.
protocol-threat-database-stops = Les bulletins sont chiffrés ; l'émargement et l'urne n'ont ni numéro, ni adresse, ni heure en commun, et sont rangés dans un ordre tiré au hasard. Changer ou enlever un bulletin contredit la racine signée, et la signature du votant.
protocol-threat-database-left = Avec le secret du serveur, on peut savoir si une adresse e-mail donnée a voté. Pas quoi.
protocol-threat-watcher-who = Un serveur qui observe pendant le vote
protocol-threat-watcher-can = Noter adresses et instants des deux requêtes, et les rapprocher.
protocol-threat-watcher-stops = Le logiciel n'écrit ni adresse ni heure de dépôt ; la liste paraît par paquets mélangés.
protocol-threat-watcher-left = Un serveur modifié, ou le réseau devant lui, peut relier une personne et un bulletin scellé par l'instant ou l'adresse, puis le lire après l'ouverture.
protocol-threat-plain-who = Le serveur, quand l'appareil n'a pas WebAssembly
protocol-threat-plain-can = Voir le bulletin pendant qu'il le scelle.
protocol-threat-plain-stops = Il le fait en mémoire et n'en garde que le bulletin scellé ; l'ébauche est chiffrée avec le cookie du votant. Le reçu dit quelle voie a servi.
protocol-threat-plain-left = Pour ces bulletins, il faut croire que le serveur ne regarde pas.
protocol-threat-trustees-who = k détenteurs qui s'entendent
protocol-threat-trustees-can = Ouvrir l'urne avant l'heure, s'ils obtiennent aussi du serveur les bulletins scellés.
protocol-threat-trustees-stops = Les choisir dans des camps différents ; k parts au moins sont nécessaires, moins n'apprennent rien (Shamir).
protocol-threat-trustees-left = k détenteurs et le serveur lisent les bulletins, sans les noms. Avec un seul détenteur, il suffit d'un.
protocol-threat-lost-who = Des détenteurs qui perdent leur clé ou refusent
protocol-threat-lost-can = Empêcher l'ouverture.
protocol-threat-lost-stops = Il suffit de k parts sur n. Chaque clé est relue avant d'être admise, en fichier et sur papier.
protocol-threat-lost-left = S'il en reste moins de k, les bulletins sont perdus. Personne ne peut les ouvrir.
protocol-threat-dealing-who = Le processus du serveur pendant la cérémonie
protocol-threat-dealing-can = Garder une copie de la clé privée à l'instant où il la coupe.
protocol-threat-dealing-stops = Le code public ne l'écrit nulle part et l'efface de la mémoire.
protocol-threat-dealing-left = Un serveur modifié ce jour-là pourrait lire les bulletins pendant le vote. Une génération répartie entre les détenteurs l'éviterait ; elle n'est pas faite.
protocol-threat-stuffing-who = Le service qui émarge
protocol-threat-stuffing-can = Fabriquer des jetons pour des personnes qui n'ont pas voté.
protocol-threat-stuffing-stops = Le nombre d'émargements est publié : il y a au plus autant de numéros de série que d'émargements, et chacun porte un jeton signé.
protocol-threat-stuffing-left = Qui tient le serveur peut ajouter de faux émargements avec de faux jetons. On le voit seulement si l'on compare l'émargement à des personnes réelles. Un second signataire l'empêcherait ; il n'est pas fait.
protocol-threat-views-who = Un serveur qui montre des listes différentes
protocol-threat-views-can = Donner à chacun une liste qui contient son bulletin, et en compter une autre.
protocol-threat-views-stops = Les têtes sont signées : deux têtes qui ne se prolongent pas sont une preuve de fraude. « parvis verify » compare celles que l'on a gardées.
protocol-threat-views-left = Il faut que des tiers (presse, opposition, associations) gardent des têtes. Si personne n'en garde, personne ne verra rien.
protocol-threat-dead-who = Un appareil qui meurt entre le jeton et le dépôt
protocol-threat-dead-can = Faire perdre son vote à la personne, déjà émargée.
protocol-threat-dead-stops = L'appareil garde de quoi reprendre : il redemande la même signature et dépose le même bulletin, sans voter deux fois.
protocol-threat-dead-left = Si l'appareil est perdu, le vote est perdu. Le serveur ne connaît pas le numéro aveuglé : il ne peut pas l'annuler, et un second jeton permettrait de voter deux fois.
protocol-threat-rsa-who = Qui mesure le temps de réponse du signataire
protocol-threat-rsa-can = Chercher la clé RSA des jetons (RUSTSEC-2023-0071, bibliothèque « rsa »).
protocol-threat-rsa-stops = La bibliothèque aveugle ses calculs ; une personne ne reçoit qu'une signature, les demandes sont limitées par adresse, et chaque édition a sa propre clé.
protocol-threat-rsa-left = Un reste de risque, accepté et noté dans la liste des avis de sécurité. Une clé volée permettrait d'ajouter des bulletins, pas d'en lire ; leur nombre dépasserait celui des émargements.
protocol-threat-paper-who = Un agent qui saisit des bulletins papier
protocol-threat-paper-can = Saisir autre chose que ce qui est écrit, ou marquer des personnes qui ne sont pas venues.
protocol-threat-paper-stops = Chaque marque et chaque saisie est au journal avec son auteur ; on ne saisit pas plus de bulletins que de marques ; les papiers se gardent et se recomptent.
protocol-threat-paper-left = Une personne seule saisit : la double saisie et l'échantillon tiré au sort sont à organiser à la main.
protocol-threat-outage-who = Qui veut empêcher le vote
protocol-threat-outage-can = Inonder le site de requêtes, ou couper le serveur.
protocol-threat-outage-stops = Des limites par adresse ; le vote peut être prolongé au calendrier. Un bulletin dont le reçu est affiché est déjà écrit sur le disque.
protocol-threat-outage-left = La disponibilité dépend de l'hébergement de la ville.

## Les primitives

protocol-primitives = Les primitives
protocol-primitives-text = Aucun chiffrement n'est écrit à la main : des bibliothèques connues font le travail.
protocol-primitive = Usage
protocol-primitive-what = Algorithme
protocol-primitive-seal = Sceller un bulletin, une part de clé
protocol-primitive-split = Couper la clé de l'urne
protocol-primitive-token = Jetons de vote
protocol-primitive-serial = Numéro de série et signature du votant
protocol-primitive-log = Liste publique
protocol-primitive-head = Têtes signées et reçus
protocol-primitive-words = Les 24 mots d'un détenteur

## Les formats

protocol-formats = Les formats
protocol-formats-text = Le signe ‖ veut dire « suivi de ». Les nombres de plusieurs octets commencent par l'octet de poids fort.
protocol-format = Quoi
protocol-format-is = Octets
protocol-format-slip = Ligne de choix
protocol-format-slip-note = numéro de projet = points, puis des espaces jusqu'à la largeur de l'édition
protocol-format-seal = Bulletin scellé
protocol-format-serial = Numéro de série
protocol-format-voter = Signature du votant
protocol-format-leaf = Feuille
protocol-format-leaf-hash = Empreinte de la feuille
protocol-format-node = Empreinte d'un nœud
protocol-format-token = Jeton
protocol-format-part = Part scellée
protocol-format-commitment = Empreinte d'une part
protocol-format-share = Fichier d'un détenteur
protocol-format-receipt-code = Numéro de reçu
protocol-format-receipt = Reçu signé
protocol-format-head = Tête signée
protocol-files = Les fichiers publiés
protocol-files-text = Un dossier, ou une archive tar avec les mêmes fichiers. Les cinq derniers manquent pour une urne trop petite, dont les bulletins ne vont qu'aux contrôleurs.
protocol-file = Fichier
protocol-file-is = Contenu
protocol-file-edition = l'édition, le bulletin de vote, les règles, les clés publiques, les détenteurs, les émargements (JSON)
protocol-file-heads = les têtes signées, dans l'ordre (JSON)
protocol-file-hashes = les empreintes des feuilles dans l'ordre de l'arbre, 32 octets chacune
protocol-file-ballots = les feuilles dans l'ordre de l'arbre, chacune après sa longueur (4 octets)
protocol-file-tokens = une signature de jeton par numéro de série, dans l'ordre d'apparition, chacune après sa longueur
protocol-file-opened = une ligne par feuille : les choix, ou remplacée, ou la raison pour laquelle elle ne compte pas
protocol-file-opening = la clé privée de l'urne (JSON)
protocol-file-outcome = les totaux, et le résultat de chaque enveloppe (JSON)
protocol-file-pb = les bulletins ouverts, au format Pabulib, une enveloppe par fichier

## Ce que dit la CNIL

protocol-cnil = La recommandation de la CNIL
protocol-cnil-text = Nous visons les objectifs de niveau 2 de la recommandation sur le vote par internet (délibération n° 2019-053 du 25 avril 2019). Aucun expert indépendant n'a audité ce logiciel : ce tableau dit ce que nous avons cherché à faire, pas une conformité.
protocol-cnil-aim = Objectif
protocol-cnil-here = Ici
protocol-cnil-missing = Ce qui manque
protocol-cnil-atomic = Un vote entier ou rien, avec un reçu
protocol-cnil-atomic-here = Émargement et signature aveugle en une transaction ; dépôt repris jusqu'au reçu.
protocol-cnil-atomic-missing = Deux étapes par principe : un appareil perdu entre les deux perd le vote.
protocol-cnil-secret = Secret dès l'appareil
protocol-cnil-secret-here = Scellement dans le navigateur.
protocol-cnil-secret-missing = Sans WebAssembly, le serveur scelle.
protocol-cnil-apart = Identité à part du bulletin
protocol-cnil-apart-here = Signature aveugle, deux tables sans lien, jour seul.
protocol-cnil-apart-missing = Un observateur du réseau peut rapprocher des instants.
protocol-cnil-key = Clé partagée entre les membres du bureau
protocol-cnil-key-here = Shamir, k parmi n, parts jamais lisibles sur le serveur.
protocol-cnil-key-missing = La coupe se fait dans le serveur ; un seul détenteur est permis.
protocol-cnil-close = Dépouillement seulement après la clôture
protocol-cnil-close-here = Le logiciel refuse parts et ouverture avant l'heure du calendrier.
protocol-cnil-close-missing = k détenteurs peuvent s'en passer.
protocol-cnil-integrity = Contrôle automatique de l'intégrité
protocol-cnil-integrity-here = Arbre de Merkle, têtes signées, journal chaîné.
protocol-cnil-integrity-missing = Des tiers doivent garder les têtes.
protocol-cnil-open = Transparence de l'urne pour tous
protocol-cnil-open-here = Liste publique pendant le vote, recomptage ensuite.
protocol-cnil-open-missing = Pour un petit vote, les bulletins ne vont qu'aux contrôleurs.
protocol-cnil-identity = Identification des votants
protocol-cnil-identity-here = Une adresse e-mail confirmée par un code, une déclaration sur l'honneur.
protocol-cnil-identity-missing = Qui a deux adresses peut voter deux fois : c'est le choix d'un budget participatif ouvert à tous.
