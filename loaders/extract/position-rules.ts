export interface PositionRule {
  readonly id: string;
  /** `p` holds the person, `b` the titles with what they are held at, `o` a body before the titles. */
  readonly pattern: string;
  readonly reason: string;
  readonly example: string;
  /** Titles stand before the person. */
  readonly before?: boolean;
  /** The group `b` holds a verb, which stands for this title at the body `q`. */
  readonly verb?: Readonly<Record<string, string>>;
  /** Its person is the subject, for whom a pronoun may stand. */
  readonly ofSubject?: boolean;
  /** The body `q` is where the person is from; the post is held at another. */
  readonly elsewhere?: boolean;
  /** Only what tells of the post is drawn into the body `q`: the clause before tells other things. */
  readonly aside?: boolean;
  /** No title: the person is merely of the body. */
  readonly bodyOnly?: boolean;
}

const LEAD =
  '(?:(?:the|a|an|its|their|his|her|one of the|current|currently|next|first|new|former|newly appointed|newly elected|then|also|outgoing|incoming|our|respectively)\\s+)*';
/** What an expert is versed in: words that praise or date a post tell nothing of it. */
export const VERSED =
  '(?:(?!(?:new|current|former|first|then|own|well-known|renowned|noted|prominent|leading|senior|junior|young|local|retired|veteran|award-winning|longtime|fellow|visiting|key|top|\\p{Ll}+(?:ed|ing)|by|of|to|in|at|on|for|with|from|and|or)\\b)[\\p{Ll}-]+ ){1,2}';
/** What a governor or mayor governs, where its name stands before, or nowhere. */
export const AREA =
  '(?:region|province|state|county|district|prefecture|oblast|governorate|municipality|city|town|village|island|department|canton|country)\\b';
const TITLE = `${LEAD}(?:(?<=\\ban? )${VERSED}(?=<R> (?:with|at|from|of|for) {the}<O>))?(?:<OCLNU>(?:'s)? |<O>'s (?:(?!(?:was|were|is|are|has|had|its|his|her|their|the|an?|by|of|to|in|at|on|for|with|from)\\b)[\\p{Ll}-]+ ){1,4}?)?{adjective}{0,2}<R>(?: to (?:the |his |her )?<R>)?(?! <P>)(?: ?\\([^()]{1,8}\\))?(?:, <U>(?=,? (?:of|at|for|with) {the}<O>))?(?: (?:of|for) (?:the )?(?:[\\p{L}-]+ ){1,5}?(?=(?:at|of|in) {the}<O>))?(?:(?: ?|, (?=(?:of|at) ))(?:of|at|for|with|from|in|to|and (?:the )?<R> of|representing) (?:the |its )?(?:[\\p{Ll}-]+ of (?:the )?|<CLN>(?:'s)? (?=<O>)|<O>'s (?=<O>))?<OCLNU>(?:'s)?(?: ${AREA})?(?:(?<='s) (?:[\\p{Ll}-]+ )?(?:board|council|committee|team)\\b)?(?:, <LC>(?: province| state| city)?)*)*(?:,? {the}<O>(?=(?: in <L>)?(?:\\s*[,.;)]|\\s+and\\b|$))(?: in <L>)?(?:, <LCO>(?=\\s*[,.;)]|\\s+and\\b|$))?)?`;
// After a semicolon or "and the", a post that leads to a name of its own is the next one's: "A, rector; the dean, B".
const TITLES = `${TITLE}(?:(?: ?,? and,? (?:earlier|later|before that|previously|formerly|also|then),? | ?, and (?!the <R>(?: (?:of|at|for|in|to) {the}<OCLNU>)*, <P>)| ?, | and | & |; (?!${LEAD}<R>(?: (?:of|at|for|in) {the}<OCLNU>)*,? <P>)| as well as | ?/ ?| cum )${TITLE})*`;

/** "Maria Silva, daughter of the minister, João Silva, has joined": the verb tells of her. */
const NOT_OF_RELATIVE =
  '(?<!\\b(?:daughter|son|brother|sister|wife|husband|widow|widower|mother|father|cousin|nephew|niece|grandson|granddaughter) of [^.;]{1,100})';

