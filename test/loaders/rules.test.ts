import { describe, expect, it } from 'vitest';
import { findDates } from '../../loaders/extract/dates.ts';
import { extract } from '../../loaders/extract/index.ts';
import { compile, matches } from '../../loaders/extract/mask.ts';
import { readNames } from '../../loaders/extract/reading.ts';
import { documentOf } from './documents.ts';
import { bodyRules, factTables, otherTables } from './rule-tables.ts';

const { dates: dateRules, names: namingRules, 'described events': describedEventRules } = otherTables;
const factRules = Object.values(factTables).flat();
const all = [...factRules, ...Object.values(otherTables).flat()];

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

  it.each(bodyRules.map((rule) => [rule.id, rule] as const))('%s sees the body in its example', (_, rule) => {
    const pattern = compile(rule.pattern);
    const { masks } = readNames(documentOf(rule.example));
    expect(masks.some((mask) => matches(mask, pattern).length > 0)).toBe(true);
  });

  it.each(describedEventRules.map((rule) => [rule.id, rule] as const))(
    '%s makes an event of its example',
    (_, rule) => {
      const { items } = extract(documentOf(rule.example, { published: '2024-06-05' }));
      expect(items.filter((item) => item.type === 'Event' && item.described)).toHaveLength(1);
    },
  );

  it.each(otherTables['page chrome'].map((row) => [row.id, row] as const))(
    '%s fits the line of its example',
    (_, row) => {
      expect(row.pattern.test(row.example)).toBe(true);
    },
  );
});
