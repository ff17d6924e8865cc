import { afterAll, describe, expect, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { nodeTypes, propertiesOf, relationTypes } from '../../src/ontology/types.ts';
import { walked } from '../../schema/walk.ts';
import { createApi } from '../../src/server/api.ts';
import { post } from './ask.ts';

/** What the ontology declares and the API leaves out on purpose, with the reason. */
const leftOut: Readonly<Record<string, string>> = {
  Name: 'names lead to things; a thing shows them in `names`, and refs and search look them up',
  Block: 'leads from a document that changes to what it may touch; nothing that a reader asks for',
  ...Object.fromEntries(
    ['Position', 'Signature', 'Figure', 'Claim', 'Story'].map((type) => [`${type}.sources`, 'shown as `sourceCount`']),
  ),
  ...Object.fromEntries(
    ['Position', 'Signature', 'Figure', 'Claim'].map((type) => [`${type}.stories`, 'shown as `storyCount`']),
  ),
  'Mention.scope': 'tells resolution where a form counts; a reader sees the entity it leads to',
  'Mention.key': 'what resolution compares; a reader sees the entity it leads to',
  'Mention.name': 'the fullest name in one document, for resolution; the entity shows all names',
  'Mention.qualifier': 'for resolution; the entity shows what came of it',
  'Mention.described': 'for resolution; the entity shows what came of it',
  'Mention.kind': 'for resolution; the entity shows what came of it',
  'Mention.country': 'for resolution; the entity shows what came of it',
  'Mention.edition': 'for resolution; the entity shows what came of it',
  'Mention.theme': 'for resolution; the entity shows what came of it',
  'Document.told': 'how it tells what it tells, for stories; they show what came of it',
  'Mention.told': 'all that one document tells of a thing, for resolution; the entity shows what came of it',
  'Evidence.ends': 'shown as `mentions`',
  'Evidence.rejected': 'what people rejected supports no fact, so that no fact shows it',
  'Evidence.endRoles': 'the fact that it supports shows its ends by what they are',
  ...Object.fromEntries(
    [
      'role',
      'title',
      'capacity',
      'property',
      'value',
      'amount',
      'qualifier',
      'unit',
      'counts',
      'date',
      'from',
      'to',
      'asOf',
    ].map((property) => [`Evidence.${property}`, 'the fact that it supports shows it']),
  ),
  'GATHERS out': 'blocking keys are not nodes of the API',
  'GATHERS in': 'blocking keys are not nodes of the API',
  'NAMES out': 'names are not nodes of the API',
  'NAMES in': 'an entity shows its names as text',
};

describe('what the ontology declares', async () => {
  const graph = await openEmbedded(IN_MEMORY);
  afterAll(() => graph.close());
  const { data } = await post(
    createApi(graph, { log: () => {} }),
    `{ __schema { types { kind name description fields { name description args { name description } }
       inputFields { name description } enumValues { name description } } } }`,
  );
  interface Described {
    readonly name: string;
    readonly description: string | null;
  }
  const types = data.__schema.types as (Described & {
    readonly fields: (Described & { readonly args: Described[] })[] | null;
    readonly inputFields: Described[] | null;
    readonly enumValues: Described[] | null;
  })[];

  it('can be reached in the API, or is left out for a reason', () => {
    const fields = new Map(types.map((type) => [type.name, new Set(type.fields?.map((field) => field.name))]));
    const declared = [
      ...nodeTypes,
      ...nodeTypes
        .filter((type) => !(type in leftOut))
        .flatMap((type) => propertiesOf(type).map((property) => `${type}.${property}`)),
      ...relationTypes.flatMap((type) => [`${type} out`, `${type} in`]),
    ];
    const reached = (what: string) => {
      const [type, property] = what.split('.');
      return property === undefined ? fields.has(what) || walked.has(what) : fields.get(type!)?.has(property);
    };
    expect(declared.filter((what) => !reached(what) && !(what in leftOut))).toEqual([]);
    // A reason for what is reached, or no longer declared, is out of date.
    expect(Object.keys(leftOut).filter((what) => !declared.includes(what) || reached(what))).toEqual([]);
  });

  it('is described wherever the API shows it', () => {
    const own = types.filter(({ name }) => !name.startsWith('__'));
    const undescribed = own.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...(type.fields ?? []).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...field.args.flatMap((argument) =>
          argument.description ? [] : [`${type.name}.${field.name}(${argument.name})`],
        ),
      ]),
      ...[...(type.inputFields ?? []), ...(type.enumValues ?? [])].flatMap((value) =>
        value.description ? [] : [`${type.name}.${value.name}`],
      ),
    ]);
    expect(undescribed).toEqual([]);
  });
});
