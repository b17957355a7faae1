/** The handler files of a fresh project. Both compile as they stand. */
import { pascalCase } from './naming.ts';

const IMPORTS = [
  "import { ChatKitServer } from 'chatkit-node';",
  "import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';",
].join('\n');

/** Text of `server.ts`: a server whose action method says where to begin. */
export function initialServer(projectName: string): string {
  return `${IMPORTS}

interface RequestContext {
  [key: string]: unknown;
}

export default class ${pascalCase(projectName)}Server extends ChatKitServer<RequestContext> {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    // Actions and their payloads come from the client: check them before you trust them.
    console.log(action.type, action.payload);
  }
}
`;
}

/** Text of `client.ts`: what receives actions with handler "client". */
export function initialClient(): string {
  return `// Actions with handler "client" arrive here. Send one on to the server with chatKit.sendAction().
chatKit.setOptions({
  widgets: {
    async onAction(action) {
      console.log(action.type, action.payload);
    },
  },
});
`;
}
