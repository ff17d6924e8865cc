import { describe, expect, it } from 'vitest';
import { dateRules, findDates } from '../../loaders/extract/dates.ts';
import { figureRules } from '../../loaders/extract/figures.ts';
import { describedEventRules } from '../../loaders/extract/foundings.ts';
import { gatheringRules, ownerRule, quotedRule, signerRule } from '../../loaders/extract/gathering-rules.ts';
import { guestRowsRule } from '../../loaders/extract/guest-lists.ts';
import { extract } from '../../loaders/extract/index.ts';
import { compile, matches } from '../../loaders/extract/mask.ts';
import { meetingRules } from '../../loaders/extract/meetings.ts';
import { positionRules } from '../../loaders/extract/position-rules.ts';
import { readNames } from '../../loaders/extract/reading.ts';
import { segmentRules } from '../../loaders/extract/segments.ts';
import { signingRules } from '../../loaders/extract/signing-rules.ts';
import { statusRules } from '../../loaders/extract/status.ts';
import { founderRule, tieRules, unitRule } from '../../loaders/extract/ties.ts';
import { namingRules } from '../../loaders/extract/unknowns.ts';
import { chrome, endings } from '../../loaders/lexicon/chrome.ts';
import { documentOf } from './documents.ts';

const factRules = [
  ...signingRules,
  ...gatheringRules,
  ...meetingRules,
  ...segmentRules,
  guestRowsRule,
  quotedRule,
  ownerRule,
  signerRule,
  ...statusRules,
  ...tieRules,
  unitRule,
  founderRule,
  ...figureRules,
  ...positionRules.filter((rule) => !rule.bodyOnly),
];
const all = [
  ...dateRules,
  ...namingRules,
  ...positionRules,
  ...signingRules,
  ...gatheringRules,
  ...meetingRules,
  quotedRule,
  ownerRule,
  signerRule,
  ...describedEventRules,
  ...statusRules,
  ...tieRules,
  unitRule,
  founderRule,
  ...figureRules,
  ...chrome,
  ...endings,
];

describe('extraction rules', () => {
  it('have an id of their own, a reason and an example each', () => {
    const ids = all.map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(all.filter((rule) => !rule.reason.trim() || !rule.example.trim()).map((rule) => rule.id)).toEqual([]);
  });

  it.each(dateRules.map((rule) => [rule.id, rule] as const))('%s reads the date of its example', (id, rule) => {
    const found = findDates(rule.example, 0, { published: '2024-06-05', year: 2024 });
    expect(found.filter((date) => date.from).map((date) => date.rule)).toContain(id);
  });

  it.each(namingRules.map((rule) => [rule.id, rule] as const))(
    '%s tells what the name in its example is',
    (id, rule) => {
      const reading = readNames(documentOf(rule.example));
      const seen = readNames(documentOf(rule.example)).masks.some(
        (mask) => matches(mask, compile(rule.pattern)).length > 0,
      );
      const judged = [...reading.judgedBy.values()].includes(id);
      expect(judged || seen).toBe(true);
    },
  );

  it.each(factRules.map((rule) => [rule.id, rule] as const))('%s gives a fact for its example', (id, rule) => {
    const { facts } = extract(documentOf(rule.example, { published: '2024-06-05' }));
    expect(facts.map((fact) => fact.evidence.rule)).toContain(id);
  });

  it.each(positionRules.filter((rule) => rule.bodyOnly).map((rule) => [rule.id, rule] as const))(
    '%s sees the body in its example',
    (_, rule) => {
      const pattern = compile(rule.pattern);
      const { masks } = readNames(documentOf(rule.example));
      expect(masks.some((mask) => matches(mask, pattern).length > 0)).toBe(true);
    },
  );

  it.each(describedEventRules.map((rule) => [rule.id, rule] as const))(
    '%s makes an event of its example',
    (_, rule) => {
      const { items } = extract(documentOf(rule.example, { published: '2024-06-05' }));
      expect(items.filter((item) => item.type === 'Event' && item.described)).toHaveLength(1);
    },
  );

  it.each([...chrome, ...endings].map((row) => [row.id, row] as const))('%s fits the line of its example', (_, row) => {
    expect(row.pattern.test(row.example)).toBe(true);
  });
});
