export interface SigningRule {
  readonly id: string;
  /** `a`, `b`: parties (a person signs for a body); `g`: the instruments; `p` signed for `o`; `w`: who only witnessed. */
  readonly pattern: string;
  readonly yields: 'PARTY' | 'ISSUER' | 'WITNESS' | 'CHAIR' | 'SIGNED_FOR' | 'REPRESENTED';
  readonly reason: string;
  readonly example: string;
}

/** Ordered: who only looked on is told first, so that no later rule makes a signer of him. */
export const signingRules: readonly SigningRule[] = [
  {
    id: 'witnessed-signing',
    pattern:
      '<w:OPC+>,?(?: also)? (?:witnessed|witness|attended|graced|observed|looked on(?: at)?|were present at|was present at|oversaw) (?:the )?(?:signing|ceremony|inking)',
    yields: 'WITNESS',
    reason: 'who witnesses a signing does not sign',
    example:
      'President Amina Yusuf witnessed the signing of the agreement between Zamora University and Delft University.',
  },
  {
    id: 'signing-witnessed-by',
    pattern: '(?:witnessed|attended|graced|observed) by {the}<w:OPC+>',
    yields: 'WITNESS',
    reason: 'who is named as witness does not sign',
    example:
      'The agreement between Zamora University and Delft University was signed on Monday, witnessed by Minister Amina Yusuf.',
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
    id: 'signing-in-presence',
    pattern: 'in (?:the )?(?:joint )?presence of {the}<w:OPC+>',
    yields: 'WITNESS',
    reason: 'who is present does not sign',
    example: 'Zamora University and Delft University signed the agreement in the presence of Minister Amina Yusuf.',
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
    pattern: '(?:signing|ceremony|<E>){any} (?:presided over|chaired|moderated|officiated) by {the}<w:P>',
    yields: 'CHAIR',
    reason: 'who presides over a signing does not sign',
    example:
      'The signing ceremony of the agreement between Zamora University and Delft University was presided over by Amina Yusuf, the registrar.',
  },
  {
    id: 'signed-for',
    pattern:
      '<p:P>,? (?:who )?(?:has |had |have )?(?:signed|signing|inked|initialled|signs)?(?: {the}<g:A+>| it)?,? ?(?:for and on behalf of|on behalf of|on the part of) {the}<o:OC>',
    yields: 'SIGNED_FOR',
    reason: '"for" or "on behalf of" a body after a signer names whom the signature binds',
    example: 'Amina Yusuf, the rector, signed the agreement on behalf of Zamora University.',
  },
  {
    id: 'signed-behalf-first',
    pattern:
      '(?:^|[,;] |\\b(?:and|while|whereas) )(?:on behalf of|for|from) {the}<o:OC>,? (?:the (?:agreement|mou|memorandum|document|deal) was signed by |it was signed by |was )?<p:P>',
    yields: 'SIGNED_FOR',
    reason: 'the body stands before the one who signed for it',
    example: 'Zamora University and Delft University signed an agreement; for Zamora University, Amina Yusuf signed.',
  },
  {
    id: 'signed-for-body',
    pattern: '<p:P>,? (?:who )?(?:has |had |have |also )?(?:signed|signs|signing|inked) (?:it )?for {the}<o:OC>',
    yields: 'SIGNED_FOR',
    reason: 'for whom somebody signed stands right after the verb',
    example:
      'Zamora University and Delft University signed an agreement. Amina Yusuf, the rector, signed for Zamora University.',
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
    pattern: '<o:OC> (?:was|were|is) represented by <p:P>',
    yields: 'REPRESENTED',
    reason: 'who represents a party at a signing signs for it',
    example:
      'At the signing of the agreement with Delft University, Zamora University was represented by Amina Yusuf, its rector.',
  },
  {
    id: 'parties-sign',
    pattern:
      '<a:OPC+>{aside}{aux} {sign} (?:{words}<NLD>){0,2}{words}<g:A+>(?:,? (?:{words}<LDO>)?{words}with {the}(?:[\\p{Ll}-]+ ){0,2}<b:OPC+>)?',
    yields: 'PARTY',
    reason: 'the subjects of a verb of signing are parties, and those after "with" too',
    example: 'Zamora University and Delft University signed an agreement.',
  },
  {
    id: 'parties-sign-with',
    pattern: '<a:OPC+>{aside}{aux} {sign} (?:{words}<D>)?{words}with {the}<b:OPC+>{words}<g:A+>',
    yields: 'PARTY',
    reason: 'the other party may stand before the instrument',
    example: 'Zamora University signed with Delft University an agreement on exchange.',
  },
  {
    id: 'parties-sign-far',
    pattern:
      '^{any}<a:OC> (?:(?:has|have|had|also) )*\\p{Ll}+(?:ed|s|t|ew) [^;]{5,260}?,? and (?:also )?(?:signed|concluded|inked) {words}<g:A+>(?: with {the}<b:OC+>)?',
    yields: 'PARTY',
    reason: 'one subject may govern several verbs',
    example:
      'In 2023 Kenya opened three schools abroad, received visitors, and signed an agreement on degrees with Ghana.',
  },
  {
    id: 'instrument-which-they-sign',
    pattern:
      '<g:A>,? (?:which|that) {the}<a:OC+> (?:had |has |have )?(?:entered into|signed|concluded|inked)(?: {words})?with {the}<b:OC+>',
    yields: 'PARTY',
    reason: 'a relative clause tells who entered into it with whom',
    example: 'He recalled an agreement on seeds which Zamora University signed with Delft University in 2019.',
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
    id: 'instrument-between',
    pattern: '<g:A>{words}(?:<D>)?{words}(?:between|among) {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'an instrument stands between its parties',
    example: 'The memorandum between Zamora University and Delft University runs for five years.',
  },
  {
    id: 'signed-between',
    pattern: '(?:signed|inked|concluded|reached|sealed|entered into)(?: (?:{words}<DL>)?{words})? between {the}<a:OC+>',
    yields: 'PARTY',
    reason: 'what is signed between bodies has them as parties',
    example:
      'After long talks it was signed on Monday between Zamora University and Delft University. The memorandum runs for a year.',
  },
  {
    id: 'instrument-signed-by',
    pattern:
      '<g:A+>,? (?:{words}<DL>){0,2}{words}(?:was|were|is|are|has been|have been|being|be) {words}{signed} (?:{words}<DLEO>){0,3}{words}by (?:both )?{the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'the agents of a passive verb of signing',
    example:
      'The agreement was signed by Amina Yusuf, rector of Zamora University, and Piet Kuiper, dean of Delft University.',
  },
  {
    id: 'instrument-signed-by-short',
    pattern: '<g:A>,? signed (?:{words}<DL>){0,2}{words}by {the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'a participle of signing after the instrument',
    example:
      'The agreement, signed by Amina Yusuf of Zamora University and Piet Kuiper of Delft University, runs for a year.',
  },
  {
    id: 'signatories-were',
    pattern:
      '(?:signatories|signers|signed by|signatures? (?:was|were) (?:put|appended|affixed|given) by|signing (?:parties|were))(?: (?:to|of|for) {the}<A>)?(?: (?:were|are|included|include))?:? {the}<a:OPC+>',
    yields: 'PARTY',
    reason: 'the text calls them signatories',
    example:
      'The signatories of the agreement were Amina Yusuf of Zamora University and Piet Kuiper of Delft University.',
  },
  {
    id: 'instrument-with',
    pattern: '<a:OPC>{aside}{aux} {any}<g:A+> with {the}<b:OC+>',
    yields: 'PARTY',
    reason: 'an instrument "with" a body joins it to the subject',
    example: 'Zamora University celebrated its agreement with Delft University.',
  },
  {
    id: 'joins-with',
    pattern:
      '<a:OC+>{aside}{aux} (?:partner(?:s|ed)?|team(?:s|ed)? up|collaborat(?:e|es|ed)|join(?:s|ed)? (?:forces|hands)|sign(?:s|ed)?) with {the}<b:OC+>',
    yields: 'PARTY',
    reason: 'in news of a signing, who partners with whom are its parties',
    example: 'Zamora University partners with Delft University. The agreement was signed on 3 May 2024.',
  },
  {
    id: 'cities-sign',
    pattern: '(?:^|: |mayors? of |cities of |city of )<a:L+>{aux} {sign} {words}<g:A>',
    yields: 'PARTY',
    reason: 'cities that sign are parties',
    example: 'Rotterdam and Busan signed a sister city agreement on 3 May 2024.',
  },
  {
    id: 'between-cities',
    pattern: '<g:A>{words}between {the}(?:cities of |city of )?<a:L+>',
    yields: 'PARTY',
    reason: 'cities between which an instrument stands are parties',
    example: 'The twinning agreement between Rotterdam and Busan was signed on 3 May 2024.',
  },
  {
    id: 'issued-by',
    pattern: '<a:OC+>{aside}{aux} (?:issue[sd]?|release[sd]?|publish(?:es|ed)?|unveil(?:s|ed)?) {any}<g:A+>',
    yields: 'ISSUER',
    reason: 'who issues a declaration stands behind it',
    example: 'The Delft Port Alliance issued the Delft Declaration on Clean Ports.',
  },
];