export const positionRules: readonly PositionRule[] = [
  {
    id: 'title-before-mark',
    pattern: '(?<=^|[,:;] ?|\\d |elected |following )(?<b>{adjective}?<R>)(?: \\([^()]{1,20}\\))? ?[:–—-] (?<p>[PQ])',
    reason: 'rows of officers set the post before a colon or dash, and its holder after',
    example: 'Treasurer: Dr. Halima Duale',
    before: true,
  },
  {
    id: 'title-in-brackets-of-row',
    pattern: '^<p:P>, {the}<q:O> ?\\((?<b>{adjective}?<R>)\\)$',
    reason: 'rows of who was present set the post in what met in brackets, after where somebody is from',
    example: 'Halima Duale, Nairobi University (Vice-Chair)',
    elsewhere: true,
  },
  {
    id: 'title-in-brackets',
    pattern: `<p:P> \\((?<b>${TITLES})(?:, [\\p{Ll} ]{3,30})?\\)`,
    reason: 'brackets after a name hold the post',
    example: 'Present was Halima Duale (director of Nairobi University).',
  },
  {
    id: 'body-and-title-in-brackets',
    pattern: '<p:P> \\({the}<q:O>, (?<b>{adjective}?<R>)\\)',
    reason: 'brackets after a name may hold the body first and then the post',
    example: 'Present was Dr. Halima Duale (Nairobi University, rector).',
  },
  {
    id: 'title-and-name-in-brackets',
    pattern: '<o:O> \\((?<b>(?:<R> ?, ?|<R> and )*<R>)[:,]? <p:P>(?:, [^()\\uE002]{1,60})?\\)',
    reason: 'brackets after a body hold who heads it',
    example: 'Delft Museum (Director Halima Duale) signed the agreement.',
    before: true,
  },
  {
    id: 'heads-body-as',
    pattern:
      '<p:P>,? who (?:has |had )?(?:headed|led|run|chaired|directed|managed|served) {the}<q:O> as {the}(?<b>{adjective}{0,2}<R>)',
    reason: 'who heads a body may do so under a title',
    example: 'Halima Duale, who has headed the Kigali Institute as director since 2019, spoke first.',
  },
  {
    id: 'heads-body',
    pattern:
      '<p:P>,? (?:who )?(?:(?:currently|also|now|has|had|later|then|still) )?(?<b>co-?founded|founded|heads|headed|chairs|chaired|directs|directed|presides over|presided over) (?:the board of )?{the}(?:[\\p{Ll}-]+ (?:company|foundation|bank|body|agency|institute|association) )?<q:O>(?! (?:delegation|team|side|session|meeting|mission)\\b)',
    ofSubject: true,
    reason: 'who heads a body is its head',
    example: 'Halima Duale, who heads the Kigali Institute, spoke first.',
    verb: {
      founded: 'founder',
      'co-founded': 'co-founder',
      cofounded: 'co-founder',
      heads: 'head',
      headed: 'head',
      chairs: 'chair',
      chaired: 'chair',
      directs: 'director',
      directed: 'director',
      'presides over': 'president',
      'presided over': 'president',
    },
  },
  {
    id: 'on-board',
    pattern:
      '<p:P>,? (?:who |and )?(?:also |currently |now ){0,2}(?:sits|sat|serves|served) (?<b>on the board) of {the}<q:O>',
    reason: 'who sits on the board of a body is a member of it',
    example: 'Halima Duale, who sits on the board of the Kigali Institute, spoke first.',
    verb: { 'on the board': 'board member' },
    ofSubject: true,
  },
  {
    id: 'body-headed-by',
    pattern:
      '<q:O>(?:,? (?:which (?:is|was) )?)(?:currently )?(?<b>chaired|headed|directed|presided over)(?: since [^,;\\uE000-\\uE0FF]{3,20}| (?:<D> )?)? ?by (?<p>[PQ])',
    reason: 'who heads a body is its head, also where the body is the subject',
    example: 'The Kigali Institute, headed by Dr. Halima Duale, signed the agreement.',
    verb: { chaired: 'chair', headed: 'head', directed: 'director', 'presided over': 'president' },
  },
  {
    id: 'whose-post',
    pattern: '<q:O>,? whose (?<b>{adjective}{0,2}<R>),? <p:P>',
    reason: '"whose" ties a post to the body before it',
    example: 'The work is led by the Kigali Institute, whose director, Halima Duale, spoke first.',
    before: true,
  },
  {
    id: 'title-after-name',
    pattern: `<p:P> ?(?:\\([^)]{1,40}\\) ?)?(?:, (?:aged )?\\d{2}(?=, ))?, ?(?:who (?:is|serves as|was) (?:also )?|in (?:his|her) capacity as |as |formerly |previously |until recently |now |currently )?(?<b>${TITLES})(?!(?: (?:of|in|to|for|at) (?:the )?<OCLNU>)*(?: and <R>(?: (?:of|in|to|for|at) (?:the )?<OCLNU>)*)? <PU>| (?:paid|made|visited|met|arrived|travelled|traveled|toured|attended|began|concluded|received)\\b)`,
    reason: 'what stands in apposition after a name are its posts',
    example: 'Halima Duale, rector of Nairobi University, signed the agreement.',
  },
  {
    id: 'title-right-after-name',
    pattern: `<p:P> (?<b>(?:the )?<R> (?:of|at) {the}<OU>)(?=[,.;]|,? (?:and|who|signed|said|in|on|has|have|at)\\b|$)`,
    reason: 'a comma before the post may be left out',
    example: 'The agreement was signed with Dr. Halima Duale head of Nairobi University.',
  },
  {
    id: 'title-after-dash',
    pattern: `<p:P> ?[–—-] ?(?<b>${TITLES})`,
    reason: 'lists set the post after a dash',
    example: 'Halima Duale – Rector of Nairobi University',
  },
  {
    id: 'title-of-which',
    pattern: '<q:O>,? of which <p:P> (?:is|was|has been) (?:also )?(?<b>' + TITLES + ')',
    reason: '"of which" ties a post to the body before it',
    example: 'The Kigali Institute, of which Halima Duale is director, signed the agreement.',
  },
  {
    id: 'title-is',
    pattern: `${NOT_OF_RELATIVE}<p:P>(?: ?\\([^()]{1,20}\\))?(?:, [^,;\uE002\uE008]{2,60},)?,? (?:(?:(?:who |and |also |then |later |subsequently |currently )|(?:(?:in|on|since|from|until) )?<D>,? ){1,3})?(?:is|was|are|were|(?:was|were|is|has been|had been|will be|is to be) (?:(?:(?:on |in )?<D>|unanimously|formally|also|then|later|recently) ){0,2}(?:re-?)?(?:elected|appointed|named|chosen|promoted|nominated|confirmed|installed|designated|selected|sworn in)(?: by {the}(?:<OU>|\\p{Ll}+)(?= as))?(?: as| to)?|(?:(?:has|had) )?(?:previously )?(?:serves|served) as|will serve as|took office as|took over as|takes over as|(?:works|worked) as|became|becomes|has been|had been|will become|continues as|continued as|assumed office as|retired as|(?:will assume|assumes|assumed|took up|takes up|will take up) the (?:appointment|position|post|role|office) of)(?: currently| also)? (?<b>${TITLES})`,
    ofSubject: true,
    reason: 'a verb of being or becoming joins name and post',
    example: 'Halima Duale was appointed director of the Kigali Institute.',
  },
  {
    id: 'title-in-work-as',
    pattern: `${NOT_OF_RELATIVE}<p:P>(?: ?\\([^()]{1,20}\\))?(?:,(?: [^,;\uE000-\uE0FF]{2,60},)?)?(?: and)? (?:(?:has|had|also|then|later|will|to|previously|formerly|currently|now|earlier|subsequently) ){0,2}(?:join(?:s|ed)?|moves?|moved|teach|teaches|taught|works?|worked|serves?|served|returns?|returned|retires?|retired|stay(?:s|ed)?|remain(?:s|ed)?|continues?|continued|start(?:s|ed)?|began|came|comes|step(?:s|ped)? down|resign(?:s|ed)?) (?:(?:<D> )?(?:(?:in|at|to|with|for|from) )?{the}<q:OLCU> )?(?:(?:(?:in|on|from|since|until) )?<D> )?as (?:an? ${VERSED}(?=<R>))?(?<b>${TITLES})`,
    ofSubject: true,
    reason: 'who works, joins or moves as something holds that post',
    example: 'Halima Duale joined the Kigali Institute in 1998 as head of research.',
  },
  {
    id: 'title-where',
    pattern:
      '<p:P>[^.;\uE002]{1,100}?<q:O>(?:,? in <L>|, <L>)?, (?:where|of which) (?:he|she) (?:also |currently )?(?:is|was|has been|had been|serves as|served as|works as|worked as|became) (?:also )?(?<b>' +
      TITLES +
      ')',
    reason: 'where or of which somebody is something, a post is held',
    example: 'Halima Duale comes from the Kigali Institute, where she has been director since 2019.',
    aside: true,
    ofSubject: true,
  },
  {
    id: 'title-after-elected-name',
    pattern: `(?<=\\b(?:elected|appointed|named|chose|picked|made|confirmed|nominated|returned)\\b[^;.]{0,160})<p:P> (?<b>(?:its |their |the )?(?:new )?{adjective}?<R>)(?=,|[.;]| and\\b| while\\b| to (?:replace|succeed)\\b| (?:for|until|in|on) |$)`,
    reason: 'after a verb of choosing the post stands right after the name',
    example: 'The congress elected Halima Duale president and Piet Kuiper treasurer.',
  },
  {
    id: 'title-as',
    pattern: `<p:P> (?:as|to be|to become|to serve as) (?<b>${TITLES})`,
    reason: '"as" joins name and post',
    example: 'The board welcomed Halima Duale as director of the Kigali Institute.',
  },
  {
    id: 'titles-before-honoured-name',
    pattern:
      '(?:^(?:[Tt]he )?|\\b[Tt]he )(?<b><R>(?: (?:of|for|to|at) (?:the )?<OCLNU>)?(?:(?:,| and) <R>(?: (?:of|for|to|at) (?:the )?<OCLNU>)?)+)(?: the|,(?: the)?) (?<p>[PQ])',
    reason: 'two posts under one article, before a comma or an honour with its own, are those of one person',
    example: 'Prime Minister of Kenya and Chairman of Nairobi University the Hon. Halima Duale opened the forum.',
    before: true,
  },
  {
    id: 'title-before-name',
    pattern: `(?<!\\b(?:[Rr]epresenting|[Oo]n behalf of|[Ii]n (?:the )?absence of) (?:the )?)(?:<o:OU> <CL>(?:'s)? (?=<R>)|<o3:OCNLU>(?:'s)? |<o2:OC>(?:, <LC>)?,? (?:(?:through|represented by|(?:(?:is|was) (?:currently |now )?)?(?:led|headed|chaired|run) by) (?:its |the )?(?:then |acting )?|its (?:then |acting )?|(?:delegation|team|mission|contingent)(?: of [\\p{L}\\d-]+)?,? (?:led by|headed by|under) (?:its |the )?|where (?:its |the )?(?=<R> <P>)))?(?<b>${LEAD}{adjective}{0,1}<R>(?: \\([^)]{1,8}\\))?(?:,? {the}<O>(?:(?:,| and|, and) {the}<O>)?(?:, <CL>)*(?=,? <P>))?(?:(?: ?, and | ?, | and | & | ?/ ?| cum | to )(?:the )?<R>)*(?: (?:of|at|for|from|in|to) (?:the )?(?:[\\p{Ll}-]+ of (?:the )?|<CLN>(?:'s)? (?=<O>)|<O>'s (?=<O>))?<OCLNU>(?:'s)?(?:(?: in|,| of|, of| to| for) (?:the )?<LC>(?:, <C>)?| to (?:our|the|this) country| ${AREA}(?=,? <P>)| under (?:the )?<O>(?=,? <P>)| and (?:the )?<CLU>(?=, <P>))?)*)(?: of (?:the|our|this) ${AREA}(?=, <P>))? ?,? ?(?:is |was |the (?=<P>))?(?<p>[PQ])(?: (?:of|from|at) {the}<q:O>(?:, <LC>(?: province| state| city)?(?=,))?| \\({the}<q2:O>(?:, <LC>)?\\))?`,
    reason: 'posts stand directly before a name',
    example: 'Rector Halima Duale signed the agreement.',
    before: true,
  },
  {
    id: 'body-after-name',
    pattern: '<p:P>,? (?:of|from|representing|with|at) {the}<b:O>(?:, <LC>(?: province| state| city)?(?=,))?',
    reason: 'a name followed by "of" and a body belongs to that body',
    example: 'Professor Halima Duale of Nairobi University spoke.',
    bodyOnly: true,
  },
  {
    id: 'body-owns-name',
    pattern: "<b:O>'s <p:P>",
    reason: 'a possessive tells which body somebody is of',
    example: "Nairobi University's Halima Duale spoke.",
    bodyOnly: true,
  },
  {
    id: 'counterpart-of-body',
    pattern: '(?:his|her|their|the)(?: <N>)? counterpart (?:from|at|of) {the}<b:O>(?:, <LC>)?,? <p:P>',
    reason: 'a counterpart is named by where he is from',
    example: 'Rector Halima Duale met her counterpart from Delft University, Piet Kuiper.',
    bodyOnly: true,
  },
  {
    id: 'body-in-brackets',
    pattern: '<p:P> \\({the}<b:O>(?:, <LC>)?\\)',
    reason: 'a body in brackets after a name is where the person is from',
    example: 'Speakers were Halima Duale (Nairobi University) and Piet Kuiper (Delft University).',
    bodyOnly: true,
  },
];

