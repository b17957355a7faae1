import type { JinjaExpr } from './jinja-ast.ts';

const PRINTING: ReadonlySet<string> = new Set(['tojson', 'safe']);

/** The value that `… | tojson` prints. */
export function withoutJson(code: JinjaExpr): JinjaExpr {
  if (code.type !== 'FilterExpression') return code;
  const { filter } = code;
  const name = filter.type === 'Identifier' ? filter.value : nameOf(filter.callee);
  return PRINTING.has(name) ? withoutJson(code.operand) : code;
}

function nameOf(code: JinjaExpr): string {
  return code.type === 'Identifier' ? code.value : '';
}
