import { compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';

/** What stands after a body and says only where it is, or what it is: lists of parties are seen without it. */
const tails = [
  // "the museum of Japan", "a bank based in Nairobi".
  compile(
    '(?<=<O>)(?:,? based)? (?:of|in|from|at) (?:the )?<CL>(?:, <CL>)?(?=,? (?:and|&|as well as|to|have|has|will|signed|on|in)\\b|[,.;)]|$)',
  ),
  // "the university, Dhaka, and".
  compile('(?<=<O>),? \\(<CL>(?:, <CL>)?\\)'),
  compile('(?<=<O>), <CL>,(?= and <OC>)'),
  compile('(?<=<O>), <L>(?= and {the}<O>[^,;]{0,60}? (?:signed|sign|signs|inked|concluded|renewed|entered)\\b)'),
  compile('(?<=<O> and (?:the )?<O>), <CL>(?=[.,;]|$)'),
  compile('(?<=<OU>), <CL>(?=,? (?:have|has|had|will|signed|signs|sign|inked|recently|today|yesterday|jointly)\\b)'),
  // "by HE the Minister of Labour, Dr. Ali": drawn into one person, honours before the post are left over.
  compile(
    "\\b(?:h\\.? ?e\\.?|his excellency|her excellency|excellency|the hon(?:'ble|ou?rable)?\\.?|hon(?:'ble|ou?rable)?\\.?|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|prof\\.?|eng\\.?) (?=<P>)",
  ),
  // "Minister Ada Obi (left) and", "Mayor Ada Obi of Enugu and".
  compile(
    '(?<=<P>),? ?\\((?:[^()\uE001-\uE0FF]{0,20}\\b)?(?:left|right|cent(?:re|er)|middle)\\b[^()\uE001-\uE0FF]{0,20}\\)',
  ),
  compile('(?<=<P>),? of (?:the )?<LCOU>(?=,? (?:and|&|have|has|had|will|signed|signs|sign|inked|put|exchanged)\\b)'),
  // "which is the biggest district of the city", "a company of 300 people".
  compile(
    '(?<=<OC>), (?:an?|the|which|whose|one of|home to|based in|known as|part of) [^,;.:\uE001\uE002\uE004]{3,110},?(?= (?:and|as well as|together with) {the}<OC>)',
  ),
  // "the government, represented by the Ministry of Agriculture, and": who stands for a party is no party beside it.
  compile(
    '(?<=<OC>),? (?:(?:here )?represented|acting|working) (?:here )?(?:by|through) {the}(?:[\\p{Ll}-]+ ){0,3}<O>(?: \\(<OU>\\))?,?(?=,| and | signed| sign | have | has )',
  ),
  compile(
    '(?<=<OC>),? through {the}<O>(?: \\(<OU>\\))?,?(?=,? (?:and|have|has|will|signed|sign|subscribed|inked)\\b|,| <D>)',
  ),
  // "an agreement worth US$5 million was signed by".
  compile(
    ',? (?:worth|valued at|totall?ing|amounting to|for the amount of|for an amount of|in the amount of|to the tune of) (?:about |around |over |more than |up to |some |nearly |almost )?[\uE001-\uE00B]?\\s?[$€£¥₦₹]?\\s?[\uE001-\uE00B]?\\d[\\d.,]*(?: ?(?:million|billion|trillion|mn|bn|m|crore|lakh)\\b)?(?: (?:dollars|euros?|pounds|yen|[\uE001-\uE00B]))?',
  ),
  // "the Silla Museum and the Dazaifu museum": the small word only says what it is.
  compile(
    '(?<=<OU>) (?:museum|university|group|company|bank|institute|foundation|federation|association|firm|corporation|agency|academy|school|college|hospital|network|club|council|municipality)(?=,? (?:and|as well as|have|has|had|will|signed|sign|signs|inked|exchanged|concluded|entered|renewed|agreed|with|on|in|today|yesterday)\\b)',
  ),
  compile('(?<=<O>) named after <UPO>'),
  // "Rodrigo Vera, in his capacity as head of the council, and".
  compile(
    '(?<=<P>),? (?:in (?:his|her|their) capacit(?:y|ies) as|acting as) [^,;.]{3,90},?(?=,? (?:and|signed|for|on)\\b)',
  ),
  // "the ministry's institute": the unit acts, not its owner.
  compile("(?<=(?:between|with|and|the|,) )<O>'s (?=<O>)"),
  // "the amendment to the memorandum": the amendment is what was signed.
  compile('(?<=<A>) to (?:the|an?|its|their) <A>'),
  // "a memorandum with A and another with B": B is no party to the first.
  compile('(?<=<A>[^;.]{0,80}),? and (?:another|a second)(?: one)? with {the}<OC+>'),
];

/** A sentence as rules for parties read it. */
export function withoutTails(mask: Mask): Mask {
  let current = mask;
  for (const tail of tails)
    for (const match of matches(current, tail).reverse())
      current = current.without(match.index, match.index + match[0].length);
  return current;
}
