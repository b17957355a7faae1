import type { Task, WorkflowSummary } from 'chatkit-node';
import { Icon } from '#ui/Icon.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import styles from './entries.module.css';

interface TasksProps {
  readonly tasks: readonly Task[];
  readonly summary: WorkflowSummary | null;
}

/** Steps the assistant tells of, with what is done and what runs. */
export function Tasks({ tasks, summary }: TasksProps) {
  return (
    <div className={styles.tasks}>
      {summary ? <p className={styles.summary}>{summaryText(summary)}</p> : null}
      <ul className={styles.list}>
        {tasks.map((task, index) => (
          <li key={index} className={styles.task}>
            <span className={styles.mark}>
              {task.statusIndicator === 'loading' ? <Spinner /> : null}
              {task.statusIndicator === 'complete' ? (
                <Icon name="check" size={14} label="Done" />
              ) : null}
            </span>
            <span>{taskText(task)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function summaryText({ title, duration }: WorkflowSummary): string {
  return title ?? (typeof duration === 'number' ? `Thought for ${duration} s` : 'Done');
}

function taskText(task: Task): string {
  const body = 'content' in task ? task.content : null;
  const queries = task.type === 'web_search' ? (task.titleQuery ?? task.queries?.join(', ')) : null;
  return [task.title, queries, body].filter(Boolean).join(' · ') || task.type;
}
