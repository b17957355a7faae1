/** The exported file is what a user takes away: it must compile, run and rebuild the preview. */
import { expect, test } from '@playwright/test';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { WidgetJson } from '#core/json.ts';
import { STARTERS } from '../panels/templates/starters/starters.ts';
import { typedProject } from './support/typed-project.ts';
import type { TypedProject } from './support/typed-project.ts';
import { Workbench } from './support/workbench.ts';

// In one worker: packing the SDK builds it in its folder, which two at once would take from each other.
test.describe.configure({ mode: 'default' });

let project: TypedProject;

test.beforeAll(() => {
  project = typedProject();
});

for (const starter of STARTERS) {
  test(`${starter.name}: exported TypeScript and handler compile, and the run gives the preview`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const workbench = new Workbench(page);
    await workbench.open();
    await workbench.openTemplate(starter.name);

    const file = `${starter.id}.ts`;
    const code = await workbench.copyExport('TypeScript');
    const count = starter.states.length + 1;
    const proof = page.getByRole('region', { name: 'Proof' });
    await expect(proof.getByRole('status')).toContainText(
      `Verified on ${count === 1 ? '1 state' : `${count} states`}`,
    );
    await expect(proof.locator('[data-verdict="equal"]')).toHaveCount(count);
    const previews = [JSON.parse(await workbench.copyExport('JSON')) as WidgetJson];
    await workbench.closeDialog();
    const library = page.getByRole('navigation', { name: 'Library' });
    for (const { name } of starter.states) {
      await library.getByRole('treeitem', { name, exact: true }).click();
      previews.push(JSON.parse(await workbench.copyExport('JSON')) as WidgetJson);
      await workbench.closeDialog();
    }

    const name = /export function (\w+)/.exec(code)?.[1];
    expect(name, 'the export is a function').toBeDefined();
    project.write(file, code);
    project.write(`${starter.id}-server.ts`, `${AMBIENT}${starter.server}`);
    project.compile();
    const states = [starter.data, ...starter.states.map(({ state }) => state)];
    for (const [index, state] of states.entries()) {
      const built = project.evaluate(
        file,
        `exports.${name}(${JSON.stringify(state)})`,
      ) as WidgetJson;
      expect(normalizeWidget(built)).toEqual(normalizeWidget(previews[index]!));
    }
    workbench.expectNoComplaints();
  });
}

/** What the sandbox sets up for handlers and a user's project has of its own. */
const AMBIENT = 'declare function doThing(value: unknown): Promise<unknown>;\n';
