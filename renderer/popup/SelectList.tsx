/** The open list of a Select, with a search field where there are many choices. Loaded on demand. */
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import Check from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/Check.js';
import type { SelectOption } from '#core/catalogue/prop.ts';
import { Glyph } from '../icons/Glyph.tsx';
import { findByTyping, moveInList, search } from './list-keys.ts';
import { Popup } from './Popup.tsx';
import './select-list.css';

interface Props {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly options: readonly SelectOption[];
  readonly chosen: string | undefined;
  readonly label: string;
  readonly labelledBy: string | undefined;
  readonly searchable: boolean;
  /** The button keeps the focus where there is no search field, and hands its keys in here. */
  readonly keys: RefObject<((event: KeyboardEvent) => void) | null>;
  readonly onActive: (id: string | undefined) => void;
  readonly onChoose: (value: string) => void;
  readonly onClose: (back: boolean) => void;
}

export default function SelectList(props: Props): ReactNode {
  const { id, options, chosen, searchable, onActive } = props;
  const [query, setQuery] = useState('');
  const shown = search(options, query);
  const [at, setAt] = useState(() => options.findIndex(({ value }) => value === chosen));
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', time: 0 });
  const optionId = (index: number): string => `${id}-${index}`;
  const active = shown[at] ? optionId(at) : undefined;

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    onActive(active);
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active, onActive]);
  useEffect(() => () => onActive(undefined), [onActive]);

  const choose = (option: SelectOption | undefined): void => {
    if (!option || option.disabled) return;
    props.onClose(true);
    props.onChoose(option.value);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (searchable && (event.key === 'Home' || event.key === 'End')) return;
    const moved = moveInList(shown, at, event.key);
    if (moved !== null) {
      event.preventDefault();
      setAt(moved);
    } else if (event.key === 'Enter' || (event.key === ' ' && !searchable)) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === 'Tab') {
      props.onClose(searchable);
    } else if (!searchable && event.key.length === 1) {
      const again = event.timeStamp - typed.current.time < 700;
      const text = (again ? typed.current.text : '') + event.key;
      typed.current = { text, time: event.timeStamp };
      setAt(findByTyping(shown, at, text) ?? at);
    }
  };
  useImperativeHandle(props.keys, () => onKeyDown);

  return (
    <Popup
      anchor={props.anchor}
      side="bottom"
      align="start"
      fit
      className="kw-select-popup"
      onClose={props.onClose}
    >
      {searchable && (
        <div className="kw-select-search">
          <Glyph name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="Search choices"
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={active}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Search"
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      <div
        ref={list}
        id={id}
        className="kw-select-list"
        role="listbox"
        hidden={shown.length === 0}
        aria-labelledby={props.labelledBy}
        aria-label={props.labelledBy === undefined ? props.label : undefined}
      >
        {shown.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys stay on the button
          <div
            key={`${option.value}#${index}`}
            tabIndex={-1}
            id={optionId(index)}
            className="kw-option"
            role="option"
            aria-selected={option.value === chosen}
            aria-disabled={option.disabled || undefined}
            data-active={index === at ? '' : undefined}
            // Keeps the focus where it is: the button or the search field.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => !option.disabled && index !== at && setAt(index)}
            onClick={() => choose(option)}
          >
            <span className="kw-option-text">
              <span className="kw-option-label">{option.label}</span>
              {option.description !== undefined && (
                <span className="kw-option-description">{option.description}</span>
              )}
            </span>
            {option.value === chosen && <Check className="kw-option-check" />}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <div className="kw-select-empty" role="status">
          {query === '' ? 'No choices' : `Nothing matches “${query}”`}
        </div>
      )}
    </Popup>
  );
}
