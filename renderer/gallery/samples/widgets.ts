/** Whole widgets, as people compose them. */
import { act, card, col, el, labelled, PICTURE, row, type Sample } from '../build.ts';

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

export const WIDGETS: readonly Sample[] = [
  { title: 'Edit todo', widget: editTodo },
  { title: 'Order status', widget: orderStatus },
  { title: 'Task list', widget: taskList },
  { title: 'Flight', widget: flight },
  { title: 'Weather', widget: weather },
  { title: 'Weekly report', widget: report },
  { title: 'Approval', widget: approval },
  { title: 'Poll', widget: poll },
];
