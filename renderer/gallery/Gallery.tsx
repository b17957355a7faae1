/** Every component in its main variants, in both themes: for looking at, not part of the app. */
import { useState, type ReactNode } from 'react';
import type { Mode, Theme } from '../contract.ts';
import { WidgetView } from '../WidgetView.tsx';
import { GROUPS } from './samples.ts';

const query = new URLSearchParams(location.search);

/** Address parameters: `theme=light`, `width=320`, `group=Forms`, `mode=design`. */
export function Gallery(): ReactNode {
  const [width, setWidth] = useState(Number(query.get('width') ?? 440));
  const [mode, setMode] = useState<Mode>(query.get('mode') === 'design' ? 'design' : 'live');
  const wanted = query.get('theme');
  const themes: readonly Theme[] =
    wanted === 'light' || wanted === 'dark' ? [wanted] : ['light', 'dark'];
  const only = query.get('group');
  const groups = GROUPS.filter(({ name }) => only === null || name === only);
  return (
    <>
      <div className="gallery-bar">
        <label>
          Width
          <input
            type="range"
            min={280}
            max={720}
            value={width}
            onChange={(event) => setWidth(Number(event.currentTarget.value))}
          />
          {width}
        </label>
        <label>
          <input
            type="checkbox"
            checked={mode === 'design'}
            onChange={(event) => setMode(event.currentTarget.checked ? 'design' : 'live')}
          />
          Design mode
        </label>
      </div>
      <div className="gallery-themes">
        {themes.map((theme) => (
          <div key={theme} className="gallery-theme" data-theme={theme}>
            {groups.map(({ name, samples }) => (
              <section key={name} className="gallery-group">
                <h2>{name}</h2>
                <div className="gallery-tiles">
                  {samples.map(({ title, widget }, index) => (
                    <div key={index} className="gallery-tile" style={{ width }}>
                      <h3>{title}</h3>
                      <WidgetView widget={widget} theme={theme} mode={mode} onAction={wait} />
                    </div>
                  ))}
                </div>
              </section>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Long enough to see what waits. */
function wait(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1500);
  });
}
