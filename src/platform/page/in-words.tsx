import {
  type DateLike,
  dateInWords,
  daysLeftInWords,
  momentInWords,
  moneyInWords,
  numberInWords,
} from '../words/format.ts';
import { usePage } from './use-page.tsx';

const machine = (at: DateLike) => (typeof at === 'string' ? at : at.toISOString());

// <bdi> keeps a figure and its unit in one piece in the middle of an Arabic sentence.
export const Money = ({ amount, currency }: { amount: number | bigint; currency?: string }) => (
  <bdi class="tabular" dir="ltr">
    {moneyInWords(usePage().lang, amount, currency)}
  </bdi>
);

export const NumberInWords = ({ value }: { value: number | bigint }) => (
  <bdi class="tabular">{numberInWords(usePage().lang, value)}</bdi>
);

export const DateInWords = ({ at, hour = false }: { at: DateLike; hour?: boolean }) => {
  const { lang } = usePage();
  return <time datetime={machine(at)}>{hour ? momentInWords(lang, at) : dateInWords(lang, at)}</time>;
};

/** "dans 12 jours", with the date itself for who points at it. */
export const DaysLeft = ({ at }: { at: DateLike }) => {
  const { lang, page } = usePage();
  return (
    <time datetime={machine(at)} title={momentInWords(lang, at)}>
      {daysLeftInWords(lang, page.now, at)}
    </time>
  );
};
