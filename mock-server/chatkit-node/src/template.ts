/**
 * `chatkit-node/template`: widgets from the `.widget` files that ChatKit Studio and Kitbench export.
 * Needs the package `@huggingface/jinja` beside this one.
 */
import type { WidgetRoot } from './generated/props.ts';
import { isObject, toJson, toWidgetJson, type JsonObject } from './json.ts';
import { compileTemplate } from './widget/strict-jinja.ts';

/** What a `.widget` file holds. Other keys are kept for whoever reads them. */
export interface WidgetTemplateDefinition {
  version: string;
  name: string;
  /** Jinja that prints the widget's JSON. */
  template: string;
  jsonSchema?: unknown;
  outputJsonPreview?: unknown;
  encodedWidget?: string;
}

/** A widget with places for data. */
export class WidgetTemplate {
  readonly name: string;
  readonly definition: WidgetTemplateDefinition;
  readonly #render: (data: JsonObject) => string;

  /** Throws a TypeError for a file of another version, and for a template that is no Jinja. */
  constructor(definition: WidgetTemplateDefinition) {
    const { version, name, template } = definition;
    if (version !== '1.0') {
      throw new TypeError(`This widget file is of version ${JSON.stringify(version)}, not "1.0"`);
    }
    if (typeof template !== 'string') throw new TypeError('This widget file has no template');
    this.name = name;
    this.definition = definition;
    this.#render = parsed(name, template);
  }

  /** From the text of a `.widget` file. */
  static fromJSON(text: string): WidgetTemplate {
    const definition: unknown = JSON.parse(text);
    if (!isObject(definition)) throw new TypeError('This is no widget file');
    // The constructor checks what it uses.
    return new WidgetTemplate(definition as unknown as WidgetTemplateDefinition);
  }

  /**
   * The widget for this data, as plain JSON. Throws when the template asks for data that is not
   * there, or prints no widget.
   */
  build(data: object = {}): WidgetRoot {
    const plain = toJson(data, 'data');
    if (!isObject(plain)) throw new TypeError('The data of a widget is an object');
    const widget: unknown = printed(this.name, this.#render(plain));
    const json = toWidgetJson(widget);
    if (typeof json['type'] !== 'string') throw new TypeError(`${this.name} prints no widget`);
    // A template's output is as typed as the template is right.
    return json as unknown as WidgetRoot;
  }
}

function parsed(name: string, template: string): (data: JsonObject) => string {
  try {
    return compileTemplate(template);
  } catch (error) {
    throw new TypeError(`The template of ${name} is no Jinja`, { cause: error });
  }
}

function printed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`The template of ${name} does not print JSON`, { cause: error });
  }
}
