/** @jsxImportSource preact */
import { useApp } from '../app.ts';
import { sideOf } from '../words/lang.ts';
import { textIn } from '../words/text-in.ts';
import type { Text } from '../words/text-in.ts';

/** A text of the house in the reader's language, marked where it is there only in another. */
export const Said = ({ text }: { text: Text | null | undefined }) => {
  const { tongue } = useApp();
  const { said, lang } = textIn(text, tongue);
  return lang === tongue ? (
    <>{said}</>
  ) : (
    <span lang={lang} dir={sideOf(lang)}>
      {said}
    </span>
  );
};
