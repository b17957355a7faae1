import type { Expr, Pattern } from '../../expr/ast.ts';
import { boundNames } from '../../expr/ast.ts';
import { freeNames } from '../../expr/free-names.ts';
import { isVariableName, printExpr } from '../../expr/print.ts';
import { getNode } from '../../doc/doc.ts';
import type { Doc } from '../../doc/doc.ts';
import type { NodeId, RepeatNode } from '../../doc/node.ts';
import { nameOf } from '../../doc/placement.ts';
import { loopNames, substituteBelow } from '../../doc/rename.ts';
import { subtreeIds } from '../../doc/tree.ts';
import type { Command } from '../transaction.ts';
import { openDoc } from './context.ts';
import type { NewId } from './insert.ts';
import { canWrap } from './wrap-in.ts';

/** Puts a repeat around a node: one copy for each item of a list. */
export function repeatOver(node: NodeId, over: Expr, item: string, newId: NewId): Command {
  return (state) => {
    const doc = openDoc(state);
    if (!doc.nodes[node] || !isVariableName(item)) return null;
    const around: RepeatNode = {
      id: newId(),
      kind: 'repeat',
      over,
      item: { type: 'name', name: item },
      children: [],
    };
    if (!canWrap(doc, [node], around).ok) return null;
    return {
      label: `Repeat ${nameOf(getNode(doc, node))} over ${printExpr(over)}`,
      steps: [{ type: 'wrap', widget: state.widget, inner: node, around }],
      selection: [around.id],
    };
  };
}

interface RepeatPatch {
  readonly over?: Expr;
  readonly item?: Pattern;
  /** Null: no index. */
  readonly index?: string | null;
}

/**
 * Changes what a repeat runs over or how its variables are called. A new name goes through all
 * that uses the old one; a name that is in use there already is refused.
 */
export function setRepeat(node: NodeId, patch: RepeatPatch, mergeKey?: string): Command {
  return (state) => {
    const doc = openDoc(state);
    const repeat = doc.nodes[node];
    if (repeat?.kind !== 'repeat') return null;
    const { index: oldIndex, ...rest } = repeat;
    const index = patch.index === undefined ? oldIndex : (patch.index ?? undefined);
    const next: RepeatNode = {
      ...rest,
      over: patch.over ?? repeat.over,
      item: patch.item ?? repeat.item,
      ...(index !== undefined && { index }),
    };
    const renames = renamesOf(repeat, next);
    const names = loopNames(next);
    if (!names.every(isVariableName) || new Set(names).size < names.length) return null;
    const used = namesBelow(doc, node);
    if ([...renames.values()].some((name) => used.has(name))) return null;
    const replace = new Map(
      [...renames].map(([from, name]): [string, Expr] => [from, { type: 'name', name }]),
    );
    return {
      label: 'Change repeat',
      steps: [next, ...substituteBelow(doc, node, replace)].map((changed) => ({
        type: 'setNode',
        widget: state.widget,
        node: changed,
      })),
      ...(mergeKey !== undefined && { mergeKey }),
    };
  };
}

/** Old name to new, for names in the same place of the same pattern. */
function renamesOf(before: RepeatNode, after: RepeatNode): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const old = boundNames(before.item);
  const fresh = boundNames(after.item);
  if (old.length === fresh.length) {
    old.forEach((name, i) => renames.set(name, fresh[i] ?? name));
  }
  if (before.index !== undefined && after.index !== undefined) {
    renames.set(before.index, after.index);
  }
  return new Map([...renames].filter(([from, to]) => from !== to));
}

/** Every variable that is read or bound below a node. */
function namesBelow(doc: Doc, id: NodeId): ReadonlySet<string> {
  const names = new Set<string>();
  const read = (expr: Expr): void => freeNames(expr).forEach(({ name }) => names.add(name));
  for (const below of subtreeIds(doc, id)) {
    if (below === id) continue;
    const node = getNode(doc, below);
    switch (node.kind) {
      case 'element':
        for (const value of Object.values(node.props)) if (value.kind === 'expr') read(value.expr);
        break;
      case 'repeat':
        read(node.over);
        for (const name of loopNames(node)) names.add(name);
        break;
      case 'when':
        read(node.test);
        break;
      case 'fragment':
    }
  }
  return names;
}
