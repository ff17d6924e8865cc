import { busiest, type Busiest } from '../graph/cypher/busiest.ts';
import { gapKinds, gapsOf } from '../graph/cypher/gaps.ts';
import { bearersOf } from '../graph/cypher/names.ts';
import type { Graph } from '../graph/port.ts';
import { fold } from '../ontology/fold.ts';

/** A tab of GraphiQL. */
export interface Example {
  readonly query: string;
  readonly headers?: string;
}

/** What the page shows to those who have not given the key yet: nothing of the graph. */
export const keyedExamples = (): Example[] => [{ query: keyed, headers: '{\n  "Authorization": "Bearer "\n}' }];

/** What the page shows while the graph cannot be asked. */
export const noExamples = (): Example[] => [{ query: unanswered }];

/**
 * Queries about what this graph knows most of, so that each brings an answer; about what some documents name, where any
 * are given. The first tab is the one shown.
 */
export async function examples(graph: Graph, documents: readonly string[] = []): Promise<Example[]> {
  const focused = documents.length ? await tabsAbout(graph, documents) : [];
  const found = focused.length ? focused : await tabsAbout(graph, []);
  return found.length ? found : [{ query: empty }];
}

async function tabsAbout(graph: Graph, documents: readonly string[]): Promise<Example[]> {
  const most = async (way: Parameters<typeof busiest>[0]) => (await graph.rows(busiest(way, documents)))[0];
  const [signatures, agreements, events, positions, mentions] = await Promise.all(
    (['signatures', 'agreements', 'events', 'positions', 'mentions'] as const).map(most),
  );
  const asking = async (about: Busiest | undefined, text: (name: string, ref: string) => string) =>
    about ? [{ query: text(about.name, await refOf(graph, about)) }] : [];
  const party = signatures ?? agreements;
  const tabs = await Promise.all([
    asking(party, whoSignedWhat),
    asking(events, eventsInvolving),
    asking(positions, whoHoldsWhichPost),
    asking(party, () => latestAgreements),
    asking(mentions, (name) => searchFor(wordOf(name))),
    asking(mentions, (_name, ref) => whatStandsNear(ref)),
    party ? whatIsOpenAsked(graph) : [],
    asking(mentions, (name) => sentencesWith(wordOf(name))),
  ]);
  return tabs.flat();
}

/** What is open, where anything is. */
async function whatIsOpenAsked(graph: Graph): Promise<Example[]> {
  const found = await Promise.all(gapKinds.flatMap((kind) => gapsOf(kind, 1)).map((query) => graph.rows(query)));
  return found.some((rows) => rows.length > 0) ? [{ query: whatIsOpen }] : [];
}

/** By name where the name means this one alone, so that the query reads well; else by id. */
async function refOf(graph: Graph, { id, name }: Busiest): Promise<string> {
  const bearers = await graph.rows(bearersOf([fold(name)]));
  return bearers.length === 1 && bearers[0]!.node[0] === id
    ? `{ name: ${JSON.stringify(name)} }`
    : `{ id: ${JSON.stringify(id)} }`;
}

/** The longest word: it tells most. */
const wordOf = (name: string): string =>
  fold(name)
    .split(' ')
    .toSorted((a, b) => b.length - a.length)[0]!;

// Short lines: a page that is opened for the first time shows some 50 columns of them.

const whoSignedWhat = (name: string, ref: string): string => `# Who signed what with whom? The agreements of
# ${name},
# with the sentence that says so.
# Press the triangle (or Ctrl+Enter) to ask.
query WhoSignedWhatWithWhom {
  organization(ref: ${ref}) {
    name
    agreements {
      nodes {
        name
        date
        status
        place
        parties { nodes { name } }
        signatures {
          nodes {
            person { name }
            organization { name }
            evidence(first: 1) {
              quote
              document { title published }
            }
          }
        }
      }
    }
  }
}
`;

const eventsInvolving = (name: string, ref: string): string => `# All events involving
# ${name}:
# when, where, in which role, and who says so.
query EventsInvolving {
  events(involving: [${ref}]) {
    totalCount
    edges {
      node { name kind start end place }
      reasons {
        relation
        role
        evidence(first: 1) {
          quote
          document { title published }
        }
      }
    }
  }
}
`;

const whoHoldsWhichPost = (name: string, ref: string): string => `# Who holds which post at
# ${name}?
# firstSeen and lastSeen are dates of documents.
query WhoHoldsWhichPost {
  organization(ref: ${ref}) {
    name
    positions {
      nodes {
        person { name }
        title
        firstSeen
        lastSeen
        evidence(first: 1) {
          quote
          document { title }
        }
      }
    }
  }
}
`;

const latestAgreements = `# The latest agreements: who are the parties,
# who signed, and in which words it is told.
query LatestAgreements {
  agreements(first: 10) {
    totalCount
    nodes {
      name
      date
      status
      place
      parties {
        edges {
          role
          node { name }
          sourceCount
          evidence(first: 1) { quote }
        }
      }
      signatures {
        nodes {
          person { name }
          organization { name }
        }
      }
    }
  }
}
`;

const searchFor = (word: string): string => `# Whatever bears this word in one of its names,
# and the documents that speak of it.
query Search {
  search(text: ${JSON.stringify(word)}, first: 10) {
    totalCount
    edges {
      score
      node {
        id
        type
        name
        names
        documents(first: 3) {
          nodes { title published }
        }
      }
    }
  }
}
`;

const whatStandsNear = (ref: string): string => `# What lies around it, and in which order things
# happened. paths(from:, to:) tells how two things
# are connected.
query WhatStandsNear {
  neighbourhood(of: [${ref}], limit: 20) {
    links {
      from { name }
      relation
      to { name }
      evidence(first: 1) { quote }
    }
  }
  timeline(of: ${ref}) {
    edges {
      date
      node { name }
    }
  }
}
`;

const whatIsOpen = `# What a careful reader would still ask, and the
# sentence that raises the question.
query WhatIsOpen {
  gaps(first: 20) {
    totalCount
    nodes {
      kind
      question
      evidence(first: 1) {
        quote
        document { title published }
      }
    }
  }
}
`;

const sentencesWith = (word: string): string => `# Sentences that hold this word, and all that each of
# them states. Put quotes around words that belong
# together.
query Sentences {
  searchSentences(text: ${JSON.stringify(word)}, first: 10) {
    totalCount
    edges {
      score
      node {
        quote
        document { title published }
      }
      supports {
        statement
        entities { name }
      }
    }
  }
}
`;

const keyed = `# This server answers those who have its key.
# Put it behind "Bearer" in the tab Headers below.
query LatestAgreements {
  agreements(first: 10) {
    totalCount
    nodes {
      name
      date
      parties { nodes { name } }
    }
  }
}
`;

const unanswered = `# The database does not answer at the moment.
# Open this page again for examples from the graph.
query LatestAgreements {
  agreements(first: 10) { totalCount nodes { name date } }
}
`;

const empty = `# The graph is empty, or is being filled just now:
# then open this page again. Or load documents
# (.txt or .md files, or folders of them):
#
#   signatory load FOLDER
#
# or start the server with them:
#
#   signatory serve FOLDER
query Everything {
  organizations(first: 10) { totalCount nodes { name } }
  agreements(first: 10) { totalCount nodes { name date } }
}
`;
