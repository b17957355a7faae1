/** Token lists shared by several components. Source: the declarations of both ChatKit SDKs. */
export const TEXT_COLORS = [
  'prose',
  'primary',
  'emphasis',
  'secondary',
  'tertiary',
  'success',
  'warning',
  'danger',
] as const;
export const SURFACE_COLORS = [
  'surface',
  'surface-secondary',
  'surface-tertiary',
  'surface-elevated',
  'surface-elevated-secondary',
] as const;
export const BORDER_COLORS = ['default', 'subtle', 'strong'] as const;
export const CHART_COLORS = ['blue', 'purple', 'orange', 'green', 'red', 'yellow', 'pink'] as const;
export const RADII = [
  '2xs',
  'xs',
  'sm',
  'md',
  'lg',
  'xl',
  '2xl',
  '3xl',
  '4xl',
  'full',
  '100%',
  'none',
] as const;
export const CONTROL_SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'] as const;
/** Families of primitive colours; a colour prop also takes `<family>-<step>` such as `blue-400`. */
export const PRIMITIVE_FAMILIES = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
] as const;
