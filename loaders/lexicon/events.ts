/** Words that end, or before "of/on/for" begin, the name of an event, by its kind. Small letters. */
export const eventHeads = {
  CONFERENCE:
    'conference|forum|summit|congress|symposium|convention|colloquium|seminar|workshop|webinar|roundtable|round table|dialogue|expo|exposition|exhibition|fair|trade fair|session|general conference|plenary|hackathon|bootcamp|masterclass|consultation|assembly|general assembly|conclave|biennale|conference of the parties|retreat|course|panel discussion|side event|indaba|teach-in|conversatorio|talanoa|imbizo|lekgotla|symposia',
  MEETING:
    'meeting|ministerial meeting|ministerial|talks|consultations|briefing|hearing|reception|dinner|luncheon|gathering|negotiations|joint commission|joint committee meeting|meet|banquet|courtesy call|audience|telephone conversation|phone call|phone conversation',
  CEREMONY:
    'ceremony|opening ceremony|closing ceremony|award ceremony|graduation|inauguration|launch|launching|groundbreaking|commissioning|unveiling|commemoration|celebration|celebrations|awards|award|gala|anniversary|convocation|commencement|opening|jubilee|parade|vernissage|swearing-in|investiture',
  PRESS_CONFERENCE:
    'press conference|news conference|media briefing|press briefing|news briefing|press meet|media conference',
  VISIT:
    'visit|visits|state visit|official visit|working visit|study visit|study tour|tour|mission visit|trip|courtesy visit|trade mission|fact-finding mission',
  OTHER:
    'festival|week|day|days|games|olympics|olympiad|championship|championships|cup|competition|contest|marathon|show|season|concert|camp|summer school|winter school|lecture|campaign|regatta|tournament|carnival|hackfest|academy week|month|exercise|drill|cultural evening|open day|open days',
} as const;

/** Heads that name an event even in small letters, when the text says that it was held. */
export const plainEventHeads =
  'press conference|news conference|media briefing|press briefing|press meet|news briefing|conference|forum|summit|congress|symposium|seminar|workshop|webinar|roundtable|round table|meeting|ceremony|opening ceremony|closing ceremony|award ceremony|groundbreaking ceremony|launch ceremony|graduation ceremony|inauguration ceremony|handover ceremony|exhibition|festival|visit|talks|consultations|dialogue|event|gathering|committee meeting|board meeting|training course|training workshop|training programme|hackathon|reception|launch event|courtesy call|courtesy visit|foreign affairs meeting|session|convocation|colloquium|banquet|luncheon|gala|masterclass|panel discussion|side event|celebrations|anniversary celebration|round-table|press launch|plenary|working dinner|study tour|trade mission|summer school|jubilee|tournament|championship|plenary meeting|vernissage|commencement ceremony|town hall meeting|conclave|public lecture|media conference|swearing-in ceremony|joint commission meeting|cultural evening|gala dinner|training program|training session|retreat|negotiations|telephone conversation|phone call|phone conversation|gala evening|state dinner|visits|lecture series|award gala';

/** Words of small letters before such a head that belong to the description. */
export const eventModifiers =
  'national|international|annual|biennial|high-level|ministerial|bilateral|trilateral|multilateral|regional|subregional|sub-regional|global|joint|virtual|online|hybrid|official|working|state|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural|maiden|ordinary|regular|statutory|education|educational|cultural|economic|business|investment|trade|technical|scientific|scientific-practical|academic|foreign|affairs|policy|training|capacity-building|one-day|two-day|three-day|four-day|five-day|six-day|seven-day|ten-day|half-day|week-long|month-long|special|extraordinary|plenary|closing|opening|formal|youth|women|teacher|student|students|health|medical|climate|energy|science|technology|research|agricultural|digital|expert|experts|stakeholder|stakeholders|consultative|steering|committee|coordination|planning|validation|inception|sensitisation|sensitization|launch|inauguration|awards?|award|graduation|convocation|groundbreaking|ground-breaking|foundation-laying|flag-raising|flag-hoisting|wreath-laying|ribbon-cutting|commissioning|unveiling|signing|welcome|welcoming|farewell|handover|press|news|media|courtesy|study|field|follow-up|preparatory|review|panel|round|roundtable|summit|exchange|goodwill|friendly|fact-finding|inspection|familiarisation|familiarization|introductory|reciprocal|return|historic|landmark|cordial|brief|private|closed-door|informal|extended|recent|commemorative|memorial|anniversary|musical|photo|photographic|art|executive|bootcamp|major|key|public|information|political|strategic|security|defence|defense|parliamentary|intergovernmental|interactive|thematic|specialized|specialised|practical|grand|gala|book|film|sports|football|charity|teleconference|video|telephone|one-on-one|face-to-face|inter-ministerial|mini|interim|emergency|urgent|quarterly|monthly';

/** "National Assembly", "Conference of Rectors": bodies whose head word is that of an event; no ordinal stands before them. */
export const bodyAssemblies =
  'national|state|federal|legislative|parliamentary|constituent|regional|provincial|county|municipal|city|cantonal|house|welsh|consultative|constitutional|departmental|territorial|joint parliamentary|university|academic|grand national|great people s|supreme';
export const bodyCongresses =
  'national|people s|us|u s|united states|american|african national|indian national|trade union|trade unions|trades union|labour|peoples|philippine|state|jewish|chinese national|peruvian|mexican|brazilian|argentine|chilean|workers';
/** Whose conference is a lasting body: "Conference of Rectors". */
export const bodyConferences =
  'rectors|bishops|presidents of|vice-chancellors|university presidents|mayors|directors-general|catholic bishops|churches|university rectors';

/** Ordinals and words before the name of an event that tell its edition. */
export const editionWords =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|inaugural|annual|biennial|maiden';
