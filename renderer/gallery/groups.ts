/** What the gallery shows, group by group. */
import type { Sample } from './build.ts';
import { CONTAINERS } from './samples/containers.ts';
import { CONTROLS } from './samples/controls.ts';
import { DATA } from './samples/data.ts';
import { FAULTS } from './samples/faults.ts';
import { FIELDS } from './samples/fields.ts';
import { LAYOUT } from './samples/layout.ts';
import { MEDIA } from './samples/media.ts';
import { TEXT } from './samples/text.ts';
import { WIDGETS } from './samples/widgets.ts';
import { variantsOf } from './variants.ts';
import { COMPONENTS } from '#core/catalogue/registry.ts';

export interface Group {
  readonly name: string;
  readonly samples: readonly Sample[];
}

export const GROUPS: readonly Group[] = [
  { name: 'Widgets', samples: WIDGETS },
  { name: 'Typography', samples: TEXT },
  { name: 'Controls', samples: CONTROLS },
  { name: 'Fields', samples: FIELDS },
  { name: 'Media', samples: MEDIA },
  { name: 'Layout', samples: LAYOUT },
  { name: 'Containers', samples: CONTAINERS },
  { name: 'Data', samples: DATA },
  { name: 'Faults', samples: FAULTS },
];

/** Each component with every prop of the catalogue that can be shown without words of its own. */
export const COMPONENT_GROUPS: readonly Group[] = Object.values(COMPONENTS).map((component) => ({
  name: component.type,
  samples: variantsOf(component),
}));
