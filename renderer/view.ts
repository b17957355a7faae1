/** What a component of the renderer is: a function of typed props, its box and its children. */
import type { ReactElement, ReactNode, RefCallback } from 'react';
import type { ComponentType, Props } from '#core/catalogue/registry.ts';
import type { WidgetJson } from '#core/json.ts';

/** Spread on the outermost DOM box of an element, it makes the box findable. */
export interface Box {
  readonly ref: RefCallback<Element>;
  readonly 'data-component': string;
}

interface ViewProps<T extends ComponentType> {
  readonly element: WidgetJson;
  /** Read from the element: declared props only, each of its declared shape. */
  readonly props: Props<T>;
  readonly box: Box;
  /** One per child, keyed; a child that is not placed is not mounted. */
  readonly children: readonly ReactElement[];
}

export type View<T extends ComponentType> = (props: ViewProps<T>) => ReactNode;
