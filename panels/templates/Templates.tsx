import { useEffect, useMemo, useState } from 'react';
import { expand } from '#core/expand/expand.ts';
import { newProject } from '#core/project/new-project.ts';

import { WidgetView } from '#renderer/WidgetView.tsx';
import { enterMode } from '#state/mode.ts';
import type { ProjectSummary } from '#state/projects.ts';
import { useEdit, useStores, useWorkbench } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { starterDoc, starterProject } from './open-starter.ts';
import { STARTERS } from './starters/starters.ts';
import type { Starter } from './starters/starter.ts';
import styles from './Templates.module.css';

/** Ways to begin: a template that already works, an empty card, or a project kept in this browser. */
export default function Templates() {
  const { workbench, projects, newId, newUuid } = useStores();
  const [query, setQuery] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const close = (): void => workbench.setState({ overlay: 'none' });
  const found = STARTERS.filter((starter) =>
    `${starter.name} ${starter.about}`.toLowerCase().includes(query.trim().toLowerCase()),
  );

  const run = (work: Promise<void>, mode: 'design' | 'try'): void => {
    work.then(
      () => {
        workbench.setState({ overlay: 'none' });
        enterMode(workbench, mode);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const use = (starter: Starter, mode: 'design' | 'try'): void =>
    run(projects.start(starterProject(starter, { newId, newUuid })), mode);

  return (
    <Dialog title="Templates" width={1216} height={860} onClose={close}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h2>Start a widget</h2>
          <p>
            Pick a template that already works, or begin with an empty canvas. Everything stays in
            this browser.
          </p>
        </header>
        {failure ? (
          <p role="alert" className={styles.failure}>
            <Icon name="x-circle" size={15} /> {failure}
          </p>
        ) : null}
        <div className={styles.ways}>
          <Way
            icon="plus"
            title="Empty project"
            text="Begin from nothing"
            onClick={() => run(projects.start(newProject({ newUuid })), 'design')}
          />
          <Way
            icon="import"
            title="Paste a widget"
            text="JSX or widget JSON"
            onClick={() => workbench.setState({ overlay: 'import' })}
          />
        </div>
        <div className={styles.bar}>
          <h3>
            Templates <span>{STARTERS.length}</span>
          </h3>
          <div className={styles.search}>
            <SearchField label="Search templates" value={query} onChange={setQuery} />
          </div>
        </div>
        {found.length === 0 ? (
          <EmptyState icon="search" title="No template matches">
            Search for another word, or begin with an empty project.
          </EmptyState>
        ) : (
          <ul className={styles.tiles}>
            {found.map((starter) => (
              <Tile key={starter.id} starter={starter} onUse={use} />
            ))}
          </ul>
        )}
        <KeptProjects onOpen={(id) => run(projects.open(id), 'design')} />
      </div>
    </Dialog>
  );
}

function Way(props: {
  readonly icon: 'plus' | 'import';
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={styles.way} onClick={props.onClick}>
      <span className={styles.wayIcon}>
        <Icon name={props.icon} />
      </span>
      <span>
        <strong>{props.title}</strong>
        <span>{props.text}</span>
      </span>
    </button>
  );
}

interface TileProps {
  readonly starter: Starter;
  readonly onUse: (starter: Starter, mode: 'design' | 'try') => void;
}

function Tile({ starter, onUse }: TileProps) {
  const theme = useWorkbench((state) => state.theme);
  const widget = useMemo(() => {
    let next = 0;
    return expand(
      starterDoc(starter, () => `t${next++}`),
      starter.data,
    ).widget;
  }, [starter]);
  const states = starter.states.length + 1;
  return (
    <li className={styles.tile}>
      <div className={styles.picture} inert>
        {widget ? <WidgetView widget={widget} theme={theme} /> : null}
      </div>
      <div className={styles.caption}>
        <button type="button" className={styles.open} onClick={() => onUse(starter, 'design')}>
          {starter.name}
        </button>
        <span>{states === 1 ? '1 state' : `${states} states`}</span>
        <p>{starter.about}</p>
      </div>
      <div className={styles.choices}>
        <Button kind="primary" tabIndex={-1} onClick={() => onUse(starter, 'design')}>
          Use template
        </Button>
        <Button kind="quiet" onClick={() => onUse(starter, 'try')}>
          Try it
        </Button>
      </div>
    </li>
  );
}

function KeptProjects({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { projects } = useStores();
  const present = useEdit((edit) => edit.project.id);
  const [kept, setKept] = useState<readonly ProjectSummary[]>([]);
  useEffect(() => {
    let live = true;
    void projects.list().then(
      (list) => live && setKept(list),
      () => live && setKept([]),
    );
    return () => {
      live = false;
    };
  }, [projects]);
  const others = kept.filter(({ id }) => id !== present);
  if (others.length === 0) return null;
  return (
    <section className={styles.kept}>
      <h3>Your projects</h3>
      <ul>
        {others.map((project) => (
          <li key={project.id}>
            <button type="button" onClick={() => onOpen(project.id)}>
              <span>{project.name}</span>
              <span>{project.widgets.join(', ')}</span>
              <time dateTime={project.savedAt}>
                {new Date(project.savedAt).toLocaleDateString(undefined, { dateStyle: 'medium' })}
              </time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
