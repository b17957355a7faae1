import { Image } from '@openai/apps-sdk-ui/components/Image';
import { useState, type ReactNode } from 'react';
import { Glyph } from '../icons/Glyph.tsx';
import { useImageDomains } from '../runtime/context.ts';
import { lookStyle, sizeStyle } from '../style/box.ts';
import { isSafeImage } from '../style/safe-url.ts';
import type { View } from '../view.ts';

export const ImageView: View<'Image'> = ({ props, box }) => {
  const domains = useImageDomains();
  const { src, alt = '', fit = 'cover', position = 'center', frame, flush } = props;
  const safe = isSafeImage(src, domains);
  return (
    <div
      {...box}
      className={flush ? 'kw-image kw-flush' : 'kw-image'}
      data-frame={frame ? '' : undefined}
      style={{ ...sizeStyle(props), ...lookStyle(props, domains) }}
    >
      {safe ? (
        <Picture key={src} src={src} alt={alt} fit={fit} position={position} />
      ) : (
        <Missing alt={alt} reason={src === '' ? 'No image' : 'This image is not allowed'} />
      )}
    </div>
  );
};

interface PictureProps {
  readonly src: string;
  readonly alt: string;
  readonly fit: 'cover' | 'contain' | 'fill' | 'scale-down' | 'none';
  readonly position: string;
}

function Picture({ src, alt, fit, position }: PictureProps): ReactNode {
  const [failed, setFailed] = useState(false);
  if (failed) return <Missing alt={alt} reason="This image did not load" />;
  return (
    <Image
      src={src}
      alt={alt}
      referrerPolicy="no-referrer"
      style={{ objectFit: fit, objectPosition: position }}
      onError={() => setFailed(true)}
    />
  );
}

/** Keeps the place and says why nothing is seen. */
function Missing({ alt, reason }: { alt: string; reason: string }): ReactNode {
  return (
    <span
      className="kw-missing"
      role="img"
      aria-label={alt === '' ? reason : `${alt}. ${reason}`}
      title={reason}
    >
      <Glyph name="square-image" />
    </span>
  );
}
