/**
 * What lives as long as one WidgetView: its host's functions, what is loading, its marks and its
 * outermost scope. One stable object, so that no context value ever changes.
 */
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import { CONTAINER, LoadingStore, loadingTarget } from '../action/loading.ts';
import type {
  ActionOrigin,
  ActionRequest,
  LoadingTarget,
  Mode,
  RendererEvent,
  SentAction,
} from '../contract.ts';
import type { FieldValue } from '../form/field.ts';
import { mergePayload } from '../form/merge.ts';
import { Scope } from '../form/scope.ts';
import { Marks } from './marks.ts';

interface Host {
  readonly mode: Mode;
  readonly onAction?: ((request: ActionRequest) => Promise<void>) | undefined;
  readonly blocked?: ((config: ActionConfig) => string | null) | undefined;
  readonly onEvent?: ((event: RendererEvent) => void) | undefined;
}

interface Dispatch {
  readonly element: WidgetJson;
  /** Dotted path of the action among the element's props. */
  readonly prop: string;
  readonly config: ActionConfig;
  /** Values that join the payload; null where nothing collects. */
  readonly values: readonly FieldValue[] | null;
  /** What shows loading when the target is the element itself. */
  readonly selfKey: string;
  /** A submit button that spins as well, unless nothing is to show loading. */
  readonly spinnerKey?: string | undefined;
}

export class Runtime {
  private current: Host = { mode: 'live' };
  readonly loading = new LoadingStore();
  readonly marks = new Marks();
  readonly scope = new Scope(false);

  get host(): Host {
    return this.current;
  }

  connect(host: Host): void {
    this.current = host;
  }

  emit(event: RendererEvent): void {
    this.host.onEvent?.(event);
  }

  /** Sends an action, unless the host blocks it or its own element still waits for the last one. */
  dispatch({ element, prop, config, values, selfKey, spinnerKey }: Dispatch): void {
    if (this.host.mode === 'design') return;
    const target = loadingTarget(element.type, prop, config.loadingBehavior);
    const keys = heldKeys(target, selfKey, spinnerKey);
    if (keys.some((key) => key !== CONTAINER && this.loading.isHeld(key))) return;

    const source: ActionOrigin = { type: element.type, prop, element };
    const { payload, fields, collisions } = mergePayload(config.payload, values);
    if (collisions.length > 0) this.emit({ type: 'form.collision', source, config, collisions });
    const reason = this.refusal(config);
    if (reason !== null) {
      this.emit({ type: 'action.blocked', source, config, reason });
      return;
    }
    const action: SentAction = {
      type: config.type,
      ...(payload !== undefined && { payload }),
    };
    const request: ActionRequest = {
      action,
      config,
      source,
      ...(fields.length > 0 && { fields }),
      loading: target,
    };
    void this.run(request, this.loading.begin(keys));
  }

  private refusal(config: ActionConfig): string | null {
    if (!this.host.onAction) return 'Nothing here handles actions.';
    return this.host.blocked?.(config) ?? null;
  }

  private async run(request: ActionRequest, end: () => void): Promise<void> {
    try {
      await this.host.onAction?.(request);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.emit({ type: 'error', message, element: request.source.element });
    } finally {
      end();
    }
  }
}

function heldKeys(
  target: LoadingTarget,
  selfKey: string,
  spinnerKey: string | undefined,
): readonly string[] {
  const spinner = spinnerKey === undefined ? [] : [spinnerKey];
  switch (target) {
    case 'none':
      return [];
    case 'self':
      return [...new Set([selfKey, ...spinner])];
    case 'container':
      return [CONTAINER, ...spinner];
    default:
      return target satisfies never;
  }
}
