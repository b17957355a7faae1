import { clientButton } from './client-button.ts';
import { editTodo } from './edit-todo.ts';
import { exampleButton } from './example-button.ts';
import { longRunning } from './long-running.ts';
import type { Starter } from './starter.ts';
import { typedAction } from './typed-action.ts';

/** In the order they are shown. */
export const STARTERS: readonly Starter[] = [
  editTodo,
  exampleButton,
  clientButton,
  typedAction,
  longRunning,
];
