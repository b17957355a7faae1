import { expect, it } from 'vitest';
import { JSON_ASSIST } from './format-json.ts';

it.each([
  ['{"a":[1,{"b":null}]}', '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ]\n}\n'],
  ['{"a": ', null],
  ['{"a": 1, "a": 2}', null],
])('%s in its fixed style', async (text, formatted) => {
  expect(await JSON_ASSIST.format(text)).toBe(formatted);
});
