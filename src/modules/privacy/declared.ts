// The rooms above are not known here: the roof hands over what each of them brings, once, when the program starts.
import { hide } from '../../platform/refusals.ts';
import type { AskedForms, Processing } from '../../platform/processing.ts';

const processings = new Map<string, Processing>();
const asking: AskedForms[] = [];

export interface Declaration {
  processings?: Processing[] | undefined;
  asks?: AskedForms | undefined;
}

/** Takes note of what a room keeps of people and of the forms through which it asks them. */
export const declare = ({ processings: kept = [], asks }: Declaration): void => {
  for (const processing of kept) processings.set(processing.name, processing);
  if (asks !== undefined && !asking.includes(asks)) asking.push(asks);
};

export const declared = (): Processing[] => [...processings.values()];

/** @throws Hidden when no room brings it. */
export const processingNamed = (name: string): Processing => processings.get(name) ?? hide();

export const formsAsked = (): readonly AskedForms[] => asking;
