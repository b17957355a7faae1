/** The view of each component. One that is forgotten does not compile. */
import type { ComponentType } from '#core/catalogue/registry.ts';
import type { View } from '../view.ts';
import { BadgeView } from './Badge.tsx';
import { BasicView } from './Basic.tsx';
import { BoxView } from './Box.tsx';
import { ButtonView } from './Button.tsx';
import { CaptionView } from './Caption.tsx';
import { CardView } from './Card.tsx';
import { ChartView } from './Chart.tsx';
import { CheckboxView } from './Checkbox.tsx';
import { ColView } from './Col.tsx';
import { DatePickerView } from './DatePicker.tsx';
import { DividerView } from './Divider.tsx';
import { FormView } from './Form.tsx';
import { IconView } from './Icon.tsx';
import { ImageView } from './Image.tsx';
import { InputView } from './Input.tsx';
import { LabelView } from './Label.tsx';
import { ListViewView } from './ListView.tsx';
import { ListViewItemView } from './ListViewItem.tsx';
import { MarkdownView } from './Markdown.tsx';
import { RadioGroupView } from './RadioGroup.tsx';
import { RowView } from './Row.tsx';
import { SelectView } from './Select.tsx';
import { SpacerView } from './Spacer.tsx';
import { TableView } from './Table.tsx';
import { TableCellView } from './TableCell.tsx';
import { TableRowView } from './TableRow.tsx';
import { TextView } from './Text.tsx';
import { TextareaView } from './Textarea.tsx';
import { TitleView } from './Title.tsx';
import { TransitionView } from './Transition.tsx';

export const VIEWS = {
  Card: CardView,
  ListView: ListViewView,
  ListViewItem: ListViewItemView,
  Basic: BasicView,
  Row: RowView,
  Col: ColView,
  Box: BoxView,
  Form: FormView,
  Spacer: SpacerView,
  Divider: DividerView,
  Transition: TransitionView,
  Title: TitleView,
  Text: TextView,
  Caption: CaptionView,
  Markdown: MarkdownView,
  Badge: BadgeView,
  Icon: IconView,
  Image: ImageView,
  Button: ButtonView,
  Input: InputView,
  Textarea: TextareaView,
  Select: SelectView,
  DatePicker: DatePickerView,
  Checkbox: CheckboxView,
  RadioGroup: RadioGroupView,
  Label: LabelView,
  Table: TableView,
  'Table.Row': TableRowView,
  'Table.Cell': TableCellView,
  Chart: ChartView,
} satisfies { readonly [T in ComponentType]: View<T> };
