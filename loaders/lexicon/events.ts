/** Words that end, or before "of/on/for" begin, the name of an event, by its kind. Small letters. */
export const eventHeads = {
  CONFERENCE:
    'conference|forum|summit|congress|symposium|convention|colloquium|seminar|workshop|webinar|roundtable|round table|dialogue|expo|exposition|exhibition|fair|trade fair|session|general conference|plenary|hackathon|bootcamp|masterclass|consultation|assembly|general assembly|conclave|biennale|conference of the parties|retreat|course',
  MEETING:
    'meeting|ministerial meeting|ministerial|talks|consultations|briefing|hearing|reception|dinner|luncheon|gathering|negotiations|joint commission|joint committee meeting|meet',
  CEREMONY:
    'ceremony|opening ceremony|closing ceremony|award ceremony|graduation|inauguration|launch|launching|groundbreaking|commissioning|unveiling|commemoration|celebration|celebrations|awards|award|gala|anniversary|convocation|commencement|opening|jubilee|parade',
  PRESS_CONFERENCE: 'press conference|news conference|media briefing|press briefing|news briefing',
  VISIT: 'visit|state visit|official visit|working visit|study visit|study tour|tour|mission visit|trip',
  OTHER:
    'festival|week|day|games|olympics|olympiad|championship|championships|cup|competition|contest|marathon|show|season|concert|camp|summer school|winter school|lecture|campaign|regatta|tournament|carnival|hackfest|academy week|month|exercise|drill',
} as const;

/** Heads that name an event even in small letters, when the text says that it was held. */
export const plainEventHeads =
  'press conference|news conference|media briefing|press briefing|conference|forum|summit|congress|symposium|seminar|workshop|webinar|roundtable|round table|meeting|ceremony|opening ceremony|closing ceremony|award ceremony|groundbreaking ceremony|launch ceremony|graduation ceremony|inauguration ceremony|handover ceremony|exhibition|festival|visit|talks|consultations|dialogue|event|gathering|committee meeting|board meeting|training course|training workshop|training programme|hackathon|reception|launch event|courtesy call|courtesy visit|foreign affairs meeting|session';

/** Ordinals and words before the name of an event that tell its edition. */
export const editionWords =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|inaugural|annual|biennial|maiden';
