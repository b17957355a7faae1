import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { newWidget } from '#core/project/new-project.ts';
import { exportPython } from './export.ts';
import { pythonLiteral } from './literal.ts';

const TEXT = { type: 'string' };

function code(
  name: string,
  properties: JsonObject,
  defaultState: JsonObject,
  required: string[] = [],
) {
  const jsonSchema = { type: 'object', properties, required };
  return exportPython({ ...newWidget({ id: 'w', name }), jsonSchema, defaultState });
}

describe('a widget in Python', () => {
  it('is a function of its data, typed by the schema', () => {
    const properties = {
      title: TEXT,
      size: { enum: ['s', 'm'] },
      note: { anyOf: [TEXT, { type: 'null' }] },
      lines: {
        type: 'array',
        items: { type: 'object', properties: { count: { type: 'integer' } }, required: ['count'] },
      },
      rates: { type: 'object', additionalProperties: { type: 'number' } },
    };
    const state = { title: 'A', size: 's', lines: [{ count: 1 }] };
    const { fileName, widgetFile, text } = code('Order list', properties, state, [
      'title',
      'lines',
    ]);
    expect({ fileName, widgetFile }).toEqual({
      fileName: 'order_list.py',
      widgetFile: 'order-list.widget',
    });
    expect(text)
      .toBe(`"""The widget “Order list”, built from order-list.widget, which lies beside this file."""

from __future__ import annotations

from typing import Literal, TypedDict

from chatkit.widgets import DynamicWidgetRoot, WidgetTemplate
from typing_extensions import NotRequired


class OrderListDataLine(TypedDict):
    count: float


class OrderListData(TypedDict):
    title: str
    size: NotRequired[Literal["s", "m"]]
    note: NotRequired[str | None]
    lines: list[OrderListDataLine]
    rates: NotRequired[dict[str, float]]


_template = WidgetTemplate.from_file("order-list.widget")


def order_list(data: OrderListData) -> DynamicWidgetRoot:
    """Builds the widget, to be yielded in a WidgetItem or to stream_widget."""
    return _template.build(dict(data))


if __name__ == "__main__":
    sample: OrderListData = {"title": "A", "size": "s", "lines": [{"count": 1}]}
    print(order_list(sample).model_dump_json(indent=2, exclude_none=True))
`);
  });

  it('takes nothing where there is no data', () => {
    const { text } = code('Hello', {}, {});
    expect(text).toContain('def hello() -> DynamicWidgetRoot:');
    expect(text).toContain('_template.build()');
    expect(text).toContain('print(hello().model_dump_json');
  });

  it.each([
    ['class', 'widget_class'],
    ['sample', 'widget_sample'],
    ['2 things', 'widget_2_things'],
    ['Édit todo', 'edit_todo'],
    ['料理', 'widget'],
  ])('%s is the function %s', (name, expected) => {
    const { fileName, text } = code(name, {}, {});
    expect(fileName).toBe(`${expected}.py`);
    expect(text).toContain(`def ${expected}()`);
  });

  it('writes keys that are no names of Python', () => {
    const { text } = code(
      'A',
      { class: TEXT, 'two words': TEXT },
      { class: 'a', 'two words': 'b' },
    );
    expect(text).toContain(
      'AData = TypedDict(\n    "AData",\n    {\n        "class": NotRequired[str],\n        "two words": NotRequired[str],\n    },\n)',
    );
  });

  it('keeps the name of the widget inside its docstring', () => {
    const { text } = code('a """ b\\', {}, {});
    expect(text.split('\n')[0]).toBe(
      '"""The widget “a   b”, built from a-b.widget, which lies beside this file."""',
    );
  });
});

describe('JSON in Python', () => {
  it.each([
    [null, 'None'],
    [[true, false, -0, 1e21, 'ü"\n'], '[True, False, -0.0, 1e+21, "ü\\"\\n"]'],
    [{}, '{}'],
    [{ a: [] }, '{"a": []}'],
  ])('%j', (json, expected) => {
    expect(pythonLiteral(json)).toBe(expected);
  });

  it('breaks what does not fit in 88 columns', () => {
    const long = 'x'.repeat(50);
    expect(pythonLiteral({ a: long, b: [long, long] })).toBe(
      `{\n    "a": "${long}",\n    "b": [\n        "${long}",\n        "${long}",\n    ],\n}`,
    );
  });
});
