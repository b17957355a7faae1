/** Measures shared by the editor and by code shown without it, in px. `code-text.module.css` repeats them. */
export const FONT_SIZE = 12.5;
export const LINE_HEIGHT = 20;
/** Above the first and below the last line. */
export const PADDING = 8;
/** Characters kept for line numbers, and the room between them and the text. */
export const NUMBER_CHARS = 4;
export const NUMBER_GAP = 14;
