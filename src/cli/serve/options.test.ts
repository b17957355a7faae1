import { expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readServeOptions } from './options.ts';

test('what is not said has its default', () => {
  expect(readServeOptions(['h.ts'])).toEqual({
    handlers: 'h.ts',
    widgets: [],
    port: 8000,
    host: '127.0.0.1',
    latency: 0,
    sqlite: null,
  });
});

test('everything can be said', () => {
  const line = 'h.ts --widget a.widget b.widget --widget c.jsx --port 0 --host :: --sqlite t.db';
  expect(readServeOptions([...line.split(' '), '--latency', '300 ms'])).toEqual({
    handlers: 'h.ts',
    widgets: ['a.widget', 'c.jsx', 'b.widget'],
    port: 0,
    host: '::',
    latency: 300,
    sqlite: 't.db',
  });
});

test.each([
  ['instant', 0],
  ['slow', 'slow'],
  ['25', 25],
  ['300ms', 300],
])('latency %s', (text, latency) => {
  expect(readServeOptions(['h.ts', '--latency', text])).toMatchObject({ latency });
});

test.each([
  ['', 'Name the file with your handlers.'],
  ['a.ts b.ts', "'b.ts' is one too many"],
  ['a.ts --port web', "'web' is no port"],
  ['a.ts --port 70000', "'70000' is no port"],
  ['a.ts --latency soon', "'soon' is no latency"],
  ['a.ts --colour', "Unknown option '--colour'"],
])('refuses %j and shows how it is called', (line, message) => {
  const read = () => readServeOptions(line.split(' ').filter((word) => word !== ''));
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
  expect(read).toThrow('kitbench serve <handlers.ts>');
});
