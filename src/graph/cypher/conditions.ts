import type { Condition, Hop, Value } from '../port.ts';
import { propertyTerm, relationTerm } from './terms.ts';

/**
 * Variables of conditions begin with c, which no statement around them uses: one of theirs would be taken for it.
 * What a condition means in a statement, about the node that `variable` holds. The text depends on the conditions' kinds
 * alone: values go to `parameters`, under names that begin with `prefix`.
 */
export const conditionTerms = (
  variable: string,
  conditions: readonly Condition[],
  prefix: string,
  parameters: Record<string, Value>,
): string[] =>
  conditions.map((condition, index) => conditionTerm(variable, condition, `${prefix}${index}`, parameters));

/** The conditions as a `WHERE` of their own, or nothing. */
export function whereTerm(
  variable: string,
  conditions: readonly Condition[],
  parameters: Record<string, Value>,
): string {
  const terms = conditionTerms(variable, conditions, 'where', parameters);
  return terms.length ? ` WHERE ${terms.join(' AND ')}` : '';
}

function conditionTerm(n: string, condition: Condition, name: string, parameters: Record<string, Value>): string {
  switch (condition.kind) {
    case 'among':
      parameters[name] = condition.values;
      return `${n}.${propertyTerm(condition.property)} IN $${name}`;
    case 'contains':
      parameters[name] = condition.text.toLowerCase();
      return `toLower(${n}.${propertyTerm(condition.property)}) CONTAINS $${name}`;
    case 'has':
      return `${n}.${propertyTerm(condition.property)} IS NOT NULL`;
    case 'time':
      return timeTerm(n, condition, name, parameters);
    case 'type':
      parameters[name] = condition.types;
      return `any(label IN labels(${n}) WHERE label IN $${name})`;
    case 'named':
      parameters[name] = condition.form;
      // A former id is a name too, which no reader knows.
      return `EXISTS { MATCH (${n})<-[:NAMES]-(c:Name) WHERE c.form CONTAINS $${name} AND NOT c.form CONTAINS ':' }`;
    case 'mentioned':
      parameters[name] = condition.document;
      return `EXISTS { ${mention(n)} WHERE c.id = $${name} }`;
    case 'mentionedAfter':
      parameters[name] = condition.date;
      return `EXISTS { ${mention(n)} WHERE c.published > $${name} AND NOT c.published STARTS WITH $${name} }`;
    case 'from':
      parameters[name] = condition.document;
      return `EXISTS { MATCH (${n})-[:FROM|${relationTerm('IN')}]->(c:Document) WHERE c.id = $${name} }`;
    case 'at':
      parameters[name] = condition.place;
      parameters[`${name}_country`] = condition.country;
      return (
        `EXISTS { MATCH (${n})-[:TOOK_PLACE_IN]->(c:Place) ` +
        `WHERE c.id = $${name} OR c.country IN $${name}_country }`
      );
    case 'joined': {
      const { hops, ids, not } = condition;
      if (ids) parameters[name] = ids;
      const way = hops.map((hop, index) => hopTerm(hop, `c${index + 1}`)).join('');
      return `${not ? 'NOT ' : ''}EXISTS { MATCH (${n})${way}${ids ? ` WHERE c${hops.length}.id IN $${name}` : ''} }`;
    }
  }
}

function hopTerm({ relations, direction }: Hop, to: string): string {
  const types = relations.map(relationTerm).join('|');
  return direction === 'out' ? `-[:${types}]->(${to})` : `<-[:${types}]-(${to})`;
}

const mention = (n: string): string => `MATCH (${n})<-[:REFERS_TO]-(c0:Mention)-[:${relationTerm('IN')}]->(c:Document)`;

/** A date is an ISO prefix that stands for its whole span, and so is a bound. What has no date is not taken. */
function timeTerm(
  n: string,
  { starts, ends, from, to }: Extract<Condition, { kind: 'time' }>,
  name: string,
  parameters: Record<string, Value>,
): string {
  const value = (properties: readonly string[]) =>
    `coalesce(${properties.map((property) => `${n}.${propertyTerm(property)}`).join(', ')})`;
  const [first, last] = [value([...starts, ...ends]), value([...ends, ...starts])];
  const terms: string[] = [];
  if (from !== null) {
    parameters[`${name}_from`] = from;
    terms.push(`(${last} >= $${name}_from OR $${name}_from STARTS WITH ${last})`);
  }
  if (to !== null) {
    parameters[`${name}_to`] = to;
    terms.push(`(${first} <= $${name}_to OR ${first} STARTS WITH $${name}_to)`);
  }
  return terms.join(' AND ') || 'true';
}
