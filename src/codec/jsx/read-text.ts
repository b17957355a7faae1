/** Text between tags, as JSX reads it. */

/** Lines are trimmed where they break, blank lines dropped, the rest joined by one space. */
export function collapseText(raw: string): string {
  const lines = raw.split(/\r\n|\n|\r/);
  return lines
    .map((line, i) => {
      const first = i === 0;
      const last = i === lines.length - 1;
      let part = line.replaceAll('\t', ' ');
      if (!first) part = part.replace(/^ +/, '');
      if (!last) part = part.replace(/ +$/, '');
      return part;
    })
    .filter((part) => part !== '')
    .join(' ');
}
