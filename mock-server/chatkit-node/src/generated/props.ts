// Generated from the component catalogue. Do not edit; run `UPDATE=1 npx vitest run src/cli/generate`.

import type { ActionConfigInit } from '../action/action.ts';
import type { DynamicWidget } from '../widget/base.ts';
import type {
  Border,
  CardAction,
  ChartRow,
  Color,
  EditablePropsInit,
  Length,
  RadioOption,
  SelectOption,
  Series,
  Spacing,
  SpacingSides,
  WidgetIcon,
  WidgetStatus,
  XAxisConfig,
} from '../widget/shapes.ts';

/** A child may be left out on a condition: `ok && new Text({ … })`. */
export type Child<T> = T | null | false | undefined;

/** What a container takes: an instance of a widget class, or the same as plain JSON. */
export type WidgetComponent =
  | RowElement
  | ColElement
  | BoxElement
  | FormElement
  | SpacerElement
  | DividerElement
  | TransitionElement
  | TitleElement
  | TextElement
  | CaptionElement
  | MarkdownElement
  | BadgeElement
  | IconElement
  | ImageElement
  | ButtonElement
  | InputElement
  | TextareaElement
  | SelectElement
  | DatePickerElement
  | CheckboxElement
  | RadioGroupElement
  | LabelElement
  | TableElement
  | ChartElement
  | DynamicWidget;
/** What stands at the top of a widget. */
export type WidgetRoot = CardElement | ListViewElement | BasicElement | DynamicWidget;

/** A bordered container that stands on its own. It can act as a form and show two buttons below. */
export interface CardProps {
  /** Small line above: a text with an icon or a site icon. */
  status?: WidgetStatus;
  /** Main button of the footer. */
  confirm?: CardAction;
  /** Second button of the footer. */
  cancel?: CardAction;
  /** Acts as a form: fields are checked and sent with confirm. */
  asForm?: boolean;
  /** Shows the status only, once the main action is done. */
  collapsed?: boolean;
  /** Space inside, around the children. */
  padding?: Spacing;
  /** How wide the card gets. */
  size?: 'sm' | 'md' | 'lg' | 'full';
  /** Colour behind the children. */
  background?: Color;
  /** Border, in pixels, on all sides or on some. */
  border?: Border;
  /** Forces a colour scheme here and below. */
  theme?: 'light' | 'dark';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children: Child<WidgetComponent>[];
}
export type CardElement = { readonly type: 'Card' } & CardProps;

/** A list of rows. Rows over the limit wait behind Show more. */
export interface ListViewProps {
  /** Small line above: a text with an icon or a site icon. */
  status?: WidgetStatus;
  /** How many rows show at first. With auto the client decides. */
  limit?: number | 'auto';
  /** Forces a colour scheme here and below. */
  theme?: 'light' | 'dark';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children: Child<ListViewItemElement>[];
}
export type ListViewElement = { readonly type: 'ListView' } & ListViewProps;

/** One row of a ListView. The whole row can be clicked. */
export interface ListViewItemProps {
  /** Sent when the row is clicked. */
  onClickAction?: ActionConfigInit;
  /** Space between children. */
  gap?: Length;
  /** Where children sit from top to bottom. */
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children: Child<WidgetComponent>[];
}
export type ListViewItemElement = { readonly type: 'ListViewItem' } & ListViewItemProps;

/** A bare root without a frame. It may hold Cards and ListViews. */
export interface BasicProps {
  /** Which way the children run. */
  direction?: 'row' | 'col';
  /** Space between children. */
  gap?: Length;
  /** Where children sit across the direction. */
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  /** How children share the space along the direction. */
  justify?: 'start' | 'center' | 'end' | 'between' | 'around' | 'evenly' | 'stretch';
  /** Space inside, around the children. */
  padding?: Spacing;
  /** Forces a colour scheme here and below. */
  theme?: 'light' | 'dark';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children: Child<WidgetComponent | WidgetRoot>[];
}
export type BasicElement = { readonly type: 'Basic' } & BasicProps;

