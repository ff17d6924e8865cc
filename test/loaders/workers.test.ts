import { describe, expect, it } from 'vitest';
describe('x', () => { it('y', () => { expect(import.meta.resolve('tsx/esm/api')).toContain('index.mjs'); }); });
