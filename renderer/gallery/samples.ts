import { ICON_NAMES } from '#core/catalogue/icons.ts';
import { CONTROL_SIZES } from '#core/catalogue/tokens.ts';
import type { JsonObject, WidgetJson } from '#core/json.ts';

interface Sample {
  readonly title: string;
  readonly widget: WidgetJson;
}

interface Group {
  readonly name: string;
  readonly samples: readonly Sample[];
}

const el = (type: string, props: JsonObject = {}, children?: readonly WidgetJson[]): WidgetJson =>
  children ? { type, ...props, children } : { type, ...props };
const card = (props: JsonObject, ...children: WidgetJson[]): WidgetJson =>
  el('Card', props, children);
const row = (props: JsonObject, ...children: WidgetJson[]): WidgetJson =>
  el('Row', props, children);
const col = (props: JsonObject, ...children: WidgetJson[]): WidgetJson =>
  el('Col', props, children);
const act = (type: string, rest: JsonObject = {}): JsonObject => ({ type, ...rest });
const labelled = (value: string, control: WidgetJson): WidgetJson =>
  col({ gap: 1, flex: 1 }, el('Label', { value, fieldName: control['name'] ?? '' }), control);

const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 80'%3E%3Crect width='120' height='80' fill='%23ffd3a8'/%3E%3Ccircle cx='60' cy='40' r='22' fill='%23fff'/%3E%3Ccircle cx='60' cy='40' r='11' fill='%23ffc300'/%3E%3C/svg%3E";

const editTodo = card(
  {},
  el('Form', { gap: 3, onSubmitAction: act('update_todo', { payload: { id: 'todo_123' } }) }, [
    row(
      {},
      el('Title', { value: 'Edit todo', size: 'sm' }),
      el('Spacer'),
      el('Badge', { label: 'home', color: 'info' }),
      el('Badge', { label: 'errand', color: 'info' }),
    ),
    labelled(
      'Title',
      el('Input', { name: 'title', defaultValue: 'Buy groceries', required: true }),
    ),
    labelled(
      'Description',
      el('Textarea', {
        name: 'description',
        rows: 2,
        defaultValue: 'Milk, eggs and bread. Check if the corner shop still has the good rye.',
      }),
    ),
    row(
      { gap: 3 },
      labelled('Due', el('DatePicker', { name: 'due', defaultValue: '2026-12-04', block: true })),
      labelled(
        'Priority',
        el('Select', {
          name: 'priority',
          defaultValue: 'high',
          block: true,
          options: [
            { value: 'high', label: 'High', description: 'Today if it can be' },
            { value: 'normal', label: 'Normal' },
            { value: 'low', label: 'Low', disabled: true },
          ],
        }),
      ),
    ),
    el('Checkbox', { name: 'remind', label: 'Remind me the day before', defaultChecked: true }),
    row(
      {},
      el('Button', { iconStart: 'star', variant: 'ghost', color: 'danger' }),
      el('Spacer'),
      el('Button', {
        label: 'Cancel',
        variant: 'ghost',
        color: 'secondary',
        onClickAction: act('cancel'),
      }),
      el('Button', { label: 'Save', submit: true, style: 'primary' }),
    ),
  ]),
);

const orderStatus = card(
  {},
  row(
    { gap: 3 },
    el('Image', { src: PICTURE, size: 56, radius: 'md', alt: 'A fried egg' }),
    col(
      { gap: 0, flex: 1 },
      el('Text', { value: 'Golden Rye Bakery', weight: 'semibold', size: 'sm' }),
      el('Caption', { value: 'Order #2841 · 3 items' }),
    ),
    el('Badge', { label: 'On the way', color: 'info' }),
  ),
  row(
    { gap: 1 },
    ...['blue-400', 'blue-400', 'blue-400', 'gray-100'].map((background) =>
      el('Box', { flex: 1, height: 4, radius: 'full', background }),
    ),
  ),
  row(
    {},
    el('Text', { value: 'Arrives 18:40 – 18:55', size: 'sm' }),
    el('Spacer'),
    el('Text', { value: '€24.60', size: 'sm', weight: 'semibold' }),
  ),
  row(
    {},
    el('Button', { label: 'Track', style: 'primary', block: true, onClickAction: act('track') }),
    el('Button', {
      label: 'Get help',
      style: 'secondary',
      block: true,
      onClickAction: act('help'),
    }),
  ),
);

