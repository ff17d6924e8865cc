import type { GatheringRule } from './gathering-rules.ts';

/** Not after a preposition: "the laureate from Argentina will open the congress" has no host in it. */
export const SUBJECT = '(?<!\\b(?:from|in|of|at|to|for|with|near|under|between|against|by) (?:the )?)';
export const PARTNERSHIP =
  '(?:in|under|through) (?:close |joint |active )?(?:partnership|collaboration|cooperation|co-operation|conjunction|association|coordination|concert) with';

/** Hosts told by a noun, by a possessive or in the middle of a sentence. */
export const hostRules: readonly GatheringRule[] = [
  {
    id: 'hosts-with-partner',
    pattern: `${SUBJECT}<h:OC+>,? (?:${PARTNERSHIP}|together with|jointly with|along with|alongside) {the}<k:OC+>,?{aux} {held} (?:{words})?<e:E>`,
    yields: 'HOST',
    reason: 'the partner may stand between the host and the verb',
    example:
      'The Delft Water Authority, in collaboration with Zamora University, organized a workshop on dams in Delft on 3 May 2024.',
  },
  {
    id: 'person-hosts-event',
    pattern: `<h:P>{aside}{aux} (?:also )?(?:co-)?(?:hosted|hosts|gave|gives|threw|tendered|offered|organi[sz]ed|organi[sz]es) (?:{words})?<e:E>`,
    yields: 'HOST',
    reason: 'who gives a reception or dinner is its host',
    example: 'Ambassador Piet Kuiper gave a reception in Delft on 3 May 2024.',
    notKind: /^(?:CONFERENCE|VISIT)$/u,
    // Who gives a lecture speaks.
    heads: /^(?!.*(?:lectures?|oration|talk)$)/u,
  },
  {
    id: 'event-which-host-held',
    pattern:
      '<e:E>(?: in <LC>)?,? (?:which|that) {the}<h:OC+>(?: in <LC>)?{aux} (?:co-)?(?:convened|hosted|organi[sz]ed|held|hosts|holds|organi[sz]es|hosting|organi[sz]ing|host|organi[sz]e|hold|holding|arranging|arranged|arrange|staging|convening)\\b(?: (?:jointly|together) with {the}<k:OC+>)?',
    yields: 'HOST',
    reason: 'the host may stand in a clause about the event',
    example: 'The Delft Water Forum, which Zamora University convened in Delft on 3 May 2024, drew many guests.',
  },
  {
    id: 'event-with-organization-of',
    pattern: '<e:E>[^;.\\uE003]{0,90}? (?:with the organi[sz]ation of|under the (?:auspices|aegis) of) {the}<h:O+>',
    yields: 'HOST',
    reason: 'under whose auspices an event is held is its host, and who organizes it',
    example: 'The Delft Water Forum took place in Delft on 3 May 2024 under the auspices of Zamora University.',
  },
  {
    id: 'hosts-had-invited',
    pattern: '<e:E>[^;.\\uE003]{0,60}?,? to which {the}<h:O+>{aux} (?:had |has |have )?invited\\b',
    yields: 'HOST',
    reason: 'who invites to an event is its host',
    example: 'The Delft Water Forum on 3 May 2024, to which Zamora University had invited many guests, was long.',
  },
  {
    id: 'as-co-host',
    pattern: ',? with {the}<k:O+> as (?:the )?(?:co-?)?(?:hosts?|organi[sz]ers?)\\b',
    yields: 'CO_HOST',
    reason: 'the text calls the body a co-host',
    example: 'Zamora University held the Delft Water Forum in Delft on 3 May 2024, with Delft University as co-host.',
    needsMain: true,
  },
  {
    id: 'organizers-acted',
    pattern: 'as (?:co-)?organi[sz]ers (?:also )?acted {the}<h:OC+>',
    yields: 'ORGANIZER',
    reason: 'the verb may stand before the organizers',
    example:
      'The Delft Water Forum was held on 3 May 2024. As organizers acted Zamora University and Delft University.',
    needsMain: true,
  },
  {
    id: 'organizers-are',
    pattern:
      '(?:co-)?(?:organi[sz]ers?|hosts?|conven[eo]rs?)(?: of {the}<e:E>)?(?: (?:is|are|was|were|include|includes|included)(?: both)?|, namely) {the}<h:OC+>',
    yields: 'ORGANIZER',
    reason: 'the text names the organizers',
    example: 'The organizers of the Delft Water Forum are Zamora University and the Port Authority of Delft.',
    needsMain: true,
  },
  {
    id: 'owner-of-event',
    pattern: "<h:O>['’]s? (?:(?:own|new|this year|[\\p{Ll}\\d-]+) ){0,4}<e:E>",
    yields: 'HOST',
    reason: 'a body holds the events that are called its own',
    example: "Zamora University's annual Delft Water Forum was held on 3 May 2024.",
    notKind: /^VISIT$/u,
  },
  {
    id: 'invited-by',
    pattern: '(?:at|on|upon) the (?:kind |official |joint )?invitation of {the}<h:O+>',
    yields: 'HOST',
    reason: 'who invites to a visit or meeting is its host',
    example:
      'Minister Amina Yusuf concluded an official visit to Delft on 3 May 2024 at the invitation of the Delft Water Authority.',
    needsMain: true,
  },
  {
    id: 'event-by-host',
    pattern:
      '<e:E>(?: in <LC>)?,? (?:an? (?:[\\p{Ll}-]+ ){0,3})?(?:event |programme |initiative )?(?:co-)?(?:organi[sz]ed|hosted|convened|held|run|sponsored|arranged|staged)(?: jointly| annually| every year| today| yesterday| recently)?(?: (?:on )?<D>)?(?: (?:at|in) (?:the )?<OLCU>,?){0,2}(?: (?:on )?<D>)? by {the}<h:OC+>',
    yields: 'HOST',
    reason: 'date and venue may stand before the agents of the passive',
    example:
      'The Delft Water Forum, held on 3 May 2024 at the Port Museum in Delft by Zamora University, drew many guests.',
  },
  {
    id: 'host-of-event',
    pattern:
      '<h:OC>,? (?:the |which is the |as (?:the )?|is the |was the )(?:[\\p{Ll}-]+ ){0,2}(?:hosts?|organi[sz]ers?|conven[eo]rs?|co-organi[sz]ers?) of {the}<e:E>',
    yields: 'HOST',
    reason: 'the text calls the body the host of the event',
    example: 'Zamora University, the host of the Delft Water Forum, published its programme in Delft on 3 May 2024.',
  },
  {
    id: 'hosts-inverted',
    pattern: '(?:hosting|organi[sz]ing|convening) {the}<e:E>,? (?:was|were|is|are) {the}<h:OC+>',
    yields: 'HOST',
    reason: 'the verb may come first',
    example: 'Hosting the Delft Water Forum was Zamora University.',
  },
  {
    id: 'held-by-it',
    pattern:
      '<h:O>[^;\\uE001]{0,300}?<e:E> (?:was|were|has been|is) (?:also |successfully )?(?:held|hosted|organi[sz]ed|convened) by (?:it|them)\\b',
    yields: 'HOST',
    reason: '"it" is the body named last',
    example:
      'Zamora University trained many teachers, and a national water forum was held by it in Delft on 3 May 2024.',
  },
  {
    id: 'its-own-event',
    pattern: `${SUBJECT}<h:O>[^;\\uE001\\uE002\\uE003]{0,140}? (?:as part of|to mark|on the occasion of|during|celebrat(?:es|ed|ing)|marked|held|at) its (?:own )?(?:[\\p{Ll}\\d-]+ ){0,3}<e:E>`,
    yields: 'HOST',
    reason: 'a body holds the events that are called its own',
    example: 'Zamora University signed a pact on 3 May 2024 as part of its annual Delft Water Forum.',
    notKind: /^(?:VISIT|MEETING)$/u,
  },
  {
    id: 'body-gives-reception',
    pattern: `${SUBJECT}<h:OC+>{aside}{aux} (?:gave|give|gives|threw|offered|tendered|laid on) (?:{words})?<e:E>`,
    yields: 'HOST',
    reason: 'a body gives receptions, dinners and press conferences',
    example: 'Zamora University gave a reception in Delft on 3 May 2024.',
    heads:
      /^(?:.* )?(?:receptions?|dinner|luncheon|lunch|banquet|iftar|breakfast|tea|concert|briefing|press conference|news conference)$/u,
  },
  {
    id: 'event-which-it-held-with',
    pattern:
      '<e:E>[^;.\\uE003]{0,80}?,? (?:which|that) (?:it|they|he|she) (?:gave|held|hosted|organi[sz]ed|convened|ran|staged)(?: (?:jointly|together))? with {the}<k:OC+>',
    yields: 'CO_HOST',
    reason: 'who holds an event together with the subject is a host of it',
    example: 'The rector spoke at a reception in Delft on 3 May 2024, which she gave together with Delft University.',
  },
  {
    id: 'event-held-jointly-with',
    pattern:
      '<e:E>(?: \\([^()]{1,80}\\),?)?[^;.\\uE003]{0,60}? (?:organi[sz]ed|held|hosted|convened|conducted|run|staged)(?: <D>)?(?: jointly| together| in (?:close )?(?:partnership|collaboration|cooperation|co-operation|association|conjunction)) with {the}<k:OC+>',
    yields: 'CO_HOST',
    reason: 'the partner may be told without the host',
    example: 'The Delft Water Forum, organised jointly with Zamora University on 3 May 2024, drew many guests.',
  },
  {
    id: 'held-under-auspices',
    pattern:
      '(?:held|organi[sz]ed|staged|took place|takes place)[^;.\\uE001\\uE003]{0,40}? under the (?:joint )?(?:co-?)?(?:sponsorship|auspices|aegis|organi[sz]ation|patronage and organi[sz]ation) of {the}<h:OC+>',
    yields: 'HOST',
    reason: 'under whose auspices an event is held is its host',
    example:
      'The Delft Water Forum opened on Monday. It was held under the co-sponsorship of Zamora University and Delft University.',
    needsMain: true,
  },
  {
    id: 'host-in-row',
    pattern:
      '<e:E>(?:[:,]? (?:at |in )?<LCU>| ?[:,(]? ?<D>| \\(<L>){0,3}[,;] (?:co-)?(?:hosts?|organi[sz]ers?|organi[sz]ed by|hosted by):? {the}<h:O+>',
    yields: 'HOST',
    reason: 'a row of coming events names the host after day and place',
    example: 'Delft Water Forum: Delft, 3 May 2024, host Zamora University.',
  },
  {
    id: 'organizer-line',
    pattern: '^(?:co-)?(?:organi[sz]ers?|hosts?|conven[eo]rs?|organi[sz]ed by|hosted by): {the}<h:O+>',
    yields: 'ORGANIZER',
    reason: 'a line of a programme names the organizer after a colon',
    example: 'The Delft Water Forum will be held in Delft on 3 May 2024. Organizer: Zamora University.',
    needsMain: true,
    notKind: /^(?:VISIT|MEETING)$/u,
  },
  {
    id: 'event-planned-by',
    pattern: '<e:E>[^;.\\uE003]{0,80}? (?:planned|prepared|foreseen)(?: [^;.\\uE001\\uE003]{0,60})? by {the}<h:OC+>',
    yields: 'HOST',
    reason: 'who plans an event holds it',
    example: 'A summer school for students is planned in Delft in August 2024 by Zamora University.',
  },
  {
    id: 'organizes-it-with',
    pattern:
      '(?:organi[sz]es|organi[sz]ed|hosts|hosted|holds|held|convenes|convened|stages|staged|runs) {the}(?:<e:E>|event|fair|show|gathering) (?:jointly |together |along )?with {the}<k:OC+>',
    yields: 'CO_HOST',
    reason: 'who organizes it together with the host is a host too',
    example:
      'The Delft Water Forum opened on Monday. Zamora University, which organizes the event together with the Port Authority of Delft, was proud.',
    needsMain: true,
  },
];
