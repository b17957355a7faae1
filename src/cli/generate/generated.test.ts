/**
 * chatkit-node knows nothing of the app, so what it needs of the catalogue is generated and
 * committed. This fails when the catalogue has moved on; `UPDATE=1` writes the files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { ICON_NAMES } from '#core/catalogue/icons.ts';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import { generatedFiles } from './files.ts';

const folder = new URL('../../../mock-server/chatkit-node/src/generated/', import.meta.url);

test.each(Object.entries(generatedFiles(Object.values(COMPONENTS), ICON_NAMES)))(
  'generated/%s follows the catalogue',
  async (name, printed) => {
    const file = new URL(name, folder);
    const config = await resolveConfig(file);
    const text = await format(printed, { ...config, parser: 'typescript' });
    if (process.env['UPDATE']) await writeFile(file, text);
    const committed = await readFile(file, 'utf8');
    expect(
      committed === text,
      `${name} is stale; run UPDATE=1 npx vitest run src/cli/generate`,
    ).toBe(true);
  },
);
