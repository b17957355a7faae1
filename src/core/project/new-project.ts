import { EMPTY_DOC } from '../doc/doc.ts';
import { initialClient, initialServer } from './handlers.ts';
import { EMPTY_OBJECT_SCHEMA } from './infer-schema.ts';
import { freeTitle } from './naming.ts';
import type { Project, Widget } from './project.ts';

interface NewWidget {
  /** UUID. */
  readonly id: string;
  readonly name?: string;
  /** Names of the widgets that are there already. */
  readonly taken?: readonly string[];
}

/** A widget without a view and without data. */
export function newWidget({ id, name = 'Untitled', taken = [] }: NewWidget): Widget {
  return {
    id,
    name: freeTitle(name, taken),
    doc: EMPTY_DOC,
    schemaMode: 'zod',
    schema: EMPTY_ZOD_SCHEMA,
    jsonSchema: EMPTY_OBJECT_SCHEMA,
    defaultState: {},
    states: [],
  };
}

const EMPTY_ZOD_SCHEMA = `import { z } from "zod"

const WidgetState = z.strictObject({})

export default WidgetState
`;

interface NewProject {
  readonly newUuid: () => string;
  readonly name?: string;
}

/** A project with one empty widget and handlers that compile and do nothing yet. */
export function newProject({ newUuid, name = 'Untitled' }: NewProject): Project {
  return {
    id: newUuid(),
    name,
    widgets: [newWidget({ id: newUuid() })],
    files: [
      { path: 'server.ts', text: initialServer(name) },
      { path: 'client.ts', text: initialClient() },
    ],
  };
}
