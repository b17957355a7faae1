/** A session that costs nothing until something runs: the engine loads with the first call. */
import { createStore } from 'zustand/vanilla';
import { blockedReason } from './routing.ts';
import type { Session, SessionActions, SessionDeps } from './session.ts';
import { INITIAL } from './state.ts';
import type { SessionState } from './state.ts';

export function createSession(deps: SessionDeps): Session {
  const state = createStore<SessionState>(() => INITIAL);
  let engine: SessionActions | null = null;
  let loading: Promise<SessionActions> | null = null;
  const load = (): Promise<SessionActions> =>
    (loading ??= Promise.all([import('./engine.ts'), deps.loadSandbox()]).then(
      ([{ createEngine }, makeSandbox]) => (engine = createEngine(state, deps, makeSandbox)),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  /** At once when the engine is there, so that calls of one gesture stay together. */
  const call = <T>(run: (actions: SessionActions) => T | Promise<T>): Promise<T> =>
    engine ? Promise.resolve(run(engine)) : load().then(run);
  const tell = (run: (actions: SessionActions) => void): void => void call(run);

  return {
    state,
    newThread: () => call((actions) => actions.newThread()),
    openThread: (subject) => call((actions) => actions.openThread(subject)),
    send: (text) => call((actions) => actions.send(text)),
    answer: (item, submission) => call((actions) => actions.answer(item, submission)),
    stop: () => tell((actions) => actions.stop()),
    reload: () => call((actions) => actions.reload()),
    retry: (entry) => call((actions) => actions.retry(entry)),
    dispatch: (item, request) => call((actions) => actions.dispatch(item, request)),
    note: (item, event) => tell((actions) => actions.note(item, event)),
    prepare: () => call((actions) => actions.prepare()),
    setConditions: (change) => tell((actions) => actions.setConditions(change)),
    release: () => tell((actions) => actions.release()),
    step: () => tell((actions) => actions.step()),
    blocked: (item, config) => blockedReason(state.getState(), config, item),
    setTrust: (trust) => state.setState({ trust }),
    clearTimeline: () => state.setState({ timeline: [] }),
    clearConsole: () => state.setState({ console: [] }),
  };
}
