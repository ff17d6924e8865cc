import { attendanceRules } from './attendance-rules.ts';
import { hostRules, SUBJECT } from './host-rules.ts';

export interface GatheringRule {
  readonly id: string;
  /** `h`: hosts, `k`: further hosts; `p`: who took part; `e`: the event (else the main one of its part). */
  readonly pattern: string;
  readonly yields: 'HOST' | 'CO_HOST' | 'ORGANIZER' | 'SPEAKER' | 'CHAIR' | 'GUEST' | 'PARTICIPANT';
  readonly reason: string;
  readonly example: string;
  /** Only in a document whose main event it can be about. */
  readonly needsMain?: boolean;
  /** Only for events of this kind. */
  readonly kind?: string;
  readonly kinds?: RegExp;
  readonly notKind?: RegExp;
  /** Of all that a group holds, people alone take part. */
  readonly only?: 'person';
  /** Not in a sentence that tells of a signing: those who are present there witness it. */
  readonly notSigning?: true;
  /** Only for events whose describing word is one of these. */
  readonly heads?: RegExp;
}

/** A few words of the same clause, without any name. */
const NEAR =
  '(?:(?!\\b(?:that|which|who|would|because|after|before|ahead|since|said|says|while|where|when)\\b)[^;:\uE000-\uE0FF]){0,70}?';

const SPEAK = `(?:address(?:es|ed)?|spoke (?:at|during|to)|speaks at|deliver(?:s|ed)? ${NEAR}(?:at|to|during|for)|told|gave ${NEAR}(?:at|to|during)|present(?:s|ed)? ${NEAR}(?:at|to|during)|announced ${NEAR}(?:at|during)|said (?:at|during)|speaking(?: <D>)? (?:at|during)|lectured at)`;
const ATTEND = `(?:attend(?:s|ed|ing)?|(?:had |has )?(?:came|come|flown in|travel(?:l?ed)|arrived) for|(?:was|were|is|are) in {the}<LCU>(?:, <LC>)?(?: <D>)? (?:for|on)|participat(?:e|es|ed|ing) in|took part in|takes part in|take part in|taking part in|join(?:s|ed)?|grac(?:es|ed)|was present at|were present at|visited|represented ${NEAR} at|were guests? (?:at|of)|was (?:a )?guest (?:at|of)|flew to|travel(?:s|led|ed) to|exhibited at|presented at|competed in|performed at|featured at)`;
const LEADING = `(?:chair(?:s|ed)?|co-chair(?:s|ed)?|moderat(?:es|ed)|presid(?:es|ed) (?:over|at)|host(?:s|ed)|facilitat(?:es|ed)|led)`;
const OPENING = `(?:open(?:s|ed)?|officially opened|inaugurat(?:es|ed)|clos(?:es|ed)|launch(?:es|ed)?|declared ${NEAR}|officiated(?: at)?|cut the ribbon (?:at|of)|flagged off|kicked off|commissioned)`;

