import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { engineCases } from './engine.cases.ts';

engineCases('the embedded engine', () => openEmbedded(IN_MEMORY), {});
