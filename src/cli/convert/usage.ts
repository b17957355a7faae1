export const TARGETS = [
  'widget',
  'template',
  'json',
  'jsx',
  'typescript',
  'python',
  'schema',
] as const;

export const CONVERT_USAGE = `kitbench convert <file or -> --to ${TARGETS.join('|')}
                 [--state <name>] [--data <file or ->] [--out <path>]
                 [--source view|template] [--trust]`;
