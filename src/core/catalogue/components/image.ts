import { component } from '../component.ts';
import { p } from '../prop.ts';
import { SURFACE_COLORS } from '../tokens.ts';
import { block } from '../shared/block.ts';
import { identity } from '../shared/identity.ts';
import { onlyIn } from '../shared/only-in.ts';

/** A drawn landscape, so that a fresh image shows something without any host. */
const PICTURE =
  'data:image/svg+xml,' +
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 80'%3E" +
  "%3Crect width='120' height='80' fill='%23cce6ff'/%3E" +
  "%3Ccircle cx='90' cy='22' r='10' fill='%23fff'/%3E" +
  "%3Cpath d='M0 80 42 30l26 30 14-14 38 34z' fill='%2366b5ff'/%3E%3C/svg%3E";

export const Image = component({
  type: 'Image',
  category: 'content',
  doc: 'A picture.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  props: {
    src: p.string('content', 'Address of the picture.', { required: true }),
    alt: p.string('content', 'What the picture shows, for people who do not see it.'),
    ...block,
    ...onlyIn('python', {
      flex: p.factor('size', 'How much of the free space it takes, against its siblings.'),
    }),
    flush: p.boolean('layout', 'Reaches the edges of the container, across its padding.'),
    fit: p.enum(['cover', 'contain', 'fill', 'scale-down', 'none'])(
      'appearance',
      'How the picture fills its place.',
    ),
    position: p.enum([
      'top left',
      'top',
      'top right',
      'left',
      'center',
      'right',
      'bottom left',
      'bottom',
      'bottom right',
    ])('appearance', 'Which part stays in sight when the picture is cut.'),
    frame: p.boolean('appearance', 'A thin line around the picture.'),
    ...onlyIn('python', {
      background: p.color(SURFACE_COLORS)('appearance', 'Colour behind the picture.'),
    }),
    ...identity,
  },
  initial: { src: PICTURE, alt: 'Landscape', width: 120, height: 80, radius: 'md' },
  sample: { type: 'Image', src: PICTURE, alt: 'Landscape', width: 120, radius: 'md' },
});
