/** How the workbench is arranged: kept per browser, apart from the project, never undone. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

export type Mode = 'design' | 'try';
export type Theme = 'light' | 'dark';
export type CanvasWidth = 320 | 360 | 440 | 640 | 'free';
export type EditorsTab = 'View' | 'Data' | 'Schema' | 'Server' | 'Client';
/** Editors that show handler files. */
export type HandlerTab = 'Server' | 'Client';
export type ActivityTab = 'Thread' | 'Timeline' | 'Console' | 'Store' | 'Problems';
export type LeftTab = 'Library' | 'Add' | 'Layers';
/** Which full-window surface lies over the workbench. */
export type Overlay = 'none' | 'templates' | 'export' | 'import' | 'commands' | 'shortcuts';
/** Dropped or pasted, and not read yet. */
export type Incoming =
  | { readonly kind: 'text'; readonly text: string }
  /** Files, and entries of a drop, which can be folders. */
  | { readonly kind: 'files'; readonly files: readonly (File | FileSystemEntry)[] };

export interface WorkbenchState {
  readonly mode: Mode;
  readonly theme: Theme;
  readonly widgetTheme: Theme;
  readonly width: CanvasWidth;
  /** Width in px while `width` is `free`. */
  readonly freeWidth: number;
  readonly editorsTab: EditorsTab;
  /** Null: the activity panel is folded to its strip. */
  readonly activityTab: ActivityTab | null;
  /** Path of the file in each tab of handlers; one that is gone stands for the tab's own file. */
  readonly handlerFiles: Readonly<Record<HandlerTab, string>>;
  readonly leftTab: LeftTab;
  /** The tabs that the other mode comes back to. */
  readonly away: {
    readonly editorsTab: EditorsTab;
    readonly activityTab: ActivityTab | null;
  };
  readonly overlay: Overlay;
  /** What the Import dialog takes in when it opens. */
  readonly incoming: Incoming | null;
  /** Sizes in px the user gave to the panels. */
  readonly sizes: {
    readonly left: number;
    readonly inspector: number;
    readonly editors: number;
    readonly activity: number;
    readonly thread: number;
  };
  /** A line of an editor to show, set by "go to" links; `nonce` makes a repeated jump a change. */
  readonly reveal: {
    readonly tab: EditorsTab;
    /** Of a tab with several files. */
    readonly file?: string;
    readonly line: number;
    readonly column?: number;
    readonly nonce: number;
  } | null;
  readonly toast: { readonly text: string; readonly undo: boolean; readonly nonce: number } | null;
}

export type Workbench = StoreApi<WorkbenchState>;

export const DEFAULT_SIZES: WorkbenchState['sizes'] = {
  left: 256,
  inspector: 320,
  editors: 272,
  activity: 280,
  thread: 480,
};

export function createWorkbench(saved: Partial<WorkbenchState>): Workbench {
  return createStore<WorkbenchState>(() => ({
    mode: 'design',
    theme: 'light',
    widgetTheme: 'light',
    width: 440,
    freeWidth: 520,
    editorsTab: 'View',
    activityTab: null,
    handlerFiles: { Server: 'server.ts', Client: 'client.ts' },
    leftTab: 'Layers',
    away: { editorsTab: 'Server', activityTab: 'Timeline' },
    overlay: 'none',
    incoming: null,
    reveal: null,
    toast: null,
    ...saved,
    sizes: { ...DEFAULT_SIZES, ...saved.sizes },
  }));
}
