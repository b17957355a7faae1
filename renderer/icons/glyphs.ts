/**
 * ChatKit's icon names and the design system's icons. Four have no namesake there (`keys`,
 * `profile`, `profile-card`, `write`) and take the nearest. Each is fetched when it is first shown:
 * a widget uses a handful of the 64. Imported file by file, because the package's index of 745
 * icons costs seconds wherever it is not bundled.
 */
import type { IconName } from '#core/catalogue/icons.ts';
import type { JSX, SVGProps } from 'react';

export type Drawing = (props: SVGProps<SVGSVGElement>) => JSX.Element;

export const GLYPHS: Readonly<Record<IconName, () => Promise<{ default: Drawing }>>> = {
  agent: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Agent.js'),
  analytics: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Analytics.js'),
  atom: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Atom.js'),
  batch: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Batch.js'),
  bolt: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bolt.js'),
  'book-clock': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BookClock.js'),
  'book-closed': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BookClosed.js'),
  'book-open': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BookOpen.js'),
  bug: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Bug.js'),
  calendar: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Calendar.js'),
  chart: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Chart.js'),
  check: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Check.js'),
  'check-circle': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckCircle.js'),
  'check-circle-filled': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CheckCircleFilled.js'),
  'chevron-left': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronLeft.js'),
  'chevron-right': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ChevronRight.js'),
  'circle-question': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/CircleQuestion.js'),
  clock: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Clock.js'),
  compass: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Compass.js'),
  confetti: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Confetti.js'),
  cube: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Cube.js'),
  desktop: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Desktop.js'),
  document: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Document.js'),
  dot: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Dot.js'),
  'dots-horizontal': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DotsHorizontal.js'),
  'dots-vertical': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DotsVertical.js'),
  'empty-circle': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/EmptyCircle.js'),
  'external-link': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ExternalLink.js'),
  globe: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Globe.js'),
  images: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Images.js'),
  info: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Info.js'),
  keys: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/ApiKeys.js'),
  lab: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lab.js'),
  lifesaver: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lifesaver.js'),
  lightbulb: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Lightbulb.js'),
  mail: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Mail.js'),
  'map-pin': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/MapPin.js'),
  maps: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Maps.js'),
  mobile: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Mobile.js'),
  name: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Name.js'),
  notebook: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Notebook.js'),
  'notebook-pencil': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/NotebookPencil.js'),
  'page-blank': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/PageBlank.js'),
  phone: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Phone.js'),
  play: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Play.js'),
  plus: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Plus.js'),
  profile: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/AvatarProfile.js'),
  'profile-card': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/BuilderProfileCard.js'),
  reload: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Reload.js'),
  search: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Search.js'),
  'settings-slider': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SettingsSlider.js'),
  sparkle: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Sparkle.js'),
  'sparkle-double': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SparkleDouble.js'),
  'square-code': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SquareCode.js'),
  'square-image': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SquareImage.js'),
  'square-text': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/SquareText.js'),
  star: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Star.js'),
  'star-filled': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/StarFilled.js'),
  suitcase: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Suitcase.js'),
  user: () => import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/User.js'),
  wreath: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Wreath.js'),
  write: () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Writing.js'),
  'write-alt': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/WriteAlt.js'),
  'write-alt2': () =>
    import('../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/WriteAlt2.js'),
};
