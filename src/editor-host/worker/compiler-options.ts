/** TypeScript's options, by number: the worker's enums are not reachable from the page. */

const ES2022 = 9;
const ESNEXT = 99;
const COMMON_JS = 1;
const BUNDLER = 100;
/** Every file is a module, so that two handler files never share their top-level names. */
const FORCE_MODULES = 3;

/** For running: the sandbox loads CommonJS, and maps positions in errors back to the source. */
export const EMIT_OPTIONS = {
  target: ES2022,
  module: COMMON_JS,
  moduleDetection: FORCE_MODULES,
  sourceMap: true,
  inlineSources: true,
  esModuleInterop: true,
};

/**
 * For checking and completion, alike in the editor and without one. `verbatimModuleSyntax` and
 * `noImplicitOverride` stay off: handlers as people write them break both.
 */
export const CHECK_OPTIONS = {
  target: ESNEXT,
  module: ESNEXT,
  moduleResolution: BUNDLER,
  moduleDetection: FORCE_MODULES,
  lib: ['esnext'],
  types: [],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  allowNonTsExtensions: true,
  noEmit: true,
};
