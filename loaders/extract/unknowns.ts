import { bodyKinds } from '../lexicon/organizations.ts';
import type { Chunk } from './chunk.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { PLURAL_POSTS } from './cores.ts';
import { countryCode } from './gazetteer.ts';
import { isPinyin } from './pinyin.ts';
import { initials } from './short-forms.ts';
import { plainAcronyms, vocabulary } from './vocabulary.ts';

export interface NamingRule {
  readonly id: string;
  readonly pattern: string;
  /** What the chunks of the group `x` are. */
  readonly yields: 'person' | 'organization' | 'place';
  readonly reason: string;
  readonly example: string;
  /** A single word is enough. */
  readonly single?: boolean;
  /** The group `l` must hold its initials. */
  readonly letters?: boolean;
}

/** What stands beside a capitalised run tells whether it is a person or a body. Ordered: the first that fits decides. */
export const namingRules: readonly NamingRule[] = [
  {
    id: 'body-before-its-letters',
    pattern: '<x:U> ?\\(<l:OU>\\)',
    yields: 'organization',
    reason: 'letters in brackets that are the initials of a name stand for a body',
    example: 'The Commander, Western Ammunition Depot Okene (WADO), signed the agreement.',
    letters: true,
  },
  {
    id: 'people-after-plural-post',
    pattern: '<R>,? (?=[^ ]+,? (?:and )?<PU>)<x:PU+>',
    yields: 'person',
    reason: 'what a post in the plural stands before are people, the last as the first',
    example: 'Mayors Tomas Okello and Zuzka Brandt signed the agreement between Kaunas and Lviv.',
  },
  {
    id: 'person-after-post-and-mark',
    pattern: '(?:^|[,:;] ?){adjective}?<R>(?: \\([^()]{1,20}\\))? ?[:–—-] <x:PU+>(?=[.,;]| \\(|$)',
    yields: 'person',
    reason: 'rows of officers set the post before a colon or dash, and people after',
    example: 'Trustees: Tjitske Veenstra, Sjoerd Bakema',
  },
  {
    id: 'people-of-plural-post',
    pattern: '<R> (?:of|from) (?:<S>|(?:the )?(?:two|three|both|four) \\p{Ll}+(?: \\p{Ll}+)?),? <x:PU+>',
    yields: 'person',
    reason: 'what a post that two bodies have each stands before are people',
    example: 'The rectors of the two schools, Tomas Okello and Zuzka Brandt, signed the agreement.',
  },
  {
    id: 'body-before-post',
    pattern: "<x:U>(?:'s)? <R>,? <PU>",
    yields: 'organization',
    reason: 'a name before a post and a person is where the post is held',
    example: 'Zentrix CEO Maria Lopez signed the agreement with Nairobi University.',
    single: true,
  },
  {
    id: 'body-after-titles',
    pattern:
      '(?:said|says|added|stated|noted|by|to|according to|–|-|”|") <UP>, {adjective}{0,2}<R>(?:(?:,| and|, and|/) {adjective}{0,2}<R>){0,3},? <x:U>(?=[.;”"]|$|,? who|,? said|,? told)',
    yields: 'organization',
    reason: 'after a name with its posts comes where they are held',
    example: 'The work begins soon, said Halima Duale, vice president and managing director, Zentrix Europe.',
    single: true,
  },
  {
    id: 'body-after-post-of-person',
    pattern:
      '<UP>, <R>(?:(?:,| and|/) <R>)?, <x:U>(?=,? (?:(?:has|have|had|will|also|and) )?(?:\\p{Ll}+ed|said|says|told|spoke|met|gave|took|led)\\b|[.;]|,?$)(?!,? and <UP>)',
    yields: 'organization',
    reason: 'after a name and a post, and right before what that person does, stands where the post is held',
    example: 'Halima Duale, CEO, Zentrix Otto, attended the opening.',
  },
  {
    id: 'seat-of-body',
    pattern: '<O>(?: ?\\([^)]{1,12}\\))?, <x:U>, <LC>',
    yields: 'place',
    reason: 'after a body come its town and what the town lies in',
    example: 'The Nairobi Tuber Institute (NTI), Zuidermeer, Kenya, signed the agreement with Delft University.',
    single: true,
  },
  {
    id: 'person-after-post',
    pattern: '<R>,? <x:U>',
    yields: 'person',
    reason: 'a post stands directly before a name',
    example: 'The forum was opened by Governor Tomas Okello.',
    single: true,
  },
  {
    id: 'body-after-post-of-signer',
    pattern: '<UP>, {adjective}?<R> <x:U>(?=[.,;]| and |$)',
    yields: 'organization',
    reason: 'what no person is called by after a person and a post is where the post is held',
    example: 'The contract was signed by Halima Duale and Marko Kivila, CEO RB Rail.',
    single: true,
  },
  {
    id: 'person-after-post-at-kind',
    pattern:
      '<R> of (?:the|our) (?:university|institute|academy|college|company|ministry|bank|committee|region|district|city|faculty|department) <x:U>(?=[,.]| (?:who|and|said|told|has|had|was|is|\\p{Ll}+ed)\\b|$)',
    yields: 'person',
    reason: 'a post at the body spoken of stands before a name',
    example: 'The session was opened by the rector of the university Halima Seitovna Duale, who thanked all.',
  },
  {
    id: 'person-after-post-of',
    pattern:
      '<R> (?:of|at|for|from|in|to) {the}<OCLUE+>(?: (?:region|oblast|district|province|county|city|municipality))?(?: (?:in|of|for|to) {the}<CL>)?,? <x:UP+>',
    yields: 'person',
    reason: 'a post and its body stand before a name',
    example: 'The rector of Riga Technical University, Zenons Ozols, signed the agreement.',
  },
  {
    id: 'person-before-post',
    pattern:
      '<x:U>(?: \\([^)]*\\))?(?:,|\\.,| is| was| –| -|, who is| serves as| as) (?:formerly |previously |currently |until recently |now |once )?(?:(?:the |a |an |its |their )(?:[\\p{Ll}-]+ ){0,3}|{adjective}{0,3})<R>',
    yields: 'person',
    reason: 'a post stands after a name in apposition',
    example: 'Halima Duale, director of the centre, signed the agreement.',
  },
  {
    id: 'body-after-post-of-country',
    pattern: "<R> (?:of|at) <C>'s <x:U>(?=[,.;]| (?:and|who|said|told|in|is|was|has)\\b|$)",
    yields: 'organization',
    reason: 'what a country owns after a post is the body where it is held',
    example: "The forum was opened by Halima Duale, president of Kenya's Zentrix.",
    single: true,
  },
  {
    id: 'surname-before-post-of-country',
    pattern: "<x:U>,? (?:the )?(?:<N>|<C>'s) <R> (?:to|in|at|of)\\b",
    yields: 'person',
    reason: 'a single name with the post of a country after it is a person',
    example: 'Ramirez, the Peruvian ambassador to China, spoke first.',
    single: true,
  },
  {
    id: 'person-before-body-post',
    pattern: "<x:U>,? {the}<OCNU>(?:'s)? {adjective}{0,2}<R>",
    yields: 'person',
    reason: 'a body with its post stands after a name',
    example: 'Halima Duale, the Makerere University registrar, signed the agreement.',
  },
  {
    id: 'person-post-in-brackets',
    pattern: '<x:U> \\((?:the )?(?:<OU> )?<R>',
    yields: 'person',
    reason: 'a post stands in brackets after a name',
    example: 'Speakers were Halima Duale (rector) and Piet Kuiper (dean).',
  },
  {
    id: 'person-with-body-in-brackets',
    pattern: '<x:U> \\({the}<O>(?:, <LC>)?\\)',
    yields: 'person',
    reason: 'lists of people set the body in brackets',
    example: 'Speakers were Halima Duale (Nairobi University) and Piet Kuiper (Delft University).',
  },
  {
    id: 'person-with-country-in-brackets',
    pattern: '<x:U> \\(<CN>\\)',
    yields: 'person',
    reason: 'lists of people set the country in brackets',
    example: 'Tjitske Veenstra (NED) won the race in Delft.',
  },
  {
    id: 'person-who',
    pattern:
      '<x:U>,? who (?:also |currently |now |had |has )?(?:is|was|heads|leads|chairs|directs|presides|said|signed|led|attended|represented|served|serves|teaches|founded|moderated)\\b',
    yields: 'person',
    reason: '"who" speaks of people',
    example: 'Tjitske Veenstra, who heads the Delft Water Board, opened the session.',
  },
  {
    id: 'body-in-brackets-after-person',
    pattern: '<P> \\({the}<x:U>\\)(?=,| and|[.;]| \\p{Ll}+)',
    yields: 'organization',
    reason: 'brackets after a name hold where the person is from',
    example: 'From left: Dr. Halima Duale (Zentrix Power) and Dr. Piet Kuiper (Delft University) signed the agreement.',
  },
  {
    id: 'body-on-behalf',
    pattern: '(?:on behalf of|signed for|signing for) {the}<x:U>(?! <RP>|,? (?:the )?<R>)',
    yields: 'organization',
    reason: 'what somebody signs on behalf of is a body',
    example: 'The agreement was signed by Dr. Halima Duale on behalf of Zentrix Power.',
    single: true,
  },
  {
    id: 'person-among-signers',
    pattern: '(?:signed|inked|witnessed|initialled) {words}by <P>(?:, <P>){0,4},? and <x:U>(?=[.,;]| \\p{Ll}+|$)',
    yields: 'person',
    reason: 'a list of signers that begins with people goes on with people',
    example: 'The agreement was signed by Dr. Halima Duale, Dr. Piet Kuiper and Sjoerd Bakema, respectively.',
  },
  {
    id: 'person-before-signers',
    pattern: '(?:signed|inked|witnessed|initialled) {words}by <x:U>(?:, <PU>){0,4},? and <P>',
    yields: 'person',
    reason: 'a list of signers that ends with people began with them',
    example: 'The agreement was signed by Sjoerd Bakema and Dr. Halima Duale.',
  },
  {
    id: 'person-ends-list-of-bodies',
    pattern:
      "<P>(?:, (?:the )?(?:<OCN>(?:'s)? )?<R>(?: (?:of|at|for) {the}<OCLU>)?)?,? and <x:U>,? (?:of|from) {the}<O>",
    yields: 'person',
    reason: 'a list of people with their posts goes on with people',
    example: 'Also there were Dr. Halima Duale, the rector, and Tjitske Veenstra of the Delft Water Board.',
  },
  {
    id: 'person-among-speakers',
    pattern:
      '(?:speakers|panell?ists|lecturers|guests of honou?r|moderators)(?: (?:will|would|also|already))* (?:include|included|includes|are|were|be) {the}<x:U>',
    yields: 'person',
    reason: 'speakers are people',
    example: 'The speakers included Tjitske Veenstra; Sjoerd Bakema; and many more.',
  },
  {
    id: 'person-of-age',
    pattern: '-year-old <x:U>',
    yields: 'person',
    reason: 'people have an age',
    example: 'The ribbon was cut by eight-year-old Tjitske Veenstra.',
  },
  {
    id: 'person-with-age',
    pattern: '<x:U>, (?:aged )?\\d{2}, (?={adjective}?<R>|(?:an?|the|who|is|was|has|of|from) )',
    yields: 'person',
    reason: 'an age stands between commas after a name',
    example: 'Tjitske Veenstra, 54, director of the museum, listened.',
  },
  {
    id: 'person-named-to-post',
    pattern:
      '(?:re-)?(?:appoint|appoints|appointed|elect|elects|elected|name|names|named|nominate|nominated|chose|promoted|reappointed|proposed) <x:U>,? (?:(?:as |to (?:be |become |serve as ))?(?:(?:its|his|her|their|the|an?|our|new|next|first|acting|interim) ){0,3}(?:<R>|successor|replacement)|to the (?:post|position|board|office|role))',
    yields: 'person',
    reason: 'who is named or appointed to something is a person',
    example: 'The council has appointed Tjitske Veenstra as her successor.',
  },
  {
    id: 'person-after-label',
    pattern:
      '(?:^|[.;] ?)(?:speakers?|panell?ists?|moderators?|discussants?|facilitators?|lecturers?|interview(?:er)?|apologies|jury|rapporteur|translators?|substitutes?|masterclass|photos?|text|(?:media |press )?contacts?)(?:: ?|(?<=masterclass) )<x:U>(?=[;,.(]| \\(|$)',
    yields: 'person',
    reason: 'a word for what somebody does, with a colon, stands before a name',
    example: 'Moderator: Tjitske Veenstra, Delft Radio.',
  },
  {
    id: 'person-with-body-in-row',
    pattern: '^(?:\\p{Lu}\\p{Ll}+: )?<x:U>, {the}<O>(?:,? \\((?:<R>|by [\\p{Ll}]+|[\\p{Ll} ]{3,30})\\))?$',
    yields: 'person',
    reason: 'rows of who was present have a name and where that person is from',
    example: 'Tjitske Veenstra, Delft University of Music',
  },
  {
    id: 'person-of-body-aside',
    pattern: '\\b(?:with|and|by|to|from|met|joined) <x:U>, of {the}<O>(?=,| and|[.;])',
    yields: 'person',
    reason: 'a name with the body it is of, set between commas, is a person',
    example: 'She sat on a panel with Tjitske Veenstra, of the Delft Water Board, and others.',
  },
  {
    id: 'person-of-ours',
    pattern:
      '\\b[Oo]ur (?:own |new |former )?(?!(?:partner|sponsor|supplier|member|provider|manufacturer|customer|sister|newsletter|insurer|retailer|distributor|operator|developer|publisher|sponsor|vendor|contractor)\\b)(?:colleague|friend|guest|[\\p{Ll}-]+(?:er|or|ist|ian|eer)) <x:U>(?=,| \\p{Ll})',
    yields: 'person',
    reason: 'what somebody does for us stands before a name',
    example: 'Our organiser Tjitske Veenstra sat down with her.',
  },
  {
    id: 'person-succeeded',
    pattern:
      '\\b(?:succeeds|succeeded|succeeding|replaces|replaced|replacing|takes over from|took over from|taking over from|in succession to|takes the place of|took the place of) <x:U>(?=[,.;]|,? (?:who|as|in|on|at|after|following|and)\\b|$)',
    yields: 'person',
    reason: 'people succeed people',
    example: 'She takes over from Tjitske Veenstra, who retired.',
  },
  {
    id: 'person-living',
    pattern:
      '(?<!\\b(?:of|at|for|with|from|in) (?:the )?)<x:U>(?:,? who)? (?:was born|grew up|studied|graduated|died|passed away|retired|resigned|steps down|stepped down|teaches|taught|trained as|began (?:his|her)|lives in|leaves behind|comes (?:to us )?from|turned \\d{2}|is survived by)\\b',
    yields: 'person',
    reason: 'people are born, learn, retire and die',
    example: 'Tjitske Veenstra was born in Delft.',
  },
  {
    id: 'person-becoming',
    pattern:
      '(?<!\\b(?:of|at|for|with|from|in) (?:the )?)<x:U>,?(?: [^,;]{2,40},)? (?:becomes|became|will become|(?:has been|was|is|is to be|will be) (?:re-?)?(?:appointed|elected|named|promoted)|takes? over as|took over as|moves? .{2,40} as|returns? as|continues as|retires as|steps down as|stepped down as) (?:to )?{the}(?:new |next |its )?{adjective}{0,2}<R>',
    yields: 'person',
    reason: 'who becomes something by its post is a person',
    example: 'Tjitske Veenstra, until now abroad, becomes director of the Delft Water Board.',
  },
  {
    id: 'person-in-bracketed-list',
    pattern: '<P> \\([^)]{1,60}\\)(?:,|,? and) <x:U> \\(',
    yields: 'person',
    reason: 'a list goes on as it began',
    example: 'Speakers were Dr. Halima Duale (Nairobi) and Tjitske Veenstra (Delft).',
  },
  {
    id: 'person-in-list-attending',
    pattern:
      '<P>,? (?:and )?<x:U+> (?:also )?(?:attended|were present|were also present|joined|participated|took part|spoke|witnessed|delivered|addressed)\\b',
    yields: 'person',
    reason: 'a list that begins with people and attends holds people',
    example: 'Dr. Halima Duale, Tjitske Veenstra and Sjoerd Bakema attended the opening.',
  },
  {
    id: 'person-between-people',
    pattern: '<P>(?:,? (?:of|from) {the}<OCL>)?, <x:U>,? and <P>',
    yields: 'person',
    reason: 'who stands between people is one',
    example: 'The citation was read by Dr. Halima Duale, Tjitske Veenstra and Dr. Tomas Okello.',
  },
  {
    id: 'person-doing',
    pattern:
      '(?:witnessed|accompanied|chaired|moderated|emceed|graced|delivered|co-chaired|unveiled|authored|founded (?:<D> )?by <P> and|founded|co-founded) (?:(?:<D> )?by )?(?<=by |and )<x:U>(?=[,.]| and | who | \\()',
    yields: 'person',
    reason: 'only people witness, chair, moderate and found in this way',
    example: 'The session was moderated by Tjitske Veenstra.',
  },
  {
    id: 'body-of-post',
    pattern: '<R>(?: |, (?=of|at))(?:of|at|for|with) {the}<x:U>(?! (?:at|of) {the}<O>)',
    yields: 'organization',
    reason: 'a post is held at what follows "of" or "at"',
    example: 'Halima Duale, director of Zentrix, signed the agreement.',
    single: true,
  },
  {
    id: 'body-after-kind',
    pattern: `\\b(?:the|an?|by|of|with|and|its|their|from) (?:[\\p{Ll}-]+ |<NC> ){0,4}?(?:${bodyKinds})(?: named| called)? <x:U+>(?! (?:said|told|is a|was a|who)\\b)`,
    yields: 'organization',
    reason: 'the kind of body stands before its name',
    example: 'The museum was built by the Kenyan software company Zentrix in 2024.',
    single: true,
  },
  {
    id: 'body-after-person-of',
    pattern: '<R> <PU>,? of {the}<x:U>(?=[,.;]|,? and\\b|$)',
    yields: 'organization',
    reason: 'after a post and a name comes where the post is held',
    example: 'The pumps were tested by the researcher Dr. Halima Duale of Zentrix Power.',
  },
  {
    id: 'body-of-town',
    pattern: '\\p{Lu}[\\p{L}-]+-based <x:U>',
    yields: 'organization',
    reason: 'what is based in a town is a body',
    example: 'The pumps came from Nairobi-based Zentrix.',
    single: true,
  },
  {
    id: 'body-as-adviser',
    pattern: '<x:U> (?:is acting|acted) as (?:the |a )?(?:[\\p{Ll}-]+ ){0,3}<R>(?: (?:to|for) {the}<OU>|[.;])',
    yields: 'organization',
    reason: 'firms advise on deals',
    example: 'Zentrix acted as financial advisor to Nairobi University.',
    single: true,
  },
  {
    id: 'newspaper-learns',
    pattern:
      '\\b[Tt]he <x:U> (?:gathered|has gathered|learnt|learned|has learnt|has learned|understands|reports|reported|can report)\\b',
    yields: 'organization',
    reason: 'newspapers speak so of themselves',
    example: 'The Zentrix gathered that the agreement was signed at night.',
    single: true,
  },
  {
    id: 'relative-before-person',
    pattern:
      '\\b(?:student|pupil|widow|widower|wife|husband|daughter|son|brother|sister|mother|father|heiress|heir|resident|farmer|trader|survivor|participant|successor|predecessor|colleague|winner|graduate|apprentice|volunteer|doctor|engineer|merchant|missionary|nun|priest|monk|teacher|native|singer|citizen|villager|grandmother|grandfather|grandson|granddaughter|students|pupils|sons|daughters|brothers|sisters|graduates|winners|volunteers|teachers)(?: is| was|,)?,? <x:PU+>(?=[,. ;]| and | of | from | said)',
    yields: 'person',
    reason: 'what somebody is to others stands before the name',
    example: 'The prize went to the student Tjitske Veenstra of Delft.',
  },
  {
    id: 'body-before-kind',
    pattern:
      '(?:with|by|from|and|between|of|for) (?:the )?["“]?<x:U> (?:company|group|corporation|firm|bank|university|institute|foundation|association|agency)\\b["”]?(?! of)',
    yields: 'organization',
    reason: 'the kind of body stands after its name in small letters',
    example: 'Nairobi University signed a contract with Zentrix Otto company on Monday.',
    single: true,
  },
  {
    id: 'body-with-kind',
    pattern:
      "<x:U>,? (?:which is )?(?:a|an|the) (?:[\\p{Ll}-]+ |<NC> ){0,5}?(?:company|firm|organi[sz]ation|operator|manufacturer|provider|bank|university|institute|group|non-profit|nonprofit|charity|agency|developer|retailer|producer|distributor|start-up|startup|platform|subsidiary|association|foundation|newspaper|broadcaster|airline|insurer|supplier|body|network|consortium|think tank|ngo)\\b(?!'s)",
    yields: 'organization',
    reason: 'what follows tells the kind of body',
    example: 'Zentrix, a Kenyan software company, signed the agreement with Nairobi University.',
    single: true,
  },
  {
    id: 'person-speaking',
    pattern:
      '<x:U>,? (?:also |further |then |later )?(?:said|says|told|noted|stated|added|stressed|emphasi[sz]ed|underlined|underscored|explained|remarked|expressed|urged|hoped|thanked|praised|highlighted|observed|commented|recalled|reiterated|described|lauded|hailed|commended|congratulated|delivered|spoke|moderated|presided|chaired)\\b',
    yields: 'person',
    reason: 'people speak',
    example: 'Halima Duale said the work would begin soon.',
  },
  {
    id: 'person-spoken-of',
    pattern: '(?:said|according to|told by|added|noted|by) <x:U>(?=[,.])',
    yields: 'person',
    reason: 'people are quoted',
    example: 'The work begins soon, according to Halima Duale.',
  },
  {
    id: 'person-counterpart',
    pattern: 'counterpart(?:,? (?:of|from|in) {the}<C>)?,? <x:U>',
    yields: 'person',
    reason: 'a counterpart is a person',
    example: 'The minister met his Ecuadorian counterpart, Gustavo Manrique.',
  },
  {
    id: 'body-between',
    pattern:
      '(?<=(?:<AE>|\\b(?:signed|cooperation|collaboration|partnership|alliance|merger|deal|pact|talks|ties|relations|contract|venture)\\b)[^;.]{0,70})between {the}<x:U> and {the}<OCU>{not_theirs}',
    yields: 'organization',
    reason: 'an instrument stands between bodies',
    example: 'The agreement between Zentrix and Nairobi University was signed.',
    single: true,
  },
  {
    id: 'body-between-second',
    pattern: '<A> between {the}<OC+> and {the}<x:U>{not_theirs}',
    yields: 'organization',
    reason: 'an instrument stands between bodies',
    example: 'The agreement between Nairobi University and Zentrix was signed.',
    single: true,
  },
  {
    id: 'body-signing-with',
    pattern: '(?:sign(?:ed|s)?|partner(?:s|ed|ship)?|<A>{words}) with {the}<x:OCU+>',
    yields: 'organization',
    reason: 'bodies sign with bodies',
    example: 'Nairobi University signed an agreement with Zentrix.',
    single: true,
  },
  {
    id: 'person-puts-name',
    pattern:
      '<x:UP+>{aside}{aux} (?:put|set|affix(?:ed)?|append(?:ed)?) (?:his|her|their) (?:names?|signatures?|initials) (?:to|on|under|below)\\b',
    yields: 'person',
    reason: 'people have names and signatures to put',
    example: 'Halima Duale and Piet Kuiper put their names to the agreement.',
  },
  {
    id: 'people-sign-together',
    pattern:
      '(?:^|^[^;,\uE001\uE002]{3,60}, )<x:U> and <x2:U> (?:(?:have|had|jointly|also|today) )*(?:co-?)?(?:signed|sign|inked|initialled) {words}<A>',
    yields: 'person',
    reason: 'two names of two words that sign together are people, unless anything says what they are',
    example: 'Halima Duale and Piet Kuiper signed a joint statement in Delft.',
  },
  {
    id: 'person-signs-beside-person',
    pattern:
      '(?:<P>(?:,? (?:of|from) {the}<OCL>)?|<U>,? (?:of|from) {the}<OCL>) and <x:U> (?:(?:have|had|jointly|also|today) )*(?:co-?)?(?:signed|sign|inked|initialled)\\b',
    yields: 'person',
    reason: 'who signs beside a person is one',
    example: 'Dr. Halima Duale of Nairobi University and Sjoerd Bakema signed the agreement.',
  },
  {
    id: 'body-in-list-signing',
    pattern:
      '<x:U>(?: ?\\(<OAU>\\))?(?:,| and| &) {the}<OCU+>(?: ?\\(<OAU>\\))?{aux} {sign} (?:{words}<DL>,?){0,2}{words}<A>',
    yields: 'organization',
    reason: 'a list of bodies signs',
    example: 'Zentrix and Nairobi University signed an agreement.',
    single: true,
  },
  {
    id: 'body-ends-list-signing',
    pattern:
      '<OCU+>(?: ?\\(<OAU>\\))?(?: and| &|, and) {the}<x:U>(?: ?\\(<OAU>\\))?{aux} {sign} (?:{words}<DL>,?){0,2}{words}<A>',
    yields: 'organization',
    reason: 'a list of bodies signs',
    example: 'Nairobi University and Zentrix signed an agreement.',
    single: true,
  },
  {
    id: 'body-signs',
    pattern: '^{the}<x:U>{aux} (?:sign(?:s|ed)?|ink(?:s|ed)?) {words}<A>',
    yields: 'organization',
    reason: 'who opens a sentence and signs is a body, unless anything says it is a person',
    example: 'Zentrix signed an agreement with Nairobi University.',
    single: true,
  },
  {
    id: 'place-of-holding',
    pattern:
      '(?:held|takes place|took place|taking place|take place|signed|opened|convened|gathered|met|concluded|hosted|kicked off) (?:{words}(?:<D> )?)?in (?:the (?:city|town) of )?<x:U>(?=[,.]| on | from | between | during | with |$)',
    yields: 'place',
    reason: 'what is held in a place that no list knows is held there all the same',
    example: 'The Delft Water Forum was held in Zuidermeer on 3 May 2024.',
    single: true,
  },
  {
    id: 'place-before-country',
    pattern: '\\b(?:in|at|near) <x:U>, <C>',
    yields: 'place',
    reason: 'a place no list knows stands before its country',
    example: 'Farmers from everywhere came together in Zuidermeer, Netherlands.',
    single: true,
  },
  {
    id: 'body-acts',
    pattern:
      '^{the}<x:U>(?: also| has| have| had| recently| officially| today| already)* (?:installed|acquired|acquires|manufactures|manufactured|produces|supplies|supplied|employs|operates|sells|raised|refurbished|rolled out|rolls out|sponsors|sponsored|specialises|specializes|recorded|reported|opened a branch|won a contract|was founded|was established|is headquartered|is based)\\b',
    yields: 'organization',
    reason: 'what makes, sells, employs or has a seat is a body',
    example: 'Zentrix installed the pumps in Nairobi.',
    single: true,
  },
  {
    id: 'body-hosting',
    pattern: '(?:hosted|organi[sz]ed|convened|sponsored) by {the}<x:U>',
    yields: 'organization',
    reason: 'bodies host',
    example: 'The forum was hosted by Zentrix.',
    single: true,
  },
];

