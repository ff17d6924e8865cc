/** Lines that belong to the page and not to the article. `longest`: in characters, 200 unless told. */
export interface ChromeRow {
  readonly id: string;
  readonly pattern: RegExp;
  readonly reason: string;
  readonly example: string;
  readonly longest?: number;
  /** An end only in the second half of a text. */
  readonly late?: true;
}

export const chrome: readonly ChromeRow[] = [
  {
    id: 'menu-heading',
    pattern:
      /^(?:latest|top|more|trending|recent|related|popular|other|breaking)\s+(?:news|stories|articles|posts|headlines|reads?|videos?|photos?)\s*:?$/iu,
    reason: 'heading of a list of other articles',
    example: 'Latest news',
  },
  {
    id: 'news-label',
    pattern: /^(?:[\p{L}&-]+ ){0,3}(?:news|news updates|newsroom)(?: \d+)?$/iu,
    reason: 'name of a section of news',
    example: 'Company News',
    longest: 40,
  },
  {
    id: 'section-label',
    pattern:
      /^(?:press releases?|news releases?|news|home|media centre|media center|newsroom|press room|announcements?|events?|articles?|blog|press|stories|headlines|news (?:and|&) events|official news|business|politics|education|world|national|local news|technology|sports?|culture|opinion|features?|videos?|photos?|gallery|search|menu|login|log in|sign in|register|subscribe|advertisement|sponsored|comments?|leave a comment|back to top|next|previous|older posts|newer posts|skip to (?:main )?content|\d+ comments?|\d+ min(?:ute)?s? read|listen|print|pdf|close|english|français|español|português|русский|العربية|中文|for immediate release|immediate release|media release|press statement)\s*$/iu,
    reason: 'label of a page section',
    example: 'Press Releases',
  },
  {
    id: 'bread-crumbs',
    pattern: /^(?:[\p{L}&' ]{2,30}\s*(?:>|»|›|→|\|)\s*)+[\p{L}&' .…-]{0,90}$/u,
    reason: 'path of menus',
    example: 'News > Press Releases',
  },
  {
    id: 'menu-path-home',
    pattern: /^home\s+(?:news|about|blog|events|press|media|publications)\b(?:\s*[&>»/|]\s*|\s+)\S/iu,
    reason: 'path of menus without its marks',
    example: 'Home News & Events Delegation visits the port',
  },
  {
    id: 'capital-sections',
    pattern: /^[\p{Lu}& ]{3,30}(?:\s*[/|]\s*[\p{Lu}& ]{3,30})+$/u,
    reason: 'names of page sections',
    example: 'ARTS / CULTURE & LEISURE',
  },
  {
    id: 'share-line',
    pattern:
      /^(?:share|tweet|pin|e-?mail|print|like|follow|whatsapp|facebook|twitter|linkedin|telegram|copy link|x|instagram|youtube|reddit)\b(?:[\s|,/·:+&-]*(?:this(?: (?:article|story|post|page))?|on|via|us|by|to|share|tweet|pin|e-?mail|print|like|follow|whatsapp|facebook|twitter|linkedin|telegram|copy link|x|instagram|youtube|reddit|pinterest|and|\d+))*\s*$/iu,
    reason: 'buttons for sharing',
    example: 'Share on Facebook | Twitter | WhatsApp',
  },
  {
    id: 'language-switch',
    pattern:
      /^(?:(?:english|en|中文|简体|繁體|français|fr|español|es|português|русский|العربية|deutsch)\s*[|/·,]?\s*){2,}$/iu,
    reason: 'switch of languages',
    example: '中文 | English',
  },
  {
    id: 'tag-line',
    pattern: /^(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|labels?)\s*[:：]/iu,
    reason: 'tags',
    example: 'Tag: Cooperation with the press, International exchange',
  },
  {
    id: 'counter',
    pattern:
      /(?:^|\s)(?:views?|hits|reads?|clicks|visits)\s*[:：]\s*[\d,.]+|^[\d,.]+\s*(?:views?|shares?|likes|reads)$/iu,
    reason: 'counter of views',
    example: 'Views:1693',
  },
  {
    id: 'date-line',
    pattern:
      /^(?:published|posted|updated|last updated|last modified|publication date|release date|date|time|created|modified)(?: on| at)?\s*[:：]/iu,
    reason: 'line that tells when the page appeared',
    example: 'Published: Apr 25, 2025 09:48 PM',
    longest: 90,
  },
  {
    id: 'author-line',
    pattern: /^(?:author|by|written by|reported by|reporter|editor|source|posted by|story by|text by)\s*[:：]/iu,
    reason: 'line that tells who wrote the page',
    example: 'Author: Staff reporter',
    longest: 120,
  },
  {
    id: 'foreign-day',
    pattern: /^\d{4}年\d{1,2}月\d{1,2}日(?:星期.)?$/u,
    reason: 'day on which the page was fetched',
    example: '2020年11月16日星期一',
  },
  {
    id: 'photo-credit',
    pattern:
      /^\(?(?:photos?|images?|pictures?|picture credit|photo credit|image credit|file photo|photograph)\s*(?:by|:|courtesy|credit|©)/iu,
    reason: 'credit of a photograph',
    example: 'Photo by the press service',
    longest: 120,
  },
  {
    id: 'cookies',
    pattern:
      /\b(?:we use cookies|this (?:web)?site uses cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy policy|terms (?:of use|and conditions))\b/iu,
    reason: 'notice about cookies and terms',
    example: 'This website uses cookies to improve your experience.',
  },
  {
    id: 'copyright',
    // "(c) the visit of a delegation" is a row of a list.
    pattern:
      /^(?:©|\(c\)(?!\s(?:the|an?|to|that|in|on|for|by|its|their|any|at|of|with|from|\p{L}+ing)\b)|copyright\b)|\ball rights reserved\b/iu,
    reason: 'copyright notice',
    example: '© 2024 The Example Herald. All rights reserved.',
  },
  {
    id: 'invitation',
    pattern:
      /^(?:subscribe|sign up|click here|read more|read also|also read|see also|learn more|download|join our|follow us|for more information|to learn more|visit (?:our|us)|get the latest|watch(?::| the video)|register (?:here|now)|continue reading)\b/iu,
    reason: 'invitation to click',
    example: 'Read more: the ministry opens a school',
  },
  {
    id: 'contact',
    pattern:
      /^(?:media contacts?|press contacts?|contacts?(?: us)?|for (?:media|press) (?:inquiries|enquiries|queries)|(?:tel|phone|fax|e-?mail|address|website|web)\b)\s*[:：]|^\S+@\S+$|^https?:\/\/\S+$|^www\.\S+$/iu,
    reason: 'how to reach somebody',
    example: 'Media contact: press@example.org',
  },
];

/** Whom to ask, with the post that the line gives: it says who holds it. */
export const contactPerson =
  /^(?:[\p{L} ]{0,24}\b)?(?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|[Qq]ueries)(?: person)?\s*[:：]\s*(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3},\s+(?:\p{Lu}\p{L}+|\S+@)/u;

/** Whom to ask, in a row of its own below such a heading: a name, a post and perhaps a body. */
export const contactRow =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?\p{Lu}[\p{L}'’.-]+(?:\s(?:(?:van|von|de|der|da|dos|del|al|bin|el) )*\p{Lu}[\p{L}'’.-]+){1,3}, (?:\p{L}+ ){0,4}(?:[Oo]fficer|[Mm]anager|[Dd]irector|[Hh]ead|[Ss]pokes(?:man|woman|person)|[Aa]ssistant|[Cc]oordinator|[Aa]dvis[eo]r|[Ss]pecialist|[Ss]ecretary|[Ll]ead)\b[^@]{0,90}$/u;

export const endings: readonly ChromeRow[] = [
  {
    id: 'contact-block',
    pattern:
      /^(?:for (?:more|further|additional) (?:information|details)|for (?:media|press) (?:inquiries|enquiries|queries)|(?:media|press) contacts?\b|contacts?(?: information)?:?$|for interviews)/iu,
    reason: 'whom to ask, after the article',
    example: 'For more information, please contact:',
    late: true,
  },
  {
    id: 'end-mark',
    pattern: /^[-–—*~=\s]*(?:end|ends|ends\.|the end|###|# # #|\*{3,}|xxx|-30-)[-–—*~=\s]*$/iu,
    reason: 'what follows the end of the article',
    example: '- END -',
  },
  {
    id: 'related-list',
    pattern:
      /^(?:related(?: (?:articles?|news|stories|posts|content|links?|topics?|reading))?|read (?:also|next|more)|you (?:may|might) also (?:like|be interested in)|check also|trending(?: (?:news|now|stories))?|(?:previous|next|recent|latest|top|more|breaking) (?:news|posts?|articles?|stories)|back to (?:news|blog|list|top|home|all news)|search news|archives|share this (?:article|post|story|news|page)|popular (?:posts|news|stories)|about the author|be the first to comment|stay updated|(?:add|post) (?:a |your )?comments?|no comments(?: yet)?|more (?:from|on|in) .{2,40}|more news|recommended(?: for you)?|see also|also read|most (?:read|popular|viewed)|don't miss|latest (?:posts|articles)|other news|leave a (?:reply|comment))\s*:?$/iu,
    reason: 'links to other articles',
    example: 'Related articles',
    late: true,
  },
];
