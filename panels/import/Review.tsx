import type { Choice, Note, Shape } from '#codec/widget-file/imported.ts';
import { Icon } from '#ui/Icon.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { Reading } from './reading.ts';
import type { Left } from './use-import.ts';
import styles from './import.module.css';

interface Props {
  readonly readings: readonly Reading[];
  readonly left: Left;
  readonly onChoose: (at: number, take: 'view' | 'template') => void;
}

/** What was read, what was made of it, and what is still to be decided. */
export function Review({ readings, left, onChoose }: Props) {
  const refused = readings.filter(({ kind }) => kind === 'refused').length;
  return (
    <>
      <p className={styles.sum} role="status">
        {sumOf(readings.length, refused)}
      </p>
      {readings.length > 0 ? (
        <ul aria-label="Widgets" className={styles.list} tabIndex={0}>
          {readings.map((reading, at) => (
            <li key={at} className={styles.item} data-kind={reading.kind}>
              <Row reading={reading} onChoose={(take) => onChoose(at, take)} />
            </li>
          ))}
        </ul>
      ) : null}
      <Rest left={left} />
    </>
  );
}

function sumOf(count: number, refused: number): string {
  const widgets = (n: number): string => (n === 1 ? '1 widget' : `${n} widgets`);
  if (count === 0) return 'There is no widget in what you chose.';
  if (refused === 0) return `${widgets(count)} can be opened.`;
  if (refused === count) return count === 1 ? 'It can’t be read.' : 'None of them can be read.';
  return `${widgets(count - refused)} can be opened, ${refused} can’t be read.`;
}

function Row({
  reading,
  onChoose,
}: {
  readonly reading: Reading;
  readonly onChoose: (take: 'view' | 'template') => void;
}) {
  if (reading.kind === 'refused') {
    return (
      <>
        <Icon name="x-circle" size={16} className={styles.bad} />
        <div className={styles.what}>
          <span className={styles.name}>{reading.name ?? 'Pasted text'}</span>
          <ProblemList problems={reading.problems} />
        </div>
      </>
    );
  }
  const { imported, warnings, name, take } = reading;
  return (
    <>
      <Icon name="check" size={16} className={styles.good} />
      <div className={styles.what}>
        <span className={styles.name}>{imported.widget.name}</span>
        <span className={styles.shape}>
          {[SHAPES[imported.shape], name].filter(Boolean).join(' · ')}
        </span>
        {/* The choice says itself where its two sources differ. */}
        <Notes notes={imported.notes.filter(({ kind }) => kind !== 'differs')} />
        <ProblemList problems={warnings} />
        {imported.choice ? (
          <ChoiceField choice={imported.choice} take={take} onChoose={onChoose} />
        ) : null}
      </div>
    </>
  );
}

const SHAPES: Readonly<Record<Shape, string>> = {
  'widget file': '.widget file',
  'widget JSON': 'JSON of a widget',
  'widget item': 'Thread item',
  events: 'Server events',
  JSX: 'JSX',
};

function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(({ code, kind, message }, i) => (
        <li key={i} data-code={code} data-note={kind}>
          {message}
        </li>
      ))}
    </ul>
  );
}

const SOURCES = [
  { value: 'view', label: 'View' },
  { value: 'template', label: 'Template' },
] as const;

function ChoiceField({
  choice,
  take,
  onChoose,
}: {
  readonly choice: Choice;
  readonly take: 'view' | 'template';
  readonly onChoose: (take: 'view' | 'template') => void;
}) {
  const { path, view, template, data } = choice.difference;
  return (
    <div className={styles.choice}>
      <p className={styles.differs}>
        With {data}, <code>{path}</code> is <code>{shown(view)}</code> in the view and{' '}
        <code>{shown(template)}</code> in the template.
      </p>
      <Segmented
        label="Source"
        size={24}
        value={take}
        options={SOURCES}
        onChange={(next) => onChoose(next)}
      />
    </div>
  );
}

/** JSON on one line, cut. */
function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function Rest({ left }: { readonly left: Left }) {
  const { others, unreadable } = left;
  if (others === 0 && unreadable.length === 0) return null;
  return (
    <p className={styles.rest}>
      {unreadable.length > 0 ? `Not opened by the browser: ${unreadable.join(', ')}. ` : null}
      {others === 0
        ? null
        : others === 1
          ? '1 other file was left out.'
          : `${others} other files were left out.`}
    </p>
  );
}
