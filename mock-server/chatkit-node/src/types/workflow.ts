import type { FileSource, UrlSource } from './source.ts';

interface TaskBase {
  statusIndicator?: 'none' | 'loading' | 'complete';
}

export interface CustomTask extends TaskBase {
  type: 'custom';
  title?: string | null;
  icon?: string | null;
  content?: string | null;
}

export interface WebSearchTask extends TaskBase {
  type: 'web_search';
  title?: string | null;
  titleQuery?: string | null;
  queries?: string[];
  sources?: UrlSource[];
}

export interface ThoughtTask extends TaskBase {
  type: 'thought';
  title?: string | null;
  content: string;
}

export interface FileTask extends TaskBase {
  type: 'file';
  title?: string | null;
  sources?: FileSource[];
}

export interface ImageTask extends TaskBase {
  type: 'image';
  title?: string | null;
}

export type Task = CustomTask | WebSearchTask | ThoughtTask | FileTask | ImageTask;

/** What stands in the header of a finished workflow: a title, or how long it took in seconds. */
export interface WorkflowSummary {
  title?: string | null;
  icon?: string | null;
  duration?: number | null;
}

export interface Workflow {
  type: 'custom' | 'reasoning';
  tasks: Task[];
  summary?: WorkflowSummary | null;
  expanded?: boolean;
}
