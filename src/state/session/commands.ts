/** What client.ts asks of the ChatKit element. */
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import type { SessionState } from './state.ts';
import type { SentAction } from './widget-event.ts';

interface Powers {
  sendAction(action: SentAction, itemId: string | null): Promise<void>;
  sendMessage(text: string): Promise<void>;
  showThread(id: string | null): Promise<void>;
  reload(): Promise<void>;
  setComposer(composer: SessionState['composer']): void;
  /** A method with nothing to do here. */
  ignored(name: string): void;
}

/** Rejects with a sentence when the arguments make no sense. */
export async function runCommand(
  name: string,
  args: readonly unknown[],
  powers: Powers,
): Promise<void> {
  const [first, second] = args;
  switch (name) {
    case 'sendAction':
    case 'sendCustomAction':
      return powers.sendAction(actionOf(first), typeof second === 'string' ? second : null);
    case 'sendUserMessage':
      return powers.sendMessage(textOf(first));
    case 'setThreadId':
      return powers.showThread(typeof first === 'string' ? first : null);
    case 'fetchUpdates':
      return powers.reload();
    case 'setComposerValue':
      return powers.setComposer({ text: textOf(first), focus: false });
    case 'focusComposer':
      return powers.setComposer({ focus: true });
    default:
      return powers.ignored(name);
  }
}

/** Routing facts such as `handler` are for widgets; sendAction always goes to the server. */
function actionOf(value: unknown): SentAction {
  if (!isJsonObject(value) || typeof value['type'] !== 'string' || value['type'] === '') {
    throw new TypeError('sendAction takes an action: { type, payload }.');
  }
  const payload: Json | undefined = value['payload'];
  return payload === undefined ? { type: value['type'] } : { type: value['type'], payload };
}

/** `{text}` or `{content: [{type: 'input_text', text}]}`. */
function textOf(value: unknown): string {
  if (!isJsonObject(value)) throw new TypeError('This takes an object with a text.');
  const { text, content } = value;
  if (typeof text === 'string') return text;
  if (Array.isArray(content)) {
    return content
      .map((part) => (isJsonObject(part) && typeof part['text'] === 'string' ? part['text'] : ''))
      .join(' ');
  }
  throw new TypeError('This takes an object with a text.');
}
