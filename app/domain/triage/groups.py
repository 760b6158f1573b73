"""Words that take one another's place in the phrases of `words/`, as people spell them."""

GROUPS = {
    "me": "me mij mn ons m us mezelf",
    "my": "mijn mn me m onze ons my our moj moja",
    "they": "hij ie zij ze he she they die",
    "partner": "ouders broers man mann echtgenoot vriend ex exman partner vrouw vriendin verloofde"
    " husband boyfriend wife girlfriend papa vader stiefvader stiefpa moeder stiefmoeder"
    " schoonmoeder schoonvader schoonfamilie broer oom zoon huisgenoot buurman familie dad father"
    " stepdad",
    "child": "kind kinderen kids zoon zoontje dochter dochtertje baby tweeling kleinzoon kleinkind"
    " kleinkinderen meisjes zusje broertje kleindochter peuter kleuter jongste oudste middelste"
    " meisje meid jongetje jongen jongens kindje kindjes kiddo kleintje son daughter child"
    " children",
    "day": "morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend ma di wo do"
    " vr za zo eind tomorrow monday tuesday wednesday thursday friday saturday sunday",
    "home": "huis woning kamer flat appartement huisje studio thuis",
    "energy": "stroom gas licht water energie elektra elektriciteit verwarming",
    "bill": "huur rekening* energie* gas stroom zorgverzekering* zorgpremie premie hypotheek boete*"
    " belasting* factu* rent bills vaste lasten",
    "pet": "konijn* kat katje katten poes* hond* cavia* hamster* vogel* kip kippen vis vissen"
    " parkiet* dier* schildpad* duif duiven egel* muis muizen",
}
