import { entitiesOf } from '../../dist/loaders/compute/entities.js';
import { judgementsOf } from '../../dist/loaders/compute/judgements.js';
import { noDecisions } from '../../dist/loaders/decisions/decisions.js';
import { resolve } from '../../dist/loaders/resolve.js';
import { sightingsOf } from '../../dist/loaders/resolve/sighting.js';
import { layersOfMentions } from './mentions.mjs';
import { check, measure, short, table } from './rounds.mjs';

export const title = 'who is who among mentions, from documents that are read already';

const SIZES = [50_000, 100_000, 200_000];

export async function run() {
  const rows = [];
  for (const size of SIZES) {
    const layers = layersOfMentions(size);
    const mentions = layers.reduce((sum, layer) => sum + layer.mentions.length, 0);
    let sightings, resolution, entities, judgements;
    const seen = await measure(() => (sightings = layers.flatMap((layer) => sightingsOf(layer))));
    const resolved = await measure(() => (resolution = resolve(sightings)));
    const named = await measure(() => {
      entities = entitiesOf(resolution);
      judgements = judgementsOf(resolution, entities, noDecisions).nodes;
    });
    check(
      entities.ofMention.size === mentions,
      `expected ${mentions} mentions to name something, ${entities.ofMention.size} do`,
    );
    check(entities.all.length < sightings.length / 2, 'expected half of what is named to be named again');
    const seconds = seen.clock + resolved.clock + named.clock;
    const processor = seen.processor + resolved.processor + named.processor;
    const most = Math.max(...entities.all.map((entity) => entity.sightings.length));
    rows.push({
      mentions,
      sightings: sightings.length,
      entities: entities.all.length,
      judgements,
      most,
      seconds,
      processor,
    });
  }
  const [least] = rows;
  table([
    ['mentions', 'sightings', 'entities', 'in most documents', 'unsure', 'seconds', 'on the processor', 'growth'],
    ...rows.map((row) => [
      row.mentions,
      row.sightings,
      row.entities,
      row.most,
      row.judgements.filter(({ properties }) => properties.verdict === 'UNSURE').length,
      short(row.seconds),
      short(row.processor),
      short(row.processor / row.mentions / (least.processor / least.mentions)),
    ]),
  ]);
  console.log(`  growth: time on the processor for a mention / that among ${least.mentions}`);
}
