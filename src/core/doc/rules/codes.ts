import type { Problem, Severity } from '../../result.ts';
import type { NodeId } from '../node.ts';

/**
 * Every problem a document can have, and how bad it is. An error: ChatKit refuses the widget or
 * shows it without the part. A warning: it does something other than it says. An info: it works,
 * and could do more.
 */
export const RULES = {
  'component/unknown': 'error',
  'prop/unknown': 'warning',
  'prop/required': 'error',
  'prop/type': 'error',
  'prop/value': 'error',
  'prop/icon': 'warning',
  'prop/color': 'warning',
  'prop/key': 'warning',
  'nest/root': 'error',
  'nest/child': 'error',
  'nest/root-inside': 'warning',
  'nest/form': 'warning',
  'nest/one-child': 'error',
  'nest/no-child': 'error',
  'form/duplicate-name': 'warning',
  'form/name-prefix': 'warning',
  'form/name-in-repeat': 'warning',
  'form/bad-name': 'error',
  'form/payload-collision': 'warning',
  'form/payload-not-object': 'warning',
  'form/no-action': 'warning',
  'form/no-submit': 'info',
  'form/submit-outside': 'warning',
  'form/submit-and-click': 'warning',
  'field/outside-form': 'warning',
  'field/pattern': 'warning',
  'field/date-range': 'warning',
  'options/empty': 'warning',
  'options/duplicate': 'warning',
  'options/default': 'warning',
  'label/no-field': 'warning',
  'action/none': 'info',
  'chart/key': 'warning',
  'stream/no-id': 'warning',
  'id/duplicate': 'error',
  'id/in-repeat': 'warning',
  'a11y/icon-button-name': 'warning',
  'a11y/image-alt': 'info',
  'a11y/field-label': 'info',
} as const satisfies Record<string, Severity>;

export type RuleCode = keyof typeof RULES;

export function report(code: RuleCode, node: NodeId, message: string, prop?: string): Problem {
  return { code, severity: RULES[code], message, node, ...(prop !== undefined && { prop }) };
}
