// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withTable } from '../../surfaces-table';

it('is in the README as it is in the corpus (npm run surfaces)', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
  expect(readme).toBe(withTable(readme));
});
