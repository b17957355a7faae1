import { component } from '../component.ts';
import { p } from '../prop.ts';
import { dimensions } from '../shared/dimensions.ts';
import { identity } from '../shared/identity.ts';
import { onlyIn } from '../shared/only-in.ts';

export const Chart = component({
  type: 'Chart',
  category: 'data',
  doc: 'Bars, lines and areas over the same rows of data.',
  root: false,
  sdk: 'python',
  children: { mode: 'none' },
  actions: [],
  props: {
    ...onlyIn('python', {
      data: p.chartData('content', 'Rows: names of fields and their values.', { required: true }),
      series: p.series('content', 'What is drawn: one entry for each field.', { required: true }),
      xAxis: p.xAxis('content', 'The field along the bottom.', { required: true }),
      showYAxis: p.boolean('appearance', 'Shows the axis of values.'),
      showLegend: p.boolean('appearance', 'Shows which colour is what.'),
      showTooltip: p.boolean('appearance', 'Shows the values under the pointer.'),
      barGap: p.integer('appearance', 'Pixels between the bars of one group.'),
      barCategoryGap: p.integer('appearance', 'Pixels between groups of bars.'),
      flex: p.factor('size', 'How much of the free space it takes, against its siblings.'),
      ...dimensions,
    }),
    ...identity,
  },
  initial: {
    data: [
      { day: 'Mon', visits: 12 },
      { day: 'Tue', visits: 18 },
      { day: 'Wed', visits: 9 },
    ],
    series: [{ type: 'bar', dataKey: 'visits', label: 'Visits' }],
    xAxis: 'day',
    height: 160,
  },
  sample: {
    type: 'Chart',
    data: [
      { month: 'Jan', income: 420, costs: 310 },
      { month: 'Feb', income: 510, costs: 330 },
      { month: 'Mar', income: 480, costs: 290 },
    ],
    series: [
      { type: 'bar', dataKey: 'income', label: 'Income' },
      { type: 'line', dataKey: 'costs', label: 'Costs' },
    ],
    xAxis: 'month',
    showLegend: true,
    height: 180,
  },
});
