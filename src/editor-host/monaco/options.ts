import { FONT_SIZE, LINE_HEIGHT, NUMBER_CHARS, NUMBER_GAP, PADDING } from '../metrics.ts';
import type { CodeEditorProps } from '../editor-props.ts';
import type { editor } from './monaco.ts';

/** Everything the design does not show is off: the panel is small and the code is short. */
const FIXED: editor.IStandaloneEditorConstructionOptions = {
  fontSize: FONT_SIZE,
  lineHeight: LINE_HEIGHT,
  fontLigatures: false,
  padding: { top: PADDING, bottom: PADDING },
  lineNumbersMinChars: NUMBER_CHARS,
  lineDecorationsWidth: NUMBER_GAP,
  glyphMargin: false,
  showFoldingControls: 'never',
  renderLineHighlight: 'none',
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  guides: { indentation: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollBeyondLastLine: false,
  renderFinalNewline: 'on',
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  contextmenu: false,
  codeLens: false,
  links: false,
  dropIntoEditor: { enabled: false },
  lightbulb: { enabled: 'off' as editor.ShowLightbulbIconMode },
  inlayHints: { enabled: 'off' },
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { showIcons: false, showWords: false, preview: false, localityBonus: false },
  suggestFontSize: FONT_SIZE,
  suggestLineHeight: 28,
  'semanticHighlighting.enabled': false,
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  autoIndent: 'full',
  automaticLayout: true,
  // Popups of a low panel reach over its edge.
  fixedOverflowWidgets: true,
  // A real text area: scripts and screen readers find it by role and name.
  editContext: false,
};

export function editorOptions({
  label,
  readOnly = false,
}: Pick<CodeEditorProps, 'label' | 'readOnly'>): editor.IStandaloneEditorConstructionOptions {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    ...FIXED,
    ariaLabel: label,
    readOnly,
    domReadOnly: readOnly,
    cursorBlinking: still ? 'solid' : 'blink',
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--kb-mono').trim(),
  };
}
