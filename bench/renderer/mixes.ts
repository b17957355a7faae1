/**
 * The same nodes and data in two languages: ChatKit's widget JSON and Adaptive Cards. Where Adaptive
 * Cards has no such element, the cheapest one that looks alike stands for it.
 */
import type { JsonObject, WidgetJson } from '#core/json.ts';

/** `light`: what most widgets are made of. `heavy`: a fifth of it controls and Markdown. */
export type Mix = 'light' | 'heavy';

interface Twin {
  readonly widget: (i: number) => WidgetJson;
  readonly card: (i: number) => JsonObject;
}

const CHOICES = ['Low', 'Medium', 'High'];
const options = CHOICES.map((label) => ({ label, value: label.toLowerCase() }));
const choices = CHOICES.map((title) => ({ title, value: title.toLowerCase() }));
const markdown = (i: number): string =>
  `**Note ${i}** with a [link](https://example.com) and \`code\``;
const STAR =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='16'%3E%3Cpath d='M8 1l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z'/%3E%3C/svg%3E";

const LIGHT: readonly Twin[] = [
  {
    widget: (i) => ({ type: 'Text', value: `Text ${i}` }),
    card: (i) => ({ type: 'TextBlock', text: `Text ${i}`, wrap: true }),
  },
  {
    widget: (i) => ({ type: 'Badge', label: `Badge ${i}`, color: 'info' }),
    card: (i) => ({ type: 'TextBlock', text: `Badge ${i}`, size: 'Small', color: 'Accent' }),
  },
  {
    widget: () => ({ type: 'Icon', name: 'star' }),
    card: () => ({ type: 'Image', url: STAR, width: '16px' }),
  },
  {
    widget: (i) => ({ type: 'Button', label: `Button ${i}`, onClickAction: { type: 'go' } }),
    card: (i) => ({
      type: 'ActionSet',
      actions: [{ type: 'Action.Submit', title: `Button ${i}` }],
    }),
  },
  {
    widget: (i) => ({ type: 'Input', name: `input.${i}`, placeholder: 'Words' }),
    card: (i) => ({ type: 'Input.Text', id: `input.${i}`, placeholder: 'Words' }),
  },
  {
    widget: (i) => ({ type: 'Checkbox', name: `check.${i}`, label: `Check ${i}` }),
    card: (i) => ({ type: 'Input.Toggle', id: `check.${i}`, title: `Check ${i}` }),
  },
];

const HEAVY: readonly Twin[] = [
  {
    widget: (i) => ({ type: 'Select', name: `select.${i}`, options, placeholder: 'Choose' }),
    card: (i) => ({
      type: 'Input.ChoiceSet',
      style: 'compact',
      id: `select.${i}`,
      choices,
      placeholder: 'Choose',
    }),
  },
  {
    widget: (i) => ({ type: 'DatePicker', name: `date.${i}`, defaultValue: '2026-12-04' }),
    card: (i) => ({ type: 'Input.Date', id: `date.${i}`, value: '2026-12-04' }),
  },
  {
    widget: (i) => ({ type: 'RadioGroup', name: `radio.${i}`, options }),
    card: (i) => ({ type: 'Input.ChoiceSet', style: 'expanded', id: `radio.${i}`, choices }),
  },
  {
    widget: (i) => ({ type: 'Markdown', value: markdown(i) }),
    card: (i) => ({ type: 'TextBlock', text: markdown(i), wrap: true }),
  },
];

/** One leaf in five is a heavy one: each of the four kinds makes up a twentieth. */
const HEAVY_EVERY = 5;
const LEAVES_PER_BOX = 9;

export interface Twins {
  readonly widget: WidgetJson;
  readonly card: JsonObject;
}

/** `count` nodes each, roots included: boxes of nine leaves in one card. */
export function twins(mix: Mix, count: number): Twins {
  const boxes: { readonly widget: WidgetJson; readonly card: JsonObject }[] = [];
  let left = count - 1;
  let leaf = 0;
  while (left > 0) {
    const size = Math.min(LEAVES_PER_BOX, left - 1);
    const leaves = Array.from({ length: size }, () => {
      const index = leaf++;
      const twin = kindAt(mix, index);
      return { widget: twin.widget(index), card: twin.card(index) };
    });
    boxes.push({
      widget: { type: 'Col', gap: 2, children: leaves.map(({ widget }) => widget) },
      card: { type: 'Container', items: leaves.map(({ card }) => card) },
    });
    left -= size + 1;
  }
  return {
    widget: { type: 'Card', size: 'full', children: boxes.map(({ widget }) => widget) },
    card: { type: 'AdaptiveCard', version: '1.6', body: boxes.map(({ card }) => card) },
  };
}

function kindAt(mix: Mix, index: number): Twin {
  const heavy = mix === 'heavy' && index % HEAVY_EVERY === 0;
  const kinds = heavy ? HEAVY : LIGHT;
  const twin = kinds[Math.floor(heavy ? index / HEAVY_EVERY : index) % kinds.length];
  if (!twin) throw new Error('A mix has no kinds.');
  return twin;
}
