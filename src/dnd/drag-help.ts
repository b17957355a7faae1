/** Id of the hint on keyboard dragging, for `aria-describedby` of whatever can be picked up. */
export const DRAG_HELP_ID = 'kb-drag-help';
