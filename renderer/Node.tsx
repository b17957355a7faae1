/**
 * One element. Rendered again only when its JSON is another object, so a change of one leaf renders
 * the path down to it and nothing else.
 */
import { memo, useCallback, useMemo, type ReactElement, type ReactNode } from 'react';
import { isComponentType, type ComponentType } from '#core/catalogue/registry.ts';
import type { WidgetJson } from '#core/json.ts';
import { childrenOf, keysOf } from './children.ts';
import { VIEWS } from './components/registry.ts';
import { Boundary } from './fault/Boundary.tsx';
import { Fault } from './fault/Fault.tsx';
import { misfitOf, readProps } from './read-props.ts';
import { useRuntime } from './runtime/context.ts';
import type { Box, View } from './view.ts';

export const Node = memo(function Node({ element }: { element: WidgetJson }): ReactNode {
  const runtime = useRuntime();
  const { type } = element;
  const ref = useCallback(
    (node: Element | null) => (node ? runtime.marks.attach(node, element) : undefined),
    [runtime, element],
  );
  const box = useMemo<Box>(() => ({ ref, 'data-component': type }), [ref, type]);
  const report = useCallback(
    (message: string, broken: WidgetJson) => {
      runtime.emit({
        type: 'error',
        message: `${broken.type} could not be drawn: ${message}`,
        element: broken,
      });
    },
    [runtime],
  );

  return (
    <Boundary
      element={element}
      onError={report}
      renderFault={(message) => (
        <Fault box={box} title={`${type} could not be drawn`} detail={message} />
      )}
    >
      <Drawn element={element} box={box} />
    </Boundary>
  );
});

function Drawn({ element, box }: { element: WidgetJson; box: Box }): ReactNode {
  const { type } = element;
  const children = nodesOf(element);
  if (!isComponentType(type)) {
    return (
      <Fault box={box} title={`Unknown component ${type}`}>
        {children}
      </Fault>
    );
  }
  const misfit = misfitOf(element);
  if (misfit !== null) {
    return (
      <Fault box={box} title={`${type} could not be drawn`} detail={misfit}>
        {children}
      </Fault>
    );
  }
  // The list maps each type to the view of that same type, and the props are read for it.
  const Part = VIEWS[type] as View<ComponentType>;
  return (
    <Part element={element} props={readProps(element)} box={box}>
      {children}
    </Part>
  );
}

function nodesOf(element: WidgetJson): readonly ReactElement[] {
  const children = childrenOf(element);
  if (children.length === 0) return none;
  const keys = keysOf(children);
  return children.map((child, index) => <Node key={keys[index]} element={child} />);
}

const none: readonly ReactElement[] = [];
