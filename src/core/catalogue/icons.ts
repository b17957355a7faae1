/**
 * Names that ChatKit's icons have. Source: the declarations of both ChatKit SDKs, which differ in
 * `clock` only.
 */
export const ICON_NAMES = [
  'agent',
  'analytics',
  'atom',
  'batch',
  'bolt',
  'book-clock',
  'book-closed',
  'book-open',
  'bug',
  'calendar',
  'chart',
  'check',
  'check-circle',
  'check-circle-filled',
  'chevron-left',
  'chevron-right',
  'circle-question',
  'clock',
  'compass',
  'confetti',
  'cube',
  'desktop',
  'document',
  'dot',
  'dots-horizontal',
  'dots-vertical',
  'empty-circle',
  'external-link',
  'globe',
  'images',
  'info',
  'keys',
  'lab',
  'lifesaver',
  'lightbulb',
  'mail',
  'map-pin',
  'maps',
  'mobile',
  'name',
  'notebook',
  'notebook-pencil',
  'page-blank',
  'phone',
  'play',
  'plus',
  'profile',
  'profile-card',
  'reload',
  'search',
  'settings-slider',
  'sparkle',
  'sparkle-double',
  'square-code',
  'square-image',
  'square-text',
  'star',
  'star-filled',
  'suitcase',
  'user',
  'wreath',
  'write',
  'write-alt',
  'write-alt2',
] as const;

export type IconName = (typeof ICON_NAMES)[number];

const listed: ReadonlySet<string> = new Set(ICON_NAMES);

/** A name of the list, or one of another set: `lucide:…`, `vendor:…`. */
export function isIconName(name: string): boolean {
  return listed.has(name) || name.startsWith('lucide:') || name.startsWith('vendor:');
}
