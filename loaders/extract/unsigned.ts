import type { Sentence } from '../sentences.ts';
import { rulesBySentence } from './met.ts';

/**
 * Sentences that tell of a signing that was not: refused, denied, called off, merely wished for. What they say of parties, signers, days
 * and states is no fact.
 */
const UNSIGNED: readonly RegExp[] = [
  /\b(?:almost|nearly|may have|might have|reportedly|allegedly|(?:is|are|was|were) (?:said|rumou?red|alleged|believed) to have) (?:co-?)?(?:signed|inked|concluded)\b/i,
  /\b(?:forgot|omitted|neglected) to (?:sign|ink)\b|\b(?:no|hardly any|not one) (?:\w+ ){0,3}(?:agreements?|memorandum|treaty|deals?|contracts?|pacts?|accords?) (?:was|were|has been|have been|had been) (?:signed|concluded|inked|reached)\b/i,
  /^(?:Did|Has|Have|Had|Will|Why (?:has|have|did|was)|When (?:will|did))\b[^?]{3,160}\b(?:sign|signed|ratify|ratified)\b[^?]{0,80}\?/u,
  /\b(?:claims?|reports?|rumou?rs?|allegations?) that\b[^.;]{3,120}\b(?:signed|inked|concluded)\b[^.;]{0,80}\b(?:rejected|denied|dismissed|false|untrue)\b/i,
  /\b(?:did|does|do|has|have|had|will|would|could|was|were|is|are)(?: not|n['’]t)(?: yet| ever)?(?: been| be)? (?:co-?)?(?:sign(?:ed)?|inked?|concluded?|adopt(?:ed)?|ratif(?:y|ied))\b/i,
  /\b(?:never|without(?: ever)?(?: being)?|nothing (?:was|has been|had been)|no (?:agreement|memorandum|document|paper|deal|contract|text) (?:was|has been|had been)) (?:signed|inked|concluded|adopted|signing)\b/i,
  /\b(?:fail(?:s|ed)?|refus(?:es|ed|ing)|declin(?:es|ed)|unable|unwilling|reluctant|close) to (?:sign|ink|conclude|signing|inking|concluding)\b/i,
  /\b(?:den(?:y|ies|ied)|rejects?|rejected|dismissed|rumou?rs?|false reports?)\b[^.;]{0,90}?\b(?:sign(?:ed|ing)?|inked|concluded)\b|\b(?:sign(?:ed|ing)|inked|concluded)\b[^.;]{0,120}?\b(?:is|are|was|were) (?:untrue|false|not true|baseless|unfounded|a hoax)\b/i,
  /\b(?:was|were) to have (?:been )?(?:signed|inked|concluded)\b|\b(?:should|could|might|would) have (?:been )?(?:signed|inked|concluded|adopted)\b|^Had \P{Ll}[^,]{2,80} (?:signed|adopted|ratified)\b/u,
  /\b(?:sign|signed|signing|ceremony)\b[^.]{0,120}?\b(?:was|were|has been|had been) (?:cancelled|canceled|called off|postponed|put off|scrapped|aborted)\b/i,
  /\bwhether\b[^.;]{2,120}\b(?:signed|inked|concluded|ratified)\b/i,
  /\b(?:claims?|claimed|alleges?|alleged) that\b[^.;]{2,120}\b(?:signed|inked|concluded)\b/i,
  /\b(?:earlier|previous|original) version of (?:this|the) (?:article|story|report|text|item|page)\b/i,
  // One verb of signing, and it is of something else.
  /^(?!.*\bsign(?:ed|s|ing)?\b.*\bsign(?:ed|s|ing)?\b).*(?:\b(?:petition|complaint|open letter|autographs?|guest ?book|visitors?['’]s? book)s?\b.*\b(?:was|were|has been|have been) signed\b|\bsign(?:ed|s|ing)? (?:into law\b|(?:an? |the )?(?:petition|bill|decree|executive order|complaint|open letter|autographs|guest ?book|visitors?['’]s? book)\b))/is,
  /\bapprov(?:ed|es|al of) (?:on \w+ )?(?:\w+ ){0,2}the signing of\b/i,
  // Another paper, which the text does not name.
  /\b(?:co-?)?(?:signed|signs|inked|concluded) (?:the|an?) (?:earlier|first|previous|original|preceding|older|similar) (?:one|version|paper|text)\b/i,
  /^Neither\b[^.;]{2,120}\bnor\b[^.;]{2,120}\b(?:signed|inked|adopted)\b/u,
  /\b(?:asks?|asked|urg(?:es|ed)|call(?:s|ed) (?:on|upon)|appeal(?:s|ed) to|press(?:es|ed)|invit(?:es|ed)|encourag(?:es|ed)|wants?|wanted) [^.;]{2,90}? to (?:sign|ratify|join|accede)\b/i,
];

const mayFit = rulesBySentence(UNSIGNED.map((pattern) => ({ pattern })));

export function isUnsigned(text: string, sentence: Sentence): boolean {
  const words = text.slice(sentence.start, sentence.end);
  return mayFit(sentence).some(({ pattern }) => pattern.test(words));
}
