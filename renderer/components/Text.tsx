import { px } from '../style/length.ts';
import { textLook } from '../style/text.ts';
import type { View } from '../view.ts';
import { EditableText } from './EditableText.tsx';
import { StreamingText } from './StreamingText.tsx';

export const TextView: View<'Text'> = ({ element, props, box }) => {
  const { value, width, italic, lineThrough, editable, streaming } = props;
  const look = textLook(props);
  const attributes = {
    ...box,
    ...look,
    className: 'kw-text',
    'data-size': props.size ?? 'md',
    'data-italic': italic ? '' : undefined,
    'data-struck': lineThrough ? '' : undefined,
    'data-empty': value === '' ? '' : undefined,
    style: width === undefined ? look.style : { ...look.style, width: px(width) },
  };
  if (editable) {
    return (
      <EditableText element={element} attributes={attributes} value={value} field={editable} />
    );
  }
  return <p {...attributes}>{streaming ? <StreamingText value={value} /> : value}</p>;
};
