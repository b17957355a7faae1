/** How the connection to the server is: slow, held back, or broken in a chosen way. */
import { useId, useRef, useState } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { FAULT_CHOICES, LATENCY_CHOICES, NORMAL_CONDITIONS } from '#state/session/conditions.ts';
import { Button } from '#ui/Button.tsx';
import { Count } from '#ui/Chip.tsx';
import { Popover } from '#ui/Popover.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { HeldFor } from './HeldFor.tsx';
import styles from './Conditions.module.css';

export function Conditions() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const differing = useSession(
    ({ conditions: { latency, fault } }) =>
      Number(latency !== NORMAL_CONDITIONS.latency) + Number(fault !== NORMAL_CONDITIONS.fault),
  );
  return (
    <>
      <HeldFor withRelease={!open} />
      <Button
        ref={button}
        icon="conditions"
        aria-label="Conditions"
        aria-expanded={open}
        aria-haspopup="dialog"
        data-pressed={open || undefined}
        className={open ? styles.pressed : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.word}>Conditions</span>
        {differing > 0 ? <Count tone="solid">{differing}</Count> : null}
      </Button>
      {open ? (
        <Popover
          anchor={button}
          label="Conditions"
          role="group"
          placement="bottom-end"
          onClose={() => setOpen(false)}
        >
          <Choices />
        </Popover>
      ) : null}
    </>
  );
}

function Choices() {
  const session = useSessionActions();
  const conditions = useSession((state) => state.conditions);
  const name = useId();
  const { latency, fault } = conditions;
  return (
    <div className={styles.choices}>
      <div className={styles.head}>
        <h3 className={styles.title}>Conditions</h3>
        <button
          type="button"
          className={styles.reset}
          onClick={() => session.setConditions(NORMAL_CONDITIONS)}
        >
          Reset
        </button>
      </div>
      <div className={styles.part}>
        <span className={styles.label}>Latency</span>
        <Segmented
          label="Latency"
          stretch
          value={latency}
          options={LATENCY_CHOICES}
          onChange={(next) => session.setConditions({ latency: next })}
        />
        <Holding />
      </div>
      <fieldset className={styles.faults}>
        <legend className={styles.label}>Fault</legend>
        {FAULT_CHOICES.map(({ value, label }) => (
          <label key={value} className={styles.fault}>
            <input
              type="radio"
              name={name}
              checked={fault === value}
              className={styles.radio}
              onChange={() => session.setConditions({ fault: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Holding() {
  const session = useSessionActions();
  const count = useSession(({ held }) => held.reduce((sum, one) => sum + one.count, 0));
  const isHolding = useSession(({ held }) => held.length > 0);
  if (!isHolding) return null;
  return (
    <div role="status" className={styles.holding}>
      <span>
        {count === 0 ? 'Holding the end' : `Holding ${count} ${count === 1 ? 'event' : 'events'}`}
      </span>
      <Button size={24} kind="ghost" onClick={() => session.step()}>
        Next event
      </Button>
      <Button size={24} kind="accent" onClick={() => session.release()}>
        Release
      </Button>
    </div>
  );
}