/** Puts its children side by side. */
export interface RowProps {
  /** Space between children. */
  gap?: Length;
  /** Where children sit across the direction. */
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  /** How children share the space along the direction. */
  justify?: 'start' | 'center' | 'end' | 'between' | 'around' | 'evenly' | 'stretch';
  /** Whether children move to a new line when they do not fit. */
  wrap?: 'nowrap' | 'wrap' | 'wrap-reverse';
  /** Space inside, around the children. */
  padding?: Spacing;
  /** Space outside the element. */
  margin?: Spacing;
  /** Fixed width. */
  width?: Length;
  /** Fixed height. */
  height?: Length;
  /** Width and height at once. */
  size?: Length;
  /** Never narrower than this. */
  minWidth?: Length;
  /** Never lower than this. */
  minHeight?: Length;
  /** Lower bound of width and height at once. */
  minSize?: Length;
  /** Never wider than this. */
  maxWidth?: Length;
  /** Never higher than this. */
  maxHeight?: Length;
  /** Upper bound of width and height at once. */
  maxSize?: Length;
  /** Width divided by height, as a number or as text such as 16/9. */
  aspectRatio?: Length;
  /** How round the corners are. */
  radius?:
    '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | '4xl' | 'full' | '100%' | 'none';
  /** How much of the free space it takes, against its siblings. */
  flex?: Length;
  /** Colour behind the children. */
  background?: Color;
  /** Border, in pixels, on all sides or on some. */
  border?: Border;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<WidgetComponent>[];
}
export type RowElement = { readonly type: 'Row' } & RowProps;

/** Puts its children below each other. */
export interface ColProps {
  /** Space between children. */
  gap?: Length;
  /** Where children sit across the direction. */
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  /** How children share the space along the direction. */
  justify?: 'start' | 'center' | 'end' | 'between' | 'around' | 'evenly' | 'stretch';
  /** Whether children move to a new line when they do not fit. */
  wrap?: 'nowrap' | 'wrap' | 'wrap-reverse';
  /** Space inside, around the children. */
  padding?: Spacing;
  /** Space outside the element. */
  margin?: Spacing;
  /** Fixed width. */
  width?: Length;
  /** Fixed height. */
  height?: Length;
  /** Width and height at once. */
  size?: Length;
  /** Never narrower than this. */
  minWidth?: Length;
  /** Never lower than this. */
  minHeight?: Length;
  /** Lower bound of width and height at once. */
  minSize?: Length;
  /** Never wider than this. */
  maxWidth?: Length;
  /** Never higher than this. */
  maxHeight?: Length;
  /** Upper bound of width and height at once. */
  maxSize?: Length;
  /** Width divided by height, as a number or as text such as 16/9. */
  aspectRatio?: Length;
  /** How round the corners are. */
  radius?:
    '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | '4xl' | 'full' | '100%' | 'none';
  /** How much of the free space it takes, against its siblings. */
  flex?: Length;
  /** Colour behind the children. */
  background?: Color;
  /** Border, in pixels, on all sides or on some. */
  border?: Border;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<WidgetComponent>[];
}
export type ColElement = { readonly type: 'Col' } & ColProps;

/** A plain container. Give it a border or a background to set a group apart. */
export interface BoxProps {
  /** Which way the children run. */
  direction?: 'row' | 'col';
  /** Space between children. */
  gap?: Length;
  /** Where children sit across the direction. */
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  /** How children share the space along the direction. */
  justify?: 'start' | 'center' | 'end' | 'between' | 'around' | 'evenly' | 'stretch';
  /** Whether children move to a new line when they do not fit. */
  wrap?: 'nowrap' | 'wrap' | 'wrap-reverse';
  /** Space inside, around the children. */
  padding?: Spacing;
  /** Space outside the element. */
  margin?: Spacing;
  /** Fixed width. */
  width?: Length;
  /** Fixed height. */
  height?: Length;
  /** Width and height at once. */
  size?: Length;
  /** Never narrower than this. */
  minWidth?: Length;
  /** Never lower than this. */
  minHeight?: Length;
  /** Lower bound of width and height at once. */
  minSize?: Length;
  /** Never wider than this. */
  maxWidth?: Length;
  /** Never higher than this. */
  maxHeight?: Length;
  /** Upper bound of width and height at once. */
  maxSize?: Length;
  /** Width divided by height, as a number or as text such as 16/9. */
  aspectRatio?: Length;
  /** How round the corners are. */
  radius?:
    '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | '4xl' | 'full' | '100%' | 'none';
  /** How much of the free space it takes, against its siblings. */
  flex?: Length;
  /** Colour behind the children. */
  background?: Color;
  /** Border, in pixels, on all sides or on some. */
  border?: Border;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<WidgetComponent>[];
}
export type BoxElement = { readonly type: 'Box' } & BoxProps;

