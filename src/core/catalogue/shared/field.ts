import { p } from '../prop.ts';
import { CONTROL_SIZES } from '../tokens.ts';

export const name = p.string('field', 'Key of the value in the payload. Dots make nested keys.', {
  required: true,
});

export const disabled = p.boolean('field', 'Not interactive, and not part of the payload.');

export const required = p.boolean('field', 'The form is not sent while this is empty.');

export const pattern = p.string('field', 'Regular expression that the whole value has to match.');

export const placeholder = p.string('content', 'Hint shown while nothing is entered.');

const controlSize = p.enum(CONTROL_SIZES)('appearance', 'Height of the control.');

export const pill = p.boolean('appearance', 'Fully rounded ends.');

export const onChangeAction = p.action('action', 'Sent when the value changes.');

/** What the two typed fields, Input and Textarea, share besides their name and value. */
export const typing = {
  autoFocus: p.boolean('field', 'Takes the focus when it appears.'),
  autoSelect: p.boolean('field', 'Selects its text when it appears.'),
  allowAutofillExtensions: p.boolean('field', 'Lets password managers fill it in.'),
};

export const typingLook = {
  variant: p.enum(['soft', 'outline'])('appearance', 'Filled or outlined.'),
  size: controlSize,
  gutterSize: p.enum(['2xs', 'xs', 'sm', 'md', 'lg', 'xl'])(
    'appearance',
    'Space left and right of the text, in place of what the size gives.',
  ),
};

/** What the two picking fields, Select and DatePicker, share. */
export const picking = {
  clearable: p.boolean('field', 'Offers a way to clear the choice.'),
};

export const pickingLook = {
  variant: p.enum(['solid', 'soft', 'outline', 'ghost'])('appearance', 'How much it stands out.'),
  size: controlSize,
  pill,
  block: p.boolean('size', 'As wide as its container.'),
};
