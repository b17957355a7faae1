interface SourceBase {
  title: string;
  description?: string | null;
  timestamp?: string | null;
  /** Sources of one group are shown together. */
  group?: string | null;
}

export interface FileSource extends SourceBase {
  type: 'file';
  filename: string;
}

export interface UrlSource extends SourceBase {
  type: 'url';
  url: string;
  attribution?: string | null;
}

/** A thing of the integrator's own, such as an order or a person. `data` is passed on untouched. */
export interface EntitySource extends SourceBase {
  type: 'entity';
  id: string;
  icon?: string | null;
  label?: string | null;
  inlineLabel?: string | null;
  interactive?: boolean;
  data?: Record<string, unknown>;
}

export type Source = FileSource | UrlSource | EntitySource;

export interface Annotation {
  type: 'annotation';
  source: Source;
  /** Position in the text, counted in characters. */
  index?: number | null;
}
