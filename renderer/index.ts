/** The renderer as a library: one component, its types and, beside it, one sheet. */
import './theme/library.css';

export { WidgetView } from './WidgetView.tsx';
export type {
  ActionOrigin,
  ActionRequest,
  CollisionReason,
  ElementFault,
  FieldCollision,
  FieldSnapshot,
  HostAttributes,
  LoadingTarget,
  Mode,
  RendererEvent,
  SentAction,
  Theme,
  WidgetViewProps,
} from './contract.ts';
export type { ActionConfig } from '#core/catalogue/prop.ts';
export type { Json, JsonObject, WidgetJson } from '#core/json.ts';