const taskList = el(
  'ListView',
  { limit: 3, status: { text: '5 projects', icon: 'suitcase' } },
  [
    ['Onboarding refresh', 'Due Friday', 'In review', 'info'],
    ['Billing migration', 'Due next week', 'At risk', 'warning'],
    ['Mobile 2.0', 'Shipped 12 Nov', 'Done', 'success'],
    ['Search quality', 'Waiting for data', 'Blocked', 'danger'],
    ['Docs site', 'In December', 'Planned', 'secondary'],
  ].map(([title = '', detail = '', label = '', color = '']) =>
    el('ListViewItem', { key: title, onClickAction: act('open', { payload: { title } }) }, [
      el(
        'Box',
        {
          background: 'surface-tertiary',
          radius: 'md',
          size: 36,
          align: 'center',
          justify: 'center',
        },
        [el('Icon', { name: 'cube' })],
      ),
      col(
        { gap: 0, flex: 1 },
        el('Text', { value: title, size: 'sm', weight: 'semibold', truncate: true }),
        el('Caption', { value: detail }),
      ),
      el('Badge', { label, color }),
    ]),
  ),
);

const flight = card(
  { padding: 0 },
  row(
    { padding: { x: 4, top: 4 } },
    el('Icon', { name: 'maps' }),
    el('Title', { value: 'SFO → HND', size: 'sm' }),
    el('Spacer'),
    el('Badge', { label: 'On time', color: 'success' }),
  ),
  el('Divider'),
  row(
    { padding: { x: 4, bottom: 4 }, align: 'center' },
    col(
      { gap: 0 },
      el('Caption', { value: 'Departs' }),
      el('Text', { value: '10:25', weight: 'semibold' }),
      el('Caption', { value: 'T1 · Gate A12', color: 'tertiary' }),
    ),
    el('Spacer'),
    el('Icon', { name: 'chevron-right', color: 'tertiary' }),
    el('Spacer'),
    col(
      { gap: 0, align: 'end' },
      el('Caption', { value: 'Arrives' }),
      el('Text', { value: '14:15 +1', weight: 'semibold' }),
      el('Caption', { value: 'Terminal 3', color: 'tertiary' }),
    ),
  ),
);

const weather = card(
  { background: { light: 'blue-800', dark: 'blue-900' }, theme: 'dark', border: 0 },
  row(
    { align: 'start' },
    col(
      { gap: 0 },
      el('Text', { value: 'Lisbon', weight: 'semibold', size: 'sm' }),
      el('Caption', { value: 'Mostly sunny' }),
    ),
    el('Spacer'),
    el('Title', { value: '19°', size: '3xl' }),
  ),
  row(
    { justify: 'between' },
    ...['Now', '15', '16', '17', '18'].map((hour) =>
      col(
        { gap: 1, align: 'center' },
        el('Caption', { value: hour }),
        el('Icon', { name: 'lightbulb', size: 'sm' }),
        el('Text', { value: '19°', size: 'sm' }),
      ),
    ),
  ),
);

const report = card(
  {},
  row(
    { align: 'start' },
    col(
      { gap: 0 },
      el('Caption', { value: 'Revenue, last 6 months' }),
      el('Title', { value: '$48,230', size: 'lg' }),
    ),
    el('Spacer'),
    el('Badge', { label: '+12.4%', color: 'success' }),
  ),
  el('Chart', {
    height: 180,
    showTooltip: true,
    showLegend: true,
    xAxis: 'month',
    data: ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'].map((month, index) => ({
      month,
      plans: 12 + index * 3,
      addons: 9 + ((index * 5) % 7),
    })),
    series: [
      { type: 'bar', dataKey: 'plans', label: 'Plans', stack: 'a' },
      { type: 'bar', dataKey: 'addons', label: 'Add-ons', stack: 'a' },
    ],
  }),
);

const approval = card(
  {
    status: { text: 'Needs your approval', icon: 'bolt' },
    confirm: { label: 'Approve', action: act('approve') },
    cancel: { label: 'Reject', action: act('reject') },
  },
  el('Title', { value: 'Deploy api to production', size: 'sm' }),
  row(
    {},
    el('Badge', { label: 'main' }),
    el('Caption', { value: '4f2c9e1 · 12 commits · all checks passed' }),
  ),
);

const poll = card(
  { asForm: true, confirm: { label: 'Vote', action: act('vote') } },
  el('Title', { value: 'Where should we eat on Friday?', size: 'sm' }),
  el('RadioGroup', {
    name: 'place',
    required: true,
    options: [
      { value: 'ramen', label: 'Ramen on Third' },
      { value: 'casa', label: 'Casa Lumbre' },
      { value: 'garden', label: 'The Garden Room', disabled: true },
    ],
  }),
  el('Caption', { value: '12 votes · closes Thu 17:00' }),
);

