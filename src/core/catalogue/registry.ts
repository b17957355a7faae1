/**
 * The list of all components. What the app knows about a component it knows from here; a new one
 * is one file in `components/` and one line below.
 */
import type { Component } from './component.ts';
import type { PropsOf } from './prop.ts';
import { Badge } from './components/badge.ts';
import { Basic } from './components/basic.ts';
import { Box } from './components/box.ts';
import { Button } from './components/button.ts';
import { Caption } from './components/caption.ts';
import { Card } from './components/card.ts';
import { Chart } from './components/chart.ts';
import { Checkbox } from './components/checkbox.ts';
import { Col } from './components/col.ts';
import { DatePicker } from './components/date-picker.ts';
import { Divider } from './components/divider.ts';
import { Form } from './components/form.ts';
import { Icon } from './components/icon.ts';
import { Image } from './components/image.ts';
import { Input } from './components/input.ts';
import { Label } from './components/label.ts';
import { ListView } from './components/list-view.ts';
import { ListViewItem } from './components/list-view-item.ts';
import { Markdown } from './components/markdown.ts';
import { RadioGroup } from './components/radio-group.ts';
import { Row } from './components/row.ts';
import { Select } from './components/select.ts';
import { Spacer } from './components/spacer.ts';
import { Table } from './components/table.ts';
import { TableCell } from './components/table-cell.ts';
import { TableRow } from './components/table-row.ts';
import { Text } from './components/text.ts';
import { Textarea } from './components/textarea.ts';
import { Title } from './components/title.ts';
import { Transition } from './components/transition.ts';

/** In the order of the palette. */
export const COMPONENTS = {
  Card,
  ListView,
  ListViewItem,
  Basic,
  Row,
  Col,
  Box,
  Form,
  Spacer,
  Divider,
  Transition,
  Title,
  Text,
  Caption,
  Markdown,
  Badge,
  Icon,
  Image,
  Button,
  Input,
  Textarea,
  Select,
  DatePicker,
  Checkbox,
  RadioGroup,
  Label,
  Table,
  'Table.Row': TableRow,
  'Table.Cell': TableCell,
  Chart,
} satisfies Readonly<Record<string, Component>>;

export type ComponentType = keyof typeof COMPONENTS;

/** Props of a component, such as `Props<'Button'>`, without `type` and `children`. */
export type Props<T extends ComponentType> = PropsOf<(typeof COMPONENTS)[T]['props']>;

export function isComponentType(type: string): type is ComponentType {
  return Object.hasOwn(COMPONENTS, type);
}

/** The catalogue's entry of a type; undefined for a type it does not know. */
export function lookup(type: string): Component | undefined {
  return isComponentType(type) ? COMPONENTS[type] : undefined;
}
