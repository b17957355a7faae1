import { createContext, useContext } from 'react';

/** Which sections are folded, by title: they stay so whatever is selected next. */
export interface Folding {
  readonly folded: ReadonlySet<string>;
  readonly fold: (title: string, folded: boolean) => void;
}

const FoldingContext = createContext<Folding>({ folded: new Set(), fold: () => undefined });
export const FoldingProvider = FoldingContext.Provider;

export function useFolding(): Folding {
  return useContext(FoldingContext);
}
