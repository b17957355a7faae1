import type { Options } from 'react-markdown';
import type { Processor } from 'unified';

type Plugins = NonNullable<Options['remarkPlugins']>;

/** How a text is read, and what becomes of its HTML. */
export interface Reading {
  readonly remark: Plugins;
  readonly rehype: Plugins;
}

/** The grammar, made once: to make it takes twice as long as to read a note with it. */
export function grammarOf(processor: Processor): Plugins {
  const grammar = processor.freeze().data();
  return [
    function readGrammar(this: Processor): void {
      this.data(grammar);
    },
  ];
}
