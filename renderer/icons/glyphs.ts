/**
 * ChatKit's icon names and the design system's icons. Four have no namesake there (`keys`,
 * `profile`, `profile-card`, `write`) and take the nearest. Imported file by file, because the
 * package's index of 745 icons costs seconds wherever it is not bundled.
 */
import Agent from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Agent.js';
import Analytics from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Analytics.js';
import ApiKeys from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ApiKeys.js';
import Atom from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Atom.js';
import AvatarProfile from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/AvatarProfile.js';
import Batch from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Batch.js';
import Bolt from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bolt.js';
import BookClock from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BookClock.js';
import BookClosed from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BookClosed.js';
import BookOpen from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BookOpen.js';
import Bug from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bug.js';
import BuilderProfileCard from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BuilderProfileCard.js';
import Calendar from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Calendar.js';
import Chart from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Chart.js';
import Check from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Check.js';
import CheckCircle from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckCircle.js';
import CheckCircleFilled from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckCircleFilled.js';
import ChevronLeft from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronLeft.js';
import ChevronRight from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronRight.js';
import CircleQuestion from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CircleQuestion.js';
import Clock from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Clock.js';
import Compass from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Compass.js';
import Confetti from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Confetti.js';
import Cube from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Cube.js';
import Desktop from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Desktop.js';
import Document from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Document.js';
import Dot from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Dot.js';
import DotsHorizontal from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DotsHorizontal.js';
import DotsVertical from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DotsVertical.js';
import EmptyCircle from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/EmptyCircle.js';
import ExternalLink from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ExternalLink.js';
import Globe from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Globe.js';
import Images from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Images.js';
import Info from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Info.js';
import Lab from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lab.js';
import Lifesaver from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lifesaver.js';
import Lightbulb from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lightbulb.js';
import Mail from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Mail.js';
import MapPin from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/MapPin.js';
import Maps from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Maps.js';
import Mobile from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Mobile.js';
import Name from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Name.js';
import Notebook from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Notebook.js';
import NotebookPencil from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/NotebookPencil.js';
import PageBlank from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/PageBlank.js';
import Phone from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Phone.js';
import Play from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Play.js';
import Plus from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Plus.js';
import Reload from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Reload.js';
import Search from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Search.js';
import SettingsSlider from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SettingsSlider.js';
import Sparkle from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Sparkle.js';
import SparkleDouble from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SparkleDouble.js';
import SquareCode from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SquareCode.js';
import SquareImage from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SquareImage.js';
import SquareText from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SquareText.js';
import Star from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Star.js';
import StarFilled from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/StarFilled.js';
import Suitcase from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Suitcase.js';
import User from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/User.js';
import Wreath from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Wreath.js';
import WriteAlt from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/WriteAlt.js';
import WriteAlt2 from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/WriteAlt2.js';
import Writing from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Writing.js';
import type { IconName } from '#core/catalogue/icons.ts';
import type { ReactElement, SVGProps } from 'react';

type Svg = (props: SVGProps<SVGSVGElement>) => ReactElement;

export const GLYPHS = {
  agent: Agent,
  analytics: Analytics,
  atom: Atom,
  batch: Batch,
  bolt: Bolt,
  'book-clock': BookClock,
  'book-closed': BookClosed,
  'book-open': BookOpen,
  bug: Bug,
  calendar: Calendar,
  chart: Chart,
  check: Check,
  'check-circle': CheckCircle,
  'check-circle-filled': CheckCircleFilled,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'circle-question': CircleQuestion,
  clock: Clock,
  compass: Compass,
  confetti: Confetti,
  cube: Cube,
  desktop: Desktop,
  document: Document,
  dot: Dot,
  'dots-horizontal': DotsHorizontal,
  'dots-vertical': DotsVertical,
  'empty-circle': EmptyCircle,
  'external-link': ExternalLink,
  globe: Globe,
  images: Images,
  info: Info,
  keys: ApiKeys,
  lab: Lab,
  lifesaver: Lifesaver,
  lightbulb: Lightbulb,
  mail: Mail,
  'map-pin': MapPin,
  maps: Maps,
  mobile: Mobile,
  name: Name,
  notebook: Notebook,
  'notebook-pencil': NotebookPencil,
  'page-blank': PageBlank,
  phone: Phone,
  play: Play,
  plus: Plus,
  profile: AvatarProfile,
  'profile-card': BuilderProfileCard,
  reload: Reload,
  search: Search,
  'settings-slider': SettingsSlider,
  sparkle: Sparkle,
  'sparkle-double': SparkleDouble,
  'square-code': SquareCode,
  'square-image': SquareImage,
  'square-text': SquareText,
  star: Star,
  'star-filled': StarFilled,
  suitcase: Suitcase,
  user: User,
  wreath: Wreath,
  write: Writing,
  'write-alt': WriteAlt,
  'write-alt2': WriteAlt2,
} satisfies Readonly<Record<IconName, Svg>>;
