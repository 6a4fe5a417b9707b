import type { Item, Text } from '../instrument.ts';

/** "français | العربية | English" as a text. */
export const three = (line: string): Text => {
  const [fr = '', ar = '', en = ''] = line.split('|').map((part) => part.trim());
  return { fr, ar, en };
};

interface Written {
  asks: string;
  /** From 0 to 4. */
  levels: [string, string, string, string, string];
  act: string;
  /** Module of the catalogue; without it, a coaching visit. */
  training?: string;
  knockOut?: true;
}

/** An item of the shipped instrument: one line a text, so that the three languages are read and mended side by side. */
export const item = (code: string, { asks, levels, act, training, knockOut }: Written): Item => ({
  code,
  prompt: three(asks),
  levels: levels.map(three),
  weight: 1,
  ...(knockOut ? { knockOut } : {}),
  actions: [{ code: `${code}.1`, say: three(act), ...(training ? { training } : {}) }],
});
