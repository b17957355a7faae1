import { useId, useMemo, useState } from 'react';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import type { Expr } from '#core/expr/ast.ts';
import { stateData } from '#core/project/project.ts';
import { openWidget, useEdit } from '#state/stores.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { cx } from '#ui/cx.ts';
import { useNodeId } from '../node-context.ts';
import { choicesAt, fits, preview } from './choices.ts';
import type { Choice, Wanted } from './choices.ts';
import { ExpressionField } from './ExpressionField.tsx';
import styles from './bind.module.css';

interface ExpressionPickerProps {
  readonly wanted: Wanted;
  /** The expression now in place, as code; empty where there is none. */
  readonly current: string;
  /** The verb on the button. */
  readonly act: string;
  readonly onChoose: (expr: Expr) => void;
  /** Before the button. */
  readonly extra?: ReactNode;
  /** Between the expression and the button. */
  readonly options?: ReactNode;
}

/** Two ways to an expression: pick a path with its value of now, or write one. */
export function ExpressionPicker(props: ExpressionPickerProps): JSX.Element {
  const { wanted, current, act, onChoose, extra, options } = props;
  const id = useNodeId();
  const listId = useId();
  const doc = useEdit((edit) => openWidget(edit).doc);
  const data = useEdit((edit) => stateData(openWidget(edit), edit.state));
  const all = useMemo(() => choicesAt(doc, data, id), [doc, data, id]);
  const [filter, setFilter] = useState('');
  const [everything, setEverything] = useState(false);
  const [active, setActive] = useState(0);

  const needle = filter.trim().toLowerCase();
  const fitting = everything ? all : all.filter(({ value }) => fits(value, wanted));
  const matching = fitting.filter(({ text }) => text.toLowerCase().includes(needle));
  const shown = wanted === 'condition' ? yesOrNoFirst(matching) : matching;
  const at = Math.min(active, shown.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;
  const rest = all.length - fitting.length;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(shown.length - 1, at + step)));
    else if (event.key === 'Enter') {
      const choice = shown[at];
      if (choice) onChoose(choice.expr);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <SearchField
        label="Filter paths"
        value={filter}
        data-autofocus
        aria-controls={listId}
        aria-activedescendant={shown[at] ? optionId(at) : undefined}
        onKeyDown={onKeyDown}
        onChange={(text) => {
          setFilter(text);
          setActive(0);
        }}
      />
      <div id={listId} role="listbox" aria-label="Paths" className={styles.paths}>
        {shown.map((choice, index) => (
          <div key={choice.text} role="presentation">
            {choice.from !== shown[index - 1]?.from && (
              <div role="presentation" className={styles.group}>
                {choice.from === 'loop' ? 'Loop' : 'Data'}
              </div>
            )}
            <PathOption
              id={optionId(index)}
              choice={choice}
              active={index === at}
              chosen={choice.text === current}
              onHover={() => index !== at && setActive(index)}
              onChoose={() => onChoose(choice.expr)}
            />
          </div>
        ))}
        {shown.length === 0 && <p className={styles.none}>{emptyText(all, filter, wanted)}</p>}
      </div>
      {rest > 0 && !everything && (
        <button type="button" className={styles.more} onClick={() => setEverything(true)}>
          Show {rest} more of another type
        </button>
      )}
      <ExpressionField
        names={all.filter(({ expr }) => expr.type === 'name').map(({ text }) => text)}
        current={current}
        example={wanted === 'list' ? 'items.slice(0, 3)' : '!todo.title'}
        act={act}
        onChoose={onChoose}
        extra={extra}
        options={options}
      />
    </div>
  );
}

interface PathOptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onHover: () => void;
  readonly onChoose: () => void;
}

function PathOption({
  id,
  choice,
  active,
  chosen,
  onHover,
  onChoose,
}: PathOptionProps): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the filter holds the focus and the keys
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={cx(styles.path, active && styles.active)}
      onPointerMove={onHover}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.pathText}>{choice.text}</span>
      <span className={styles.value}>{preview(choice.value)}</span>
    </div>
  );
}

/** Any value can be a test; those that say yes or no are meant most often. */
function yesOrNoFirst(choices: readonly Choice[]): readonly Choice[] {
  const isTest = ({ value }: Choice): boolean => typeof value === 'boolean';
  return (['loop', 'data'] as const).flatMap((from) => {
    const group = choices.filter((choice) => choice.from === from);
    return group.filter(isTest).concat(group.filter((choice) => !isTest(choice)));
  });
}

function emptyText(all: readonly Choice[], filter: string, wanted: Wanted): string {
  if (all.length === 0) return 'The data is empty. Add keys under Data.';
  if (filter !== '') return `No path matches “${filter}”.`;
  return wanted === 'list' ? 'The data has no list. Add one under Data.' : 'No path of this type.';
}
