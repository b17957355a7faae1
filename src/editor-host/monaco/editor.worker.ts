/** Monaco's own background work: links, word highlights, differences. */
import 'monaco-editor/editor/editor.worker.js';
