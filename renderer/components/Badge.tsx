import { Badge } from '@openai/apps-sdk-ui/components/Badge';
import type { View } from '../view.ts';

export const BadgeView: View<'Badge'> = ({ props, box }) => (
  <Badge
    {...box}
    className="kw-badge"
    color={props.color ?? 'secondary'}
    variant={props.variant ?? 'soft'}
    size={props.size ?? 'sm'}
    pill={props.pill ?? false}
  >
    <span className="kw-badge-label">{props.label}</span>
  </Badge>
);
