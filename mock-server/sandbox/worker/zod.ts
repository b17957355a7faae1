/** What handlers and schemas get for 'zod'; bundled apart, as text. */
export * from 'zod';
export { default } from 'zod';
