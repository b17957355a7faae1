/** `{{- (_c[1:] if _c and _c[0] == ',' else _c) -}}`: a captured list, printed without its first comma. */
import type { JinjaExpr } from './jinja-ast.ts';
import type { Scope } from './scope.ts';
import type { Item } from './value.ts';

/** The captured items an expression prints; null for other expressions. */
export function captureIn(code: JinjaExpr, scope: Scope): readonly Item[] | null {
  const name = printedName(code);
  const bound = name === null ? undefined : scope.get(name);
  return bound?.kind === 'capture' ? bound.items : null;
}

/** The one name an expression prints, whole or without its ends. */
function printedName(code: JinjaExpr): string | null {
  switch (code.type) {
    case 'Identifier':
      return code.value;
    case 'MemberExpression':
      return code.property.type === 'SliceExpression' ? printedName(code.object) : null;
    case 'Ternary': {
      const name = printedName(code.trueExpr);
      return name === printedName(code.falseExpr) ? name : null;
    }
    case 'FilterExpression':
      return printedName(code.operand);
    case 'CallExpression':
      // `_c.lstrip(",")`.
      return code.callee.type === 'MemberExpression' ? printedName(code.callee.object) : null;
    default:
      return null;
  }
}
