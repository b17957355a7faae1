import { useProblemRows } from '#state/problem-rows.ts';
import { useSession } from '#state/session/context.tsx';
import { useWorkbench } from '#state/stores.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { lazyPart } from '#state/lazy-part.ts';
import { Activity } from './activity/Activity.tsx';
import { ServerStatus } from './thread/ServerStatus.tsx';

const Thread = lazyPart(async () => (await import('./thread/Thread.tsx')).Thread);
const Timeline = lazyPart(async () => (await import('./timeline/Timeline.tsx')).Timeline);
const Console = lazyPart(async () => (await import('./console/Console.tsx')).Console);
const Problems = lazyPart(async () => (await import('./problems/Problems.tsx')).Problems);
const StorePanel = lazyPart(async () => (await import('./store/StorePanel.tsx')).StorePanel);

/** What sits behind which tab of the activity region. */
export function WorkbenchActivity() {
  const mode = useWorkbench((state) => state.mode);
  const problems = useProblemRows();
  const steps = useSession(({ timeline }) => timeline.length);
  const lines = useSession(({ console }) => console.length);
  const worst = problems.some(({ severity }) => severity === 'error')
    ? 'error'
    : problems.length > 0
      ? 'warning'
      : null;
  return (
    <Activity
      worst={worst}
      counts={{ Timeline: steps, Console: lines, Problems: problems.length }}
      status={<ServerStatus />}
      bodies={{
        // One thread on the page: in Try it stands at the left already.
        Thread: mode === 'try' ? <ThreadIsOpen /> : <Thread />,
        Timeline: <Timeline />,
        Console: <Console />,
        Store: <StorePanel />,
        Problems: <Problems rows={problems} />,
      }}
    />
  );
}

function ThreadIsOpen() {
  return (
    <EmptyState icon="click" title="The thread is open">
      It stands beside the editors while you try the widget.
    </EmptyState>
  );
}
