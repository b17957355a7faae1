import { firstScope } from '#core/expand/scope-at.ts';
import type { EditState } from '#core/edit/transaction.ts';
import type { NodeId } from '#core/doc/node.ts';
import type { Expr } from '#core/expr/ast.ts';
import { newBudget } from '#core/expr/budget.ts';
import { evaluate } from '#core/expr/evaluate.ts';
import type { Json } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import { openWidget, useEdit } from '#state/stores.tsx';
import { preview } from './choices.ts';

export type Live =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly message: string };

/** What an expression gives at a node now, in the first round of the loops around it. */
export function liveAt(edit: EditState, id: NodeId, expr: Expr): Live {
  const widget = openWidget(edit);
  if (!Object.hasOwn(widget.doc.nodes, id)) return { ok: true, value: undefined };
  const scope = firstScope(widget.doc, stateData(widget, edit.state), id);
  const result = evaluate(expr, scope, newBudget());
  if (result.ok) return { ok: true, value: result.value };
  return { ok: false, message: result.problems[0]?.message ?? 'It can not be computed.' };
}

/** The same in a few words; re-renders only when they change. An error starts with `!`. */
export function useLiveText(id: NodeId, expr: Expr): string {
  return useEdit((edit) => {
    const live = liveAt(edit, id, expr);
    return live.ok ? preview(live.value) : `!${live.message}`;
  });
}
