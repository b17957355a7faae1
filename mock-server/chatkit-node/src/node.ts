/** `chatkit-node/node`: what needs Node. */
export { toNodeListener } from './http/node-listener.ts';
export { widgetTemplateFromFile } from './widget/template-file.ts';
