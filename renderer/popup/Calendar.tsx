/** The open calendar of a DatePicker: a grid of days under the arrow keys. Loaded on demand. */
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { compareDays, dateText, toDate, type Day } from '../date/day.ts';
import {
  addDays,
  addMonths,
  clampDay,
  inRange,
  moveDay,
  weeksOf,
  type Range,
} from '../date/month.ts';
import { weekStart } from '../date/week-start.ts';
import { Glyph } from '../icons/Glyph.tsx';
import './calendar.css';
import { Popup } from './Popup.tsx';

interface Props {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly chosen: Day | null;
  readonly range: Range;
  readonly language: string;
  readonly label: string;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly align: 'start' | 'center' | 'end';
  readonly onChoose: (day: Day) => void;
  readonly onClose: (back: boolean) => void;
}

export default function Calendar(props: Props): ReactNode {
  const { chosen, range, language } = props;
  const today = useState(todayHere)[0];
  const start = weekStart(language);
  const [at, setAt] = useState(() => clampDay(chosen ?? today, range));
  const title = useId();
  const grid = useRef<HTMLDivElement>(null);
  const takeFocus = useRef(true);

  // The day under the keys has the focus; the buttons keep it while they turn the months.
  const here = dateText(at);
  useEffect(() => {
    if (!takeFocus.current) return;
    grid.current
      ?.querySelector<HTMLElement>(`[data-day="${here}"]`)
      ?.focus({ preventScroll: true });
  }, [here]);

  const turn = (months: number): void => {
    takeFocus.current = false;
    setAt(clampDay(addMonths(at, months), range));
  };
  const { min, max } = range;
  const earlier = !min || compareDays(addDays({ ...at, day: 1 }, -1), min) >= 0;
  const later = !max || compareDays(addMonths({ ...at, day: 1 }, 1), max) <= 0;
  const choose = (day: Day): void => {
    if (!inRange(day, range)) return;
    props.onClose(true);
    props.onChoose(day);
  };
  const onGridKey = (event: KeyboardEvent): void => {
    const moved = moveDay(at, event.key, event.shiftKey, start);
    if (!moved) return;
    event.preventDefault();
    takeFocus.current = true;
    setAt(clampDay(moved, range));
  };

  const weeks = weeksOf(at, start);
  const monthTitle = format(language, at, { month: 'long', year: 'numeric' });
  return (
    <Popup
      anchor={props.anchor}
      side={props.side}
      align={props.align}
      className="kw-calendar"
      onClose={props.onClose}
      onKeyDown={keepFocusInside}
    >
      <div id={props.id} role="dialog" aria-label={props.label}>
        <div className="kw-calendar-head">
          <span id={title} className="kw-calendar-title" aria-live="polite">
            {monthTitle}
          </span>
          <TurnButton
            label="Previous month"
            icon="chevron-left"
            able={earlier}
            onTurn={() => turn(-1)}
          />
          <TurnButton label="Next month" icon="chevron-right" able={later} onTurn={() => turn(1)} />
        </div>
        <div
          ref={grid}
          className="kw-calendar-grid"
          role="grid"
          aria-labelledby={title}
          tabIndex={-1}
          onKeyDown={onGridKey}
        >
          <div role="row">
            {weeks[0]?.map((day) => (
              <span
                key={dateText(day)}
                className="kw-calendar-weekday"
                role="columnheader"
                aria-label={format(language, day, { weekday: 'long' })}
              >
                {format(language, day, { weekday: 'narrow' })}
              </span>
            ))}
          </div>
          {weeks.map((week) => (
            <div key={week.map(dateText).join()} role="row">
              {week.map((day) => {
                const isChosen = chosen !== null && compareDays(day, chosen) === 0;
                return (
                  <div key={dateText(day)} role="gridcell" aria-selected={isChosen}>
                    <button
                      type="button"
                      className="kw-day"
                      tabIndex={compareDays(day, at) === 0 ? 0 : -1}
                      data-day={dateText(day)}
                      aria-label={format(language, day, { dateStyle: 'full' })}
                      aria-current={compareDays(day, today) === 0 ? 'date' : undefined}
                      aria-disabled={!inRange(day, range) || undefined}
                      data-chosen={isChosen ? '' : undefined}
                      data-outside={day.month === at.month ? undefined : ''}
                      onClick={() => choose(day)}
                    >
                      {day.day}
                    </button>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </Popup>
  );
}

interface TurnProps {
  readonly label: string;
  readonly icon: string;
  readonly able: boolean;
  readonly onTurn: () => void;
}

function TurnButton({ label, icon, able, onTurn }: TurnProps): ReactNode {
  return (
    <button
      type="button"
      className="kw-calendar-turn"
      aria-label={label}
      aria-disabled={!able || undefined}
      onClick={() => able && onTurn()}
    >
      <Glyph name={icon} />
    </button>
  );
}

/** Tab goes round inside the calendar, which is in the page's top layer and not in its order. */
function keepFocusInside(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'Tab') return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])'),
  ];
  const index = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[(index + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}

function format(language: string, day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(toDate(day));
}

/** Today where the reader is. */
function todayHere(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