/** Checks the fields inside and sends their values. Every action from inside carries them. */
export interface FormProps {
  /** Sent on submit, with the values of the fields. */
  onSubmitAction?: ActionConfigInit;
  /** Which way the children run. */
  direction?: 'row' | 'col';
  /** Space between children. */
  gap?: Length;
  /** Where children sit across the direction. */
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  /** How children share the space along the direction. */
  justify?: 'start' | 'center' | 'end' | 'between' | 'around' | 'evenly' | 'stretch';
  /** Whether children move to a new line when they do not fit. */
  wrap?: 'nowrap' | 'wrap' | 'wrap-reverse';
  /** Space inside, around the children. */
  padding?: Spacing;
  /** Space outside the element. */
  margin?: Spacing;
  /** Fixed width. */
  width?: Length;
  /** Fixed height. */
  height?: Length;
  /** Width and height at once. */
  size?: Length;
  /** Never narrower than this. */
  minWidth?: Length;
  /** Never lower than this. */
  minHeight?: Length;
  /** Lower bound of width and height at once. */
  minSize?: Length;
  /** Never wider than this. */
  maxWidth?: Length;
  /** Never higher than this. */
  maxHeight?: Length;
  /** Upper bound of width and height at once. */
  maxSize?: Length;
  /** Width divided by height, as a number or as text such as 16/9. */
  aspectRatio?: Length;
  /** How round the corners are. */
  radius?:
    '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | '4xl' | 'full' | '100%' | 'none';
  /** How much of the free space it takes, against its siblings. */
  flex?: Length;
  /** Colour behind the children. */
  background?: Color;
  /** Border, in pixels, on all sides or on some. */
  border?: Border;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<WidgetComponent>[];
}
export type FormElement = { readonly type: 'Form' } & FormProps;

