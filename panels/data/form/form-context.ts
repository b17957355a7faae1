/** What every place of the form needs: the schema, whose data it is, and what is wrong where. */
import { createContext, useContext } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { DataOf } from '#core/edit/commands/data.ts';
import type { Command } from '#core/edit/transaction.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { JsonPath } from '#core/schema/at-path.ts';

export interface PlaceProps {
  readonly path: JsonPath;
  readonly schema: Json;
  readonly value: Json;
  readonly tools?: ReactNode;
}

export interface FormContext {
  /** Draws one value; objects and lists draw theirs with it. */
  readonly Place: ComponentType<PlaceProps>;
  /** The whole schema, for references. */
  readonly root: JsonObject;
  readonly of: DataOf;
  readonly run: (command: Command) => void;
  /** The sentences about the value at a path. */
  readonly faultAt: (path: JsonPath) => string | undefined;
  /** Null: nobody folded or unfolded it yet. */
  readonly foldAt: (path: JsonPath) => boolean | null;
  readonly fold: (path: JsonPath, open: boolean) => void;
  /** Moves the focus to a place once it is drawn. */
  readonly goTo: (path: JsonPath) => void;
}

const Context = createContext<FormContext | null>(null);
export const FormProvider = Context.Provider;

export function useForm(): FormContext {
  const form = useContext(Context);
  if (!form) throw new Error('A place of the form needs a FormProvider above it');
  return form;
}
