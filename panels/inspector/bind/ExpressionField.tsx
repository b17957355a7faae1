import { useEffect, useRef, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { Expr } from '#core/expr/ast.ts';
import type { Problem, Result } from '#core/result.ts';
import { useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { cx } from '#ui/cx.ts';
import { useNodeId } from '../node-context.ts';
import { preview } from './choices.ts';
import { Suggestions } from './Suggestions.tsx';
import { liveAt } from './use-live.ts';
import { useSuggestions } from './use-suggestions.ts';
import styles from './bind.module.css';

interface ExpressionFieldProps {
  /** The variables there are, for "did you mean". */
  readonly names: readonly string[];
  readonly current: string;
  /** Shown while the field is empty. */
  readonly example: string;
  readonly act: string;
  readonly onChoose: (expr: Expr) => void;
  readonly extra?: ReactNode;
  /** What else the button takes into account, between the expression and the button. */
  readonly options?: ReactNode;
}

type State =
  | { readonly phase: 'empty' }
  | { readonly phase: 'wrong'; readonly problem: Problem }
  | { readonly phase: 'good'; readonly expr: Expr; readonly warning: Problem | undefined };

/** Any expression as text, completed as it is written, with what it gives now or what is wrong with it. */
export function ExpressionField(props: ExpressionFieldProps): JSX.Element {
  const { names, current, example, act, onChoose, extra, options } = props;
  const { editor } = useStores();
  const id = useNodeId();
  const [text, setText] = useState(current);
  const [typed, setTyped] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const change = (next: string): void => {
    setTyped(true);
    setText(next);
  };
  const suggesting = useSuggestions(id, text, typed, field, change);
  const state = useParsed(text, names);
  const live = state.phase === 'good' ? liveAt(editor.edit(), id, state.expr) : null;
  const doubtful = (state.phase === 'good' && state.warning !== undefined) || live?.ok === false;
  const fix = fixOf(text, state);
  const choose = (): void => {
    if (state.phase === 'good') onChoose(state.expr);
  };
  const reason =
    state.phase === 'empty'
      ? 'Write an expression, or pick a path'
      : state.phase === 'wrong'
        ? state.problem.message
        : undefined;

  return (
    <div className={styles.expression}>
      <TextField
        mono
        label="Expression"
        placeholder={`Expression, such as ${example}`}
        value={text}
        onChange={change}
        ref={field}
        aria-autocomplete="list"
        aria-controls={suggesting.items.length > 0 ? suggesting.id : undefined}
        aria-activedescendant={
          suggesting.active >= 0 ? `${suggesting.id}-${suggesting.active}` : undefined
        }
        error={state.phase === 'wrong' ? state.problem.message : undefined}
        onBlur={() => setTyped(false)}
        onKeyDown={(event) => {
          if (suggesting.onKey(event)) {
            event.preventDefault();
            event.stopPropagation();
            return;
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          choose();
        }}
      />
      {suggesting.items.length > 0 && (
        <Suggestions
          id={suggesting.id}
          items={suggesting.items}
          active={suggesting.active}
          onTake={suggesting.take}
        />
      )}
      {fix && (
        <Button size={24} kind="ghost" onClick={() => change(fix.text)}>
          {fix.title}
        </Button>
      )}
      {options}
      <div className={styles.foot}>
        <output className={cx(styles.result, doubtful && styles.doubt)}>
          {state.phase === 'good' && (state.warning?.message ?? (live && resultText(live)))}
        </output>
        {extra}
        <Button size={24} kind="primary" reason={reason} onClick={choose}>
          {act}
        </Button>
      </div>
    </div>
  );
}

/** The suggestion of what is wrong, carried out. */
function fixOf(
  text: string,
  state: State,
): { readonly title: string; readonly text: string } | null {
  const wrong =
    state.phase === 'wrong' ? state.problem : state.phase === 'good' ? state.warning : undefined;
  const { range, fix } = wrong ?? {};
  if (!range || fix?.replacement === undefined) return null;
  const changed = text.slice(0, range.start) + fix.replacement + text.slice(range.end);
  return { title: fix.title, text: changed };
}

function resultText(live: ReturnType<typeof liveAt>): string {
  return live.ok ? `= ${preview(live.value)}` : live.message;
}

type Parser = (text: string, options: { readonly names: readonly string[] }) => Result<Expr>;

/** The parser comes with the first expression that is written: the first screen does without it. */
let parser: Parser | null = null;

function useParsed(text: string, names: readonly string[]): State {
  const [, arrived] = useState(parser !== null);
  useEffect(() => {
    if (parser) return undefined;
    let gone = false;
    void import('#core/expr/parse.ts').then((module) => {
      parser = module.parseExpr;
      if (!gone) arrived(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  if (text.trim() === '' || !parser) return { phase: 'empty' };
  const result = parser(text, { names });
  if (result.ok) {
    return { phase: 'good', expr: result.value, warning: result.warnings[0] };
  }
  const [problem] = result.problems;
  return problem ? { phase: 'wrong', problem } : { phase: 'empty' };
}
