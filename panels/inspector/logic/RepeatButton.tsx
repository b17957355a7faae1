import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { RepeatNode } from '#core/doc/node.ts';
import { canWrap } from '#core/edit/commands/wrap-in.ts';
import { repeatOver } from '#core/edit/commands/repeat.ts';
import type { Expr } from '#core/expr/ast.ts';
import { isVariableName } from '#core/expr/print.ts';
import { scopeAt } from '#core/expand/scope-at.ts';
import { stateData } from '#core/project/project.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Popover } from '#ui/Popover.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ExpressionPicker } from '../bind/ExpressionPicker.tsx';
import { useNodeId } from '../node-context.ts';
import { loopNameFor } from '#core/assist/loop-name.ts';
import styles from './logic.module.css';

/** Puts a repeat around the node: pick a list, or write an expression that gives one. */
export function RepeatButton(): JSX.Element {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        icon={<ComponentGlyph type="Repeat" className={styles.glyph} />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Repeat over…
      </Button>
      {open && (
        <Popover
          anchor={button}
          label="Repeat over"
          onClose={() => setOpen(false)}
          className={styles.popover}
        >
          <RepeatPicker onClose={() => setOpen(false)} />
        </Popover>
      )}
    </>
  );
}

function RepeatPicker({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { editor, newId } = useStores();
  const id = useNodeId();
  const [name, setName] = useState('');
  const edit = editor.edit();
  const widget = openWidget(edit);
  const around = canWrap(widget.doc, [id], PROBE);
  if (!around.ok) {
    return (
      <p className={styles.refused}>
        {around.reason} {around.wayOut}
      </p>
    );
  }
  const taken = [
    ...scopeAt(widget.doc, stateData(widget, edit.state), id).map((variable) => variable.name),
    ...Object.keys(stateData(widget, edit.state)),
  ];
  const wrong = name !== '' && !isVariableName(name) ? 'Use a name such as item' : undefined;
  const choose = (over: Expr): void => {
    if (wrong !== undefined) return;
    const item = name === '' ? loopNameFor(over, taken) : name;
    if (editor.run(repeatOver(id, over, item, newId))) onClose();
  };
  return (
    <ExpressionPicker
      wanted="list"
      current=""
      act="Repeat"
      onChoose={choose}
      options={
        <div className={styles.line}>
          <span className={styles.label}>Loop variable</span>
          <TextField
            mono
            label="Loop variable"
            value={name}
            placeholder="named after the list"
            error={wrong}
            onChange={setName}
          />
        </div>
      }
    />
  );
}

/** Stands for the repeat that would come. */
const PROBE: RepeatNode = {
  id: 'probe',
  kind: 'repeat',
  over: { type: 'array', items: [] },
  item: { type: 'name', name: 'item' },
  children: [],
};
