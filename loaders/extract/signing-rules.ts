export interface SigningRule {
  readonly id: string;
  /** `a`, `b`: parties (a person signs for a body); `g`: the instruments; `p` signed (for `o`); `w`: who only witnessed; `h`: the older instrument; `s`: words for the parties; `r`, `q`: the offices in `a`, `b` that signed. */
  readonly pattern: string;
  readonly yields:
    | 'PARTY'
    | 'ISSUER'
    | 'WITNESS'
    | 'CHAIR'
    | 'SIGNED_FOR'
    | 'REPRESENTED'
    | 'SIGNER'
    | 'RENEWS'
    | 'AMENDS'
    | 'SIDES'
    | 'OFFICE';
  readonly reason: string;
  readonly example: string;
  /** The people that it sees sign; else they are only where their bodies are. */
  readonly signs?: true;
  /** Several people sign for the one body. */
  readonly forOne?: true;
  /** Its parties are bodies: those who head them are not meant. */
  readonly ofBodies?: true;
  /** A party already told under another name is no further one. */
  readonly furtherPartiesOnly?: true;
  /** Its witnesses may be a long row of people with their posts. */
  readonly rowOfPresent?: true;
  /** "The two sides" are parties, and nobody's signature. */
  readonly sidesAlone?: true;
  /** Only in the first sentences of what is told of the instrument. */
  readonly opening?: true;
  /** No party that the text makes party to another instrument. */
  readonly unlessElsewhere?: true;
  /** A person stands for the body he is from. */
  readonly bodyOfPerson?: true;
  /** Where its sentence names no instrument, the main one is meant. */
  readonly ofMain?: true;
}

/** "Port operators from Georgia and Turkey": the countries sign nothing. */
const NOT_FROM =
  '(?<!(?:<S>|\\b(?:operators|companies|firms|schools|institutes|institutions|universities|colleges|organi[sz]ations|associations|agencies|groups|banks|ports|cities|museums|centres|centers|investors|businesses|traders|exporters|importers|producers|farmers|fishers|airlines)) (?:from|of|in) (?:the )?(?:[^;.,]{0,60}\\band (?:the )?)?)';

/** "Which is owned by Zentrix, signed": what a relative clause names is not the subject. */
const NOT_RELATIVE = '(?<!\\b(?:which|who|whose)\\b[^,;.]{0,80})';

