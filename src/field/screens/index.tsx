/** @jsxImportSource preact */
import type { JSX } from 'preact';
import { Home } from './home.tsx';
import { More } from './more.tsx';
import { NewStructure } from './new-structure.tsx';
import { Outbox } from './outbox.tsx';
import { Tour } from './tour.tsx';

type Screen = (rest: string[]) => JSX.Element;

const screens: Record<string, Screen> = {
  tour: () => <Tour />,
  outbox: () => <Outbox />,
  more: () => <More />,
  'new-structure': ([id]) => <NewStructure id={id ?? ''} />,
};

/** The screen of a place; one that an older link names, and that is no more, is the first. */
export const screenAt = ([name = '', ...rest]: string[]): JSX.Element => screens[name]?.(rest) ?? <Home />;
