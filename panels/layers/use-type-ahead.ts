import { useRef } from 'react';

const FORGET_MS = 600;

/** Letters typed soon after one another, as one text. Null for keys that are no letters. */
export function useTypeAhead(): (key: string, at: number) => string | null {
  const typed = useRef({ text: '', at: 0 });
  return (key, at) => {
    if (!/^[\p{L}\p{N}.]$/u.test(key)) return null;
    const soon = at - typed.current.at < FORGET_MS;
    const before = soon ? typed.current.text : '';
    // One letter again and again stays one letter: it goes from row to row.
    const text = before === key ? key : before + key;
    typed.current = { text, at };
    return text;
  };
}
