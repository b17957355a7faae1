// Generated from the component catalogue. Do not edit; run `UPDATE=1 npx vitest run src/cli/generate`.

import { widgetClass, type WidgetInstance } from '../widget/base.ts';
import type {
  CardProps,
  ListViewProps,
  ListViewItemProps,
  BasicProps,
  RowProps,
  ColProps,
  BoxProps,
  FormProps,
  SpacerProps,
  DividerProps,
  TransitionProps,
  TitleProps,
  TextProps,
  CaptionProps,
  MarkdownProps,
  BadgeProps,
  IconProps,
  ImageProps,
  ButtonProps,
  InputProps,
  TextareaProps,
  SelectProps,
  DatePickerProps,
  CheckboxProps,
  RadioGroupProps,
  LabelProps,
  TableProps,
  TableRowProps,
  TableCellProps,
  ChartProps,
} from './props.ts';

/** A bordered container that stands on its own. It can act as a form and show two buttons below. */
export const Card = /* @__PURE__ */ widgetClass<'Card', CardProps>('Card');
export type Card = WidgetInstance<'Card', CardProps>;

/** A list of rows. Rows over the limit wait behind Show more. */
export const ListView = /* @__PURE__ */ widgetClass<'ListView', ListViewProps>('ListView');
export type ListView = WidgetInstance<'ListView', ListViewProps>;

/** One row of a ListView. The whole row can be clicked. */
export const ListViewItem = /* @__PURE__ */ widgetClass<'ListViewItem', ListViewItemProps>(
  'ListViewItem',
);
export type ListViewItem = WidgetInstance<'ListViewItem', ListViewItemProps>;

/** A bare root without a frame. It may hold Cards and ListViews. */
export const Basic = /* @__PURE__ */ widgetClass<'Basic', BasicProps>('Basic');
export type Basic = WidgetInstance<'Basic', BasicProps>;

/** Puts its children side by side. */
export const Row = /* @__PURE__ */ widgetClass<'Row', RowProps>('Row');
export type Row = WidgetInstance<'Row', RowProps>;

/** Puts its children below each other. */
export const Col = /* @__PURE__ */ widgetClass<'Col', ColProps>('Col');
export type Col = WidgetInstance<'Col', ColProps>;

/** A plain container. Give it a border or a background to set a group apart. */
export const Box = /* @__PURE__ */ widgetClass<'Box', BoxProps>('Box');
export type Box = WidgetInstance<'Box', BoxProps>;

/** Checks the fields inside and sends their values. Every action from inside carries them. */
export const Form = /* @__PURE__ */ widgetClass<'Form', FormProps>('Form');
export type Form = WidgetInstance<'Form', FormProps>;

/** Takes the free space and pushes its siblings apart. */
export const Spacer = /* @__PURE__ */ widgetClass<'Spacer', SpacerProps>('Spacer');
export type Spacer = WidgetInstance<'Spacer', SpacerProps>;

/** A line between two parts. */
export const Divider = /* @__PURE__ */ widgetClass<'Divider', DividerProps>('Divider');
export type Divider = WidgetInstance<'Divider', DividerProps>;

/** Animates its one child when that child changes. */
export const Transition = /* @__PURE__ */ widgetClass<'Transition', TransitionProps>('Transition');
export type Transition = WidgetInstance<'Transition', TransitionProps>;

/** A heading. */
export const Title = /* @__PURE__ */ widgetClass<'Title', TitleProps>('Title');
export type Title = WidgetInstance<'Title', TitleProps>;

/** Plain text. It can stream in, and it can be a field that people edit in place. */
export const Text = /* @__PURE__ */ widgetClass<'Text', TextProps>('Text');
export type Text = WidgetInstance<'Text', TextProps>;

/** Small, quiet text beside something more important. */
export const Caption = /* @__PURE__ */ widgetClass<'Caption', CaptionProps>('Caption');
export type Caption = WidgetInstance<'Caption', CaptionProps>;

/** Text with headings, lists, links, tables and code. It can stream in. */
export const Markdown = /* @__PURE__ */ widgetClass<'Markdown', MarkdownProps>('Markdown');
export type Markdown = WidgetInstance<'Markdown', MarkdownProps>;