const compiled = namingRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));

/** Which unknown runs are people or bodies, by their neighbours in one sentence; each with the rule that tells so. */
export function judge(
  mask: Mask,
): { readonly chunk: Chunk; readonly kind: 'person' | 'organization' | 'place'; readonly rule: string }[] {
  const judged = new Map<Chunk, { chunk: Chunk; kind: 'person' | 'organization' | 'place'; rule: string }>();
  if (!mask.placed.some(({ chunk }) => chunk.kind === 'unknown')) return [];
  for (const { rule, pattern } of compiled) {
    for (const match of matches(mask, pattern)) {
      for (const chunk of [...chunksOf(mask, match, 'x'), ...chunksOf(mask, match, 'x2')]) {
        if (chunk.kind !== 'unknown' || judged.has(chunk)) continue;
        if (
          PERSONAL.test(postIn(mask, match)) &&
          /^body-(?:of|before)-post$/u.test(rule.id) &&
          mayBePerson(chunk.text, false)
        ) {
          judged.set(chunk, { chunk, kind: 'person', rule: rule.id });
          continue;
        }
        if (rule.letters && !chunksOf(mask, match, 'l').some(({ text }) => initials(chunk.text, text))) continue;
        if (rule.yields === 'person' && !mayBePerson(chunk.text, rule.single ?? false)) continue;
        // "Hessian Minister of State": of a land that no list knows.
        if (rule.id === 'body-before-post' && /^\p{Lu}\p{Ll}+(?:ian|ese|ish|ean)$/u.test(chunk.text)) continue;
        if (rule.id === 'person-before-post' && isWhere(mask, chunk)) continue;
        if (rule.id === 'person-with-body-in-row' && PLACE_END.test(chunk.text)) continue;
        if (rule.yields === 'organization' && !mayBeBody(chunk.text)) continue;
        if (/^body-(?:after|acts|with)/u.test(rule.id) && looksLikePerson(chunk.text)) continue;
        if (/^people-(?:after|of)-plural-post$/u.test(rule.id) && !/[^s]s(?:[ -]general)?$/u.test(postIn(mask, match)))
          continue;
        if (
          rule.yields === 'place' &&
          (chunk.text.split(' ').length > 3 || /^\p{Lu}{2,}$/u.test(chunk.text) || !mayBeBody(chunk.text))
        )
          continue;
        const kind =
          /^body-(?:(?:of|before)-post|after-person-of)$/u.test(rule.id) && rulesPlace(mask, match)
            ? 'place'
            : rule.yields;
        judged.set(chunk, { chunk, kind, rule: rule.id });
      }
    }
  }
  return [...judged.values()];
}

