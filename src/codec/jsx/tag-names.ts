/** Names as JSX can write them, and how to write the ones it cannot. */

/** A tag that stands for a type that is no tag name: `<Component type="my type" />`. */
export const ANY_TYPE = 'Component';

const PART = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$-]*`;
const TAG = new RegExp(String.raw`^${PART}((\.${PART})*|:${PART})$`, 'u');
const ATTRIBUTE = new RegExp(String.raw`^${PART}$`, 'u');

export function isTagName(type: string): boolean {
  return type !== ANY_TYPE && TAG.test(type);
}

export function isAttributeName(prop: string): boolean {
  return ATTRIBUTE.test(prop) && prop !== '__proto__';
}