const table = card(
  {},
  el('Table', {}, [
    el('Table.Row', { header: true }, [
      el('Table.Cell', {}, [el('Text', { value: 'Plan', size: 'sm' })]),
      el('Table.Cell', { align: 'end' }, [el('Text', { value: 'Seats', size: 'sm' })]),
      el('Table.Cell', { align: 'end' }, [el('Text', { value: 'Price', size: 'sm' })]),
    ]),
    ...[
      ['Starter', '3', '€0'],
      ['Team', '20', '€240'],
      ['Company', '500', '€4,800'],
    ].map(([plan = '', seats = '', price = '']) =>
      el('Table.Row', {}, [
        el('Table.Cell', {}, [el('Text', { value: plan, weight: 'medium' })]),
        el('Table.Cell', { align: 'end' }, [el('Text', { value: seats, color: 'secondary' })]),
        el('Table.Cell', { align: 'end' }, [el('Text', { value: price })]),
      ]),
    ),
  ]),
);

const markdown = card(
  {},
  el('Markdown', {
    value: [
      '# Release notes',
      'Version **2.0** brings *three* changes and a [guide](https://example.com).',
      '- Faster search\n- A `dark` theme\n- Fewer dialogs',
      '1. Install\n2. Restart',
      '- [x] Written\n- [ ] Reviewed',
      '> Nothing here is final.',
      '```ts\nconst answer: number = 42;\n```',
      '| Part | State |\n| --- | --- |\n| Core | done |\n| Docs | open |',
    ].join('\n\n'),
  }),
);

const text = card(
  {},
  ...['sm', 'md', 'lg', 'xl', '2xl', '3xl'].map((size) =>
    el('Title', { value: `Title ${size}`, size }),
  ),
  ...['xs', 'sm', 'md', 'lg', 'xl'].map((size) => el('Text', { value: `Text ${size}`, size })),
  ...['sm', 'md', 'lg'].map((size) => el('Caption', { value: `Caption ${size}`, size })),
  el('Text', {
    value: 'A long line that does not fit and is cut at the end of the card, surely',
    truncate: true,
  }),
  el('Text', {
    value:
      'Two lines at most: this text goes on and on until it would take a third line, or even a fourth, and then it stops.',
    maxLines: 2,
    size: 'sm',
  }),
  row(
    {},
    ...['secondary', 'tertiary', 'success', 'warning', 'danger'].map((color) =>
      el('Text', { value: color, color, size: 'sm' }),
    ),
  ),
  el('Text', { value: 'Italic and struck', italic: true, lineThrough: true }),
  el('Text', { value: 'Edit me in place', editable: { name: 'title', required: true } }),
  el('Text', { value: '', editable: { name: 'note', placeholder: 'Add a note' } }),
);

const buttons = card(
  {},
  ...['solid', 'soft', 'outline', 'ghost'].map((variant) =>
    row(
      { wrap: 'wrap' },
      ...['primary', 'secondary', 'info', 'success', 'danger'].map((color) =>
        el('Button', { label: color, color, variant, size: 'sm' }),
      ),
    ),
  ),
  row(
    { wrap: 'wrap' },
    ...CONTROL_SIZES.map((size) => el('Button', { label: size, size, style: 'secondary' })),
  ),
  row(
    {},
    el('Button', { label: 'Self', onClickAction: act('a') }),
    el('Button', { label: 'Container', onClickAction: act('b', { loadingBehavior: 'container' }) }),
    el('Button', { label: 'Off', disabled: true }),
    el('Button', { iconStart: 'plus', style: 'secondary' }),
    el('Button', { iconStart: 'mail', label: 'Write', style: 'secondary', pill: false }),
  ),
  el('Button', { label: 'Block', block: true }),
);

const fields = card(
  {},
  el('Input', { name: 'a', placeholder: 'Outline' }),
  el('Input', { name: 'b', placeholder: 'Soft', variant: 'soft' }),
  el('Input', { name: 'c', placeholder: 'Pill', pill: true, size: 'lg' }),
  el('Input', { name: 'd', placeholder: 'Off', disabled: true }),
  el('Textarea', { name: 'e', placeholder: 'Grows with its text', autoResize: true, rows: 1 }),
  row(
    {},
    el('Select', {
      name: 'f',
      placeholder: 'Country',
      clearable: true,
      options:
        'Austria,Belgium,Chile,Denmark,Egypt,France,Ghana,Hungary,Italy,Japan,Kenya,Laos,Mexico,Norway,Oman,Peru,Qatar'
          .split(',')
          .map((label) => ({ value: label, label })),
    }),
    el('DatePicker', { name: 'g', clearable: true, defaultValue: '2026-11-24', min: '2026-11-10' }),
  ),
  row(
    {},
    ...['soft', 'outline', 'ghost'].map((variant) =>
      el('Select', {
        name: variant,
        variant,
        placeholder: variant,
        size: 'sm',
        options: [{ value: '1', label: 'One' }],
      }),
    ),
    el('Select', { name: 'off', disabled: true, placeholder: 'Off', options: [] }),
  ),
  el('Checkbox', {
    name: 'h',
    label: 'Tick me, and wait',
    onChangeAction: act('tick', { loadingBehavior: 'self' }),
  }),
  el('Checkbox', { name: 'i', label: 'Off', disabled: true, defaultChecked: true }),
  el('RadioGroup', {
    name: 'j',
    direction: 'row',
    defaultValue: 'm',
    options: ['s', 'm', 'l'].map((value) => ({ value, label: value.toUpperCase() })),
  }),
);

