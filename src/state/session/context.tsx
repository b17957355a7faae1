/** The session as React sees it. Constructed in main.tsx, handed down once. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session } from './session.ts';
import type { SessionState } from './state.ts';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSessionActions(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A session panel needs a SessionProvider above it');
  return session;
}

/** Re-renders only when the selected value changes by identity. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useSessionActions().state, select);
}
