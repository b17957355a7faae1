import { expect, test } from 'vitest';
import { camelCase, freeIdentifier, freeTitle, kebabCase, pascalCase } from './naming.ts';

test.each([
  ['Edit todo', 'editTodo', 'EditTodo', 'edit-todo'],
  ['  Crème brûlée #2 ', 'cremeBrulee2', 'CremeBrulee2', 'creme-brulee-2'],
  ['orderStatus', 'orderStatus', 'OrderStatus', 'order-status'],
  ['2nd try', 'widget2ndTry', 'Widget2ndTry', '2nd-try'],
  ['delete', 'widgetDelete', 'WidgetDelete', 'delete'],
  ['日本語 🎉', 'widget', 'Widget', 'widget'],
  ['', 'widget', 'Widget', 'widget'],
])('%j in code and files', (name, camel, pascal, kebab) => {
  expect([camelCase(name), pascalCase(name), kebabCase(name)]).toEqual([camel, pascal, kebab]);
});

test('a taken name counts on', () => {
  expect(freeIdentifier('editTodo', ['editTodo', 'editTodo2'])).toBe('editTodo3');
  expect(freeTitle('Untitled', [])).toBe('Untitled');
  expect(freeTitle('Untitled', ['Untitled', 'Untitled 2'])).toBe('Untitled 3');
  expect(freeTitle('State 2', ['State 2'])).toBe('State 3');
});
