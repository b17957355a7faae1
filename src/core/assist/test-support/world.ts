import type { World } from '../world.ts';

/** A todo list with people, as tests see it. */
export const WORLD: World = {
  data: {
    todo: { title: 'Buy bread', done: false, tags: ['home', 'errand'], count: 3 },
    people: [
      { name: 'Ada', age: 36, pets: [{ name: 'Rex' }] },
      { name: 'Bo', age: 9, pets: [] },
    ],
    'two words': 1,
  },
  schema: {
    type: 'object',
    properties: {
      todo: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          due: { type: 'string' },
        },
        required: ['title'],
      },
    },
    required: ['todo'],
    additionalProperties: false,
  },
};
