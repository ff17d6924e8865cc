import type { GatheringRule } from './gathering-rules.ts';

/** All names up to the end of the statement: lists of guests hold titles and bodies between the names. */
const LIST =
  '(?<p>[^]{1,900}?)(?=\\.?$| where | during which | which | said | told | to (?:discuss|mark|celebrate|strengthen|explore|promote)\\b)';
const GATHERED =
  '(?:gathering|participants|guests|delegates|audience|attendees|delegations?|students|graduates|crowd|<e:E>)';

/** Who was there, where the sentence names no event: it is that of its part. */
export const attendanceRules: readonly GatheringRule[] = [
  {
    id: 'presence-list',
    pattern: `(?:in|with) (?:the )?(?:presence|participation|attendance) of ${LIST}`,
    yields: 'GUEST',
    reason: 'who is present at what the text is about takes part in it',
    example:
      'The Delft Water Forum opened on Monday in the presence of the mayor, Piet Kuiper, and Minister Amina Yusuf.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'attended-by-list',
    pattern: `(?:attended|joined|graced|witnessed|addressed|presence of)(?: also)? (?:{words})?by ${LIST}`,
    yields: 'PARTICIPANT',
    reason: 'a list of those who attended',
    example: 'The Delft Water Forum was attended by Mayor Piet Kuiper; members of the council; and Rector Amina Yusuf.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'attended-including',
    pattern: `(?:attend(?:s|ed|ing)?|joined|gathered (?:at|for|in)|graced|took part in|taking part in|participated in|present at|came together (?:at|for)|represented at|were represented)[^.;]{0,200}? (?:including|such as|among them|namely|featuring),? ${LIST}`,
    yields: 'PARTICIPANT',
    reason: 'some of those who attended are named after all of them',
    example:
      'The Delft Water Forum opened on Monday. Many officials attended the forum, including Mayor Piet Kuiper, two deans; and Rector Amina Yusuf.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'bodies-attended-including',
    pattern:
      '(?:attend(?:s|ed|ing)?|gathered|joined|took part|taking part|participat\\p{Ll}+|present|brought together|brings together|represented|welcomed|participants|delegates|delegations|representatives|experts|speakers)[^.;]{0,160}? (?:including|such as|among them|namely|like)(?: those from| representatives (?:of|from)| delegates from| experts from)? {the}<p:O+>',
    yields: 'PARTICIPANT',
    reason: 'some of the bodies that attended are named after all of them',
    example:
      'The Delft Water Forum opened on Monday. Gathered at the forum were rectors of nine universities, including Zamora University and Delft University.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'among-those-present',
    pattern: `(?:among (?:those|the (?:guests|participants|speakers|attendees|dignitaries|delegates|officials|personalities))(?: (?:who|in|at|present|attending)[^,:]{0,50}?)?|(?:also|those|others?|guests?|dignitaries|officials)(?: [\\p{Ll}-]+)? (?:present|in attendance|attending|on hand)(?: (?:at|during|on|from)[^,:]{0,40}?)?|(?:speakers|panell?ists|keynote speakers|guests|participants|attendees|members of the delegation|the (?:<ONUC> )?delegation|delegation members|dignitaries|the panel)(?: (?:at|in|of|on|from|who)[^,:]{0,50}?)?) (?:also )?(?:were|was|are|is|included|includes|include|comprised|comprises|featured|consisted of)(?: also)?(?: made up of| composed of| comprised of)? ${LIST}`,
    yields: 'GUEST',
    reason: 'a list of guests or speakers',
    example:
      'The Delft Water Forum opened on Monday. Among those attending were Mayor Piet Kuiper; members of the council; and Rector Amina Yusuf.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'members-of-team',
    pattern: '(?:other|further|remaining) <R>(?: from {the}<LOU>)? (?:were|are|included|include):? {the}<p:P+>',
    yields: 'PARTICIPANT',
    kind: 'VISIT',
    reason: 'who else is named as of the visiting team takes part in the visit',
    example:
      'A courtesy visit to Zamora University ended on Monday. Other members of the team were Dean Amina Yusuf and Dean Piet Kuiper.',
  },
  {
    id: 'leads-on-visit',
    pattern: '<p:P>{aside}{aux} led {words}(?:<O> )?on (?:a|an|the) <e:E>(?: to {the}<q:P>)?',
    yields: 'PARTICIPANT',
    kind: 'VISIT',
    reason: 'who leads people on a visit takes part in it, and whom they visit',
    example: 'Dr. Amina Yusuf led some of her staff on a courtesy visit to Rector Piet Kuiper on Monday.',
  },
  {
    id: 'call-on-person',
    pattern: '(?:paid|pays|pay|paying|made|makes|making) {words}<e:E> (?:on|to|upon) {the}<q:P>',
    yields: 'PARTICIPANT',
    reason: 'on whom a call is paid takes part in it',
    example: 'Consul Amina Yusuf paid a courtesy call on Mayor Piet Kuiper on Monday.',
  },
  {
    id: 'guest-speaker-is',
    pattern: '(?:guest|keynote|main|invited|plenary|<U>) speakers?: {the}<p:P+>',
    yields: 'SPEAKER',
    reason: 'announcements name the speaker after a colon',
    example: 'The Delft Water Forum opens on Monday. Guest speaker: Director Amina Yusuf.',
  },
  {
    id: 'accompanied-mission',
    pattern:
      '(?:also )?(?:accompanied|accompanying|joined|joining|taking part in|attended|attending) {the}(?:mission|delegation|<R>|trip|<e:E>)(?: (?:were|was|are))?:? {the}<p:P+>',
    yields: 'PARTICIPANT',
    reason: 'the verb may stand before those who came along',
    example:
      'The Delft Water Forum opened on Monday. Also attending the event were Rector Amina Yusuf and Dean Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'received-by',
    pattern:
      '(?:was|were|been|is|are) (?:also |warmly |later )?(?:received|welcomed|greeted|hosted|briefed)(?: (?:at|in|on)[^.;]{0,60}?)? by {the}(?:its |his |her )?<p:P+>(?:{aside} (?:together|along) with {the}<q:P+>)?',
    yields: 'PARTICIPANT',
    reason: 'who receives a guest meets him',
    example:
      'A courtesy visit took place in Delft on 3 May 2024. Minister Amina Yusuf was received by Mayor Piet Kuiper.',
    needsMain: true,
    kinds: /^(?:VISIT|MEETING)$/u,
  },
  {
    id: 'welcomes-visitor',
    pattern:
      '<p:P+>{aside}{aux} (?:also )?(?:warmly )?(?<!\\b(?:was|were|is|are|been) )(?:welcomed|greeted|accompanied|escorted|saw off|hosted) {the}(?:<N> )?(?:[\\p{Ll}-]+ ){0,2}(?:<q:P+>|delegation|guests|visitors|visiting|mission)',
    yields: 'PARTICIPANT',
    reason: 'who welcomes or accompanies a guest takes part in the visit',
    example: 'A study visit to Delft ended on Monday. Mayor Piet Kuiper welcomed Rector Amina Yusuf at the port.',
    needsMain: true,
    kinds: /^(?:VISIT|MEETING|CONFERENCE|CEREMONY)$/u,
  },
  {
    id: 'leads-delegation',
    pattern: '<p:P+>{aside}{aux} (?:led|leads|headed|heads|leading|heading) [^;.]{0,60}?delegation',
    yields: 'PARTICIPANT',
    reason: 'who leads a delegation takes part in what it came for',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf led the delegation of Zamora University.',
    needsMain: true,
  },
  {
    id: 'led-by-delegation',
    pattern:
      '(?:^|[,;] )(?:led|headed) by {the}<p:P+>,? (?:the|its) (?:[\\p{Ll}-]+ ){0,2}(?:delegation|team|group|mission)\\b',
    yields: 'PARTICIPANT',
    reason: 'who leads a delegation takes part in what it came for',
    example: 'A study visit to Delft ended on Monday. Led by Rector Amina Yusuf, the delegation toured the port.',
    needsMain: true,
  },
  {
    id: 'delegation-of-body',
    pattern: 'delegation (?:from|of|representing) {the}<p:O>',
    yields: 'PARTICIPANT',
    reason: 'a body takes part by its delegation',
    example: 'A study visit to Delft ended on Monday. A delegation from Zamora University saw the port.',
    needsMain: true,
    kinds: /^(?:VISIT|MEETING)$/u,
  },
  {
    id: 'welcomes-guests',
    pattern: `<p:P+>{aside}{aux} (?:also )?(?:welcomed|greeted|thanked|addressed|briefed|hailed|welcoming|addressing|told|informed) {the}(?:[\\p{Ll}-]+ ){0,2}${GATHERED}(?!\\p{L})`,
    yields: 'SPEAKER',
    reason: 'who greets or addresses the gathering speaks there',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf welcomed the participants.',
    needsMain: true,
  },
  {
    id: 'speaks-on-occasion',
    pattern:
      '<p:P+>{aside},? (?:who )?(?:had )?(?:also )?(?:spoke|spoken|speaking|moderated|chaired|presided|presiding|officiated|delivered|proposed|gave|read|rendered|lectured|present(?:ed|ing))(?: (?:the|a|an) (?:[\\p{Ll}-]+ ){0,3}(?:vote of thanks|address|session|function|event|occasion|keynote|panel|programme|program|meeting|ceremony|gathering|citation|speech|remarks|prayer|presentation|lecture))?(?: (?:on the occasion|at the (?:event|ceremony|function|occasion|meeting|gathering)|during the (?:event|session|ceremony|occasion)))',
    yields: 'SPEAKER',
    reason: 'who speaks on the occasion is there',
    example: 'The Delft Water Forum opened on Monday. Amina Yusuf, who spoke on the occasion, praised the city.',
    needsMain: true,
  },
  {
    id: 'chairs-panel',
    pattern:
      '<p:P+>{aside}{aux} (?:chaired|moderated|facilitated|led|steered) (?:the|a|an|one|another) (?:[\\p{Ll}-]+ ){0,3}(?:panels?|debate|discussions?|track|working group|conversation)\\b',
    yields: 'CHAIR',
    reason: 'a panel is held at the event that the text is about',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf moderated the first panel.',
    needsMain: true,
  },
  {
    id: 'panel-of',
    pattern:
      '\\bpanel\\b[^.;\\uE002]{0,60}? (?:on which (?:sat|spoke)|composed of|comprising|made up of|consisting of|featuring|featured|included|including|with) {the}<p:PO+>',
    yields: 'SPEAKER',
    reason: 'who sits on a panel speaks at the event that the text is about',
    example:
      'The Delft Water Forum opened on Monday. A panel on dams featured Amina Yusuf, Piet Kuiper and Juma Hamisi.',
    needsMain: true,
    only: 'person',
  },
  {
    id: 'thanks-by',
    pattern:
      '(?:vote of thanks|welcome address|closing remarks|opening remarks|goodwill messages?|toasts?|welcome note|citation|greetings|(?:opening |welcoming |closing )?(?:words|speech(?:es)?)|verses|poems|prayers?) (?:was |were )?(?:{words})?(?:given|delivered|proposed|moved|read|recited|offered|made|presented|said|spoken|voiced|conveyed|addressed|held) by {the}(?:<R>,? )?<p:P+>',
    yields: 'SPEAKER',
    reason: 'such a part is taken at the event that the text is about',
    example: 'The Delft Water Forum opened on Monday. The vote of thanks was proposed by Dean Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'vote-of-thanks',
    pattern:
      '<p:P+>{aside}{aux} (?:proposed|delivered|gave|moved|offered|chaired|presided over|moderated|officiated) (?:the|a|an) (?:formal )?(?:vote of thanks|function|occasion|event|ceremony|programme|proceedings|session|gathering)',
    yields: 'SPEAKER',
    reason: 'such a part is taken at the event that the text is about',
    example: 'The Delft Water Forum opened on Monday. Dean Piet Kuiper proposed a vote of thanks.',
    needsMain: true,
  },
  {
    id: 'chief-guest',
    pattern:
      '<p:P>{aside} {any}(?:as|was|is|were) (?:the |a |also the )?(?:(?:chief|special|main|<R>) guest(?: of honou?r)?|guest of honou?r|keynote speaker|guest speaker|resource person|master of ceremonies)',
    yields: 'GUEST',
    reason: 'the guest of honour is there',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf attended as the chief guest.',
    needsMain: true,
  },
  {
    id: 'chief-guest-was',
    pattern:
      '(?:(?:chief|special|main|<R>) guest(?: of honou?r)?|guest of honou?r|keynote speaker|guest speaker|key speaker),? (?:(?:of|at|for|on) [^,.]{0,40}?)?(?:was|is|were|,)? ?{the}(?:<R>,? )?<p:P>',
    yields: 'GUEST',
    reason: 'the guest of honour is there',
    example: 'The Delft Water Forum opened on Monday. The chief guest, Rector Amina Yusuf, praised the city.',
    needsMain: true,
  },
  {
    id: 'those-taking-part-were',
    pattern:
      '(?:participating|taking part|present|in attendance|speaking|attending|(?:hono[u]?red|pleased|invited) to attend)(?: (?:in|at|during))?(?: {the}(?:<e:E>|event|ceremony|gathering|meeting))? (?:included|include|were|are)(?: (?:those|representatives|leaders|ministers)\\b[^:.;\uE002]{0,80}:)? {the}(?<p><PO>(?:(?: of {the}<C>)?(?:[,;]? and |[,;] ){the}<PO>){0,40})',
    yields: 'PARTICIPANT',
    reason: 'who took part is listed after the verb',
    example:
      'Ministers participating in the Delft Water Forum included those from the largest users: Minister Amina Yusuf and Minister Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'with-people-answering',
    pattern:
      ',? with {the}<p:P+>(?:,? (?:both|all))? (?:taking|answering|fielding|speaking|presenting|participating|delivering|giving|in attendance|on the panel|as (?:the )?(?:speakers|panell?ists|guests|moderators?|hosts?))\\b',
    yields: 'SPEAKER',
    reason: 'who speaks at an event may be told with a participle',
    example:
      'The press conference was held in Delft on Monday, with Minister Amina Yusuf and Rector Piet Kuiper taking questions.',
    needsMain: true,
  },
  {
    id: 'chaired-by',
    pattern:
      '(?:under the chair(?:wo)?(?:man|person|)ship of|chaired by|co-chaired by|presided over by|moderated by|facilitated by) {the}(?:<R>(?: (?:of|from|at) {the}(?:<OLCU>|\\p{Ll}+))?,? )?<p:P+>',
    yields: 'CHAIR',
    reason: 'who chairs or moderates an event is there',
    example: 'The Delft Water Forum opened on Monday. It was chaired by Amina Yusuf and Piet Kuiper.',
    needsMain: true,
  },
  {
    id: 'ribbon-cut',
    pattern:
      '(?:(?:ribbon|tape|plaque) was (?:cut|unveiled) by {the}<p:P+>|<q:P+>{aside}{aux} (?:cut|unveiled|snipped) {the}(?:[\\p{Ll}-]+ ){0,2}(?:ribbon|tape|plaque))',
    yields: 'GUEST',
    reason: 'who cuts the ribbon is there',
    example: 'The opening of the Delft Institute for Water Law was held on 3 May 2024. Amina Yusuf cut the ribbon.',
    needsMain: true,
    notKind: /^(?:VISIT|MEETING)$/u,
  },
  {
    id: 'in-picture',
    pattern:
      '<p:P>,? \\((?:pictured |seen )?(?:left|right|cent(?:re|er)|middle|in the middle|(?:\\w+ )?(?:from )?(?:the )?(?:left|right)|[LRC]|on the (?:left|right))\\)',
    yields: 'PARTICIPANT',
    reason: 'captions of an event show those who were there',
    example: 'The Delft Water Forum opened on Monday. Amina Yusuf (left) with Piet Kuiper (right).',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'representatives-attended',
    pattern:
      '(?:attended|joined|participated in) by [^.;]{0,120}?(?:representatives|officials|delegates|members|experts|delegations|participants|leaders) (?:of|from) {the}<p:O+>',
    yields: 'PARTICIPANT',
    reason: 'a body takes part by its representatives',
    example: 'The Delft Water Forum was attended by Mayor Piet Kuiper and representatives of Zamora University.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'bodies-represented',
    pattern: '<p:O+>{aside} (?:were|was) (?:also )?(?:represented|present)\\b',
    yields: 'PARTICIPANT',
    reason: 'bodies that were represented took part',
    example:
      'The Delft Water Forum opened on Monday. Zamora University and the Port Authority of Delft were represented.',
    needsMain: true,
  },
  {
    id: 'delivered-at-event',
    pattern:
      '(?:speech(?:es)?|address(?:es)?|remarks|lectures?|keynotes?|presentations?|talks?|greetings)(?: (?:at|to|during|for|on|about) [^.;]{0,90}?)? (?:was|were|is|are|will be) (?:also )?(?:delivered|given|made|presented|held|brought) by {the}<p:P+>',
    needsMain: true,
    yields: 'SPEAKER',
    reason: 'the speaker may come last',
    example: 'A keynote at the Delft Water Forum was given by Amina Yusuf.',
  },
  {
    id: 'accompanied-by-list',
    pattern: `accompanied by ${LIST}`,
    yields: 'PARTICIPANT',
    reason: 'who accompanies a guest takes part too',
    example:
      'A study visit to Delft ended on Monday. Rector Amina Yusuf was accompanied by two deans and Mayor Piet Kuiper.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'pays-visit',
    pattern:
      '<p:P>{aside}{aux} (?:paid|pays?|makes?|made) (?:<q:P> )?(?:a|an) {words}<e:E>(?: (?:on|to|with) {the}(?:[\\p{Ll}-]+ ){0,2}(?:<N> )?<q2:P>)?',
    yields: 'PARTICIPANT',
    reason: 'host and guest of a courtesy call took part in it',
    example: 'Ambassador Piet Kuiper paid a courtesy call on Minister Amina Yusuf in Delft on 3 May 2024.',
  },
  {
    id: 'shakes-hands',
    pattern:
      '<p:P>(?: ?\\([\\p{Ll}, -]{1,30}\\)|, (?:left|right|center|centre),)?{aside}{aux} (?:shakes hands|shook hands|shaking hands|poses?|posed|posing|pictured|photographed)(?: for a (?:group )?(?:photo|picture|photograph))?,? with {the}(?:[\\p{Ll}-]+ ){0,2}(?:<N> )?<q:P+>(?:[^;.:\uE003]{0,50}? (?:after|before|during|at|following|ahead of) (?:their|a|an|the) {words}<e:E>)?',
    yields: 'PARTICIPANT',
    reason: 'a caption shows who met',
    example:
      'A bilateral meeting was held in Delft on Monday. Minister Amina Yusuf (left) shakes hands with Mayor Piet Kuiper.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'goes-to-attend',
    pattern:
      '<p:P+>{aside}{aux} (?:left|leaves?|departed|departs?|travel(?:s|led|ed)?|travell?ing|flew|flies|flying|arrived|arrives?|came|comes?|visit(?:s|ed)?|going|headed)[^;.\uE003\uE002]{0,60}? (?:to|and will) (?:attend|take part in|participate in|join|address|speak at|represent [^;.\uE003]{1,30}? at) {the}<e:E>',
    yields: 'PARTICIPANT',
    reason: 'who sets out to attend an event takes part in it',
    example: 'Minister Amina Yusuf left for Rotterdam on Monday to attend the Delft Water Forum.',
    notKind: /^VISIT$/,
  },
  {
    id: 'two-discuss',
    pattern:
      '<p:P>{aside},? and (?:(?:his|her) |{the})(?:[\\p{Ll}-]+ ){0,2}(?:<N> )?(?:counterpart,? )?<q:P>{aside}{aux} (?:discussed|reviewed|exchanged views|talked about|explored|stressed|underlined|reaffirmed|agreed)\\b',
    yields: 'PARTICIPANT',
    reason: 'those who discuss something together are at the meeting',
    example: 'The talks were held in Delft on Monday. Minister Amina Yusuf and Mayor Piet Kuiper discussed new canals.',
    needsMain: true,
    kind: 'MEETING',
    notSigning: true,
  },
  {
    id: 'talk-by',
    pattern:
      '<e:E>(?: (?:in|at) {the}<OULC>)?,? (?:given |delivered |presented |held )?(?:by|with) {the}(?:guest speaker )?<p:P+>',
    yields: 'SPEAKER',
    reason: 'who gives a lecture speaks there',
    example: 'A public lecture by Dr. Amina Yusuf will be held in Delft on 3 May 2024.',
    heads:
      /^(?:(?:public |guest |keynote |inaugural |open )?(?:lecture|talk|seminar|webinar|masterclass|colloquium|workshop|panel discussion|recital|concert|reading|press conference|news conference|briefing|press briefing))$/u,
  },
  {
    id: 'gives-press-conference',
    pattern: '<p:P+>{aside}{aux} (?:held|holds?|gave|gives?|addressed|convened|hosted) {words}<e:E>',
    yields: 'SPEAKER',
    reason: 'who holds a press conference speaks there',
    example: 'Minister Amina Yusuf and Mayor Piet Kuiper held a joint press conference in Delft on 3 May 2024.',
    kind: 'PRESS_CONFERENCE',
  },
  {
    id: 'met-on-visit',
    pattern:
      '(?:,? and|, where (?:he|she|they)|(?:<E>|\\b(?:visit|trip|stay|tour))(?: <D>| [\\p{Ll}-]+){0,2},? (?:he|she|they|the (?:minister|president|delegation|premier|guests?|visitors?))|,? during which (?:he|she|they)|, and (?:he|she|they)) (?:is |are |was |were )?(?:will |to )?(?:also |later |then )?(?:met|meets?|(?:held|holds?|had) (?:[\\p{Ll}-]+ ){0,2}(?:talks|discussions|meetings?)|was received by|were received by)(?: with)? {the}(?:[\\p{Ll}-]+ ){0,3}(?:<N> )?<p:P+>',
    yields: 'PARTICIPANT',
    reason: 'whom visitors meet takes part in their visit',
    example: 'Minister Amina Yusuf visited Rotterdam on 3 May 2024 and met Mayor Piet Kuiper.',
    needsMain: true,
    kind: 'VISIT',
  },
  {
    id: 'while-at-event',
    pattern:
      '<p:P>{aside},? (?:(?:spoke|said|made [^;\uE003]{3,40}?|was speaking)(?: <D>| [^;\uE003]{1,50}?)? )?(?:while|when|as (?:he|she)) (?:he |she )?(?:was )?(?:officially |formally )?(?:declar(?:ing|ed) open|opening|opened|addressing|addressed|speaking at|spoke at|chairing|chaired|inaugurating|delivering [^,;.]{0,60}? at) {the}(?:[\\p{Ll}\\d-]+ ){0,3}<e:E>',
    yields: 'SPEAKER',
    reason: 'who says something while opening an event is there',
    example: 'Minister Amina Yusuf, while declaring open the Delft Water Forum, praised the city.',
  },
  {
    id: 'caption-at-event',
    pattern:
      '^(?:\\[|\\()?(?:L ?[-–:] ?R|from left(?: to right)?|left to right|pictured|photo|in the photo)[ :;,)]+(?<p>[^.]{1,600}?),? (?:at|during) {the}<e:E>',
    yields: 'PARTICIPANT',
    reason: 'captions of an event show those who were there',
    example: 'From left: Minister Amina Yusuf, Mayor Piet Kuiper at the Delft Water Forum in Delft on 3 May 2024.',
    only: 'person',
  },
  {
    id: 'said-in-speech',
    pattern:
      '<p:P+>{aside},? (?:also )?(?:said|noted|stated|stressed|emphasi[sz]ed|underlined|highlighted|remarked|pointed out|announced|recalled) (?:in|during) (?:the|a|an|his|her|their) (?:[\\p{Ll}-]+ ){0,2}(?:speech|address|remarks|message|statement|presentation|keynote)',
    yields: 'SPEAKER',
    reason: 'a speech is given at the event that the text is about',
    example:
      'The Delft Water Forum opened on Monday. Rector Amina Yusuf said in her opening speech that water is scarce.',
    needsMain: true,
  },
  {
    id: 'event-given-by',
    pattern:
      '(?<!\\b(?:eve|margins|sidelines|day|end|close) of (?:the |this |that )?)<e:E>(?: (?:at|in) {the}(?:<OLCU>|[\\p{Ll} -]{3,40}?))?,? (?:(?:was|is) )?(?:given|delivered|presented) by {the}(?:<R>,? )?<p:P+>',
    yields: 'SPEAKER',
    reason: 'a lecture is given by its speaker',
    example: 'The Delft Water Lecture was given by Rector Amina Yusuf in Delft on 3 May 2024.',
  },
  {
    id: 'subject-at-event',
    pattern:
      '^(?:[\\p{L} ]{0,30}?, )?<p:P> (?!who\\b)[^;\\uE002\\uE003]{2,90}?\\b(?:at|during|when (?:he|she)|opened|opening|addressed|addressing|attended|attending|inaugurated|inaugurating|joined|chaired|chairing|told) (?:[\\p{Ll}-]+ ){0,3}<e:E>',
    yields: 'SPEAKER',
    reason: 'who opens a sentence and does something at an event is there, named or meant by a pronoun',
    example: 'Minister Amina Yusuf praised the city. She tried the new pumps at the Delft Water Forum on 3 May 2024.',
  },
  {
    id: 'in-honour-of',
    pattern:
      '<e:E>(?: <D>)?,? [^;\\uE003]{0,60}?(?:in hono[u]?r of|honou?ring|hono[u]?red|for) {the}(?:visiting )?<p:P+>',
    yields: 'GUEST',
    reason: 'a dinner in honour of a guest has him at table',
    example: 'Mayor Amina Yusuf hosted a dinner in honour of Ambassador Piet Kuiper in Delft on 3 May 2024.',
    heads: /^(?:.* )?(?:receptions?|dinner|luncheon|lunch|banquet|iftar|breakfast|tea)$/u,
  },
  {
    id: 'sides-hold-meeting',
    pattern:
      '<p:P+>(?:,? and (?:his|her) (?:<N> )?counterpart,? <q:P>)?{aside}{aux} (?:held|had|holds|have|conducted) (?:[\\p{Ll}-]+ ){0,3}<e:E>',
    yields: 'PARTICIPANT',
    reason: 'who holds talks takes part in them',
    example: 'Minister Amina Yusuf and her Dutch counterpart Piet Kuiper had a telephone conversation on 3 May 2024.',
    kinds: /^MEETING$/u,
  },
  {
    id: 'present-line',
    pattern: `^(?:members |also |others )?(?:present|in attendance|attending|attendees|attendance|participants|invited|guests|observers)(?: \\([^()]{1,40}\\))?(?: were)?: ${LIST}`,
    yields: 'PARTICIPANT',
    reason: 'minutes begin with those present',
    example:
      'Minutes of the Delft Water Forum\n\nPresent: Dr. Amina Yusuf, Chair; Dr. Piet Kuiper, Secretary; and nine members.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'from-left',
    pattern: `^(?:\\(|\\[)?(?:pictured |seen |photo )?(?:\\()?from (?:the )?(?:left|right)(?: to (?:the )?(?:left|right))?\\)?(?: are| is)?[:,] ?${LIST}`,
    yields: 'PARTICIPANT',
    reason: 'a caption names those in the picture after the sentence that tells where it was taken',
    example:
      'The Delft Water Forum opened on Monday. The panel of the forum. From left: Dr. Amina Yusuf, Dr. Piet Kuiper.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'sits-on-panel',
    pattern: `^(?:on|at) the (?:[\\p{Ll}-]+ )?(?:panel|podium|rostrum|lectern|stage|table|presidium|speaker's desk)(?: of {the}<e:E>)?(?: (?:are|were|was|is|sat|stood|spoke))?[^.;\uE002]{0,60}? ${LIST}`,
    yields: 'SPEAKER',
    reason: 'who is on the panel or at the lectern speaks there',
    example:
      'The Delft Water Forum opened on Monday. On the panel were, from right to left, Dr. Amina Yusuf and Dr. Piet Kuiper.',
    needsMain: true,
    only: 'person',
    notSigning: true,
  },
  {
    id: 'on-one-side',
    pattern: `^(?:on|from) the (?:<N> side|(?:side|part) of {the}<OCN>)[^.;\uE002]{0,60}? ${LIST}`,
    yields: 'PARTICIPANT',
    reason: 'talks have sides, each with its people',
    example:
      'Bilateral talks were held in Delft on Monday. On the Dutch side were Minister Amina Yusuf and Mayor Piet Kuiper.',
    needsMain: true,
    only: 'person',
    notSigning: true,
    kinds: /^(?:VISIT|MEETING|CONFERENCE)$/u,
  },
  {
    id: 'joins-delegation',
    pattern:
      '<p:P+>{aside},?{aux} (?:joined|joins|will join) the (?:[\\p{Ll}-]+ )?(?:delegation|mission|group|visitors)\\b',
    yields: 'PARTICIPANT',
    reason: 'who joins a delegation takes part in its visit',
    example: 'A study visit to Delft ended on Monday. Consul Piet Kuiper joined the delegation on the last day.',
    needsMain: true,
    kinds: /^(?:VISIT|MEETING)$/u,
  },
  {
    id: 'it-is-led-by',
    pattern:
      '^(?:it|they|the (?:group|team|mission|party|guests|visitors)) (?:is|are|was|were|will be) (?:led|headed) by {the}<p:P+>(?:,? (?:together |along )?with {the}<q:P+>)?',
    yields: 'PARTICIPANT',
    reason: 'the delegation of a visit may be spoken of by a pronoun',
    example: 'A study visit to Delft by a group from Zamora ended on Monday. It was led by Dr. Amina Yusuf.',
    needsMain: true,
    kinds: /^VISIT$/u,
  },
  {
    id: 'brings-greetings',
    pattern:
      '<p:P+>{aside}{aux} (?:brought|conveyed|extended|delivered|transmitted) {the}(?:[\\p{Ll}-]+ )?(?:greetings|good wishes|felicitations)(?: (?:from|of|on behalf of) {the}<q:O>)?',
    yields: 'SPEAKER',
    reason: 'who brings greetings speaks at the event, for the body that sends them',
    example: 'The Delft Water Forum opened on Monday. Amina Yusuf brought greetings from Zamora University.',
    needsMain: true,
  },
  {
    id: 'greetings-by',
    pattern:
      '(?<!\\b(?:convey|bring|brought|extend|deliver|transmit|pass|sen[dt]|read)[\\p{Ll}]* (?:[\\p{Ll}-]+ ){0,2})(?:greetings|words of welcome|welcome address(?:es)?|opening remarks|closing remarks):? (?:by |from )?{the}<p:P+>',
    yields: 'SPEAKER',
    reason: 'a line of a programme names who welcomes the guests',
    example: 'The Delft Water Forum opens on Monday.\n10:00 Words of welcome: Dr. Amina Yusuf; Dr. Piet Kuiper',
    needsMain: true,
  },
  {
    id: 'given-by-after-aside',
    pattern:
      '<e:E>(?:,? (?:on|at|in|before|after) [^;.\\uE002]{3,70}?,)? (?:was|is|will be) (?:given|delivered|held|presented) by {the}<p:P+>',
    yields: 'SPEAKER',
    reason: 'when and where a lecture is given may stand before its speaker',
    example: 'The Delft Water Lecture, on the eve of the congress, was given by Dr. Amina Yusuf on 3 May 2024.',
  },
  {
    id: 'programme-speaker',
    pattern: '^(?:[•·▪*–-] )?<e:E>(?:,? <D>)?: {the}<p:P+>',
    yields: 'SPEAKER',
    reason: 'a line of a programme names the speaker after a colon',
    example: 'Delft Water Lecture: Dr. Amina Yusuf on dams, Port Museum, 3 May 2024',
  },
  {
    id: 'together-at-event',
    pattern:
      '<e:E>[^.;\\uE002\\uE003]{0,60}?,? where (?:he|she|they) [^.;\\uE002]{0,50}?\\bwith (?:<U>,? (?:of {the}<O>,? )?and )?{the}<p:P+>',
    yields: 'PARTICIPANT',
    reason: 'with whom somebody sits or talks at an event is there too',
    example: 'She came for the Delft Water Forum in Delft on 3 May 2024, where she sat on a panel with Piet Kuiper.',
  },
  {
    id: 'sent-to-event',
    pattern: '^(?:[•·▪*–-] )?<p:P>(?:,? at the <R>|,? (?:heading|leading) [^,;]{3,50})?,? to {the}<e:E>',
    yields: 'PARTICIPANT',
    reason: 'a list of trips says who goes to what',
    example: 'These trips were approved:\n- Minister Amina Yusuf, to the Delft Water Forum in Delft on 3 May 2024;',
  },
  {
    id: 'told-so-many',
    pattern:
      '<p:P+>{aside}{aux} (?:also )?(?:told|informed|briefed|addressed|assured|reminded) (?:some|about|around|more than|over|nearly|the|a crowd of|an audience of) \\d[\\d,.]* [\\p{Ll}-]{3,}',
    yields: 'SPEAKER',
    reason: 'who tells so many people something speaks to a gathering',
    example:
      'A reception was held in Delft on Monday. Dr. Amina Yusuf told some 200 travel agents that water is scarce.',
    needsMain: true,
  },
  {
    id: 'gives-lecture',
    pattern:
      '<p:P+>{aside}{aux} (?:gave|gives|delivered|delivers|held|presented|will give|will deliver) {the}(?:[\\p{Ll}\\d-]+ ){0,2}<e:E>',
    yields: 'SPEAKER',
    reason: 'who gives a lecture speaks there',
    example: 'Dr. Amina Yusuf delivered the annual Delft Memorial Lecture in Delft on 3 May 2024.',
    heads: /^(?:.* )?(?:lectures?|oration|talk|keynote lecture)$/u,
  },
  {
    id: 'visit-of-delegation',
    pattern: '<e:E> (?:of|by) {the}(?:[\\p{Ll}\\d-]+ )?(?:delegation|group|team) (?:of|from) {the}<p:PO>',
    yields: 'PARTICIPANT',
    reason: 'whose delegation comes on a visit takes part in it',
    example:
      'The Delft Water Forum is near. The visit of a delegation of Dr. Amina Yusuf to Delft ended on 3 May 2024.',
  },
  {
    id: 'people-and-others-attend',
    pattern:
      '<p:P+>,? (?:and |as well as )?(?:the |many |other |several )?(?:[\\p{Ll}-]+ ){0,3}(?:deans|staff|members|students|guests|representatives|officials|teachers|delegates|invitees|employees|leaders|heads|experts|parents|residents|scientists|directors|managers|journalists|others)\\b[^;.\\uE002\\uE003]{0,120}? (?:attended|took part in|participated in|joined|were present at) {the}(?:[\\p{Ll}\\d-]+ ){0,3}<e:E>',
    yields: 'PARTICIPANT',
    reason: 'unnamed guests may end the list of those who attended',
    example:
      'Dr. Amina Yusuf, Dr. Piet Kuiper, deans, staff and many invitees attended the Delft Water Forum in Delft on 3 May 2024.',
  },
  {
    id: 'joins-remotely',
    pattern:
      '<p:P+>{aside},? (?:who )?(?:also )?(?:joined|participated|took part|attended|spoke|was connected|were connected|connected)(?: (?:in|at) (?:it|the (?:meeting|event|session)))?(?: live| virtually| remotely)? (?:by|via|over|through|on) (?:a |an )?(?:live )?(?:video|link|zoom|telephone|phone|teleconference|satellite|internet|skype|webex)\\b',
    yields: 'PARTICIPANT',
    reason: 'who joins by a link takes part',
    example: 'The Delft Water Forum opened on Monday. Dr. Amina Yusuf joined by video link from Oslo.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'performs',
    pattern:
      '<p:P+>{aside},? (?:who )?(?:also )?(?:performed|sang|danced|recited|entertained)(?=[.,]| (?:at|for|during|to|a|an|the|songs?|poems?|several|some|his|her|their)\\b)',
    yields: 'GUEST',
    reason: 'who performs at an event is there',
    example: 'The Delft Water Forum opened on Monday. Amina Yusuf and Piet Kuiper also performed.',
    needsMain: true,
    notKind: /^(?:VISIT|MEETING|PRESS_CONFERENCE)$/u,
  },
  {
    id: 'told-by-at-event',
    pattern:
      '(?:revealed|announced|disclosed|presented|unveiled|explained|stated|outlined|made public) by {the}<p:P+> (?:at|during) {the}(?:[\\p{Ll}\\d-]+ ){0,3}<e:E>',
    yields: 'SPEAKER',
    reason: 'what somebody announces at an event may be told in the passive',
    example:
      'The plan was announced by Dr. Amina Yusuf and Dr. Piet Kuiper at a press conference in Delft on 3 May 2024.',
  },
  {
    id: 'with-speech-of',
    pattern:
      '\\bwith (?:the )?(?:[\\p{Ll}-]+ )?(?:speech(?:es)?|lectures?|presentations?|participation|contributions?) of {the}<p:P+>',
    yields: 'SPEAKER',
    reason: 'the speakers of an event may follow its speeches',
    example:
      'The Delft Water Forum will be held in Delft on 3 May 2024 with speeches of Dr. Amina Yusuf and Dr. Piet Kuiper.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'spoke-inverted',
    pattern:
      '(?:at|during|after) {the}(?:[\\p{Ll}-]+ ){0,2}(?:<e:E>|opening|closing|inauguration|unveiling|vernissage|official part)(?: (?:also|first|there))? (?:spoke|performed|took the floor|took part|participated|(?:was|were) (?:also )?present|appeared|sat)(?: also)? {the}<p:PO+>',
    yields: 'SPEAKER',
    reason: 'the verb may stand before those who speak at an opening',
    example: 'The Delft Water Forum opened on Monday. At the opening spoke Rector Amina Yusuf and Mayor Piet Kuiper.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'participated-inverted',
    pattern:
      '<e:E>[^;.\\uE003]{0,120}?,? (?:in|at) which (?:also )?(?:participated|took part|spoke|(?:was|were) (?:also )?present|were represented) {the}<p:PO+>',
    yields: 'PARTICIPANT',
    reason: 'the verb may stand before those who took part',
    example:
      'A workshop on dams was held in Delft on 3 May 2024, in which participated Zamora University and the Port Authority of Delft.',
  },
  {
    id: 'bodies-participation',
    pattern:
      '(?:with|in) (?:the )?(?:active |broad |wide )?(?:participation|presence|attendance) of (?:representatives (?:of|from) )?{the}<p:OU+>',
    yields: 'PARTICIPANT',
    reason: 'a body may take part in what the text is about',
    example:
      'The Delft Water Forum opened on Monday with the participation of Zamora University and the Port Authority of Delft.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'at-his-side',
    pattern:
      '(?:(?:had|with) (?:at|by) (?:his|her|their) side|(?:at|by) (?:his|her|their) side (?:was|were|stood|sat)|in (?:the )?company of|flanked by|(?:spoke|spoken|speaks|sat|appeared|presented)[^;.\\uE002]{0,60}? alongside) {the}<p:P+>',
    yields: 'GUEST',
    reason: 'who stands beside those who open an event is there',
    example:
      'The Delft Water Forum opened on Monday. Minister Amina Yusuf cut the ribbon in the company of Mayor Piet Kuiper.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'seen-there',
    pattern:
      '<p:P+>{aside} (?:were|was|are|is) (?:also )?(?:(?:noticed|seen|spotted|noted) (?:there|among|in|at)|there (?:for|at|too|as well)|in the (?:front row|room|audience|hall|auditorium|first row)|at the table|on hand)\\b',
    yields: 'GUEST',
    reason: 'who is seen in the hall is there',
    example: 'The Delft Water Forum opened on Monday. Rector Amina Yusuf was in the front row.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'one-of-speakers',
    pattern:
      '<p:P+>{aside}{aux} (?:one of|among) the (?:[\\p{Ll}-]+ ){0,2}(?:speakers|panell?ists|presenters|participants|guests|lecturers|attendees|delegates) (?:at|of|in|to) {the}<e:E>',
    yields: 'SPEAKER',
    reason: 'who is one of the speakers of an event is there',
    example: 'All knew that Rector Amina Yusuf was one of the speakers at the Delft Water Forum on 3 May 2024.',
  },
  {
    id: 'delegation-consists-of',
    pattern:
      '\\b(?:it|they|the (?:[\\p{Ll}-]+ )?(?:delegation|team|group|mission|jury|panel)|(?:delegation|jury|panel) (?:of|from) {the}<OLCUE>) (?:(?:is|was|were|are|also) ){1,2}(?:integrated|formed|composed|comprised|constituted|made up|completed|joined) (?:by|of) {the}<p:P+>',
    yields: 'PARTICIPANT',
    reason: 'the members of a delegation or jury take part in what it came for',
    example:
      'A study visit to Delft ended on Monday. Besides the mayor, it was formed by Dr. Amina Yusuf and Dr. Piet Kuiper.',
    needsMain: true,
    notSigning: true,
  },
  {
    id: 'joining-were',
    pattern:
      '(?:joining|accompanying|with) {the}<q:P+>{aside} (?:in the delegation |on the (?:visit|trip|tour) )?(?:were|was|are|is|came) {the}<p:P+>(?:;? and |; )?(?<q2><P>(?:;? (?:and )?<P>)*)?',
    yields: 'PARTICIPANT',
    reason: 'who joins the visitors takes part in the visit',
    example: 'A study visit to Delft ended on Monday. Joining Rector Amina Yusuf were Piet Kuiper and Juma Hamisi.',
    needsMain: true,
    notSigning: true,
    kinds: /^(?:VISIT|MEETING|CONFERENCE)$/u,
  },
  {
    id: 'visit-by-body',
    pattern: '<e:E> by {the}<p:O+>',
    yields: 'PARTICIPANT',
    reason: 'the body by which a visit is made takes part in it',
    example: 'A return visit by Zamora University is planned in Delft in May 2024.',
    kind: 'VISIT',
  },
  {
    id: 'mission-of-body',
    pattern: '<e:E> of {the}<p:O+>',
    yields: 'PARTICIPANT',
    reason: 'whose mission it is takes part in it',
    example: 'A joint mission of Zamora University and the Port Authority of Delft came to Oslo in May 2024.',
    heads: /mission$/u,
  },
];
