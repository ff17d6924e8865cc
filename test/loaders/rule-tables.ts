import { dateRules } from '../../loaders/extract/dates.ts';
import { figureRules } from '../../loaders/extract/figures.ts';
import { describedEventRules } from '../../loaders/extract/foundings.ts';
import {
  congressRule,
  gatheringRules,
  ownerRule,
  quotedRule,
  signerRule,
} from '../../loaders/extract/gathering-rules.ts';
import { guestRowsRule } from '../../loaders/extract/guest-lists.ts';
import { meetingRules } from '../../loaders/extract/meetings.ts';
import { belowRule, orderedBodiesRule, orderedPostsRule, positionRules } from '../../loaders/extract/position-rules.ts';
import { pageOwnerRule } from '../../loaders/extract/page-owner.ts';
import { postRowRules } from '../../loaders/extract/post-rows.ts';
import { segmentRules } from '../../loaders/extract/segments.ts';
import { signingRules } from '../../loaders/extract/signing-rules.ts';
import { statusRules } from '../../loaders/extract/status.ts';
import { termRules } from '../../loaders/extract/terms.ts';
import { founderRule, tieRules, unitRule } from '../../loaders/extract/ties.ts';
import { namingRules } from '../../loaders/extract/unknowns.ts';
import { guestsAttendRule, visitRules } from '../../loaders/extract/visits.ts';
import { chrome, endings } from '../../loaders/lexicon/chrome.ts';

/** The rules of positions that tell where a person is from, and no title. */
export const bodyRules = positionRules.filter((rule) => rule.bodyOnly);

/** Rules whose facts bear their id. */
export const factTables = {
  signing: signingRules,
  gathering: [...gatheringRules, guestRowsRule, quotedRule, ownerRule, congressRule, signerRule],
  meetings: meetingRules,
  visits: [...visitRules, guestsAttendRule],
  segments: segmentRules,
  status: statusRules,
  terms: termRules,
  ties: [...tieRules, unitRule, founderRule],
  figures: figureRules,
  positions: [
    ...positionRules.filter((rule) => !rule.bodyOnly),
    orderedPostsRule,
    orderedBodiesRule,
    belowRule,
    pageOwnerRule,
    ...Object.values(postRowRules),
  ],
};

/** Rules that only prepare facts. */
export const otherTables = {
  names: namingRules,
  dates: dateRules,
  'bodies of people': bodyRules,
  'described events': describedEventRules,
  'page chrome': [...chrome, ...endings],
};
