import { createContext } from 'react';

/** Whether the cells inside are headings of their columns. */
export const HeaderRowContext = createContext(false);