const ownRules: readonly GatheringRule[] = [
  {
    id: 'hosts-event',
    pattern: `${SUBJECT}(?:<k:O> in {the}<LC>,? and {the})?<h:OC+>{aside}{aux}(?: also| again| successfully| jointly)? {held}(?: {words}<DL>,?){0,2}(?: (?:a|an|the|its|their|this year's|his))?${NEAR}<e:E+>`,
    yields: 'HOST',
    reason: 'the subject of a verb of holding or hosting',
    example: 'The Ministry of Health held a press conference.',
  },
  {
    id: 'hosts-event-far',
    pattern:
      '^{any}<h:OC> (?:(?:has|have|had|also) )*\\p{Ll}+(?:ed|s|t|ew) [^;]{5,300}?,? (?:and )?(?:also )?(?:held|hosted|organi[sz]ed|convened) {words}<e:E+>',
    yields: 'HOST',
    reason: 'one subject may govern several verbs',
    example: 'Zamora University has trained many teachers, opened a library, and hosted the Zamora Water Forum.',
  },
  {
    id: 'event-hosted-by',
    // The event that stands next to the verb, not any before it.
    pattern: '<e:E+>[^;\\uE003]{0,140}? {held_by} (?:in <CL>,? )?(?:{words}<D> )?by {the}<h:OC+>',
    yields: 'HOST',
    reason: 'the agents of a passive verb of hosting',
    example: 'The Delft Water Forum was hosted by Delft University and the City Council.',
  },
  {
    id: 'event-given-by-person',
    pattern:
      '<e:E>[^;\\uE003]{0,80}? (?:co-)?(?:hosted|organi[sz]ed|tendered|offered|convened) (?:in <CL>,? )?(?:{words}<D> )?by {the}<h:P+>',
    yields: 'HOST',
    reason: 'people host receptions and dinners',
    example: 'A reception hosted by Ambassador Piet Kuiper took place in Delft on 3 May 2024.',
  },
  {
    id: 'event-conducted-by',
    pattern: '<e:E>[^;\\uE003]{0,80}? (?:conducted|run|facilitated|taught) by {the}<p:P+>',
    yields: 'SPEAKER',
    reason: 'who conducts a workshop speaks there',
    example: 'A workshop on dams, conducted by Piet Kuiper, was held in Delft on 3 May 2024.',
  },
  {
    id: 'hosted-by',
    pattern: '^{held_by} by {the}<h:OCP+>',
    yields: 'HOST',
    reason: 'a participle of hosting opens the sentence',
    example: 'Organized by Delft University, the Delft Water Forum drew many guests.',
  },
  {
    id: 'hosted-by-anywhere',
    // Not what has a subject of its own: "an interaction programme was organized by".
    pattern:
      '{held_by}(?<!\\bnext (?:one|meeting|edition|session|round)\\b[^.;]{0,60})(?: {words})? by(?<!\\b(?:program(?:me)?|drive|pavilion|stand|booth|project|competition|survey|study|trip|tour|exhibition|contest|screening|activity|activities)\\b[^;.]{0,90}) {the}<h:OC+>',
    yields: 'HOST',
    reason: 'a participle of hosting speaks of the event that its part is about',
    example: 'The Delft Water Forum opened on Monday. It is organized by Delft University.',
    needsMain: true,
  },
  {
    id: 'hosted-with',
    pattern:
      '{held_by} {any}by {the}<OC+>{any}(?:in|under) (?:partnership|collaboration|cooperation|conjunction|association|coordination|concert) with {the}<k:OC+>',
    yields: 'CO_HOST',
    reason: 'who hosts in partnership is a host too',
    example: 'The Delft Water Forum was organized by Delft University in partnership with the Port Authority of Delft.',
  },
  {
    id: 'hosted-jointly',
    pattern: '{held_by} {any}by {the}<OC+>,? (?:jointly with|together with|alongside) {the}<k:OC+>',
    yields: 'CO_HOST',
    reason: 'who hosts jointly is a host too',
    example: 'The Delft Water Forum was organized by Delft University jointly with the Port Authority of Delft.',
    needsMain: true,
  },
  {
    id: 'with-support',
    pattern:
      '<OC+>{aside}{aux} {held} {any}<e:E>{any} (?:in|under) (?:partnership|collaboration|cooperation|conjunction|association|coordination) with {the}<k:OC+>',
    yields: 'CO_HOST',
    reason: 'who hosts in partnership is a host too',
    example: 'Delft University held the Delft Water Forum in collaboration with the Port Authority of Delft.',
  },
  {
    id: 'chairs-event',
    pattern: `<p:PO+>{aside}{aux} ${LEADING}${NEAR}<e:E>`,
    yields: 'CHAIR',
    reason: 'who chairs or moderates an event is there',
    example: 'Amina Yusuf, the rector, moderated the Delft Water Forum.',
  },
  {
    id: 'event-chaired-by',
    pattern:
      '<e:E>{any} (?:chaired|co-chaired|moderated|presided over|facilitated|led|headed) by {the}(?:<R>(?: (?:of|from|at) {the}(?:<OLCU>|\\p{Ll}+))?,? )?<p:PO+>',
    yields: 'CHAIR',
    reason: 'who chairs or moderates an event is there',
    example: 'The Delft Water Forum was moderated by Amina Yusuf, the rector.',
  },
  {
    id: 'speaks-at-event',
    pattern: `<p:PO+>{aside}{aux},? ${SPEAK}${NEAR}<e:E>`,
    yields: 'SPEAKER',
    reason: 'who speaks at an event is there',
    example: 'Amina Yusuf, the rector, addressed the Delft Water Forum.',
  },
  {
    id: 'told-event',
    pattern:
      '<p:PO+>{aside} (?:told|informed|briefed) {the}(?:<e:E>|participants|attendees|delegates|the audience|the gathering)',
    yields: 'SPEAKER',
    reason: 'who tells the forum something is there',
    example: 'The Delft Water Forum opened on Monday. Amina Yusuf, the rector, told participants that water is scarce.',
    needsMain: true,
  },
  {
    id: 'told-press',
    pattern:
      '<p:PO+>{aside},? (?:told|informed|briefed|addressed) {the}(?:[\\p{Ll}-]+ )?(?:reporters|journalists|newsmen|media|press)\\b',
    yields: 'SPEAKER',
    reason: 'who tells journalists something at a press conference speaks there',
    example:
      'The Delft Water Authority held a press conference on Monday. Rector Amina Yusuf told reporters that water is scarce.',
    needsMain: true,
    kind: 'PRESS_CONFERENCE',
  },
  {
    id: 'speaking-at-said',
    pattern:
      '(?:speaking|addressing|opening|delivering|giving|(?:in|during) (?:his|her|their|an?|the) (?:[\\p{Ll}-]+ ){0,3}(?:speech|address|remarks|keynote|statement|presentation|message|intervention|lecture|welcome|greetings?|briefing)) ?[^;]{0,60}?(?:<e:E>)?[^;.]{0,40}?, {the}(?:<R>,? )?<p:P+>',
    yields: 'SPEAKER',
    reason: 'a speech at the event is ascribed to the subject',
    example: 'Speaking at the Delft Water Forum, Rector Amina Yusuf praised the city.',
    needsMain: true,
  },
  {
    id: 'at-event-said',
    pattern:
      '(?:at|during|on the sidelines of) {the}<e:E>[^;.\\uE002]{0,40}?,? {the}<p:P+>,? (?:also |then |further )?(?:was|were|\\p{Ll}+ed|said|told|spoke|gave|made|met|led|read|sang|drew|put|took|won|paid|held|began|arrived)\\b',
    yields: 'SPEAKER',
    reason: 'what somebody said at the event',
    example: 'At the Delft Water Forum, Amina Yusuf said that water is scarce.',
  },
  {
    id: 'delivers-speech',
    pattern:
      '<p:P+>{aside}{aux},? (?:deliver(?:s|ed|ing)?|gave|giving|made|presented) [^;.]{0,40}?(?:speech(?:es)?|address(?:es)?|remarks|lecture|keynotes?|presentations?|message|papers?|reports?)(?! (?:card|to (?:the )?(?:parliament|council|president|government))\\b)',
    yields: 'SPEAKER',
    reason: 'speeches are given at the event that the text is about',
    example: 'The Delft Water Forum opened on Monday. Amina Yusuf, the rector, delivered a keynote speech.',
    needsMain: true,
  },
  {
    id: 'speech-by',
    pattern:
      '(?:speech(?:es)?|address(?:es)?|remarks|lectures?|keynotes?|presentations?|messages?|(?<=\\bthe )welcome) (?:was |were |are )?(?:{words})?(?:by|from) {the}(?:(?:<R>|sponsor|host|organi[sz]er|representative)s? (?:of|for) [^;.,\uE002]{3,90}, )?<p:P+>',
    yields: 'SPEAKER',
    reason: 'speeches are given at the event that the text is about',
    example: 'The Delft Water Forum opened on Monday with speeches by Amina Yusuf and Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'opens-event',
    pattern: `<p:PO+>{aside}{aux} ${OPENING}${NEAR}<e:E>`,
    yields: 'GUEST',
    reason: 'who opens or closes an event is there',
    example: 'Minister Amina Yusuf opened the Delft Water Forum.',
  },
  {
    id: 'event-opened-by',
    pattern:
      '<e:E>{any} (?:opened|inaugurated|launched|graced|officiated|closed|declared open|flagged off) (?:{words}<DL> )?by {the}<p:PO+>',
    yields: 'GUEST',
    reason: 'who opens or closes an event is there',
    example: 'The Delft Water Forum was opened by Minister Amina Yusuf.',
  },
  {
    id: 'attends-event',
    pattern: `<p:PO+>(?:{aside}{aux}|,? who{aux}) ${ATTEND}${NEAR}<e:E>`,
    yields: 'PARTICIPANT',
    reason: 'the text says that they took part',
    example: 'Amina Yusuf, the rector, attended the Delft Water Forum.',
  },
  {
    id: 'event-attended-by',
    pattern:
      '(?:<e:E>{any} )?(?<!\\bnot )(?:was |were |is )?(?<!\\bnot )(?:attended|joined|addressed|witnessed) (?:{words})?by (?:{words}(?:including|such as|like|among them) )?{the}(?<p><PO+>(?: of {the}<C>(?:,? and |, ){the}<PO+>){0,20})',
    yields: 'PARTICIPANT',
    reason: 'the text says who attended',
    example: 'The Delft Water Forum was attended by Amina Yusuf and Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'guests-list',
    pattern:
      '(?:jury(?<!\\bby (?:the |a |an )?(?:[\\p{Ll}-]+ )?jury)(?: members)?|jurors|heads of (?:the )?delegations?|delegations|speakers?|panell?ists?|exponents?|exhibitors?|lecturers|presenters|guests?|participants?|attendees|delegates|dignitaries|attendance|those present|among those|also present|also (?:at the table|on the panel|on stage|on the programme)|(?:in|also in) attendance|(?:leaders|ministers|officials|members|representatives|those) (?:that|who) (?:participated|attended|took part|were present))(?: [^;:“”"]{0,50}?)?(?: (?:were|was|included|include|includes|are|comprised|featured|is|featuring|including)(?: counted| (?:formed|made up|composed) (?:by|of))?|,? such as|,? namely|,? among (?:them|whom)(?: (?:were|was|are))?|:) {the}(?:<U>[,;] )?<p:PO+>',
    yields: 'GUEST',
    reason: 'a list of guests or speakers',
    example: 'The Delft Water Forum opened on Monday. Speakers included Amina Yusuf and Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'also-present',
    pattern:
      '<p:PO+>{aside}(?:,? who)? (?:were|was|are|is) (?:also )?(?:present|in attendance|among (?:the )?(?:[\\p{Ll}-]+ ){0,2}(?:guests|listeners|speakers|participants|attendees|panell?ists)|invited(?: to)?|on the panel|guest of honou?r|keynote speaker)',
    yields: 'GUEST',
    reason: 'the text says that they were there',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf and Dean Piet Kuiper were present.',
    needsMain: true,
  },
  {
    id: 'took-part',
    pattern:
      '<p:PO+>{aside} (?:who )?(?:also )?(?:took part|participated|attended|spoke|took the floor(?: after (?:him|her|them))?|delivered (?:a |the )?(?:keynote|opening|closing|welcome|welcoming) {words})(?=[.,]| in (?:it|the (?:event|discussion|panel))| as (?:an? )?(?:[\\p{Ll}-]+ )?(?:observers?|guests?|speakers?|panell?ists?|trainers?|jurors?|judges?)\\b)',
    yields: 'PARTICIPANT',
    reason: 'the text says that they took part, in what its part is about',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf and Dean Piet Kuiper took part.',
    needsMain: true,
  },
  {
    id: 'confirmed-guests',
    pattern:
      '(?:have|has) confirmed (?:as (?:[\\p{Ll}-]+ )?(?:exhibitors|speakers|guests|lecturers|panell?ists|participants)|their (?:participation|attendance|presence)):? {the}<p:PO+>',
    yields: 'GUEST',
    reason: 'who has confirmed is expected there',
    example:
      'The Delft Water Forum will be held in Delft on 3 May 2024. Have confirmed as speakers Amina Yusuf, the rector, and Mayor Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'spoke-list',
    pattern: '\\b(?:spoke|took the floor)(?: were)?: {the}<p:PO+>',
    yields: 'SPEAKER',
    reason: 'a list of speakers may follow the verb',
    example:
      'The Delft Water Forum was held in Delft on 3 May 2024. After the welcome spoke: Amina Yusuf, the rector; Mayor Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'takes-floor-at',
    pattern: '<p:P+>{aside},? (?:who )?took the floor[^;\\uE003]{0,40}? (?:at|during) {the}<e:E>',
    yields: 'SPEAKER',
    reason: 'who takes the floor speaks',
    example: 'Mayor Piet Kuiper took the floor twice at the Delft Water Forum in Delft on 3 May 2024.',
  },
  {
    id: 'brought-together',
    pattern:
      '(?:<e:E>{any} |it )?(?:brought together|gathered|drew|(?<!\\b(?:was|were|been|warmly|is|are) |\uE002 )welcomed(?! (?:at|by|in|to)\\b)|convened|featured|features|featuring|brings together|included|hosted)(?! (?:the |a |an |this |its |their )?(?:[\\p{Ll}-]+ )?(?:appointment|election|re-election|nomination|decision|progress|outcome|signing|proposal|return|release|establishment|initiative|role|support|contribution|contributions|efforts?|commitment|remarks|idea|adoption|launch|accession)\\b)(?: {words})? {the}<p:PO+>',
    yields: 'PARTICIPANT',
    reason: 'an event brings together those who take part',
    example: 'The Delft Water Forum brought together Zamora University and the Port Authority of Delft.',
    notKind: /^VISIT$/,
    needsMain: true,
  },
  {
    id: 'makes-visit',
    pattern:
      '<p:P+>(?:{aside}{aux}|,? who{aux}) (?:left|leaves?|arrived|arrives?|began|begins?|concluded|concludes?|ended|ends?|started|starts?|paid|pays?|undertook|undertakes?|made|makes?|wraps? up|wrapped up|embark(?:s|ed)? on|kick(?:s|ed)? off|(?<=\\b(?:is|was|are|were|be|been) )on)[^;.]{0,60}?<e:E>',
    yields: 'PARTICIPANT',
    reason: 'whoever makes a visit takes part in it',
    example: 'Minister Amina Yusuf concluded an official visit to Rotterdam on 3 May 2024.',
    kind: 'VISIT',
  },
  {
    id: 'receives-visit',
    pattern:
      '<p:P+>{aside}{aux} (?:received|hosted) {words}<e:E> (?:from|by|of) {the}(?:[\\p{Ll}-]+ ){0,3}(?:<N> )?<q:P+>',
    yields: 'PARTICIPANT',
    reason: 'host and guest of a visit took part in it',
    example: 'Minister Amina Yusuf received a courtesy visit from Ambassador Piet Kuiper in Delft.',
  },
  {
    id: 'announces-at-press-conference',
    pattern:
      '(?:at|during|in) (?:a|the|its) <e:E>[^;]{0,50}?,? {the}<h:O> (?:announced|said|presented|revealed|unveiled|introduced|reported|stated|briefed)',
    yields: 'HOST',
    reason: 'who announces something at a press conference holds it',
    example: 'At a press conference in Delft on 3 May 2024, the Delft Water Authority announced new dams.',
    kind: 'PRESS_CONFERENCE',
  },
  {
    id: 'moderator-was',
    pattern:
      "(?:moderators?|chair|chairperson|facilitator|host) (?:of {the}<e:E> )?(?:was|were|is) {the}(?:<O>(?:'s)? )?(?:[\\p{Ll}-]+ )?(?:<R>,? )?<p:P+>",
    yields: 'CHAIR',
    reason: 'the text names the moderator',
    example: 'The Delft Water Forum opened on Monday. The moderator was Rector Amina Yusuf.',
    needsMain: true,
  },
  {
    id: 'delegation-led-by',
    pattern:
      'delegation[^;.]{0,80}? (?:led|headed) by {the}<p:P+>(?:,? and (?:also )?(?:included|includes|comprised|comprises|consisted of) {the}<q:P+>)?',
    yields: 'PARTICIPANT',
    reason: 'who leads a delegation takes part in what it came for',
    example: 'A study visit to Delft ended on Monday. The delegation was led by Rector Amina Yusuf.',
    needsMain: true,
  },
  {
    id: 'holds-meeting-with',
    pattern: '<p:P+>{aside}{aux} (?:held|had|holds) {words}<e:E>,? with {the}(?:[\\p{Ll}-]+ ){0,4}(?:<N> )?<q:P+>',
    yields: 'PARTICIPANT',
    reason: 'both sides of a meeting took part in it',
    example: 'Minister Amina Yusuf held a meeting with Ambassador Piet Kuiper in Delft.',
  },
  {
    id: 'issues-at-event',
    pattern:
      '(?:during|at) {the}<e:E>,? {the}<p:O> (?:issued|released|launched|announced|presented|unveiled|published|showcased)',
    yields: 'PARTICIPANT',
    reason: 'who issues something at an event is there',
    example: 'During the Delft Water Forum the Port Alliance issued a report.',
  },
  {
    id: 'meeting-between',
    pattern:
      '<e:E>(?: (?:was|were|is|are)(?: also)? held| took place)?(?: in <LC>| (?:on )?<D>| today| yesterday| here)?,? (?:between|with|(?:of|by) (?=(?:the )?<P>)) {the}(?:[\\p{Ll}-]+ ){0,2}(?:<N> )?(?:(?:counterpart|colleague|opposite number),? )?<p:PO+>',
    yields: 'PARTICIPANT',
    reason: 'a meeting stands between those who met',
    example: 'The bilateral meeting between Rector Amina Yusuf and Dean Piet Kuiper was held in Delft on 3 May 2024.',
  },
];

