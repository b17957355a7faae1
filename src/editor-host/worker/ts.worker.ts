/**
 * One worker with TypeScript inside for both its users: Monaco, by its own protocol, and the page,
 * which compiles and checks handlers over a port and needs no editor for it.
 */
import {
  TypeScriptWorker,
  initialize,
  ts,
} from 'monaco-editor/languages/features/typescript/ts.worker.js';
import type {
  CreateData,
  ExtraLibs,
} from 'monaco-editor/languages/features/typescript/ts.worker.js';
import { compileFiles } from './compile-files.ts';
import { DECLARATIONS } from './declarations.ts';
import { isConnect } from './protocol.ts';
import type { Answers, WorkerReply, WorkerRequest } from './protocol.ts';
import { TypeCheck } from './type-check.ts';

/** Declarations are parsed once for the editor and for `check`. */
const registry = ts.typescript.createDocumentRegistry();
const typeCheck = new TypeCheck(registry);

const libs: ExtraLibs = Object.fromEntries(
  [...DECLARATIONS].map(([uri, content]) => [uri, { content, version: 1 }]),
);

/** Monaco's worker, with the declarations of handlers at hand from the start. */
class HandlerWorker extends TypeScriptWorker {
  constructor(context: unknown, data: CreateData) {
    super(context, data);
    this._extraLibs = { ...libs, ...data.extraLibs };
    this._languageService = ts.typescript.createLanguageService(this, registry);
  }

  override async updateExtraLibs(added: ExtraLibs): Promise<void> {
    this._extraLibs = { ...libs, ...added };
  }
}

// Importing Monaco's worker has claimed `onmessage`; giving it up and taking it again puts our
// listener first, which keeps `connect` from being taken for Monaco's first message.
/* oxlint-disable unicorn/prefer-add-event-listener -- Monaco's protocol lives in `onmessage`. */
self.onmessage = null;
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isConnect(event.data)) return;
  event.stopImmediatePropagation();
  serve(event.data.port);
});
self.onmessage = () => initialize((context, data) => new HandlerWorker(context, data));
/* oxlint-enable unicorn/prefer-add-event-listener */

function serve(port: MessagePort): void {
  port.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
    const reply = (message: WorkerReply): void => port.postMessage(message);
    try {
      reply({ id: data.id, ok: true, value: answer(data) });
    } catch (error) {
      reply({ id: data.id, ok: false, message: String(error) });
    }
  });
  port.start();
}

function answer({ kind, files }: WorkerRequest): Answers[keyof Answers] {
  switch (kind) {
    case 'compile':
      return compileFiles(files);
    case 'check':
      return typeCheck.check(files);
  }
}