/** A small label for a status or a category. */
export const Badge = /* @__PURE__ */ widgetClass<'Badge', BadgeProps>('Badge');
export type Badge = WidgetInstance<'Badge', BadgeProps>;

/** One icon, by name. */
export const Icon = /* @__PURE__ */ widgetClass<'Icon', IconProps>('Icon');
export type Icon = WidgetInstance<'Icon', IconProps>;

/** A picture. */
export const Image = /* @__PURE__ */ widgetClass<'Image', ImageProps>('Image');
export type Image = WidgetInstance<'Image', ImageProps>;

/** A button that sends an action, or submits the form around it. */
export const Button = /* @__PURE__ */ widgetClass<'Button', ButtonProps>('Button');
export type Button = WidgetInstance<'Button', ButtonProps>;

/** A field of one line. */
export const Input = /* @__PURE__ */ widgetClass<'Input', InputProps>('Input');
export type Input = WidgetInstance<'Input', InputProps>;

/** A field of several lines. */
export const Textarea = /* @__PURE__ */ widgetClass<'Textarea', TextareaProps>('Textarea');
export type Textarea = WidgetInstance<'Textarea', TextareaProps>;

/** One choice from a list that opens. */
export const Select = /* @__PURE__ */ widgetClass<'Select', SelectProps>('Select');
export type Select = WidgetInstance<'Select', SelectProps>;

/** A date, picked from a calendar. */
export const DatePicker = /* @__PURE__ */ widgetClass<'DatePicker', DatePickerProps>('DatePicker');
export type DatePicker = WidgetInstance<'DatePicker', DatePickerProps>;

/** A box to tick. Its value is true or false. */
export const Checkbox = /* @__PURE__ */ widgetClass<'Checkbox', CheckboxProps>('Checkbox');
export type Checkbox = WidgetInstance<'Checkbox', CheckboxProps>;

/** One choice from options that are all in sight. */
export const RadioGroup = /* @__PURE__ */ widgetClass<'RadioGroup', RadioGroupProps>('RadioGroup');
export type RadioGroup = WidgetInstance<'RadioGroup', RadioGroupProps>;

/** Names a field. A click on it goes to the field. */
export const Label = /* @__PURE__ */ widgetClass<'Label', LabelProps>('Label');
export type Label = WidgetInstance<'Label', LabelProps>;

/** A table of rows and cells. */
export const Table = /* @__PURE__ */ widgetClass<'Table', TableProps>('Table');
export type Table = WidgetInstance<'Table', TableProps>;

/** One row of a Table. */
export const TableRow = /* @__PURE__ */ widgetClass<'Table.Row', TableRowProps>(
  'Table.Row',
  'TableRow',
);
export type TableRow = WidgetInstance<'Table.Row', TableRowProps>;

/** One cell of a Table.Row. */
export const TableCell = /* @__PURE__ */ widgetClass<'Table.Cell', TableCellProps>(
  'Table.Cell',
  'TableCell',
);
export type TableCell = WidgetInstance<'Table.Cell', TableCellProps>;

/** Bars, lines and areas over the same rows of data. */
export const Chart = /* @__PURE__ */ widgetClass<'Chart', ChartProps>('Chart');
export type Chart = WidgetInstance<'Chart', ChartProps>;

/** Class by the type in the JSON. */
export const widgetClasses = {
  Card: Card,
  ListView: ListView,
  ListViewItem: ListViewItem,
  Basic: Basic,
  Row: Row,
  Col: Col,
  Box: Box,
  Form: Form,
  Spacer: Spacer,
  Divider: Divider,
  Transition: Transition,
  Title: Title,
  Text: Text,
  Caption: Caption,
  Markdown: Markdown,
  Badge: Badge,
  Icon: Icon,
  Image: Image,
  Button: Button,
  Input: Input,
  Textarea: Textarea,
  Select: Select,
  DatePicker: DatePicker,
  Checkbox: Checkbox,
  RadioGroup: RadioGroup,
  Label: Label,
  Table: Table,
  'Table.Row': TableRow,
  'Table.Cell': TableCell,
  Chart: Chart,
};
