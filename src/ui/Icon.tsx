/**
 * Icons of the chrome, by what they mean here. Imported by file: the design system's barrel takes
 * seconds to load in development and in tests.
 */
import ArrayIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Array.js';
import ArrowDown from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ArrowDown.js';
import ArrowRight from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ArrowRight.js';
import ArrowUp from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ArrowUp.js';
import Bolt from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bolt.js';
import BooleanIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Boolean.js';
import Bug from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bug.js';
import Calendar from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Calendar.js';
import CheckCircleFilled from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckCircleFilled.js';
import CheckMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckMd.js';
import ChevronDownMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronDownMd.js';
import ChevronLeftMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronLeftMd.js';
import ChevronRightMd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronRightMd.js';
import ChevronUpDown from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronUpDown.js';
import CircleQuestion from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CircleQuestion.js';
import Click from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Click.js';
import Clock from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Clock.js';
import Code from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Code.js';
import CollapseSm from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CollapseSm.js';
import Copy from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Copy.js';
import DotsHorizontal from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DotsHorizontal.js';
import Download from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Download.js';
import Enum from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Enum.js';
import ExpandSm from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ExpandSm.js';
import ExternalLink from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ExternalLink.js';
import Eye from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Eye.js';
import EyeOff from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/EyeOff.js';
import FileBlank from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/FileBlank.js';
import FileUpload from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/FileUpload.js';
import Filter from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Filter.js';
import Folder from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Folder.js';
import Globe from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Globe.js';
import Grid from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Grid.js';
import History from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/History.js';
import InfoCircle from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/InfoCircle.js';
import Keyboard from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Keyboard.js';
import Link from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Link.js';
import Lock from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lock.js';
import Moon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Moon.js';
import NumberIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Number.js';
import Pause from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Pause.js';
import Pencil from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Pencil.js';
import Play from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Play.js';
import Plus from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Plus.js';
import Pulse from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Pulse.js';
import Record from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Record.js';
import Reload from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Reload.js';
import Search from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Search.js';
import SettingsSlider from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SettingsSlider.js';
import Share from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Share.js';
import ShieldCheck from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ShieldCheck.js';
import Sidebar from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Sidebar.js';
import Stack from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Stack.js';
import Stop from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Stop.js';
import Storage from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Storage.js';
import Storyboard from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Storyboard.js';
import StringIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/String.js';
import Sun from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Sun.js';
import Terminal from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Terminal.js';
import Trash from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Trash.js';
import TriangleExclamationFilledErrorWarning from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/TriangleExclamationFilledErrorWarning.js';
import Undo from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Undo.js';
import WidgetAdd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/WidgetAdd.js';
import X from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/X.js';
import XCircleFilled from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/XCircleFilled.js';
import type { JSX, ReactElement, SVGProps } from 'react';

type Glyph = (props: SVGProps<SVGSVGElement>) => JSX.Element;

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

const GLYPHS = {
  'arrow-down': ArrowDown,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  bolt: Bolt,
  braces: Braces,
  bug: Bug,
  calendar: Calendar,
  check: CheckMd,
  'check-circle': CheckCircleFilled,
  'chevron-down': ChevronDownMd,
  'chevron-left': ChevronLeftMd,
  'chevron-right': ChevronRightMd,
  click: Click,
  clock: Clock,
  code: Code,
  collapse: CollapseSm,
  conditions: SettingsSlider,
  copy: Copy,
  download: Download,
  expand: ExpandSm,
  external: ExternalLink,
  eye: Eye,
  'eye-off': EyeOff,
  file: FileBlank,
  filter: Filter,
  folder: Folder,
  gallery: Storyboard,
  globe: Globe,
  help: CircleQuestion,
  history: History,
  import: FileUpload,
  info: InfoCircle,
  keyboard: Keyboard,
  layers: Stack,
  link: Link,
  lock: Lock,
  moon: Moon,
  more: DotsHorizontal,
  pause: Pause,
  pencil: Pencil,
  play: Play,
  plus: Plus,
  pulse: Pulse,
  record: Record,
  redo: Redo,
  reload: Reload,
  search: Search,
  share: Share,
  'shield-check': ShieldCheck,
  sidebar: Sidebar,
  stop: Stop,
  store: Storage,
  sun: Sun,
  templates: Grid,
  terminal: Terminal,
  trash: Trash,
  'type-array': ArrayIcon,
  'type-boolean': BooleanIcon,
  'type-enum': Enum,
  'type-number': NumberIcon,
  'type-string': StringIcon,
  undo: Undo,
  'up-down': ChevronUpDown,
  warning: TriangleExclamationFilledErrorWarning,
  'widget-add': WidgetAdd,
  x: X,
  'x-circle': XCircleFilled,
} satisfies Record<string, Glyph>;

export type IconName = keyof typeof GLYPHS;

// Object.keys forgets the type of the keys of a closed object.
export const ICON_NAMES = Object.keys(GLYPHS) as readonly IconName[];

interface IconProps {
  readonly name: IconName;
  /** Edge in px: 16 in bars, 15 in trees, 12 to 14 inline. */
  readonly size?: number;
  readonly className?: string | undefined;
  /** Only for an icon that says something no text beside it says. */
  readonly label?: string;
}

export function Icon({ name, size = 16, className, label }: IconProps): JSX.Element {
  const Glyph = GLYPHS[name];
  return (
    <Glyph
      width={size}
      height={size}
      className={className}
      style={{ flex: 'none' }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}

/** An icon by its name, or drawn by the caller (a component's glyph). */
export type IconLike = IconName | ReactElement;

export function drawIcon(icon: IconLike | null | undefined, size = 16): ReactElement | null {
  return typeof icon === 'string' ? <Icon name={icon} size={size} /> : (icon ?? null);
}
