import type { Workbench } from './workbench.ts';

/** The actions that went to the server, read from the request rows of the timeline. */
export function sentActions(workbench: Workbench): () => Promise<unknown[]> {
  return async () => {
    const rows = workbench.activity.locator('[data-kind="request"]');
    const actions: unknown[] = [];
    for (const row of await rows.all()) {
      await row.click();
      await workbench.activity.getByRole('radio', { name: 'Frame' }).click();
      const frame = await workbench.activity.locator('[data-frame]').innerText();
      const body = JSON.parse(frame) as { params: { action?: unknown } };
      if (body.params.action !== undefined) actions.push(body.params.action);
    }
    return actions;
  };
}
