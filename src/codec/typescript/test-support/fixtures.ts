/** Widgets whose export is compiled, run and compared with their preview. */
import { COMPONENTS } from '#core/catalogue/registry.ts';
import type { Component } from '#core/catalogue/component.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { fromJson } from '#core/doc/subtree.ts';
import type { JsonObject, WidgetJson } from '#core/json.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import type { Widget } from '#core/project/project.ts';
import { parseView } from '#codec/jsx/parse.ts';

interface Fixture {
  readonly view: string;
  /** The first is the default state. */
  readonly states?: readonly JsonObject[];
  readonly schema?: JsonObject;
}

function counter(): () => string {
  let count = 0;
  return () => `n${(count += 1)}`;
}

export function widgetOf(
  name: string,
  doc: Doc,
  states: readonly JsonObject[],
  schema?: JsonObject,
): Widget {
  const [defaultState = {}, ...others] = states;
  return {
    id: name,
    name,
    doc,
    schemaMode: 'jsonSchema',
    schema: '',
    jsonSchema: schema ?? jsonSchemaOf(states),
    defaultState,
    states: others.map((state, i) => ({ id: `${i}`, name: `State ${i + 1}`, state })),
  };
}

export function viewWidget(name: string, { view, states = [{}], schema }: Fixture): Widget {
  const parsed = parseView(view, { newId: counter() });
  if (!parsed.ok)
    throw new Error(`${name}: ${parsed.problems.map(({ message }) => message).join(' ')}`);
  return widgetOf(name, parsed.value, states, schema);
}

/** Every component's sample, in one widget each; parts inside what they are part of. */
export function everyComponent(): readonly Widget[] {
  const all: readonly Component[] = Object.values(COMPONENTS);
  return all.map((component) => {
    const { root, nodes } = fromJson(rooted(component, component.sample), counter());
    return widgetOf(`sample ${component.type}`, { root, nodes }, [{}]);
  });
}

function rooted(component: Component, json: WidgetJson): WidgetJson {
  if (component.root) return json;
  const [parent] = component.parents ?? ['Card'];
  const outer = Object.values(COMPONENTS).find(({ type }) => type === parent);
  if (!outer) throw new Error(`No component ${String(parent)}`);
  return rooted(outer, { type: outer.type, children: [json] });
}

export const emptyWidget = widgetOf('Empty', EMPTY_DOC, [{}]);

const todo = { id: 't1', title: 'Buy "milk" & bread', tags: ['home', 'errand'], done: false };

