/** The small line above a Card or ListView: a text with an icon or a site's own icon. */
import type { ReactNode } from 'react';
import type { WidgetStatus } from '#core/catalogue/prop.ts';
import { Glyph } from '../icons/Glyph.tsx';
import { useImageDomains } from '../runtime/context.ts';
import { isSafeImage } from '../style/safe-url.ts';

export function Status({ status }: { status: WidgetStatus }): ReactNode {
  const domains = useImageDomains();
  const { text, icon, favicon, frame } = status;
  return (
    <div className="kw-status">
      {favicon !== undefined && isSafeImage(favicon, domains) && (
        <img
          className="kw-favicon"
          data-frame={frame ? '' : undefined}
          src={favicon}
          alt=""
          referrerPolicy="no-referrer"
        />
      )}
      {icon !== undefined && favicon === undefined && <Glyph name={icon} />}
      <span className="kw-status-text">{text}</span>
    </div>
  );
}