const badges = card(
  {},
  ...['soft', 'solid', 'outline'].map((variant) =>
    row(
      { wrap: 'wrap', gap: 1 },
      ...['secondary', 'info', 'success', 'warning', 'danger', 'discovery'].map((color) =>
        el('Badge', { label: color, color, variant }),
      ),
    ),
  ),
  row({}, ...['sm', 'md', 'lg'].map((size) => el('Badge', { label: size, size, pill: true }))),
);

const icons = card(
  {},
  row({ wrap: 'wrap', gap: 3 }, ...ICON_NAMES.map((name) => el('Icon', { name }))),
  row(
    {},
    ...['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'].map((size) =>
      el('Icon', { name: 'star', size }),
    ),
    el('Icon', { name: 'lucide:rocket', size: 'lg' }),
    el('Icon', { name: 'vendor:acme', size: 'lg', color: 'blue-500' }),
  ),
);

const images = card(
  {},
  el('Image', { src: PICTURE, flush: true, height: 120, alt: '' }),
  row(
    {},
    el('Image', { src: PICTURE, size: 64, radius: 'full', frame: true }),
    el('Image', {
      src: PICTURE,
      width: 96,
      aspectRatio: '1/1',
      radius: 'lg',
      fit: 'contain',
      background: 'surface-tertiary',
    }),
    el('Image', { src: 'http://localhost:1/none.png', size: 64, radius: 'md', alt: 'Gone' }),
    el('Image', { src: 'javascript:alert(1)', size: 64, radius: 'md' }),
  ),
);

const faults = card(
  {},
  el('Text', { value: 'Before' }),
  el('Carousel', { items: [] }),
  el('Text', { value: 'After' }),
);

const empties = card(
  {},
  el('Row', {}, []),
  el('Col', {}, []),
  el('Box', {}, []),
  el('Form', {}, []),
  el('Text', { value: '' }),
  row({}, el('Text', { value: 'left' }), el('Spacer'), el('Text', { value: 'right' })),
  el('Divider'),
);

const chart = card(
  {},
  el('Chart', {
    showYAxis: true,
    showLegend: true,
    showTooltip: true,
    xAxis: { dataKey: 'd', labels: { '1': 'Mon', '2': 'Tue', '3': 'Wed', '4': 'Thu', '5': 'Fri' } },
    data: [3, 8, 5, 9, 6].map((v, i) => ({ d: i + 1, v, w: 10 - v, u: v / 2 })),
    series: [
      { type: 'area', dataKey: 'v', label: 'Visits' },
      { type: 'line', dataKey: 'w', label: 'Waits', curveType: 'linear' },
      { type: 'bar', dataKey: 'u', label: 'Users', color: 'green' },
    ],
  }),
);

export const GROUPS: readonly Group[] = [
  {
    name: 'Widgets',
    samples: [
      { title: 'Edit todo', widget: editTodo },
      { title: 'Order status', widget: orderStatus },
      { title: 'Task list', widget: taskList },
      { title: 'Flight', widget: flight },
      { title: 'Weather', widget: weather },
      { title: 'Weekly report', widget: report },
      { title: 'Approval', widget: approval },
      { title: 'Poll', widget: poll },
    ],
  },
  {
    name: 'Parts',
    samples: [
      { title: 'Text', widget: text },
      { title: 'Buttons', widget: buttons },
      { title: 'Fields', widget: fields },
      { title: 'Badges', widget: badges },
      { title: 'Icons', widget: icons },
      { title: 'Images', widget: images },
      { title: 'Table', widget: table },
      { title: 'Markdown', widget: markdown },
      { title: 'Chart', widget: chart },
    ],
  },
  {
    name: 'Edges',
    samples: [
      { title: 'Unknown component', widget: faults },
      { title: 'Empty boxes', widget: empties },
      {
        title: 'Collapsed',
        widget: card({ collapsed: true, status: { text: 'Deployed', icon: 'check-circle' } }),
      },
    ],
  },
];