export const gatheringRules: readonly GatheringRule[] = [...ownRules, ...hostRules, ...attendanceRules];

/** Who signs what is concluded at an event took part in it. */
export const signerRule: GatheringRule = {
  id: 'signer-at-event',
  pattern: '',
  yields: 'PARTICIPANT',
  reason: 'who signs at an event is there',
  example:
    'At the Delft Water Forum on 3 May 2024, Amina Yusuf, rector of Zamora University, and Piet Kuiper, dean of Delft University, signed an agreement.',
};

/** "DWA press conference": whoever's press conference it is holds it. */
export const ownerRule: GatheringRule = {
  id: 'owner-of-press-conference',
  pattern: '',
  yields: 'HOST',
  reason: 'a press conference is held by the body that it is called after',
  example: 'The Delft Water Authority (DWA) builds dams. A DWA press conference on Monday told of new ones.',
};

/** "39th Congress of the World Handball Union": a body holds its own congress. */
export const congressRule: GatheringRule = {
  id: 'congress-of-body',
  pattern: '',
  yields: 'HOST',
  reason: 'a body holds the congress or general assembly that is called its own',
  example: 'The 39th Congress of the Delft Water Union was held in Rotterdam on 3 May 2024.',
};

/** Who is quoted in news of a conference or press conference spoke there; the least certain rule, so it comes last. */
export const quotedRule: GatheringRule = {
  id: 'quoted-in-report',
  pattern: '',
  yields: 'SPEAKER',
  reason: 'reports of an event quote those who spoke there',
  example: 'The Delft Water Forum was held in Delft on 3 May 2024. Amina Yusuf, the rector, said that water is scarce.',
};
