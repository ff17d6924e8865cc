import { connect, graphql } from '../../schema/client/index.ts';

const signings = graphql(`
  query Signings($body: EntityRef!, $from: Date!) {
    agreements(where: { party: $body, date: { from: $from } }, first: 20) {
      edges {
        node {
          name
          date
          parties {
            edges {
              node {
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** What a body has signed since a day, a line each: when, what and with whom. */
export async function signedBy(server: string, body: string, from: string): Promise<string[]> {
  const { agreements } = await connect(server).ask(signings, { body: { name: body }, from });
  return agreements.edges.map(({ node: { date, name, parties } }) => {
    const others = parties.edges.map(({ node }) => node.name).filter((party) => party !== body);
    return `${date ?? 'undated'}: ${name} with ${others.join(', ')}`;
  });
}
