/** Monaco's colours, from the chrome's own variables: Monaco wants hex numbers, the page has names. */
import type { EditorTheme } from '../editor-props.ts';
import type { TokenKind } from '../highlight/token.ts';
import { toHex } from './css-colour.ts';
import { editor } from './monaco.ts';

const CODE: Readonly<Record<TokenKind, string>> = {
  plain: '--kb-text',
  punctuation: '--kb-text-2',
  tag: '--kb-code-tag',
  string: '--kb-code-string',
  number: '--kb-code-number',
  keyword: '--kb-code-keyword',
  data: '--kb-code-data',
  comment: '--kb-code-comment',
};

const CHROME: Readonly<Record<string, string>> = {
  'editor.background': '--kb-editor',
  'editor.foreground': '--kb-text',
  'editorCursor.foreground': '--kb-accent-text',
  'editorLineNumber.foreground': '--kb-text-3',
  'editorLineNumber.activeForeground': '--kb-text',
  'editor.selectionBackground': '--kb-selection',
  'editor.inactiveSelectionBackground': '--kb-selection-in',
  'editor.wordHighlightBackground': '--kb-selection-in',
  'editor.wordHighlightStrongBackground': '--kb-selection',
  'editor.findMatchBackground': '--kb-selection',
  'editor.findMatchHighlightBackground': '--kb-selection-in',
  'editorBracketMatch.background': '--kb-pressed',
  'editorError.foreground': '--kb-error-mark',
  'editorWarning.foreground': '--kb-warn-mark',
  'editorInfo.foreground': '--kb-accent',
  'editorWidget.background': '--kb-popover',
  'editorWidget.foreground': '--kb-text',
  'editorWidget.border': '--kb-hairline',
  'editorHoverWidget.background': '--kb-popover',
  'editorHoverWidget.foreground': '--kb-text',
  'editorHoverWidget.border': '--kb-hairline',
  'editorSuggestWidget.background': '--kb-popover',
  'editorSuggestWidget.foreground': '--kb-text',
  'editorSuggestWidget.border': '--kb-hairline',
  'editorSuggestWidget.selectedBackground': '--kb-selection',
  'editorSuggestWidget.selectedForeground': '--kb-text',
  'editorSuggestWidget.highlightForeground': '--kb-accent-text',
  'editorSuggestWidget.focusHighlightForeground': '--kb-accent-text',
  'list.hoverBackground': '--kb-hover',
  'input.background': '--kb-field',
  'input.foreground': '--kb-text',
  'scrollbarSlider.background': '--kb-pressed',
  'scrollbarSlider.hoverBackground': '--kb-pressed',
  'scrollbarSlider.activeBackground': '--kb-pressed',
  focusBorder: '--kb-accent',
};

/** Invisible, or drawn by the panel. */
const NONE: Readonly<Record<string, string>> = {
  'editor.lineHighlightBackground': '#00000000',
  'editor.lineHighlightBorder': '#00000000',
  'editorBracketMatch.border': '#00000000',
  'editorOverviewRuler.border': '#00000000',
  'editorGutter.background': '#00000000',
  'scrollbar.shadow': '#00000000',
  'widget.shadow': '#00000030',
};

export function applyTheme(theme: EditorTheme): void {
  editor.defineTheme(`kitbench-${theme}`, readTheme(theme));
  editor.setTheme(`kitbench-${theme}`);
}

function readTheme(theme: EditorTheme): editor.IStandaloneThemeData {
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  probe.style.display = 'none';
  document.body.append(probe);
  try {
    const hex = (variable: string): string => {
      probe.style.color = `var(${variable})`;
      return toHex(getComputedStyle(probe).color);
    };
    return {
      base: theme === 'light' ? 'vs' : 'vs-dark',
      inherit: true,
      rules: Object.entries(CODE).map(([token, variable]) => ({
        token,
        foreground: hex(variable).slice(1, 7),
      })),
      colors: {
        ...Object.fromEntries(Object.entries(CHROME).map(([key, name]) => [key, hex(name)])),
        ...NONE,
      },
    };
  } finally {
    probe.remove();
  }
}