/** `r` is a post in the plural, `c` the countries or bodies it is held in; as many people follow. */
export const orderedPostsRule: Pick<PositionRule, 'id' | 'pattern' | 'reason' | 'example'> = {
  id: 'posts-in-order',
  pattern:
    '<r:R> (?:of|from|at) {the}<c:OC+>,? (?:respectively,? )?(?:{the}(?:<R> )?<P>(?:,? and |, ))+{the}(?:<R> )?<P>(?!,? (?:of|from) )',
  reason: 'a post in the plural, its countries or bodies and its holders stand in one order',
  example: 'The foreign ministers of Kenya and Ghana, Ms. Halima Duale and Mr. Kofi Badu, signed the agreement.',
};

/** The posts on the line below a name that stands alone on its line. */
export const belowRule: Pick<PositionRule, 'id' | 'pattern' | 'reason' | 'example'> = {
  id: 'title-below-name',
  pattern: `^(?<b>${TITLES})$`,
  reason: 'who signs a text sets the post on the line below the name',
  example: 'The harbour opens in May.\n\nHalima Duale\nHead of Communications',
};

/** Two bodies, and two people with posts that none of them tells to be elsewhere, in one order. */
export const orderedBodiesRule: Pick<PositionRule, 'id' | 'pattern' | 'reason' | 'example'> = {
  id: 'posts-of-bodies-in-order',
  pattern:
    '(?<!, |and )<a:O> and (?:the )?<b:O>(?! of| in)[^;\uE001\uE002\uE006]{1,160}?\\bby (?:the |their )?(?<r><R>) <p:P>,? and (?:the )?(?<s><R>) <q:P>(?=[.;]|, respectively|,? (?:in|on|at) <DL>|$)',
  reason: 'two bodies and those who sign, each with a post of some body, stand in one order',
  example:
    'Zamora University and Delft College exchanged an MoU, signed by Rector Halima Duale and Principal Kofi Badu.',
};