/** "Jacob Zuma's lawyer": posts that one person has with another. */
const PERSONAL =
  /^(?:lawyer|attorney|advis[eo]r|deputy|successor|predecessor|biographer|agent|chief of staff|assistant|spokes(?:man|woman|person))$/i;

/** "Mayor of Zuidermeer", "Chief of Gumani": some posts are held over places. */
function rulesPlace(mask: Mask, match: RegExpExecArray): boolean {
  return /^(?:(?:first|interim|deputy|vice|acting|former|lord|paramount|village|state|county|provincial|executive|city|district|regional)[ -])*(?:mayor|governor|chief minister|county executive|lieutenant governor|lt\.? governor|senator|chief|prefect|premier|king|queen|sultan|emir|bishop|archbishop|ambassador|consul|consul[ -]general|wali|lord mayor)$/i.test(
    postIn(mask, match),
  );
}

/** "In Riverside Park, Mayor Yusuf planted a tree." */
function isWhere(mask: Mask, chunk: Chunk): boolean {
  const at = mask.placed.find((each) => each.chunk === chunk)?.at ?? 0;
  return (
    /\b(?:in|at|near|outside|through)\s$/i.test(mask.text.slice(Math.max(0, at - 9), at)) && PLACE_END.test(chunk.text)
  );
}