export const VIEWS: Readonly<Record<string, Fixture>> = {
  'Edit todo': {
    view: `<Card size="md">
  <Form gap={3} background={{ light: "surface", dark: "gray-200" }}
    onSubmitAction={{ type: "update_todo", payload: { id: todo.id } }}>
    <Row>
      <Title value="Edit todo" size="sm" />
      <Spacer />
      {todo.tags.map((tag) => <Badge key={tag} label={tag} color="info" />)}
    </Row>
    <Label value="Title" fieldName="title" />
    <Input name="title" defaultValue={todo.title} required />
    <Textarea name="description" defaultValue={todo.description} />
    <Select name="priority" defaultValue="high" options={[{ value: "high", label: "High" }, { value: "normal", label: "Normal" }]} />
    {todo.due && <DatePicker name="due" defaultValue={todo.due} />}
    <Checkbox name="remind" label="Remind me" />
    <Row>
      <Button iconStart="reload" label="Delete" onClickAction={{ type: "delete_todo", payload: { id: todo.id }, handler: "client", loadingBehavior: "none" }} />
      <Button label="Save" submit style="primary" />
    </Row>
  </Form>
</Card>`,
    states: [
      { todo: { ...todo, description: 'Line 1\nLine 2', due: '2026-12-04' } },
      { todo },
      { todo: { ...todo, title: '', tags: [], description: '' } },
    ],
  },

  'Quotes and emoji 🎉': {
    view: `<Card key='it"s'>
  <Title value="She said &quot;hi&quot; 👩‍👩‍👧" />
  <Text value={'back\\\\slash and \`tick\` and \${dollar}'} />
  <Text value={\`\\\`\${who}\\\` \\\${not} "quoted" 🎉\\n\${more["a b"]}\\u2028end\`} />
  <Markdown value={"# Ünïcode\\n\\n- \\u2028 \\t tab"} />
  <Text value={more["it's"] + "'\\""} />
</Card>`,
    states: [{ who: 'Zoë "Z" 🚀', more: { 'a b': 'x`y`${z}', "it's": '\\' } }],
  },

  'Nested repeats': {
    view: `<ListView>
  {groups.map((group, i) => (
    <ListViewItem key={group.id} onClickAction={{ type: "open", payload: { group: group.id, index: i } }}>
      <Text value={\`\${i + 1}. \${group.title}\`} />
      {group.events.map((event, j) => [
        <Caption key={\`\${i}-\${j}\`} value={event.at} />,
        ...event.people.map(({ name, role: job }) => <Badge label={name + (job ? " (" + job + ")" : "")} />),
      ])}
      {group.events.length === 0 && <Caption value="Nothing" />}
    </ListViewItem>
  ))}
</ListView>`,
    states: [
      {
        groups: [
          {
            id: 'a',
            title: 'A',
            events: [{ at: '10:00', people: [{ name: 'Ann', role: 'host' }, { name: 'Bo' }] }],
          },
          { id: 'b', title: 'B', events: [] },
        ],
      },
      { groups: [] },
    ],
  },

  Conditions: {
    view: `<Card>
  {order.paid ? <Badge label="Paid" color="success" /> : <Badge label="Open" color={order.late ? "danger" : "warning"} />}
  {order.note != null && <Text value={order.note} />}
  {!order.paid ? [<Text value="One" />, <Text value="Two" />] : null}
  {order.paid ? <><Text value="A" />{order.lines.map((line) => <Text value={line.name} />)}</> : <Text value="Nothing paid" />}
  {order.lines.length > 1 ? order.paid ? <Text value="many paid" /> : <Text value="many open" /> : null}
  <Button label={order.paid ? undefined : "Pay"} iconStart={order.paid ? "check" : undefined}
    onClickAction={order.paid ? undefined : { type: "pay", payload: { id: order.id, total: order.lines.map((l) => l.price * l.count) } }} />
  <Transition>{order.paid ? <Text key="p" value="paid" /> : <Text key="o" value="open" />}</Transition>
  <Transition>{order.late && <Text value="late" />}</Transition>
</Card>`,
    states: [
      {
        order: {
          id: 7,
          paid: false,
          late: true,
          note: 'Ring twice',
          lines: [
            { name: 'Tea', price: 3.5, count: 2 },
            { name: 'Cake', price: 4, count: 1 },
          ],
        },
      },
      {
        order: {
          id: 8,
          paid: true,
          late: false,
          note: null,
          lines: [{ name: 'Tea', price: 3.5, count: 2 }],
        },
      },
      { order: { id: 9, paid: true, late: false, lines: [] } },
    ],
  },

  Expressions: {
    view: `<Card>
  <Text value={a + b * 2 - c / 4 % 3 + ""} />
  <Text value={"" + (a + b) * c + (a - (b - c))} />
  <Text value={String(a > b && b >= c || !flag)} />
  <Text value={String((flag ?? false) || (name && name.length > 2))} />
  <Text value={String(a === 1) + (a == 1) + (name !== "x") + (name != null) + (missing == null)} />
  <Text value={name.toUpperCase().slice(0, 2).padStart(5, "*")} />
  <Text value={list.filter((x) => x > 1).map((x, i) => x * i).join("+")} />
  <Text value={list.slice(1).reverse().concat([9]).join(", ")} />
  <Text value={list.reverse().join(" ") + list.join(" ")} />
  <Text value={String(list.includes(2)) + list.some((x) => x === 3) + list.every((x) => x) + list.find((x) => x > 1)} />
  <Text value={Object.keys(prices).join() + Object.values(prices).map((p) => p.toFixed(2)).join("/") + Object.entries(prices).map(([k, v]) => k + "=" + v).join("&")} />
  <Text value={Math.max(a, b, c) + ":" + Math.min(...list) + ":" + Math.round(c / 3) + Math.abs(-a) + Number("5") + Boolean(name)} />
  <Text value={prices[name] + " " + prices["tea"] + prices.tea + (prices[missing] ?? "none") + list[0] + list[7] + name[0]} />
  <Text value={user?.address?.city ?? "nowhere"} />
  <Text value={(user && user.address && user.address.city) || "unknown"} />
  <Text value={name.split("").join("-").replace("-", "_").replaceAll("-", ".") + name.trim().startsWith("t") + name.endsWith("a")} />
  <Text value={\`\${flag} \${a} \${list} \${name ? \`in \${name}\` : "out"}\`} />
  <Text value={-a + -(-b) + +c + ""} />
  <Text value={flag ? name : missing} />
  <Text value={[name, "x"].concat(names).join() + [...names, ...list].length} />
</Card>`,
    states: [
      {
        a: 1,
        b: 2.5,
        c: 7,
        flag: true,
        name: 'tea',
        names: ['p', 'q'],
        list: [1, 2, 3],
        prices: { tea: 3.5, cake: 4 },
        user: { address: { city: 'Riga' } },
        missing: 'coffee',
      },
      {
        a: 0,
        b: 1,
        c: 2,
        flag: false,
        name: 'cake',
        names: [],
        list: [2],
        prices: { tea: 1, cake: 2 },
        user: {},
        missing: 'tea',
      },
      {
        a: 0,
        b: 1,
        c: 2,
        flag: true,
        name: 'cake',
        names: [],
        list: [2],
        prices: { tea: 1, cake: 2 },
      },
    ],
  },

  'Bound props': {
    view: `<Card size={card.size} padding={card.padding} background={card.background} border={card.border} status={card.status}
  confirm={{ label: card.ok, action: { type: card.action, payload: card } }} theme={card.theme}>
  <Box radius={card.radius} border={{ size: card.width, color: "strong", style: card.style }} padding={{ x: card.width, top: "1rem" }} margin={card.padding} />
  <Icon name={card.icon} color={{ light: card.color, dark: "#fff" }} size={card.size} />
  <Text value={card.count} maxLines={card.lines} width={card.lines} editable={card.edit ? { name: card.field, required: card.edit } : false} />
  <Text value={card.title} weight={card.bold ? "bold" : "normal"} textAlign={card.align || "start"} />
  <Text value={card.nothing} />
  <Select name={card.field} options={card.options} defaultValue={card.nothing} />
  <RadioGroup name="r" options={card.options.map((o) => ({ value: o.value, label: o.label.toUpperCase() }))} />
  <Select name="s" options={[...card.options, { value: card.field, label: card.title }]} />
  <Chart data={card.rows} series={card.fields.map((f) => ({ type: "bar", dataKey: f, label: f }))} xAxis={{ dataKey: card.fields[0], hide: !card.edit }} />
  <Chart data={[{ day: card.title, n: card.count }]} series={[{ type: card.kind, dataKey: "n" }]} xAxis="day" />
  <Image src={card.image} alt={card.title} fit={card.fit} aspectRatio={card.ratio} />
  <Button label="Go" onClickAction={card.onClick} disabled={!card.edit} />
  <Button label="Mixed" onClickAction={{ type: "mixed", payload: { ...card.status, at: card.count }, streaming: false, handler: card.handler }} />
  <DatePicker name="d" min={card.min} max={card.max} key={card.count} />
</Card>`,
    states: [
      {
        card: {
          size: 'sm',
          padding: { x: 2, y: '1rem' },
          background: { light: '#fff', dark: '#000' },
          border: { size: 1, color: 'subtle' },
          status: { text: 'Saved', icon: 'check' },
          ok: 'OK',
          action: 'confirm_it',
          theme: 'dark',
          radius: 'lg',
          width: 2,
          style: 'dashed',
          icon: 'calendar',
          color: 'red-500',
          count: 5,
          lines: 2,
          edit: true,
          field: 'f',
          title: 'T',
          bold: true,
          align: '',
          options: [
            { value: 'a', label: 'Aa' },
            { value: 'b', label: 'Bb' },
          ],
          rows: [{ day: 'Mon', n: 1 }],
          fields: ['n', 'day'],
          kind: 'line',
          image: 'a.png',
          fit: 'cover',
          ratio: 1.5,
          onClick: { type: 'clicked', payload: { a: 1 } },
          handler: 'client',
          min: '2026-01-01',
          max: null,
          nothing: null,
        },
      },
    ],
  },

  'Words that are taken': {
    view: `<Card>
  <Text value={Text + String + Button.label + arguments} />
  {Card.map((Row, Col) => <Badge label={Row + Col} />)}
  {items.map((items) => <Text value={items.name} />)}
  {items.map(() => <Divider />)}
  {items.map((_, index) => <Caption value={\`\${index}\`} />)}
  {pairs.map(([, second]) => <Text value={second} />)}
</Card>`.replace(' + String', ''),
    states: [
      {
        Text: 'text',
        Button: { label: 'b' },
        arguments: 'args',
        Card: ['x', 'y'],
        items: [{ name: 'one' }, { name: 'two' }],
        pairs: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        'not a name': 1,
      },
    ],
  },

  'Unusual documents': {
    view: `<Card>
  <Fancy glow={3} label={who}><Text value="inside" /></Fancy>
  <Row gapp={2} align="middle"><Text /></Row>
  <ListView><ListViewItem /></ListView>
  <Card><Text value="nested" /></Card>
  <Table><Text value="no row" /></Table>
  <Row />
  <Col>{[].map((x) => <Text value={x} />)}</Col>
  <Button label={unknown.thing} onClickAction={{ type: "a", payload: [1, who] }} />
  <Button onClickAction={{ type: "a", payload: "text" }} />
  <Button onClickAction={{ type: "a" }} />
  <Button onClickAction={{ type: "b", extra: 1 }} />
  <Transition><Text value="1" /><Text value="2" /></Transition>
  <Transition>{many.map((one) => <Text value={one.name} />)}</Transition>
  {"yes" ? <Text value="always" /> : <Text value="never" />}
  {many.map((one) => <Text value={one.nickname ?? one.name} />)}
</Card>`,
    states: [{ who: 'me', unknown: {}, many: [{ name: 'a' }, { name: 'b' }] }],
  },

  'Root by condition': {
    view: `rows.length > 0 ? <ListView>{rows.map((row) => <ListViewItem><Text value={row} /></ListViewItem>)}</ListView> : <Card><Text value="Nothing here" /></Card>`,
    states: [{ rows: ['a', 'b'] }, { rows: [] }],
  },

  'Maybe nothing': {
    view: `shown && <Basic gap={1}><Card><Text value="A" /></Card></Basic>`,
    states: [{ shown: true }, { shown: false }],
  },

  'From a schema': {
    view: `<Card>
  <Badge label={item.status} color={item.status === "open" ? "info" : "success"} />
  <Text value={item.title} size={item.size} />
  {item.parts.map((part) => <Text value={part.name ?? "?"} lineThrough={part.done} />)}
  {item.size === "huge" ? <Text value="huge" /> : null}
  {item.owner && <Caption value={item.owner.name} />}
</Card>`,
    states: [
      { item: { status: 'open', title: 'T', size: 'sm', parts: [] } },
      {
        item: {
          status: 'done',
          title: 'T',
          size: 'lg',
          parts: [{ name: 'p', done: true }, {}],
          owner: { name: 'Ann' },
        },
      },
    ],
    schema: {
      type: 'object',
      properties: {
        item: {
          type: 'object',
          properties: {
            status: { enum: ['open', 'done'] },
            title: { type: 'string' },
            size: { type: 'string', enum: ['sm', 'lg'] },
            parts: { type: 'array', items: { $ref: '#/$defs/part' } },
            owner: {
              anyOf: [
                { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
                { type: 'null' },
              ],
            },
          },
          required: ['status', 'title', 'size', 'parts'],
        },
        unused: { type: 'number' },
      },
      required: ['item'],
      $defs: {
        part: {
          type: 'object',
          properties: { name: { type: 'string' }, done: { type: 'boolean' } },
        },
      },
    },
  },
};
