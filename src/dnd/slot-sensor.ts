/** Keyboard dragging as a sensor of dnd-kit: while it lasts, every key belongs to it. */
import type { SensorInstance, SensorProps } from '@dnd-kit/core';
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

interface SlotSensorOptions {
  readonly onKey: (key: string) => void;
}

export class SlotSensor implements SensorInstance {
  static readonly activators = [
    {
      eventName: 'onKeyDown' as const,
      handler: (event: ReactKeyboardEvent): boolean => {
        event.preventDefault();
        return true;
      },
    },
  ];

  readonly autoScrollEnabled = false;

  constructor({ options, onStart, onEnd, onCancel }: SensorProps<SlotSensorOptions>) {
    let done = false;
    const finish = (how: () => void): void => {
      done = true;
      removeEventListener('keydown', onKeyDown, true);
      removeEventListener('pointerdown', onPress, true);
      how();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat && ENDING.has(event.key)) return;
      if (event.key === 'Escape') finish(onCancel);
      else if (ENDING.has(event.key)) finish(onEnd);
      else options.onKey(event.key);
    };
    // A focused button is clicked when Space comes up: neither the one that lifts nor the one that drops may.
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key === ' ') event.preventDefault();
      if (done) removeEventListener('keyup', onKeyUp, true);
    };
    const onPress = (): void => finish(onCancel);
    addEventListener('keydown', onKeyDown, true);
    addEventListener('keyup', onKeyUp, true);
    addEventListener('pointerdown', onPress, true);
    onStart({ x: 0, y: 0 });
  }
}

const ENDING: ReadonlySet<string> = new Set(['Enter', ' ', 'Escape']);
