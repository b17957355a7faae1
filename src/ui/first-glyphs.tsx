/**
 * Icons that the first frame shows. Imported by file: the design system's barrel takes seconds to
 * load in development and in tests.
 */
import ArrowUp from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ArrowUp.js';
import CheckCircleFilled from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckCircleFilled.js';
import CheckMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckMd.js';
import ChevronDownMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronDownMd.js';
import ChevronLeftMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronLeftMd.js';
import ChevronRightMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronRightMd.js';
import ChevronUpDown from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronUpDown.js';
import CollapseSm from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CollapseSm.js';
import Copy from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Copy.js';
import DotsHorizontal from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DotsHorizontal.js';
import ExpandSm from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ExpandSm.js';
import FileUpload from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/FileUpload.js';
import Grid from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Grid.js';
import Moon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Moon.js';
import Plus from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Plus.js';
import Search from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Search.js';
import Stack from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Stack.js';
import Sun from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Sun.js';
import Trash from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Trash.js';
import TriangleExclamationFilledErrorWarning from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/TriangleExclamationFilledErrorWarning.js';
import Undo from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Undo.js';
import X from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/X.js';
import XCircleFilled from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/XCircleFilled.js';
import type { JSX, SVGProps } from 'react';

export type Glyph = (props: SVGProps<SVGSVGElement>) => JSX.Element;

/** `{ }`: "comes from data". Drawn here, at the weight of the component glyphs. */
const Braces: Glyph = (props) => (
  <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" {...props}>
    <path
      d="M6 3c-1.4 0-2 .6-2 1.8v1.4C4 7.2 3.5 7.8 2.6 8c.9.2 1.4.8 1.4 1.8v1.4C4 12.4 4.6 13 6 13M10 3c1.4 0 2 .6 2 1.8v1.4c0 1 .5 1.6 1.4 1.8-.9.2-1.4.8-1.4 1.8v1.4c0 1.2-.6 1.8-2 1.8"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

const Redo: Glyph = (props) => <Undo {...props} transform="scale(-1 1)" />;

export const FIRST_GLYPHS = {
  'arrow-up': ArrowUp,
  braces: Braces,
  check: CheckMd,
  'check-circle': CheckCircleFilled,
  'chevron-down': ChevronDownMd,
  'chevron-left': ChevronLeftMd,
  'chevron-right': ChevronRightMd,
  collapse: CollapseSm,
  copy: Copy,
  expand: ExpandSm,
  import: FileUpload,
  layers: Stack,
  moon: Moon,
  more: DotsHorizontal,
  plus: Plus,
  redo: Redo,
  search: Search,
  sun: Sun,
  templates: Grid,
  trash: Trash,
  undo: Undo,
  'up-down': ChevronUpDown,
  warning: TriangleExclamationFilledErrorWarning,
  x: X,
  'x-circle': XCircleFilled,
} satisfies Record<string, Glyph>;