/** Takes the free space and pushes its siblings apart. */
export interface SpacerProps {
  /** Never smaller than this, along the direction. */
  minSize?: Length;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type SpacerElement = { readonly type: 'Spacer' } & SpacerProps;

/** A line between two parts. */
export interface DividerProps {
  /** Space on both sides of the line. */
  spacing?: Length;
  /** Reaches the edges of the container, across its padding. */
  flush?: boolean;
  /** Thickness of the line. */
  size?: Length;
  /** Colour of the line. */
  color?: Color;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type DividerElement = { readonly type: 'Divider' } & DividerProps;

/** Animates its one child when that child changes. */
export interface TransitionProps {
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children: Child<WidgetComponent>;
}
export type TransitionElement = { readonly type: 'Transition' } & TransitionProps;

/** A heading. */
export interface TitleProps {
  /** The heading. */
  value: string;
  /** Size of the letters. */
  size?: 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | '4xl' | '5xl';
  /** Weight of the font. */
  weight?: 'normal' | 'medium' | 'semibold' | 'bold';
  /** Colour of the text. */
  color?: Color;
  /** Which edge the text keeps to. */
  textAlign?: 'start' | 'center' | 'end';
  /** One line, cut with an ellipsis. */
  truncate?: boolean;
  /** Cut after this many lines. */
  maxLines?: number;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type TitleElement = { readonly type: 'Title' } & TitleProps;

/** Plain text. It can stream in, and it can be a field that people edit in place. */
export interface TextProps {
  /** The text. */
  value: string;
  /** More text is still to come. */
  streaming?: boolean;
  /** Makes the text a field of its form. */
  editable?: false | EditablePropsInit;
  /** Fixed width. */
  width?: Length;
  /** Size of the letters. */
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** Weight of the font. */
  weight?: 'normal' | 'medium' | 'semibold' | 'bold';
  /** Colour of the text. */
  color?: Color;
  /** Which edge the text keeps to. */
  textAlign?: 'start' | 'center' | 'end';
  /** One line, cut with an ellipsis. */
  truncate?: boolean;
  /** Cut after this many lines. */
  maxLines?: number;
  /** Keeps room for this many lines. */
  minLines?: number;
  /** Slanted letters. */
  italic?: boolean;
  /** A line through the text. */
  lineThrough?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type TextElement = { readonly type: 'Text' } & TextProps;

/** Small, quiet text beside something more important. */
export interface CaptionProps {
  /** The text. */
  value: string;
  /** Size of the letters. */
  size?: 'sm' | 'md' | 'lg';
  /** Weight of the font. */
  weight?: 'normal' | 'medium' | 'semibold' | 'bold';
  /** Colour of the text. */
  color?: Color;
  /** Which edge the text keeps to. */
  textAlign?: 'start' | 'center' | 'end';
  /** One line, cut with an ellipsis. */
  truncate?: boolean;
  /** Cut after this many lines. */
  maxLines?: number;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type CaptionElement = { readonly type: 'Caption' } & CaptionProps;

/** Text with headings, lists, links, tables and code. It can stream in. */
export interface MarkdownProps {
  /** The Markdown source. */
  value: string;
  /** More text is still to come. */
  streaming?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type MarkdownElement = { readonly type: 'Markdown' } & MarkdownProps;

/** A small label for a status or a category. */
export interface BadgeProps {
  /** Text of the badge. */
  label: string;
  /** Colour by meaning. */
  color?: 'secondary' | 'success' | 'danger' | 'warning' | 'info' | 'discovery';
  /** How much it stands out. */
  variant?: 'solid' | 'soft' | 'outline';
  /** Height of the badge. */
  size?: 'sm' | 'md' | 'lg';
  /** Fully rounded ends. */
  pill?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type BadgeElement = { readonly type: 'Badge' } & BadgeProps;

/** One icon, by name. */
export interface IconProps {
  /** Which icon. */
  name: WidgetIcon;
  /** Colour of the icon. */
  color?: Color;
  /** Size of the icon. */
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type IconElement = { readonly type: 'Icon' } & IconProps;

/** A picture. */
export interface ImageProps {
  /** Address of the picture. */
  src: string;
  /** What the picture shows, for people who do not see it. */
  alt?: string;
  /** Space outside the element. */
  margin?: Spacing;
  /** Fixed width. */
  width?: Length;
  /** Fixed height. */
  height?: Length;
  /** Width and height at once. */
  size?: Length;
  /** Never narrower than this. */
  minWidth?: Length;
  /** Never lower than this. */
  minHeight?: Length;
  /** Lower bound of width and height at once. */
  minSize?: Length;
  /** Never wider than this. */
  maxWidth?: Length;
  /** Never higher than this. */
  maxHeight?: Length;
  /** Upper bound of width and height at once. */
  maxSize?: Length;
  /** Width divided by height, as a number or as text such as 16/9. */
  aspectRatio?: Length;
  /** How round the corners are. */
  radius?:
    '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl' | '4xl' | 'full' | '100%' | 'none';
  /** How much of the free space it takes, against its siblings. */
  flex?: Length;
  /** Reaches the edges of the container, across its padding. */
  flush?: boolean;
  /** How the picture fills its place. */
  fit?: 'cover' | 'contain' | 'fill' | 'scale-down' | 'none';
  /** Which part stays in sight when the picture is cut. */
  position?:
    | 'top left'
    | 'top'
    | 'top right'
    | 'left'
    | 'center'
    | 'right'
    | 'bottom left'
    | 'bottom'
    | 'bottom right';
  /** A thin line around the picture. */
  frame?: boolean;
  /** Colour behind the picture. */
  background?: Color;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type ImageElement = { readonly type: 'Image' } & ImageProps;

/** A button that sends an action, or submits the form around it. */
export interface ButtonProps {
  /** Text on the button. */
  label?: string;
  /** Icon before the label. Without a label it makes an icon button. */
  iconStart?: WidgetIcon;
  /** Icon after the label. */
  iconEnd?: WidgetIcon;
  /** Sent when the button is clicked. */
  onClickAction?: ActionConfigInit;
  /** Submits the nearest Form, or Card with asForm. */
  submit?: boolean;
  /** Not interactive. */
  disabled?: boolean;
  /** Preset look. */
  style?: 'primary' | 'secondary';
  /** How much it stands out. */
  variant?: 'solid' | 'soft' | 'outline' | 'ghost';
  /** Colour by meaning. */
  color?:
    'primary' | 'secondary' | 'info' | 'discovery' | 'success' | 'caution' | 'warning' | 'danger';
  /** Height of the control. */
  size?: '3xs' | '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** Size of the icons. */
  iconSize?: 'sm' | 'md' | 'lg' | 'xl' | '2xl';
  /** Fully rounded ends. */
  pill?: boolean;
  /** As wide as high. */
  uniform?: boolean;
  /** As wide as its container. */
  block?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type ButtonElement = { readonly type: 'Button' } & ButtonProps;

/** A field of one line. */
export interface InputProps {
  /** Hint shown while nothing is entered. */
  placeholder?: string;
  /** Key of the value in the payload. Dots make nested keys. */
  name: string;
  /** Value at the start. Text, also for numbers. */
  defaultValue?: string;
  /** What is entered. */
  inputType?: 'text' | 'number' | 'email' | 'password' | 'tel' | 'url';
  /** The form is not sent while this is empty. */
  required?: boolean;
  /** Regular expression that the whole value has to match. */
  pattern?: string;
  /** Not interactive, and not part of the payload. */
  disabled?: boolean;
  /** Takes the focus when it appears. */
  autoFocus?: boolean;
  /** Selects its text when it appears. */
  autoSelect?: boolean;
  /** Lets password managers fill it in. */
  allowAutofillExtensions?: boolean;
  /** Filled or outlined. */
  variant?: 'soft' | 'outline';
  /** Height of the control. */
  size?: '3xs' | '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** Space left and right of the text, in place of what the size gives. */
  gutterSize?: '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** Fully rounded ends. */
  pill?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type InputElement = { readonly type: 'Input' } & InputProps;

/** A field of several lines. */
export interface TextareaProps {
  /** Hint shown while nothing is entered. */
  placeholder?: string;
  /** Key of the value in the payload. Dots make nested keys. */
  name: string;
  /** Text at the start. */
  defaultValue?: string;
  /** The form is not sent while this is empty. */
  required?: boolean;
  /** Regular expression that the whole value has to match. */
  pattern?: string;
  /** Not interactive, and not part of the payload. */
  disabled?: boolean;
  /** Takes the focus when it appears. */
  autoFocus?: boolean;
  /** Selects its text when it appears. */
  autoSelect?: boolean;
  /** Lets password managers fill it in. */
  allowAutofillExtensions?: boolean;
  /** Height at the start, in lines. */
  rows?: number;
  /** Grows with the text. */
  autoResize?: boolean;
  /** Grows no higher than this, in lines. */
  maxRows?: number;
  /** Filled or outlined. */
  variant?: 'soft' | 'outline';
  /** Height of the control. */
  size?: '3xs' | '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** Space left and right of the text, in place of what the size gives. */
  gutterSize?: '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type TextareaElement = { readonly type: 'Textarea' } & TextareaProps;

/** One choice from a list that opens. */
export interface SelectProps {
  /** The choices. */
  options: SelectOption[];
  /** Hint shown while nothing is entered. */
  placeholder?: string;
  /** Sent when the value changes. */
  onChangeAction?: ActionConfigInit;
  /** Key of the value in the payload. Dots make nested keys. */
  name: string;
  /** The choice at the start. */
  defaultValue?: string;
  /** Offers a way to clear the choice. */
  clearable?: boolean;
  /** Shows a search field, as it does above 15 choices. */
  searchable?: boolean;
  /** Not interactive, and not part of the payload. */
  disabled?: boolean;
  /** How much it stands out. */
  variant?: 'solid' | 'soft' | 'outline' | 'ghost';
  /** Height of the control. */
  size?: '3xs' | '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** Fully rounded ends. */
  pill?: boolean;
  /** As wide as its container. */
  block?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type SelectElement = { readonly type: 'Select' } & SelectProps;

/** A date, picked from a calendar. */
export interface DatePickerProps {
  /** Hint shown while nothing is entered. */
  placeholder?: string;
  /** Sent when the value changes. */
  onChangeAction?: ActionConfigInit;
  /** Key of the value in the payload. Dots make nested keys. */
  name: string;
  /** The date at the start. */
  defaultValue?: string;
  /** First date that can be picked. */
  min?: string;
  /** Last date that can be picked. */
  max?: string;
  /** Offers a way to clear the choice. */
  clearable?: boolean;
  /** Not interactive, and not part of the payload. */
  disabled?: boolean;
  /** Where the calendar opens. */
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** Which edge the calendar keeps to. */
  align?: 'start' | 'center' | 'end';
  /** How much it stands out. */
  variant?: 'solid' | 'soft' | 'outline' | 'ghost';
  /** Height of the control. */
  size?: '3xs' | '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** Fully rounded ends. */
  pill?: boolean;
  /** As wide as its container. */
  block?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type DatePickerElement = { readonly type: 'DatePicker' } & DatePickerProps;

/** A box to tick. Its value is true or false. */
export interface CheckboxProps {
  /** Text beside the box. */
  label?: string;
  /** Sent when the value changes. */
  onChangeAction?: ActionConfigInit;
  /** Key of the value in the payload. Dots make nested keys. */
  name: string;
  /** Ticked at the start. */
  defaultChecked?: boolean;
  /** The form is not sent until it is ticked. */
  required?: boolean;
  /** Not interactive, and not part of the payload. */
  disabled?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type CheckboxElement = { readonly type: 'Checkbox' } & CheckboxProps;

/** One choice from options that are all in sight. */
export interface RadioGroupProps {
  /** The choices. */
  options?: RadioOption[];
  /** Name of the group for screen readers. Else it is the name. */
  ariaLabel?: string;
  /** Sent when the value changes. */
  onChangeAction?: ActionConfigInit;
  /** Key of the value in the payload. Dots make nested keys. */
  name: string;
  /** The choice at the start. */
  defaultValue?: string;
  /** The form is not sent until one is chosen. */
  required?: boolean;
  /** Not interactive, and not part of the payload. */
  disabled?: boolean;
  /** Which way the children run. */
  direction?: 'row' | 'col';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type RadioGroupElement = { readonly type: 'RadioGroup' } & RadioGroupProps;

/** Names a field. A click on it goes to the field. */
export interface LabelProps {
  /** The text. */
  value: string;
  /** Name of the field it belongs to. */
  fieldName: string;
  /** Size of the letters. */
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** Weight of the font. */
  weight?: 'normal' | 'medium' | 'semibold' | 'bold';
  /** Colour of the text. */
  color?: Color;
  /** Which edge the text keeps to. */
  textAlign?: 'start' | 'center' | 'end';
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type LabelElement = { readonly type: 'Label' } & LabelProps;

/** A table of rows and cells. */
export interface TableProps {
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<TableRowElement>[];
}
export type TableElement = { readonly type: 'Table' } & TableProps;

/** One row of a Table. */
export interface TableRowProps {
  /** Its cells head their columns. */
  header?: boolean;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<TableCellElement>[];
}
export type TableRowElement = { readonly type: 'Table.Row' } & TableRowProps;

/** One cell of a Table.Row. */
export interface TableCellProps {
  /** Where the content sits sideways. */
  align?: 'start' | 'center' | 'end';
  /** Where the content sits from top to bottom. */
  vAlign?: 'start' | 'center' | 'end';
  /** How many columns it covers. */
  colSpan?: number;
  /** How many rows it covers. */
  rowSpan?: number;
  /** Space inside, by side. */
  padding?: SpacingSides;
  /** How wide its column gets. */
  colSize?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** Fixed width. */
  width?: Length;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
  children?: Child<WidgetComponent>[];
}
export type TableCellElement = { readonly type: 'Table.Cell' } & TableCellProps;

/** Bars, lines and areas over the same rows of data. */
export interface ChartProps {
  /** Rows: names of fields and their values. */
  data: ChartRow[];
  /** What is drawn: one entry for each field. */
  series: Series[];
  /** The field along the bottom. */
  xAxis: string | XAxisConfig;
  /** Shows the axis of values. */
  showYAxis?: boolean;
  /** Shows which colour is what. */
  showLegend?: boolean;
  /** Shows the values under the pointer. */
  showTooltip?: boolean;
  /** Pixels between the bars of one group. */
  barGap?: number;
  /** Pixels between groups of bars. */
  barCategoryGap?: number;
  /** How much of the free space it takes, against its siblings. */
  flex?: Length;
  /** Fixed width. */
  width?: Length;
  /** Fixed height. */
  height?: Length;
  /** Width and height at once. */
  size?: Length;
  /** Never narrower than this. */
  minWidth?: Length;
  /** Never lower than this. */
  minHeight?: Length;
  /** Lower bound of width and height at once. */
  minSize?: Length;
  /** Never wider than this. */
  maxWidth?: Length;
  /** Never higher than this. */
  maxHeight?: Length;
  /** Upper bound of width and height at once. */
  maxSize?: Length;
  /** Width divided by height, as a number or as text such as 16/9. */
  aspectRatio?: Length;
  /** Identity among siblings. A change makes the server replace the whole widget. */
  key?: string;
  /** Stable id. Needed to stream text into the element or to update it alone. */
  id?: string;
}
export type ChartElement = { readonly type: 'Chart' } & ChartProps;
