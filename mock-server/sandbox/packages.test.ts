import { expect, it } from 'vitest';
import { namedPackages } from './packages.ts';

const named = (code: string): string[] => namedPackages([{ path: 'server.ts', code }]);

it('asks for zod where a module names it, and nowhere else', () => {
  expect(named('const zod_1 = require("zod");')).toEqual(['zod']);
  expect(named("Promise.resolve().then(() => require('zod'))")).toEqual(['zod']);
  expect(named('const server = require("chatkit-node");')).toEqual([]);
  expect(named('// zod would be heavy')).toEqual([]);
});
