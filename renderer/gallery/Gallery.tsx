/** Every component in its variants, in both themes: for looking at, and for tests to compare. */
import { useState, type ReactNode } from 'react';
import type { Mode, Theme } from '../contract.ts';
import { WidgetView } from '../WidgetView.tsx';
import { givenGroup } from './given.ts';
import { COMPONENT_GROUPS, GROUPS, type Group } from './groups.ts';

const query = new URLSearchParams(location.search);
const given = givenGroup(location.hash);
const NARROWEST = 280;
const WIDEST = 1000;

/** Address parameters: `theme=light`, `width=320`, `group=Data` or `group=Button`, `mode=design`, `bare`; widgets after `#`. */
export function Gallery(): ReactNode {
  const [width, setWidth] = useState(Number(query.get('width') ?? 440));
  const [mode, setMode] = useState<Mode>(query.get('mode') === 'design' ? 'design' : 'live');
  const [theme, setTheme] = useState(query.get('theme') ?? 'both');
  const [name, setName] = useState(query.get('group') ?? 'All groups');
  const themes: readonly Theme[] =
    theme === 'light' || theme === 'dark' ? [theme] : ['light', 'dark'];
  return (
    <>
      {!query.has('bare') && (
        <header className="gallery-bar">
          <h1>Renderer gallery</h1>
          <Choice label="Show" value={name} onChange={setName}>
            <option>All groups</option>
            <optgroup label="Groups">{GROUPS.map(option)}</optgroup>
            <optgroup label="Components">{COMPONENT_GROUPS.map(option)}</optgroup>
          </Choice>
          <Choice label="Theme" value={theme} onChange={setTheme}>
            <option value="both">Both</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </Choice>
          <label>
            Width
            <input
              type="range"
              min={NARROWEST}
              max={WIDEST}
              value={width}
              onChange={(event) => setWidth(Number(event.currentTarget.value))}
            />
            <output>{width} px</output>
          </label>
          <label>
            <input
              type="checkbox"
              checked={mode === 'design'}
              onChange={(event) => setMode(event.currentTarget.checked ? 'design' : 'live')}
            />
            Design mode
          </label>
        </header>
      )}
      <main className="gallery-themes">
        {themes.map((one) => (
          <div key={one} className="gallery-theme" data-theme={one}>
            {groupsOf(name).map((group) => (
              <Tiles key={group.name} group={group} width={width} theme={one} mode={mode} />
            ))}
          </div>
        ))}
      </main>
    </>
  );
}

function groupsOf(name: string): readonly Group[] {
  if (given) return [given];
  const found = [...GROUPS, ...COMPONENT_GROUPS].filter((group) => group.name === name);
  return found.length > 0 ? found : GROUPS;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps): ReactNode {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}

function option({ name }: Group): ReactNode {
  return <option key={name}>{name}</option>;
}

interface TilesProps {
  readonly group: Group;
  readonly width: number;
  readonly theme: Theme;
  readonly mode: Mode;
}

function Tiles({ group, width, theme, mode }: TilesProps): ReactNode {
  return (
    <section className="gallery-group" aria-label={`${group.name}, ${theme}`}>
      <h2>{group.name}</h2>
      <div className="gallery-tiles">
        {group.samples.map(({ title, widget }) => (
          <figure key={title} className="gallery-tile" style={{ width }}>
            <figcaption>{title}</figcaption>
            <WidgetView widget={widget} theme={theme} mode={mode} onAction={wait} />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** Long enough to see what waits. */
function wait(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1500);
  });
}