const PLACE_END =
  /\s(?:Park|Hall|Street|House|Beach|Centre|Center|Garden|Road|Lane|School|Room|Wharf|Harbour|Harbor|Bay|Pier|Club|Terminal|Campus|Building|Library|Lounge|Foyer|Ballroom|Laboratory|Studio|Chapel|Court|Tower|Gallery|Terrace|Floor|Venue)$/u;

/** The first post of a match. */
const postIn = (mask: Mask, match: RegExpExecArray): string =>
  mask.cells.slice(match.index, match.index + match[0].length).find(({ chunk }) => chunk?.kind === 'role')?.chunk
    ?.text ?? '';

/** A run that may be a person's name: two to five words, none of them a subject or an acronym. */
export function mayBePerson(name: string, single: boolean): boolean {
  const words = name.split(/\s+/u);
  // "Carlos Moojen de Abreu e Silva": small words are not counted.
  const long = words.filter((word) => !vocabulary.nameParticles.has(word)).length;
  if (long > 6 || (words.length === 1 && !single)) return false;
  if (words.some((word) => /\d|&/u.test(word) || /['’]s$/u.test(word))) return false;
  if (words.some((word) => /^(?:of|for|on|the|and|in)$/u.test(word))) return false;
  if (
    /^(?:casa|teatro|radio|club|grupo|maison|haus|dom|fundación|centro|liga|hotel|villa|palacio|tv)$/i.test(
      words[0] ?? '',
    )
  )
    return false;
  if (words.length === 1 && (/^\p{Lu}{2,}$/u.test(name) || name.length < 2 || isCommonWord(name))) return false;
  // "In Riverside Stadium, Mayor Yusuf": where, not who.
  if (words.length > 1 && NO_FAMILY.test(words.at(-1) ?? '')) return false;
  // "Vice Rectors, Deans and Directors".
  if (PLURAL_POSTS.test(words.at(-1)?.toLowerCase() ?? '')) return false;
  if (/[–—]/u.test(name) || words.some((word) => countryCode(word) !== undefined && words.length < 3)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  // Two subjects side by side are a topic ("Digital Economy"), also after a region ("Baltic-Nordic Economic Cooperation").
  const subjects = (those: readonly string[]) => those.every((word) => vocabulary.topics.has(word.toLowerCase()));
  return !subjects(capitals) && !(capitals.length > 2 && subjects(capitals.slice(-2)));
}

/** What places, lectures and firms are called by, and no family. */
const NO_FAMILY =
  /^(?:Stadium|Hotel|Plaza|Gardens|Airport|Lecture|Ratings|Mater|Islands|Avenue|Boulevard|Arena|Auditorium|Pavilion|Square|Market|Palace|Cathedral|Mosque|Church|Temple|Station|Theatre|Theater|Resort|Partners|Foods|Media|Rovers|Consulting|Systems|Solutions|Services|Logistics|Motors|Airlines|Airways|Ventures|Industries|Labs|Studios|Records|Pictures|Networks|Telecom|Energi|Energie|Holdings|Technologies|Pharma|Shipping|Brewery|Estates|Properties|Festival|Magazine|Gazette|Herald|Rail|Railways|Energy|Gas|Petroleum|Mining|Pharmaceuticals|Software|Insurance|Electric|Electronics|Chemicals|Cement|Aviation|Aerospace|Mobility|Biotech|Robotics|Semiconductors|Healthcare|Hydrogen|Automotive|Beverages|Textiles|Telecommunications)$/u;

/** "Head of Global Cooperation Team", "Doctor of Sciences": nobody is called so. */
function isCommonWord(name: string): boolean {
  const word = name.toLowerCase();
  return (
    vocabulary.topics.has(word) ||
    vocabulary.organizationHeads.has(word) ||
    vocabulary.honorifics.has(word) ||
    /^(?:phd|msc|doctor|team|unit|candidate|chair|desk|branch|reclamation|board|staff|deputy)$/u.test(word)
  );
}

function mayBeBody(name: string): boolean {
  return (
    name.length > 1 &&
    !plainAcronyms.has(name.toLowerCase()) &&
    // What is conferred.
    !/\b(?:Order of\b|(?:Order|Medal|Prize|Award|Cross|Trophy)$)/u.test(name) &&
    !vocabulary.roleHeads.has(name.toLowerCase().replace(/s$/u, '')) &&
    !/^\d+$/u.test(name) &&
    !name.split(' ').every((word) => vocabulary.topics.has(word.toLowerCase()))
  );
}

/** "Gulmira Seitkalievna Abdrasheva": a father's name before that of the family. */
const PATRONYMIC = /^\p{Lu}\p{Ll}{2,}(?:ovich|evich|ovna|evna|ivna|uly|ugli|qizi|kyzy|qyzy)$/u;

/** A name that tells of a person by itself: a given name borne in many countries, or a Chinese name, family name first. */
export function looksLikePerson(name: string): boolean {
  // "B.Ganzorig": an initial written together with the name.
  if (/^\p{Lu}\p{Ll}?\.\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(name)) return true;
  // "Mohammed bin Rashid Al Maktoum": whose son or daughter.
  if (/^(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:bin|ibn|binti|bint|bte) \p{Lu}/u.test(name)) return true;
  if (!mayBePerson(name, false)) return false;
  const words = name.split(/\s+/u);
  const first = words[0] ?? '';
  if (
    words.length <= 4 &&
    /^(?:(?:\p{Lu}\.-?){1,4}|(?:Ts|Kh|Dz|Zh|Yu|Ya|Ye|Yo|Ch)\.)$/u.test(first) &&
    words.slice(1).every((word) => /^\p{Lu}\p{Ll}/u.test(word) && !vocabulary.topics.has(word.toLowerCase()))
  )
    return true;
  if (words.length === 2 && vocabulary.chineseFamilyNames.has(first) && isPinyin(words[1] ?? '')) return true;
  if (words.some((word) => vocabulary.topics.has(word.toLowerCase()))) return false;
  if (words.length >= 2 && words.length <= 4 && words.slice(0, -1).some((word) => PATRONYMIC.test(word))) return true;
  return vocabulary.givenNames.has(first) && words.length <= 4;
}
