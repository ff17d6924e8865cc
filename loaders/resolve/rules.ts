import type { ClusterRule } from './rule.ts';
import { agreementRules } from './rules/agreements.ts';
import { bodyRules } from './rules/bodies.ts';
import { eventRules } from './rules/events.ts';
import { personRules } from './rules/people.ts';

/** The judgements, strongest first within a type. Each blocks by a key; none compares all pairs. */
export const clusterRules: readonly ClusterRule[] = [...bodyRules, ...personRules, ...eventRules, ...agreementRules];
