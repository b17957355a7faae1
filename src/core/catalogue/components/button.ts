import { component } from '../component.ts';
import { p } from '../prop.ts';
import { CONTROL_SIZES } from '../tokens.ts';
import { identity } from '../shared/identity.ts';

export const Button = component({
  type: 'Button',
  category: 'control',
  doc: 'A button that sends an action, or submits the form around it.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [{ path: 'onClickAction', event: 'click', auto: 'self' }],
  textProp: 'label',
  props: {
    label: p.string('content', 'Text on the button.'),
    iconStart: p.icon('content', 'Icon before the label. Without a label it makes an icon button.'),
    iconEnd: p.icon('content', 'Icon after the label.'),
    onClickAction: p.action('action', 'Sent when the button is clicked.'),
    submit: p.boolean('action', 'Submits the nearest Form, or Card with asForm.'),
    disabled: p.boolean('action', 'Not interactive.'),
    style: p.enum(['primary', 'secondary'])('appearance', 'Preset look.'),
    variant: p.enum(['solid', 'soft', 'outline', 'ghost'])('appearance', 'How much it stands out.'),
    color: p.enum([
      'primary',
      'secondary',
      'info',
      'discovery',
      'success',
      'caution',
      'warning',
      'danger',
    ])('appearance', 'Colour by meaning.'),
    size: p.enum(CONTROL_SIZES)('appearance', 'Height of the control.'),
    iconSize: p.enum(['sm', 'md', 'lg', 'xl', '2xl'])('appearance', 'Size of the icons.'),
    pill: p.boolean('appearance', 'Fully rounded ends.'),
    uniform: p.boolean('appearance', 'As wide as high.'),
    block: p.boolean('size', 'As wide as its container.'),
    ...identity,
  },
  initial: { label: 'Button' },
  sample: { type: 'Button', label: 'Save', style: 'primary' },
});
