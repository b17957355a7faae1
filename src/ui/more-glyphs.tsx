/** Icons that no first frame shows; loaded with the first one that is drawn. */
import ArrayIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Array.js';
import ArrowDown from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ArrowDown.js';
import ArrowRight from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ArrowRight.js';
import Bolt from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bolt.js';
import BooleanIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Boolean.js';
import Bug from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bug.js';
import Calendar from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Calendar.js';
import CircleQuestion from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CircleQuestion.js';
import Click from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Click.js';
import Clock from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Clock.js';
import Code from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Code.js';
import Download from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Download.js';
import Enum from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Enum.js';
import ExternalLink from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ExternalLink.js';
import Eye from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Eye.js';
import EyeOff from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/EyeOff.js';
import FileBlank from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/FileBlank.js';
import Filter from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Filter.js';
import Folder from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Folder.js';
import Globe from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Globe.js';
import History from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/History.js';
import InfoCircle from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/InfoCircle.js';
import Keyboard from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Keyboard.js';
import Link from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Link.js';
import Lock from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lock.js';
import NumberIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Number.js';
import Pause from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Pause.js';
import Pencil from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Pencil.js';
import Play from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Play.js';
import Pulse from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Pulse.js';
import Record from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Record.js';
import Reload from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Reload.js';
import SettingsSlider from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SettingsSlider.js';
import Share from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Share.js';
import ShieldCheck from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ShieldCheck.js';
import Sidebar from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Sidebar.js';
import Stop from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Stop.js';
import Storage from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Storage.js';
import Storyboard from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Storyboard.js';
import StringIcon from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/String.js';
import Terminal from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Terminal.js';
import WidgetAdd from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/WidgetAdd.js';
import type { JSX, SVGProps } from 'react';
import type { Glyph } from './first-glyphs.tsx';

export const MORE_GLYPHS = {
  'arrow-down': ArrowDown,
  'arrow-right': ArrowRight,
  bolt: Bolt,
  bug: Bug,
  calendar: Calendar,
  click: Click,
  clock: Clock,
  code: Code,
  conditions: SettingsSlider,
  download: Download,
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
  info: InfoCircle,
  keyboard: Keyboard,
  link: Link,
  lock: Lock,
  pause: Pause,
  pencil: Pencil,
  play: Play,
  pulse: Pulse,
  record: Record,
  reload: Reload,
  share: Share,
  'shield-check': ShieldCheck,
  sidebar: Sidebar,
  stop: Stop,
  store: Storage,
  terminal: Terminal,
  'type-array': ArrayIcon,
  'type-boolean': BooleanIcon,
  'type-enum': Enum,
  'type-number': NumberIcon,
  'type-string': StringIcon,
  'widget-add': WidgetAdd,
} satisfies Record<string, Glyph>;

export type MoreName = keyof typeof MORE_GLYPHS;

export function MoreGlyph({
  name,
  ...rest
}: SVGProps<SVGSVGElement> & { readonly name: MoreName }): JSX.Element {
  const Draw = MORE_GLYPHS[name];
  return <Draw {...rest} />;
}