/** Ordered: who only looked on is told first, so that no later rule makes a signer of him. */
export const signingRules: readonly SigningRule[] = [
  {
    id: 'witnessed-signing',
    pattern:
      '<w:OPC+>,?(?: also)? (?:witnessed|witness|attended|graced|observed|looked on(?: at)?|were present at|was present at|oversaw|supervised|presenced|stood by|looked on during) (?:the )?(?:{words}(?:signing|ceremony|inking|exchange)|<E>)',
    yields: 'WITNESS',
    reason: 'who witnesses a signing does not sign',
    example:
      'President Amina Yusuf witnessed the signing of the agreement between Zamora University and Delft University.',
  },
  {
    id: 'signing-witnessed-by',
    pattern: '(?:witnessed|attended|graced|observed|supervised|overseen) by {the}<w:OPC+>',
    yields: 'WITNESS',
    reason: 'who is named as witness does not sign',
    example:
      'The agreement between Zamora University and Delft University was signed on Monday, witnessed by Minister Amina Yusuf.',
  },
  {
    id: 'signed-as-witness',
    pattern:
      '<w:P+>,?{aux} (?:sign|signs|signed|acted|served|signing) (?:the <A> )?as (?:honorary |the )?witness(?:es)?',
    yields: 'WITNESS',
    reason: 'who signs as a witness binds nobody',
    example:
      'Zamora University and Delft University signed an agreement. Amina Yusuf, the dean, and Piet Kuiper, the rector, signed as witnesses.',
  },
  {
    id: 'witnesses-named',
    pattern: 'witness(?:es)?(?: (?:signed|were|was|signing))?:? {the}<w:P+>',
    yields: 'WITNESS',
    reason: 'who signs as a witness binds nobody',
    example:
      'Zamora University and Delft University signed an agreement. As witnesses signed Dean Amina Yusuf and Dean Piet Kuiper.',
  },
  {
    id: 'present-to-witness',
    pattern:
      '(?:to witness|witnessing|present at|present during|present for|on hand for) (?:the |this )?(?:{words})?(?:signing|ceremony|exchange)(?: ceremony)?(?: of {the}<A>)? (?:were|was|are|is) {the}<w:OPC+>',
    yields: 'WITNESS',
    reason: 'who is there to see a signing does not sign',
    example:
      'Zamora University and Delft University signed an agreement. Also present to witness the signing were Dean Amina Yusuf and Dean Piet Kuiper.',
  },
  {
    id: 'signing-in-presence',
    pattern: 'in (?:the )?(?:joint )?presence of {the}<w:OPC+>',
    yields: 'WITNESS',
    reason: 'who is present does not sign',
    example: 'Zamora University and Delft University signed the agreement in the presence of Minister Amina Yusuf.',
    rowOfPresent: true,
  },
  {
    id: 'presided-signing',
    pattern: '<w:P>,? (?:presided over|chaired|moderated|officiated(?: at)?) (?:the )?(?:signing|ceremony|<E>)',
    yields: 'CHAIR',
    reason: 'who presides over a signing does not sign',
    example:
      'Amina Yusuf, the registrar, presided over the signing ceremony of the agreement between Zamora University and Delft University.',
  },
  {
    id: 'signing-presided-by',
    pattern: '(?:\\bsigning|ceremony|<E>){any} (?:presided over|chaired|moderated|officiated) by {the}<w:P>',
    yields: 'CHAIR',
    reason: 'who presides over a signing does not sign',
    example:
      'The signing ceremony of the agreement between Zamora University and Delft University was presided over by Amina Yusuf, the registrar.',
  },
  {
    id: 'signed-respectively',
    pattern: '<p:P+>,? {any}(?:for and on behalf of|on behalf of|representing|for) {the}<o:OC+>,? respectively',
    yields: 'SIGNED_FOR',
    reason: '"respectively" pairs signers and bodies in their order',
    example:
      'Amina Yusuf, a rector, and Piet Kuiper, a dean, signed the agreement on behalf of Zamora University and Delft University, respectively.',
  },
  {
    id: 'signed-for',
    pattern:
      '<p:P>,? (?:who )?(?:has |had |have )?(?:signed|signing|inked|initialled|signs)?(?: {the}<g:A+>| it)?,? ?(?:for and on behalf of|on behalf of|on the part of|in the name of) {the}<o:OC>(?!,? ?[-–—]? ?(?:was signed |signed )?by <P>| ?[-–—:] ?<P>|(?:,| and) {the}<OC>)',
    yields: 'SIGNED_FOR',
    reason: '"for" or "on behalf of" a body after a signer names whom the signature binds',
    example: 'Amina Yusuf, the rector, signed the agreement on behalf of Zamora University.',
  },
  {
    id: 'signers-for-body',
    pattern:
      '<p:P+>(?:,(?: (?!(?:signed|while|whereas)\\b)[^;,\uE002\\s]+){1,20},)?,?{aux} (?:signed|put (?:their|his|her) (?:names?|signatures?)(?: to it)?|append(?:ed)? (?:their|his|her) signatures?)(?: it)? (?:for|on behalf of) {the}<o:OC>(?! and|,? respectively)',
    yields: 'SIGNED_FOR',
    reason: 'several may sign for one body',
    example:
      'Zamora University and Delft University signed an agreement. Amina Yusuf, the rector, and Tomas Okello, the registrar, appended their signatures for Zamora University.',
    forOne: true,
  },
  {
    id: 'signed-behalf-first',
    pattern:
      '(?:^|[,;:] |\\b(?:and|while|whereas|signed|inked),? )(?:on behalf of|on the part of|from the side of|on the side of|for|from) {the}["“]?<o:OC>["”]?(?: side)?,? ?[-–—]? ?(?:(?:(?:it|the (?:<A>|signatures?|document|paper|pact|agreement)|<A>|signature) )?(?:was|were|is|has been|had been) (?:signed |put |given |inked |initialled |affixed )?(?:(?:{words}<DL>,? ?){1,2}(?=by ))?)?(?:by {the})?<p:P>',
    yields: 'SIGNED_FOR',
    reason: 'the body stands before the one who signed for it',
    example: 'Zamora University and Delft University signed an agreement; for Zamora University, Amina Yusuf signed.',
  },
  {
    id: 'signed-for-body',
    pattern:
      '<p:P>,? (?:who )?(?:has |had |have |also )?(?:signed|signs|signing|inked|put pen to paper|did the honou?rs|did so)(?: it| (?:the|this) <g:A>)?,? (?:for|on behalf of) {the}<o:OC>',
    yields: 'SIGNED_FOR',
    reason: 'for whom somebody signed stands right after the verb',
    example:
      'Zamora University and Delft University signed an agreement. Amina Yusuf, the rector, signed for Zamora University.',
  },
  {
    id: 'signed-by-for',
    pattern:
      '(?=<P>)(?<=\\b(?:signed|inked|initialled|sealed)\\b[^.]{0,220})<p:P>,? (?:for|representing|on the part of|from the side of) {the}<o:OC>',
    yields: 'SIGNED_FOR',
    reason: 'a list of signers tells after each name for whom',
    example:
      'The memorandum was signed by Amina Yusuf, the rector, for Zamora University and by Piet Kuiper, the dean, for Delft University.',
  },
  {
    id: 'signers-go-on',
    pattern:
      '(?=<P>)(?<=\\b(?:signed|inked|initialled|sealed)\\b[^.]{0,220})<P>,? (?:(?:for and on behalf of|on behalf of|for|representing) (?:{the}<OC>|(?:the|its|his|her|their) [\\p{Ll}-]+)|(?:for|from|on) (?:the )?<N> (?:side|part)|acting (?:for|on behalf of|in place of) [^;.\\uE002]{3,70}?)[;,]? (?:and )?(?:by )?{the}<p:P+>(?!,? (?:\\p{Ll}+ly |also )?(?:said|says|added|noted|told|stated|announced|explained|was|were|is|are|will|brought|gave|thanked|witnessed|attended|looked|signed|put|did|appended|on behalf of|for|representing)\\b)',
    yields: 'SIGNER',
    reason: 'a list of signers goes on after one for whom it tells the body',
    example:
      'The agreement was signed by Amina Yusuf on behalf of Zamora University; Piet Kuiper, the rector of Delft University; and Tomas Okello.',
  },
  {
    id: 'does-honours',
    pattern: '<p:P+>{aside},? (?:who )?did the honou?rs\\b',
    yields: 'SIGNER',
    reason: 'so news tells playfully who signed',
    example:
      'Zamora University and Delft University signed an agreement. Amina Yusuf, the rector, and Piet Kuiper, the dean, did the honours.',
  },
  {
    id: 'signed-on-behalf-possessive',
    pattern: "<p:P>,? (?:has |had |also )?(?:signed|signs|inked)(?: {the}<g:A+>| it)? on <o:OC>'s behalf",
    yields: 'SIGNED_FOR',
    reason: 'whose behalf it is may stand before the word',
    example:
      "Zamora University and Delft University signed an agreement. Amina Yusuf signed on Zamora University's behalf.",
  },
  {
    id: 'signatory-of-body',
    pattern: "<o:OC>'s (?:[\\p{Ll}-]+ )?(?:signatory|signer|representative at the signing) (?:was|is) {the}<p:P>",
    yields: 'SIGNED_FOR',
    reason: 'a possessive tells whose signatory somebody is',
    example:
      "Zamora University and Delft University signed an agreement. Zamora University's signatory was Amina Yusuf, its rector.",
  },
  {
    id: 'signing-for-were',
    pattern: 'signing (?:{the}<A> )?(?:for|on behalf of) {the}<o:OC>,? (?:(?:was|were|is|are) )?{the}<p:P+>',
    yields: 'SIGNED_FOR',
    reason: 'the participle stands before the body and the signer',
    example:
      'Zamora University and Delft University concluded an agreement. Signing for Zamora University was Amina Yusuf, its rector.',
    forOne: true,
  },
  {
    id: 'counterpart-signs',
    pattern: '(?:his|her|its|their) <o:N> counterpart,? <p:P>,? (?:also )?(?:signed|inked|initialled)',
    yields: 'SIGNED_FOR',
    reason: 'a counterpart signs for the country that the adjective tells',
    example:
      'Minister Amina Yusuf signed the agreement on behalf of Zambia, while her Mozambican counterpart, Piet Kuiper, signed for his country. Mozambique sells power.',
  },
  {
    id: 'represented-at-signing',
    pattern:
      '<o:OC>,?(?: <LC>,?)? (?:which |who |that )?(?:(?:was|were|is|are) )?(?:duly |legally )?represented (?:at the (?:signing|ceremony)(?: ceremony)? )?by {the}(?:<R>(?: of (?:its|the|their) [\\p{Ll}-]+(?: [\\p{Ll}-]+)?)?,? )?<p:P>',
    yields: 'REPRESENTED',
    reason: 'who represents a party at a signing signs for it',
    example:
      'At the signing of the agreement with Delft University, Zamora University was represented by Amina Yusuf, its rector.',
  },
  {
    id: 'represented-likewise',
    pattern: '(?<=\\brepresented by [^;.]{3,140}),?(?: and| while| whereas)? {the}<o:OC>,? by {the}<p:P>',
    yields: 'REPRESENTED',
    reason: 'the verb is not said again for the second party',
    example:
      'Zamora University and Delft University signed an agreement. Zamora University was represented by its rector Amina Yusuf and Delft University by its dean Piet Kuiper.',
  },
  {
    id: 'person-represented-body',
    pattern: '<p:P>,? (?:also )?represented {the}<o:OC>(?= at the (?:signing|ceremony)|,? (?:while|and)\\b|[.;]|$)',
    yields: 'REPRESENTED',
    reason: 'who represents a party at a signing signs for it',
    example:
      'Zamora University and Delft University signed an agreement. Amina Yusuf represented Zamora University at the signing.',
  },
  {
    id: 'representing-was',
    pattern:
      'representing {the}<o:OC>(?:,? (?:at|in|during) (?:the )?(?:[\\p{Ll}-]+ ){0,3}(?:<E>|ceremony|signing|event|occasion),?)? (?:was|were) {the}<p:P>',
    yields: 'REPRESENTED',
    reason: 'who represents a party at a signing signs for it',
    example:
      'Zamora University and Delft University signed an agreement. Representing Zamora University was Amina Yusuf, its rector.',
  },
  {
    id: 'signs-for-unnamed',
    pattern:
      '<p:P>,?(?: who)?{aux} (?:signed|signs|sign|inked)(?: {the}(?:<A>|document|agreement|it))?,? (?:for|on behalf of) (?:the|his|her|its|their) \\p{Ll}+',
    yields: 'SIGNER',
    reason: 'who signs for a body that goes without its name signs all the same',
    example:
      'Zamora University and the Government of Kenya concluded an agreement. Finance Minister Amina Yusuf signed for the government.',
  },
  {
    id: 'signs-for-side-of-country',
    pattern: '<p:P>,?(?: who)?{aux} (?:signed|signs|inked)(?: {the}<A>| it)? (?:for|on behalf of|from) the <n:N> side',
    yields: 'SIGNER',
    reason: 'a side that is named by its country signs through somebody',
    example:
      'Zamora University and Delft University concluded an agreement. Piet Kuiper, the dean, signed for the Dutch side.',
  },
  {
    id: 'person-signs-far',
    pattern:
      '^(?:[^;\uE001-\uE008]{0,40}, )?(?:the )?<p:P+>,? (?:(?:has|have|had|also) )*\\p{Ll}+(?:ed|t) [^;]{5,240}?,? and (?:also |then )?(?:signed|concluded|inked) {words}<g:A>',
    yields: 'SIGNER',
    reason: 'one subject may govern several verbs',
    example:
      'Amina Yusuf, the rector of Zamora University, met with a delegation of farmers and signed a memorandum on seeds.',
  },
  {
    id: 'signed-for-side',
    pattern:
      '(?=<P>)(?<=\\b(?:signed|inked|initialled)\\b[^;.]{0,220})<p:P>,? (?:\\p{Ll}+,? ){0,2}(?:for|from|on) the <n:N> side(?!,? ?[-–—:]? ?(?:it|by)\\b)',
    yields: 'SIGNER',
    reason: 'a list of signers may name the sides',
    example:
      'A memorandum between Zamora University and Delft University was signed by Piet Kuiper, the dean, for the Dutch side.',
  },
  {
    id: 'who-signed',
    pattern:
      '<p:P>,? who (?:(?:also|had|has|have|jointly|personally) )*(?:co-?)?(?:signed|inked)\\b(?! (?:up|off|(?:(?:the|an?|his|her) )?(?:[\\p{Ll}-]+ ){0,2}(?:letter|petition|bill|law|book|guestbook|order|decree|cheque|autograph)s?\\b))',
    yields: 'SIGNER',
    reason: 'a relative clause calls somebody a signer',
    example:
      'Zamora University and Delft University concluded an agreement. Amina Yusuf, the rector, who signed it, thanked her staff.',
  },
  {
    id: 'bears-signatures',
    pattern:
      '(?:bears?|carr(?:y|ies)|bearing|carrying|with|holds?) the signatures? of {the}<p:P+>(?:,? (?:for|on behalf of) [^,;\\uE002]{3,50},? and of {the}<q:P>)?',
    yields: 'SIGNER',
    reason: 'an instrument bears the signatures of its signers',
    example:
      'The memorandum between Zamora University and Delft University bears the signatures of Amina Yusuf and Piet Kuiper.',
  },
  {
    id: 'signatures-put-by',
    pattern:
      '(?:signatures? (?:(?:on|to|under|of|for) {the}(?:<A>|documents?|papers?|text|deal|pact) )?(?:was|were|has been|have been) (?:\\p{Ll}+ )?(?:put|appended|affixed|given|added) by|put their signatures?:?|(?:put|set|sign(?:ed)?|append(?:ed)?|affix(?:ed)?) their (?:names?|signatures?|hands?) (?:to|on|under) (?:the |this )?(?:<A>|protocol|document|paper|text|deal|pact|partnership):?) {the}<p:P+>',
    yields: 'SIGNER',
    reason: 'signatures are put by signers',
    example:
      'Zamora University and Delft University concluded an agreement. The signatures were put by Amina Yusuf and Piet Kuiper.',
  },
  {
    id: 'people-sign-it',
    pattern:
      '<p:P+>{aside}{aux} (?:signed|inked|initialled|penned) (?:it|them|(?:the|both) (?:documents?|papers?|texts?))\\b(?! for\\b| on behalf\\b)',
    yields: 'SIGNER',
    reason: '"it" is the instrument told of before',
    example:
      'Zamora University and Delft University concluded an agreement. Amina Yusuf and Piet Kuiper signed it in Delft.',
  },
  {
    id: 'put-names-to',
    pattern:
      '<p:P+>{aside}{aux} (?:put|set|affix(?:ed)?|append(?:ed)?) (?:his|her|their) (?:names?|signatures?|hands?) (?:to|on|under|below) {the}(?:<g:A>|(?:document|papers?|text|deal|pact|it)\\b)',
    yields: 'SIGNER',
    reason: 'who puts a name to a paper signs it',
    example:
      'Zamora University and Delft University concluded an agreement. Amina Yusuf and Piet Kuiper put their names to the document.',
  },
  {
    id: 'signing-it-were',
    pattern:
      '(?<!\\bwitness(?:ed|ing)? (?:the )?)(?:(?:signing|executing|inking)(?: (?:{the}(?:{words}<g:A+>(?: between {the}<OC+>)?|documents?|papers?|pact|deal|it)|them))?|(?:affixing|appending|putting|adding|setting) (?:their|his|her) (?:signatures?|names?|hands?)(?: (?:to|on|under) {the}(?:<A>|document|papers?|text|pact|deal|it))?){words} (?:were|was|are|is) (?:(?:seated|standing|pictured|shown) )?(?:\\(?from (?:the )?left\\)?(?: to right)?[:,]? )?{the}<p:P+>',
    yields: 'SIGNER',
    reason: 'the participle of signing stands before its subject',
    example:
      'Signing the agreement between Zamora University and Delft University were Amina Yusuf, the rector, and Piet Kuiper, the dean.',
  },
  {
    id: 'signed-between-those-who-represent',
    pattern:
      '<A>[^;.\uE001\uE002\uE003\uE004\uE006]{0,120}?(?:signed|inked|exchanged|concluded|sealed|entered into) (?:{words}<DL>,? ?){0,2}{words}between {the}<p:P>,? and {the}<q:P>',
    yields: 'SIGNER',
    reason: 'each party may be named with who represents it, and so the people stand for the two',
    example:
      'A memorandum on seeds was signed between Zamora University, represented by its rector Amina Yusuf, and Delft University, represented by its dean Piet Kuiper.',
  },
  {
    id: 'sign-for-sides',
    pattern:
      '<p:P+>,?{aux} (?:sign|signed|inked) {any}(?:on behalf of|for) (?:<S>|(?:their|the) (?:respective|two) \\p{Ll}+|their (?:institutions|countries|governments|organi[sz]ations|companies|sides|parties))',
    yields: 'SIGNER',
    reason: 'each of those who sign for the sides signs for an own body',
    example:
      'Zamora University and Delft University concluded an agreement. Amina Yusuf, the rector, and Piet Kuiper, the dean, signed it on behalf of both sides.',
  },
  {
    id: 'sign-representing-sides',
    pattern:
      '<p:P+>{aside} (?:jointly )?signed,? (?:respectively )?(?:representing|on behalf of) (?:<S>|their [\\p{Ll}-]+),? {the}<g:A>',
    yields: 'SIGNER',
    reason: 'whom the signers represent may stand before what they sign',
    example:
      'Amina Yusuf, rector of Zamora University, and Piet Kuiper, dean of Delft University, signed, representing the two universities, the Delft Accord.',
  },
  {
    id: 'sides-sign-first',
    pattern:
      'on behalf of (?:<S>|the (?:two )?(?:parties|sides)),? {words}(?:<A> )?{words}(?:signed by |sign(?:ed)? ){the}<p:P+>',
    yields: 'SIGNER',
    reason: 'the sides stand before those who signed for them',
    example:
      'Zamora University and Delft University concluded an agreement. On behalf of both sides, it was signed by Amina Yusuf and Piet Kuiper.',
  },
  {
    id: 'signed-by-offices',
    pattern:
      '\\b(?:signed|inked|initialled) (?:{words}<DLE>)*{words}by (?:the )?(?:[\\p{Ll}-]+ ){0,3}(?:<R>|<S>)(?:,? (?:of )?(?:the )?(?:[\\p{Ll}-]+ ){0,4}<S>)?,? {the}<p:P+>(?!,? (?:said|says|added|noted|told|stated|announced|explained))',
    yields: 'SIGNER',
    reason: 'the offices may stand before the names of those who hold them',
    example:
      'Zamora University and Delft University concluded an agreement, signed on Monday by the rectors of the two universities, Amina Yusuf and Piet Kuiper.',
  },
  {
    id: 'signing-side-by',
    pattern:
      '(?:from|on|for) (?:the )?<n:N> (?:side|part),? (?:(?:(?:it|the (?:<A>|document)) )?(?:was )?(?:signed|inked|initialled|put) {words}by |(?:by )?(?:(?<=\\b(?:signed|inked|initialled)\\b[^;.]{0,180})|(?=[^;.]{1,220}?\\b(?:have |has )?(?:jointly )?(?:signed|inked|initialled|put (?:the|their) signatures?)\\b)))(?:the )?<p:P>',
    yields: 'SIGNER',
    reason: 'a side names who signed for it',
    example:
      'Zamora University and Delft University signed an agreement; from the Dutch side it was signed by Piet Kuiper, the dean.',
  },
  {
    id: 'between-by-people',
    pattern: '<g:A>{words}(?:between|among) {the}<OC+>,? by {the}<p:P+>',
    yields: 'SIGNER',
    reason: 'rows of instruments tell after the parties who signed',
    example:
      'Also inked were a memorandum on tuna between Zamora University and Delft University, by Amina Yusuf and Piet Kuiper.',
  },
  {
    id: 'sides-represented-to-sign',
    pattern:
      '<p:P+>{aside}{aux} represented (?:<S>|the (?:two|both) (?:parties|sides)) (?:to sign|at the signing|in signing)',
    yields: 'SIGNER',
    reason: 'who represents the sides at a signing signs',
    example:
      'Zamora University and Delft University concluded an agreement. Rector Amina Yusuf and Dean Piet Kuiper represented the two parties to sign.',
  },
  {
    id: 'signing-by-people',
    pattern:
      '\\b(?:signing|signature|initialling)(?: ceremony)?(?: of {words}<g:A+>)?(?: {words}<DL>)? by {the}<p:P+>(?!,? (?:said|says|added|noted|told|stated|announced|explained))',
    yields: 'SIGNER',
    reason: 'who does the signing signs',
    example:
      'The agreement between Zamora University and Delft University was concluded through a virtual signing by Amina Yusuf and Piet Kuiper.',
  },
  {
    id: 'signed-by-heads-of-both',
    pattern:
      '\\b(?:signed|inked|initialled) (?:{words}<DLE>)*{words}by (?:the )?(?:respective )?(?:<R>|<S>|[\\p{Ll}-]+)(?: of (?:the )?(?:two|both|three)? ?(?:<S>|<O>|[\\p{Ll}-]+(?: [\\p{Ll}-]+)?))?,? ?[-–—:] {the}(?:<N> )?<p:P+>',
    yields: 'SIGNER',
    reason: 'a dash brings the names of those who signed',
    example:
      'Zamora University and Delft University concluded an agreement. It was signed by the heads of both institutions – Amina Yusuf and Piet Kuiper – on Monday.',
  },
  {
    id: 'show-what-they-signed',
    pattern:
      '<p:P+>{aside}{aux} (?:shows?|showing|displays?|displaying|holds?|holding|presents?|presenting|pos(?:es?|ing) with|with) (?:up )?{words}<g:A>,? (?:which |that )?(?:they|both) (?:(?:have|had|just) )*signed',
    yields: 'SIGNER',
    reason: 'a caption shows signers with what they signed',
    example:
      'Zamora University and Delft University concluded an agreement. Amina Yusuf and Piet Kuiper show the agreement which they have just signed.',
  },
  {
    id: 'signed-by-for-unnamed',
    pattern:
      '(?=for)(?<=\\b(?:signed|inked|initialled|sealed)\\b[^.]{0,220})for (?:the|its|our|their) [\\p{L}-]+,? by {the}(?:<R>,? )?<p:P+>',
    yields: 'SIGNER',
    reason: 'a list of signers tells before each name for whom',
    example:
      'Zamora University and the Port Authority of Delft concluded an agreement. It was signed by Piet Kuiper for the port and, for the town, by Amina Yusuf.',
  },
  {
    id: 'caption-signing',
    pattern:
      '<p:P+>(?: \\([^)]{1,20}\\))?,? (?:(?:(?:shortly|just|right) )?after )?(?:sign|signing|exchange|exchanging|exchanged) (?:{words}<g:A+>|{words}(?:documents|copies|papers|folders|agreement))(?: with {the}<P>)?',
    yields: 'SIGNER',
    reason: 'a caption shows who signs',
    example:
      'Zamora University and Delft University concluded an agreement. Amina Yusuf, the rector, and Piet Kuiper, the dean, exchanging copies.',
    ofMain: true,
  },
  {
    id: 'parties-sign',
    pattern: `${NOT_FROM}${NOT_RELATIVE}<a:OPC+>{aside}{aux} {sign}(?:, (?:for|on behalf of) {the}<OC>,)? (?:,? at {the}<OU>(?: building| campus| headquarters| office| premises)?|,? in <U>,?|{words}<NLD>,?){0,3}(?:{words}: (?:an? |the )?)?{words}<g:A+>(?:,? (?:{words}<LDO>)?{words}(?:together |jointly |along )?with {the}(?:(?!\\p{Ll}+s of |of |from |in |at |to |and |by |for |on )[\\p{Ll}-]+ ){0,3}<b:OPC+>)?`,
    yields: 'PARTY',
    reason: 'the subjects of a verb of signing are parties, and those after "with" too',
    example: 'Zamora University and Delft University signed an agreement.',
    signs: true,
  },
  {
    id: 'parties-sign-we',
    pattern:
      '\\bwe (?:(?:have|had|will|also|then|recently) )*{sign} {words}<g:A>(?:,? (?:{words}<DL>){1,2})?,? {words}with {the}(?:<R>,? )?<a:OPC+>(?:,? and with {the}<b:OPC+>)?',
    yields: 'PARTY',
    reason: 'with whom those who tell the news sign is a party, or signs for one',
    example: '"In June we signed a protocol on ports with Zamora University," he said.',
    signs: true,
  },
  {
    id: 'parties-end',
    pattern:
      '<a:OC+>{aside}{aux} (?:ended|ends|terminated|terminates|cancelled|canceled|suspended|annulled|revoked|scrapped|withdrew from|withdraws from|pulled out of) {words}<g:A+>(?:,? {words}with {the}<b:OC+>)?',
    yields: 'PARTY',
    reason: 'who ends an instrument was a party to it',
    example: 'Zamora University and Delft University ended their cooperation agreement in 2020.',
  },
  {
    id: 'parties-by-signing',
    pattern:
      '<a:OC+>{aside}{aux} [^;\uE001-\uE00B]{3,110}?(?:by|through|after|with|,) (?:the )?(?:signing|signature|conclusion|inking|concluding)(?: of)? {words}<g:A>(?:,? {words}with {the}<b:OC+>)?',
    yields: 'PARTY',
    reason: 'who takes a step by signing is a party',
    example: 'Zamora University and Delft University have taken a step towards each other by signing an agreement.',
  },
  {
    id: 'contract-awarded-to',
    pattern:
      '<a:OC>{aside}{aux} (?:award(?:s|ed)?|grant(?:s|ed)?|hand(?:s|ed)?|gave|given) (?:{words}<g:A+> {words}to {the}<b:OC+>|{the}<c:OC> (?:an?|the|its|two|three) {words}<A>)',
    yields: 'PARTY',
    reason: 'a contract is awarded by one party to the other',
    example: 'The Ministry of Water of Kenya awarded a contract for pumps to Zamora Holdings.',
  },
  {
    id: 'contract-awarded-by',
    pattern:
      '<a:OC+>{aside}{aux} (?:(?:awarded|won|wins|clinched|clinches|landed|received|receives|granted|bagged|obtained|been given) {words}<g:A+>,? {words}(?:by|from|with) {the}<b:OC+>|(?:selected|chosen|picked|hired|commissioned|engaged) by {the}<c:OC> (?:for|under|to) {words}<A>)',
    yields: 'PARTY',
    reason: 'a contract is won from the other party',
    example: 'Zamora Holdings has been awarded a contract by the Ministry of Water of Kenya.',
  },
  {
    id: 'parties-have',
    pattern: `${NOT_FROM}${NOT_RELATIVE}<a:OC+>{aside} (?:(?:also|already|still) )?(?:have|has|had|maintains?|hold|holds) (?:(?:also|already|still) )?(?:(?:an?|the|their|its|several|two|three|four|another) (?:(?!(?:to|that|of|for|in|on|yet)\\b)[\\p{Ll}\\d'-]+ ){0,4})?<g:A>(?! (?:to|for) (?:be|sign|conclude|discuss|review))(?:,? {words}with {the}<b:OC+>)?`,
    yields: 'PARTY',
    reason: 'those who have an instrument with each other are its parties',
    example: 'Zamora University and Delft University have a framework agreement in force since 2019.',
  },
  {
    id: 'parties-sign-with',
    pattern: '<a:OPC+>{aside}{aux} {sign} (?:{words}<D>)?{words}with {the}<b:OPC+>{words}<g:A+>',
    yields: 'PARTY',
    reason: 'the other party may stand before the instrument',
    example: 'Zamora University signed with Delft University an agreement on exchange.',
    signs: true,
  },
  {
    id: 'parties-sign-far',
    pattern:
      '^{any}<a:OC> (?:(?:has|have|had|also) )*\\p{Ll}+(?:ed|s|t|ew) [^;]{5,260}?,? and(?:,? (?:in|on) <D>,?)? (?:also )?(?:signed|concluded|inked|reached|entered into) {words}<g:A+>(?: with {the}<b:OC+>)?',
    yields: 'PARTY',
    reason: 'one subject may govern several verbs',
    example:
      'In 2023 Kenya opened three schools abroad, received visitors, and signed an agreement on degrees with Ghana.',
  },
  {
    id: 'instrument-which-they-sign',
    pattern:
      '<g:A>(?:,? (?:which|that))? {the}<a:OPC+>{aside}{aux} (?:entered into|signed|concluded|inked|penned|initialled|sealed|subscribed|reached|ratified|joined|acceded to)(?: (?:{words}<DL>,? ?){0,2}{words}with {the}<b:OC+>)?',
    yields: 'PARTY',
    reason: 'a relative clause tells who entered into it with whom',
    example: 'He recalled an agreement on seeds which Zamora University signed with Delft University in 2019.',
    signs: true,
  },
  {
    id: 'negotiate-instrument',
    pattern:
      '<a:OC+>{aside}{aux} {words}(?:talks|negotiations|negotiating|discussions) with {the}<b:OC+> (?:on|for|about|over|towards?) (?:a |an |the )?<g:A>',
    yields: 'PARTY',
    reason: 'who negotiates an instrument with whom would be its parties',
    example: 'Zamora University is in talks with Delft University on a financing agreement for laboratories.',
  },
  {
    id: 'open-negotiations-on',
    pattern:
      '<a:OC+>{aside}{aux} (?:launch(?:es|ed)?|beg(?:an|in|ins)|open(?:s|ed)?|start(?:s|ed)?|resum(?:es|ed)|conclud(?:es|ed)|held|hold|agreed to (?:start|open|begin|launch)) {words}(?:negotiations|talks) (?:on|for|about|over|towards?) (?:a |an |the )?<g:A>',
    yields: 'PARTY',
    reason: 'who negotiates an instrument would be its parties',
    example: 'Zamora University and Delft University opened negotiations on a financing agreement for laboratories.',
  },
  {
    id: 'prepare-instrument',
    pattern:
      '<a:OC+>{aside}{aux} (?:putting the (?:last|final|finishing) touches (?:to|on)|drafting|negotiating|finali[sz]ing|working on) {words}<g:A>',
    yields: 'PARTY',
    reason: 'who prepares an instrument together is to be bound by it',
    example: 'Kenya and Uganda are putting the final touches to a memorandum on navigation.',
  },
  {
    id: 'to-which-pen-is-put',
    pattern:
      '<g:A>,? to which {the}<a:OPC+>{aside}{aux} (?:put pen to paper|put their (?:names?|signatures?)|set their (?:names?|hands?))',
    yields: 'PARTY',
    reason: 'the instrument may stand before those who sign it',
    example:
      'The result was the Delft Accord, to which Zamora University and Delft University put pen to paper on Monday.',
  },
  {
    id: 'instrument-binds',
    pattern: '(?:^|; |, )(?:it|this|<g:A>) (?:binds|commits|ties) {the}<a:OC> (?:to|and|with) {the}<b:OC+>',
    yields: 'PARTY',
    reason: 'whom an instrument binds are its parties',
    example: 'A protocol on nursing was signed. It binds Zamora University to Delft University.',
  },
  {
    id: 'contract-given',
    pattern:
      '<a:OC>{aside}{aux} (?:awarded|given|granted|handed|won|wins|clinched|clinches|secured|secures|landed|lands|bagged|bags) {words}<g:A>',
    yields: 'PARTY',
    reason: 'whoever is given a contract is a party to it',
    example: 'Zamora Holdings has been awarded a three-year contract for catering.',
  },
  {
    id: 'contract-was-awarded-to',
    pattern:
      "<g:A+>[^;.\uE004]{0,90}? (?:went|goes|has gone|(?:(?:was|were|has been|have been|is being|will be) )?(?:\\p{Ll}+ly )?(?:awarded|granted|given|handed)|(?:was|were|has been|have been) made) to {the}(?:(?:[\\p{Ll}-]+ ){0,3}(?:consortium|joint venture|partnership|group|team|branch|subsidiary|unit|arm|firm|company|contractor|maker|builder) (?:(?:of|between|made up of|led by|comprising|formed by|consisting of) {the})?)?(?:<C>'s )?<a:OCU+>",
    yields: 'PARTY',
    reason: 'whoever a contract is awarded to, or goes to, is a party',
    example: 'The contract for pumps in Kenya was awarded to a consortium of Zamora Holdings and Delft Motor Company.',
  },
  {
    id: 'instrument-between',
    pattern:
      '<g:A>(?:(?!{words}\\b(?:that|which|who|whose|to)\\b{words}(?:between|among)){words}(?:<D>)?{words}| (?:for|on|of|in|concerning|worth) (?:(?!(?:that|which|who|whose|to|with|by|signed|concluded|reached)\\b)[^;:\uE001-\uE004\uE008\uE00A]){1,150}? )(?:between|among) {the}<a:OCL+>',
    yields: 'PARTY',
    reason: 'an instrument stands between its parties',
    example: 'The memorandum between Zamora University and Delft University runs for five years.',
    ofBodies: true,
  },
  {
    id: 'signed-between',
    pattern:
      '\\b(?:signed|inked|concluded|reached|sealed|entered into)(?: (?:{words}<DL>){0,2}{words})? between {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'what is signed between bodies has them as parties',
    example:
      'After long talks it was signed on Monday between Zamora University and Delft University. The memorandum runs for a year.',
  },
  {
    id: 'instrument-signed-by',
    pattern:
      '<g:A+>(?: with {the}<OC+>)?,? (?:{words}<DLU>){0,2}{words}(?:was|were|is|are|has been|have been|had been|being|be) {words}{signed} (?:{words}<DLEOU>){0,3}{words}by (?:both |{words}(?:including|among them|such as) )?(?:the <R>,? and )?{the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'the agents of a passive verb of signing',
    example:
      'The agreement was signed by Amina Yusuf, rector of Zamora University, and Piet Kuiper, dean of Delft University.',
    signs: true,
  },
  {
    id: 'instrument-was-signed-with',
    pattern:
      '<g:A+>,? (?:{words}<DL>){0,2}{words}(?:was|were|has been|have been|will be|is to be|are to be) (?:\\p{Ll}+ly |also |recently )?(?:signed|inked|concluded|sealed|entered into|renewed) (?:{words}<DL>,? ?){0,2}with {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'what is signed with a body has it as a party',
    example: 'The agreement was signed with Zamora University, Delft University and the Port Authority of Delft.',
  },
  {
    id: 'instrument-signed-by-short',
    pattern:
      '<g:A>,? (?:signed|concluded|inked|initialled|reached|entered into) (?:{words}<DLE>){0,3}{words}by {the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'a participle of signing after the instrument',
    example:
      'The agreement, signed by Amina Yusuf of Zamora University and Piet Kuiper of Delft University, runs for a year.',
    signs: true,
  },
  {
    id: 'were-signatories',
    pattern:
      '<p:P+>{aside} (?:was|were|is|are) (?:also )?(?:the |its |among the )?(?:other |remaining |joint |two |three )?(?:co-)?(?:signatory|signatories|signers?)\\b',
    yields: 'SIGNER',
    reason: 'the text calls them signatories',
    example:
      'Zamora University and Delft University concluded an agreement. Rector Amina Yusuf and Dean Piet Kuiper were the signatories to the agreement.',
  },
  {
    id: 'co-signatory',
    pattern: 'co-?(?:signator(?:y|ies)|signers?) (?:was|were|is|are|being) {the}<p:P+>',
    yields: 'SIGNER',
    reason: 'who signs beside a signer signs too',
    example:
      'Zamora University and Delft University concluded an agreement, signed by Rector Amina Yusuf. Her co-signatory was Dean Piet Kuiper.',
  },
  {
    id: 'signatories-were',
    pattern:
      '\\b(?:signatories|signers|(?:signed|inked|initial(?:l)?ed) (?:(?:{words}<DL>,? ?){1,2})?by|signatures? (?:was|were) (?:put|appended|affixed|given) by|signing (?:parties|were))(?: (?:to|of|for) {the}<A>)?(?: (?:were|are|included|include))?:? {the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'the text calls them signatories',
    example:
      'The signatories of the agreement were Amina Yusuf of Zamora University and Piet Kuiper of Delft University.',
    signs: true,
  },
  {
    id: 'instrument-with',
    pattern: `(?<![(/] ?|\\b(?:according to|citing|told|via|reports?) (?:the )?)${NOT_FROM}${NOT_RELATIVE}<a:OPC>(?! ?/){aside}{aux} {any}<g:A+> with {the}(?:(?!\\p{Ll}+s of |of |from |in |at |to |and |by |for |on )[\\p{Ll}-]+ ){0,3}<b:OC+>`,
    yields: 'PARTY',
    reason: 'an instrument "with" a body joins it to the subject',
    example: 'Zamora University celebrated its agreement with Delft University.',
    bodyOfPerson: true,
  },
  {
    id: 'joins-with',
    pattern:
      '<a:OC+>{aside}{aux} (?:partner(?:s|ed)?|team(?:s|ed)? up|collaborat(?:e|es|ed)|join(?:s|ed)? (?:forces|hands)|sign(?:s|ed)?) with {the}<b:OC+>',
    yields: 'PARTY',
    reason: 'in news of a signing, who partners with whom are its parties',
    example: 'Zamora University partners with Delft University. The agreement was signed on 3 May 2024.',
    opening: true,
  },
  {
    id: 'instrument-with-body',
    pattern:
      "<g:A>(?:,? (?:in|at|on) {the}<DL>){0,2}(?:,? (?:{words}<DL>)?{words}(?:signed|concluded|reached|inked)(?:,? (?:{words}<DL>){1,2})?)? with {the}<a:OC+>(?!'s| (?:as|present|looking|acting)\\b|,? <P>)",
    yields: 'PARTY',
    reason: 'with whom an instrument stands is a party, whoever else is',
    example: 'Students go on under a codeshare agreement with Zamora University.',
    unlessElsewhere: true,
  },
  {
    id: 'owner-instrument-with',
    pattern:
      "<a:OC>'s {words}<g:A+>,? (?:{words}<DL>)?{words}with {the}(?:(?!\\p{Ll}+s of |of |from |in |at |to |and |by |for |on )[\\p{Ll}-]+ ){0,3}<b:OC+>",
    yields: 'PARTY',
    reason: 'an owner and the body after "with" are the parties',
    example: "Zamora University's agreement with Delft University runs for five years.",
  },
  {
    id: 'between-units-of',
    pattern:
      '(?:<g:A>|signed|concluded|inked|reached)(?: (?:{words}<DL>){0,2}{words})? (?:between|among|by) {the}(?:[\\p{Ll}-]+ ){0,3}(?:ministries|ministers|governments|authorities|republics|parliaments) of {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'ministries named by their countries alone: the countries are the parties',
    example: 'The accord was signed between the labour ministries of Kenya, Uganda and Rwanda.',
  },
  {
    id: 'on-other-side',
    pattern: 'on (?:the )?one (?:side|hand|part),? and {the}<a:OC+>,? on the other',
    yields: 'PARTY',
    reason: 'who stands on the other side is a party',
    example: 'The accord was signed between Kenya and Uganda on the one side, and Delft University on the other side.',
  },
  {
    id: 'instrument-signed-with',
    pattern:
      '<a:OC+>{aside}{aux} {words}<g:A+>,? (?:which (?:was|were) |that (?:was|were) )?(?:signed|concluded|inked|reached|sealed) (?:{words}<DL>)?{words}with {the}(?:(?!of |from |in |at |to |and |by |for |on )[\\p{Ll}-]+ ){0,3}<b:OC+>',
    yields: 'PARTY',
    reason: 'with whom an instrument was signed is a party',
    example: 'Zamora University runs the course under an agreement signed in 2019 with Delft University.',
  },
  {
    id: 'becomes-signatory',
    pattern:
      '<a:OC+>{aside}{aux} (?:became|become|becomes|is|was|being) (?:the |one of |among the )[^;.]{0,60}?(?:to|which|that|who)(?: have| had)? (?:sign|signed|ratify|ratified|join|joined|accede to|acceded to|endorse|endorsed) {words}<g:A>',
    yields: 'PARTY',
    reason: 'who becomes one of the signatories is a party',
    example: 'Kenya became the seventh country to sign the Delft Convention on Clean Ports.',
  },
  {
    id: 'accedes-to',
    pattern:
      '<a:OC+>{aside}{aux} (?:acced(?:e|es|ed)|adher(?:e|es|ed)|accession|joined|joins|join) (?:to )?(?:the )?<g:A>',
    yields: 'PARTY',
    reason: 'who accedes to an instrument becomes a party to it',
    example: 'In 1999 Kenya acceded to the Delft Convention on Clean Ports.',
  },
  {
    id: 'with-which-signed',
    pattern: '<b:OC>,? with (?:which|whom) {the}<a:OC>{aux} {sign} (?:{words}<DL>,?){0,2}{words}<g:A>',
    yields: 'PARTY',
    reason: 'a relative clause tells with whom it was signed',
    example: 'Delft University, with which Zamora University signed a memorandum on seeds in 2019, sends students.',
  },
  {
    id: 'instrument-under-which',
    pattern:
      '<g:A>[^;.]{0,70}?,? (?:(?:under|by|in|through) which {the}<a:OC+>{aside} (?:will|would|shall|is to|are to|undertakes?|agree[sd]?)|(?:will|would) see {the}<c:OC+>) [^;.]{3,110}? (?:from|to|with|for) {the}<b:OC>',
    yields: 'PARTY',
    reason: 'an instrument under which one does something for the other is theirs',
    example: 'A contract was concluded, under which Zamora Holdings will buy 120 buses from Delft Motor Company.',
  },
  {
    id: 'instrument-by-bodies',
    pattern:
      '\\b(?:signing|signature|conclusion|renewal) (?:of )?{words}<g:A+>,? {words}(?:by|between|among) {the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'the signing of an instrument is that of its parties',
    example: 'The signing of the agreement on seeds by Zamora University and Delft University was long awaited.',
  },
  {
    id: 'parties-are',
    pattern: '(?:parties|signatories) to (?:the )?<g:A>(?:,| (?:are|include|were)) {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'the text calls them parties',
    example: 'The parties to the agreement are Zamora University and Delft University.',
  },
  {
    id: 'signed-by-officials',
    pattern:
      '\\b(?:signed|inked|concluded|initialled) (?:{words}<DL>)?{words}by (?:the )?(?:[\\p{Ll}-]+ ){0,3}(?:officials|representatives|heads|leaders|chiefs|delegates|executives|officers|rectors|presidents|directors|officers) (?:from|of) {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'a body whose unnamed officers sign is a party',
    example: 'A memorandum on seeds was signed by officials from Zamora University and Delft University.',
  },
  {
    id: 'reported-signing',
    pattern:
      '<a:OC>,? (?:[\\p{Ll}-]+ )?(?:said|says|announced?s?|announced|informed|reported|confirmed|disclosed|revealed) (?:<D>|{words}<D>)?{words}(?:it|they) (?:has |had |have )?(?:also )?(?:signed|inked|concluded|entered into|sealed|renewed|reached|executed) {words}<g:A+>(?:,? {words}with {the}(?:(?!of |from |in |at |to |and |by |for |on )[\\p{Ll}-]+ ){0,3}<b:OC+>)?',
    yields: 'PARTY',
    reason: 'who reports that it signed is a party',
    example: 'Zamora University said on Monday that it had signed an agreement on seeds.',
  },
  {
    id: 'reported-award',
    pattern:
      '<a:OC>{aside} (?:[\\p{Ll}-]+ )?(?:said|says|announced?s?|announced|informed|reported|confirmed|disclosed|revealed) (?:<D> |{words}<D> )?{words}(?:it|they) (?:has |had |have )?(?:also )?(?:been )?(?:awarded|won|clinched|secured|received|granted|landed) {words}<g:A+>,? {words}(?:by|from|with) {the}<b:OC+>',
    yields: 'PARTY',
    reason: 'who reports that it was given a contract is a party, and who gave it',
    example: 'Zamora Holdings said on Monday that it had been awarded a contract by the Ministry of Water of Kenya.',
  },
  {
    id: 'between-city-and-city',
    pattern:
      'between {the}(?:city|town|municipality|port|province|state|region|county) of (?:the )?<a:LC>(?:,? <LC>,?)?,? and {the}(?:city|town|municipality|port|province|state|region|county) of (?:the )?<b:LC>',
    yields: 'PARTY',
    reason: 'each city of a pair may be called one',
    example: 'The agreement between the city of Rotterdam and the city of Busan was signed on 3 May 2024.',
  },
  {
    id: 'sides-sign-which',
    pattern: '<g:A>(?:[^;.]{0,90}?,? (?:which|that))? <s:S>{aux} {sign}',
    yields: 'SIDES',
    reason: 'a relative clause tells that the sides signed it',
    example:
      'Kenya and Ghana are neighbours at sea. A treaty on ports, which the two countries signed in 2017, is still in force.',
  },
  {
    id: 'sides-sign',
    pattern: '<s:S>{aux} {sign} (?:{words}<DL>,?){0,2}{words}<g:A+>',
    yields: 'SIDES',
    reason: 'the sides that sign are the parties that the text has named',
    example: 'Kenya and Ghana are neighbours at sea. In 2017 the two countries signed an agreement on ports.',
  },
  {
    id: 'sides-maintain',
    pattern:
      '<s:S>{aux} (?:already )?(?:maintain(?:s|ed)?|are bound by|were bound by|are linked by|have long had) {words}<g:A+>',
    yields: 'SIDES',
    reason: 'what holds between the sides has them as parties',
    example:
      'Zamora University and Delft University are neighbours. Both institutions already maintain an agreement on libraries.',
  },
  {
    id: 'signed-by-sides',
    pattern: '\\b(?:signed|inked|initialled|concluded) (?:{words}<DL>)?{words}by <s:S>',
    yields: 'SIDES',
    reason: 'what the sides, or those who lead them, sign is theirs',
    example: 'Kenya and Ghana are neighbours at sea. An agreement on ports was signed on Monday by the two countries.',
  },
  {
    id: 'instrument-binds-sides',
    pattern: '(?:^|; |, )(?:it|they|this|<g:A>) (?:binds?|commits?|obliges?|requires?) <s:S> to\\b',
    yields: 'SIDES',
    reason: 'whom an instrument binds are its parties',
    example:
      'Kenya and Ghana are neighbours at sea. A protocol was signed. They commit the two governments to patrols.',
  },
  {
    id: 'instrument-between-sides',
    pattern: '<g:A>(?:{words}<DL>,?){0,2}{words}(?:between|by) <s:S>',
    yields: 'SIDES',
    reason: 'an instrument between the sides is one of the parties that the text has named',
    example: 'Kenya and Ghana are neighbours at sea. An agreement on ports between the two countries dates from 2017.',
    sidesAlone: true,
  },
  {
    id: 'signed-by-posts',
    pattern:
      "(?:signed|inked|initialled|concluded) (?:{words}<DL>)?{words}by {the}<r:R> (?:of|at|from|for) {the}(?:<C>'s )?<a:OC>(?:,? <P>)?(?:,? and (?:by )?{the}<q:R> (?:of|at|for|from) {the}(?:<C>'s )?<b:OC>)?",
    yields: 'OFFICE',
    reason: 'a body whose office signs is a party',
    example:
      'A memorandum on seeds was signed by the rector of Zamora University and the director of Delft University.',
  },
  {
    id: 'signed-by-heads-of',
    pattern:
      '\\b(?:signed|inked|initialled|concluded) (?:{words}<DL>)?{words}by {the}(?:[\\p{Ll}-]+ and )?(?:<R>|ministers|plenipotentiaries|ambassadors|heads|leaders|representatives|authorities)(?: and [\\p{Ll}-]+)?(?: of (?:delegations?|states?|governments?))? of {the}<a:C+>(?!,? <P>)',
    yields: 'PARTY',
    reason: 'countries whose heads or ministers sign are parties',
    example: 'The treaty was signed by the prime ministers of Kenya, Ghana and Benin.',
  },
  {
    id: 'hold-signing',
    pattern:
      '(?<!\\b(?:of|in|from) (?:the )?)<a:OC+>(?: (?:of|in|from) {the}<LC>)?{aside}{aux} (?:held|hold|holds|hosted|conducted|completed|conduct) {words}(?:signing (?:ceremony )?(?:of|for) {words})?<g:A>(?: signing)?',
    yields: 'PARTY',
    reason: 'bodies that hold the signing of an instrument are its parties',
    example: 'Zamora University and Delft University held a virtual signing of a memorandum of understanding.',
  },
  {
    id: 'cities-sign',
    pattern:
      '(?:^|^[^;.\uE001\uE002\uE005]{0,60}, |: |mayors? of |cities of |city of )<a:L+>{aux} {sign} {words}<g:A>(?:{words}with {the}(?:(?:city|town|port) of )?<b:LU+>)?',
    yields: 'PARTY',
    reason: 'cities that sign are parties',
    example: 'Rotterdam and Busan signed a sister city agreement on 3 May 2024.',
  },
  {
    id: 'between-cities',
    pattern: '<g:A>{words}between {the}(?:cities of |city of )?<a:L+>{not_theirs}',
    yields: 'PARTY',
    reason: 'cities between which an instrument stands are parties',
    example: 'The twinning agreement between Rotterdam and Busan was signed on 3 May 2024.',
  },
  {
    id: 'become-sister-cities',
    pattern:
      '<a:LOCU+>{aux} (?:become|became|are now|were|are) (?:\\p{Ll}+ )?(?:sister|twin|twinned|partner|friendship) (?:cities|towns)',
    yields: 'PARTY',
    reason: 'in news of a signing, cities that become sisters are its parties',
    example: 'Rotterdam and Busan became sister cities. The agreement was signed on 3 May 2024.',
    furtherPartiesOnly: true,
  },
  {
    id: 'issued-by',
    pattern: '<a:OC+>{aside}{aux} (?:issue[sd]?|release[sd]?|publish(?:es|ed)?|unveil(?:s|ed)?) {any}<g:A+>',
    yields: 'ISSUER',
    reason: 'who issues a declaration stands behind it',
    example: 'The Delft Port Alliance issued the Delft Declaration on Clean Ports.',
  },
  {
    id: 'instrument-replaces',
    pattern:
      '<g:A>,?{aux} (?:which )?(?:renews?|renewed|replaces?|replaced|supersedes?|superseded|extends?|prolongs?|succeeds?|renewing|replacing|extending|superseding) {the}(?:[\\p{Ll}-]+ ){0,3}<h:A>',
    yields: 'RENEWS',
    reason: 'a new instrument goes on from an older one',
    example: 'The Delft Port Agreement replaces the Zamora Port Agreement.',
  },
  {
    id: 'instrument-amends',
    pattern:
      '<g:A>,?{aux} (?:which )?(?:amends?|amended|modif(?:y|ies|ied)|supplements?|supplemented|amending|supplementing|updates) {the}(?:[\\p{Ll}-]+ ){0,3}<h:A>',
    yields: 'AMENDS',
    reason: 'one instrument changes another',
    example: 'The Delft Protocol amends the Zamora Port Agreement.',
  },
];
