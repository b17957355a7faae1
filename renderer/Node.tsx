/**
 * One element. Rendered again only when its JSON is another object, so a change of one leaf renders
 * the path down to it and nothing else. A broken element does not take its siblings along; a new
 * version of it is tried again. One class does all of it, for there is one of it around each element.
 */
import {
  PureComponent,
  useContext,
  type ContextType,
  type ReactElement,
  type ReactNode,
} from 'react';
import { isComponentType, type ComponentType } from '#core/catalogue/registry.ts';
import type { WidgetJson } from '#core/json.ts';
import { childrenOf, keysOf } from './children.ts';
import { VIEWS } from './components/registry.ts';
import { Fault } from './fault/Fault.tsx';
import { misfitOf, readProps } from './read-props.ts';
import { FaultContext, RuntimeContext } from './runtime/context.ts';
import type { Box, View } from './view.ts';

interface Props {
  readonly element: WidgetJson;
}

interface State {
  readonly element: WidgetJson;
  /** What went wrong in drawing it. */
  readonly message: string | null;
}

export class Node extends PureComponent<Props, State> {
  static override readonly contextType = RuntimeContext;
  declare readonly context: ContextType<typeof RuntimeContext>;
  override state: State = { element: this.props.element, message: null };
  private boxed: { readonly element: WidgetJson; readonly box: Box } | undefined;

  static getDerivedStateFromProps({ element }: Props, state: State): State | null {
    return element === state.element ? null : { element, message: null };
  }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: messageOf(error) };
  }

  override componentDidCatch(error: unknown): void {
    const { element } = this.props;
    this.context.emit({
      type: 'error',
      message: `${element.type} could not be drawn: ${messageOf(error)}`,
      element,
    });
  }

  override render(): ReactNode {
    const { element } = this.props;
    const { message } = this.state;
    if (message === null) return <Drawn element={element} box={this.box} />;
    const title = `${element.type} could not be drawn`;
    return <Fault box={this.box} title={title} detail={message} />;
  }

  /** The same for the same element, so that its marks are attached once. */
  private get box(): Box {
    const { element } = this.props;
    if (this.boxed?.element === element) return this.boxed.box;
    const { marks } = this.context;
    const box: Box = {
      ref: (node) => (node ? marks.attach(node, element) : undefined),
      'data-component': element.type,
    };
    this.boxed = { element, box };
    return box;
  }
}

function Drawn({ element, box }: { element: WidgetJson; box: Box }): ReactNode {
  const { type } = element;
  const children = nodesOf(element);
  if (!isComponentType(type)) {
    return (
      <Stranger element={element} box={box}>
        {children}
      </Stranger>
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

interface StrangerProps extends Props {
  readonly box: Box;
  readonly children: ReactNode;
}

function Stranger({ element, box, children }: StrangerProps): ReactNode {
  const fault = useContext(FaultContext)?.(element);
  return (
    <Fault box={box} title={`Unknown component ${element.type}`} {...fault}>
      {children}
    </Fault>
  );
}

function nodesOf(element: WidgetJson): readonly ReactElement[] {
  const children = childrenOf(element);
  if (children.length === 0) return none;
  const keys = keysOf(children);
  return children.map((child, index) => <Node key={keys[index]} element={child} />);
}

const none: readonly ReactElement[] = [];

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
