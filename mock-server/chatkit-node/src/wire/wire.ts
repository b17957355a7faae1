/** Between camelCase objects and the wire's snake_case JSON, driven by the tables. */
import type { JsonObject } from '../json.ts';
import type { Attachment } from '../types/attachment.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { ThreadItem } from '../types/item.ts';
import type { Page } from '../types/page.ts';
import type { ChatKitRequest } from '../types/request.ts';
import type { Thread, ThreadMetadata } from '../types/thread.ts';
import { attachment } from './content-tables.ts';
import { convert, type ConvertOptions } from './convert.ts';
import { event } from './event-tables.ts';
import { item, page, thread, threadMetadata } from './item-tables.ts';
import { request } from './request-tables.ts';
import type { Describes, Fill, Shape } from './shape.ts';
import { write } from './write.ts';

const threadPage = page(thread);
const itemPage = page(item);

const READ: ConvertOptions = { to: 'camel', extras: 'keep' };
const READ_SHARED: ConvertOptions = { ...READ, free: 'share' };
const READ_REQUEST: ConvertOptions = { to: 'camel', extras: 'drop' };

/** The one place where checked JSON gets its type: the table has just vouched for it. */
function camel<T>(
  shape: Shape & Describes<T>,
  value: unknown,
  path: string,
  options: ConvertOptions = READ,
): T {
  return convert(shape, value, options, path) as T;
}

function wire(shape: Shape, value: object, path: string): JsonObject {
  // Every table used here describes objects.
  return convert(shape, value, { to: 'wire', extras: 'keep' }, path) as JsonObject;
}

/** The text of an event out of `completeEvent`, whose free values are plain already. */
export function eventText(value: ThreadStreamEvent): string {
  return write(event, value, 'share', 'event');
}

/** The text of a stored thread with items, in whichever spelling its store keeps them. */
export function threadText(value: Thread): string {
  return write(thread, value, 'copy', 'thread');
}

export function threadPageText(value: Page<Thread>): string {
  return write(threadPage, value, 'copy', 'page');
}

export function itemPageText(value: Page<ThreadItem>): string {
  return write(itemPage, value, 'copy', 'page');
}

/** An event as the JSON of the wire. Throws a ValidationError where it breaks the protocol. */
export function toWire(value: ThreadStreamEvent): JsonObject {
  return wire(event, value, 'event');
}

/** An event from the JSON of the wire. An unknown type passes unchanged. */
export function fromWire(json: unknown): ThreadStreamEvent {
  return camel(event, json, 'event');
}

/** Reads events as their author wrote them, in either spelling; makes them complete and camelCase. */
export function eventCompleter(fill: Fill): (value: unknown) => ThreadStreamEvent {
  // As READ. Spread and added to, it would be an object of a new hidden class at each request.
  const options: ConvertOptions = { to: 'camel', extras: 'keep', fill };
  return (value) => convert(event, value, options, 'event') as unknown as ThreadStreamEvent;
}

/** A request from JSON. Unknown fields are dropped; a ValidationError names each fault's path. */
export function requestFromWire(json: unknown): ChatKitRequest {
  return camel(request, json, '', READ_REQUEST);
}

/** An item as its author wrote it, made complete and camelCase. */
export function completeItem(value: unknown, fill: Fill): ThreadItem {
  return camel(item, value, 'item', { ...READ, fill });
}

export function itemToWire(value: ThreadItem): JsonObject {
  return wire(item, value, 'item');
}

/** Also for stored items, whichever spelling their store kept. */
export function itemFromWire(json: unknown): ThreadItem {
  return camel(item, json, 'item');
}

export function threadToWire(value: Thread): JsonObject {
  return wire(thread, value, 'thread');
}

export function threadFromWire(json: unknown): Thread {
  return camel(thread, json, 'thread');
}

/** From a store, which gives out copies: widgets and free values are not copied once more. */
export function itemFromStore(value: unknown): ThreadItem {
  return camel(item, value, 'item', READ_SHARED);
}

export function itemPageFromStore(value: unknown): Page<ThreadItem> {
  return camel(itemPage, value, 'page', READ_SHARED);
}

/** A stored thread in camelCase, without items. */
export function metadataFromStore(value: object): ThreadMetadata {
  if (!('items' in value)) return camel(threadMetadata, value, 'thread');
  const { items: _, ...metadata } = value;
  return camel(threadMetadata, metadata, 'thread');
}

export function attachmentToWire(value: Attachment): JsonObject {
  return wire(attachment, value, 'attachment');
}

/** In camelCase, with the private metadata. */
export function attachmentFromStore(value: unknown): Attachment {
  return camel(attachment, value, 'attachment');
}

export function threadPageToWire(value: Page<Thread>): JsonObject {
  return wire(threadPage, value, 'page');
}

export function itemPageToWire(value: Page<ThreadItem>): JsonObject {
  return wire(itemPage, value, 'page');
}

export function threadPageFromWire(json: unknown): Page<Thread> {
  return camel(threadPage, json, 'page');
}

export function itemPageFromWire(json: unknown): Page<ThreadItem> {
  return camel(itemPage, json, 'page');
}
