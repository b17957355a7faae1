/** The evaluated schemas as React sees them. Constructed in main.tsx, handed down once. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useWidget } from '../stores.tsx';
import type { Evaluation } from './evaluation.ts';
import type { Schemas } from './schemas.ts';

const SchemasContext = createContext<Schemas | null>(null);
export const SchemasProvider = SchemasContext.Provider;

export function useSchemas(): Schemas {
  const schemas = useContext(SchemasContext);
  if (!schemas) throw new Error('useSchemas needs a SchemasProvider above it');
  return schemas;
}

/** Of the open widget's source as it is now; null before it was looked at. */
export function useEvaluation(): Evaluation | null {
  const id = useWidget((widget) => widget.id);
  const source = useWidget((widget) => widget.schema);
  const found = useStore(useSchemas().state, ({ evaluations }) => evaluations[id]);
  return found?.source === source ? found : null;
}
