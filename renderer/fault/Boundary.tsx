/** Keeps a broken element from taking its siblings along. A new version of the element tries again. */
import { Component, type ReactNode } from 'react';
import type { WidgetJson } from '#core/json.ts';

interface Props {
  readonly element: WidgetJson;
  readonly onError: (message: string, element: WidgetJson) => void;
  readonly renderFault: (message: string) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly element: WidgetJson;
  readonly message: string | null;
}

export class Boundary extends Component<Props, State> {
  override state: State = { element: this.props.element, message: null };

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.element === state.element ? null : { element: props.element, message: null };
  }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: messageOf(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(messageOf(error), this.props.element);
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : this.props.renderFault(message);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
