import type { Draft } from './items.ts';

/** Which kinds of bodies are bound by the signature of somebody with a title, where the text leaves out the body. */
const OFFICES: readonly { readonly title: RegExp; readonly binds: (party: Draft) => boolean }[] = [
  {
    title: /\b(?:rector|chancellor|dean|provost|vice-rector|pro-rector|principal)\b/i,
    binds: (party) => party.kind === 'UNIVERSITY',
  },
  {
    title: /\b(?:ambassador|high commissioner|prime minister|foreign minister|head of state|chargé d['’]affaires)\b/i,
    binds: (party) => party.kind === 'COUNTRY',
  },
  {
    title: /\b(?:minister|undersecretary|under-secretary|secretary of state)\b/i,
    binds: (party) => party.kind === 'COUNTRY' || (party.kind === 'GOVERNMENT' && !isCity(party)),
  },
  { title: /\b(?:mayor|alderman|lord provost)\b/i, binds: isCity },
  {
    title:
      /\b(?:ceo|chief executive|managing director|general manager|chief operating officer|vice president of sales)\b/i,
    // Companies and agencies are led by such; who leads a ministry, a country or a university is not called so.
    binds: (party) => !/^(?:COUNTRY|UNIVERSITY)$/u.test(party.kind ?? '') && !isMinistry(party) && !isCity(party),
  },
];

function isMinistry(party: Draft): boolean {
  return party.chunks.some((chunk) => /^(?:ministry|government)$/u.test(chunk.head ?? ''));
}

function isCity(party: Draft): boolean {
  return (
    party.kind === 'GOVERNMENT' &&
    (party.chunks.length === 0 || party.chunks.some((chunk) => /^(?:city|municipality|town)$/u.test(chunk.head ?? '')))
  );
}

/** The only party that somebody with these titles may sign for; undefined where none or several fit. */
export function partyOfOffice(titles: readonly string[], parties: readonly Draft[]): Draft | undefined {
  for (const { title, binds } of OFFICES) {
    if (!titles.some((each) => title.test(each))) continue;
    const fitting = parties.filter(binds);
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  return undefined;
}

/** Whether somebody with these titles cannot sign for a party: a rector for a ministry. */
export function isForeignOffice(titles: readonly string[], party: Draft, parties: readonly Draft[]): boolean {
  for (const { title, binds } of OFFICES)
    if (titles.some((each) => title.test(each)) && parties.some(binds)) return !binds(party);
  return false;
}
