/**
 * The samples of the ChatKit guide import types without `import type`. A transpiler that keeps
 * such an import needs a value of the name at run time; these frozen objects are that value.
 */
export interface TypeMarker<Name extends string> {
  readonly typeName: Name;
}

export function typeMarker<Name extends string>(typeName: Name): TypeMarker<Name> {
  return Object.freeze({ typeName });
}
