import { type DateLike, numberInWords } from '../words/format.ts';
import { Shape } from './shape.tsx';
import { usePage } from './use-page.tsx';

export interface FigureProps {
  /** A number, or one already said ("50 000 MAD", "34 %"). */
  value: number | string;
  label: string;
  period?: string;
  /** The records that make the number, and how many they are where that is known. */
  records?: { href: string; count?: number };
  /** When it was published; from then on it does not move. */
  frozenAt?: DateLike;
  /** Someone has reported a fault in it. */
  pending?: boolean;
}

/** A number that is a door: what it counts, over which time, and the records behind it one step away. */
export const Figure = (props: FigureProps) => {
  const { lang, t } = usePage();
  const { value, label, period, records, frozenAt, pending } = props;
  return (
    <div class={pending ? 'door pending' : 'door'}>
      <b>
        <bdi>{typeof value === 'number' ? numberInWords(lang, value) : value}</bdi>
      </b>
      <span>{label}</span>
      {period && <span class="small">{period}</span>}
      {frozenAt && !pending && (
        <span class="seal">
          <Shape name="check" />
          {t('figure.frozen', { at: typeof frozenAt === 'string' ? frozenAt : frozenAt.toISOString() })}
        </span>
      )}
      {pending && (
        <span class="error small">
          <Shape name="triangle" /> {t('figure.pending')}
        </span>
      )}
      {records && (
        <a href={records.href}>
          {records.count === undefined ? t('figure.its_records') : t('figure.records', { count: records.count })}
        </a>
      )}
    </div>
  );
};

/** A number of the moment on a working page: no records behind it, nothing promised. */
export const Stat = ({ value, label, href }: { value: number | string; label: string; href?: string }) => (
  <div class="door">
    <b>
      <bdi>{typeof value === 'number' ? numberInWords(usePage().lang, value) : value}</bdi>
    </b>
    {href ? <a href={href}>{label}</a> : <span>{label}</span>}
  </div>
);
