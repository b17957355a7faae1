import { parseView } from '#codec/jsx/parse.ts';
import type { Doc } from '#core/doc/doc.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import type { Project, Widget } from '#core/project/project.ts';
import type { Starter } from './starters/starter.ts';

interface Ids {
  readonly newId: () => string;
  readonly newUuid: () => string;
}

/** The document of a starter. A starter that does not parse is a broken build, so it throws. */
export function starterDoc(starter: Starter, newId: () => string): Doc {
  const parsed = parseView(starter.view, { newId });
  if (!parsed.ok) {
    throw new Error(
      `Template ${starter.id}: ${parsed.problems.map(({ message }) => message).join(' ')}`,
    );
  }
  return parsed.value;
}

/** A fresh project made from a starter: its widget, its states and its handlers. */
export function starterProject(starter: Starter, { newId, newUuid }: Ids): Project {
  const states = starter.states.map(({ name, state }) => ({ id: newUuid(), name, state }));
  const widget: Widget = {
    id: newUuid(),
    name: starter.name,
    doc: starterDoc(starter, newId),
    schemaMode: 'jsonSchema',
    schema: '',
    jsonSchema: jsonSchemaOf([starter.data, ...states.map(({ state }) => state)]),
    defaultState: starter.data,
    states,
  };
  return {
    id: newUuid(),
    name: starter.name,
    widgets: [widget],
    files: [
      { path: 'server.ts', text: starter.server },
      { path: 'client.ts', text: starter.client },
    ],
  };
}
