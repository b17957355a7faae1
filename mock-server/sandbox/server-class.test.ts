import { describe, expect, it } from 'vitest';
import { chooseServer } from './server-class.ts';

class Base {
  name = 'base';
}
class First extends Base {}
class Second extends Base {}
class Parent extends Base {}
class Child extends Parent {}
class Stranger {
  name = 'stranger';
}

const chosen = (exports: object, declared: Record<string, unknown> = {}) => {
  const choice = chooseServer(Base, exports, declared);
  if (choice.kind === 'none') return 'none';
  return choice.kind === 'class' ? [choice.name, ...choice.passedOver] : ['an instance'];
};

describe('the server of a file', () => {
  it.each([
    ['the default export', { default: First, Second }, { First, Second }, ['First']],
    ['a default export that is made already', { default: new First() }, {}, ['an instance']],
    ['the only exported one', { First }, { First, Second }, ['First']],
    ['the last declared one', {}, { First, Second }, ['Second', 'First']],
    ['the lone declared one', {}, { Stranger, First }, ['First']],
    ['the child, not its parent', {}, { Child, Parent }, ['Child']],
    [
      'the last of several exported ones',
      { First, Second },
      { First, Second },
      ['Second', 'First'],
    ],
    ['several exports of one class', { First, again: First }, { First }, ['First']],
    ['an imported class that is exported again', { First, Second }, {}, ['Second', 'First']],
    ['a default export that is no server', { default: Stranger }, { First }, ['First']],
    ['none', { Stranger, default: 3 }, { Stranger }, 'none'],
  ] as const)('is %s', (_, exports, declared, expected) => {
    expect(chosen(exports, declared)).toEqual(expected);
  });

  it('is none when the module exports no object', () => {
    expect(chooseServer(Base, undefined, {})).toEqual({ kind: 'none' });
  });
});
