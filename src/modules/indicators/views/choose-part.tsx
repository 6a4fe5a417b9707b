import { DateField, DateInWords, Form, Notice, SelectField, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Figure as FigureRead } from '../queries/figures.ts';
import type { Lately } from '../queries/lately.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import type { Behind } from '../queries/records-behind.ts';
import type { CrossedCell } from '../rules/crossing.ts';
import { words } from '../words/index.ts';
import type { Breakdowns } from './breakdown-part.tsx';
import { OutsideDocument } from './outside-document.tsx';
import { sayScope } from './say.ts';

export interface FigurePageProps {
  page: PageContext;
  shown: IndicatorShown;
  figure: FigureRead;
  /** The second of two dimensions, when there are two. */
  second: Pick<CrossedCell, 'also' | 'such'>;
  behind: Behind | null;
  /** What came and went since a day, when that is asked by who may know. */
  lately: Lately | null;
  breakdowns: Breakdowns | null;
  publications: { id: string; number: number; value: number | null; at: Date; differs: boolean; units: number }[];
  /** The day as of which it is read, `2026-08-03`; empty for now. */
  asOf: string;
  /** What was wrong with the address, when it was. */
  misread: boolean;
  /** The page that the reader came from, without language; '' for none. */
  from: string;
}

/** Another region, year, programme or day, chosen without a script. */
export const Choose = ({ page, shown, figure, asOf }: FigurePageProps) => {
  const t = words(page.lang);
  const { cell, code } = figure;
  return (
    <details class="card" open={asOf !== ''}>
      <summary>{t('choose.title')}</summary>
      <Form action={inLang(page.lang, `/figures/${code}`)} method="get" submit={t('choose.go')}>
        <SelectField
          name="place"
          label={t('choose.place')}
          empty={t('choose.everywhere')}
          value={cell.place}
          options={[
            ...regions.map((region) => ({ value: region.code, label: placeName(region.code, page.lang) })),
            { value: '?', label: t('category.unknown') },
          ]}
          optional
        />
        <SelectField
          name="period"
          label={t('choose.period')}
          empty={t('choose.always')}
          value={cell.period}
          options={shown.years.map((year) => ({ value: year, label: year }))}
          optional
        />
        {shown.scopes.length > 0 && (
          <SelectField
            name="scope"
            label={t('choose.scope')}
            empty={t('choose.all_scopes')}
            value={cell.scope}
            options={shown.scopes.map((scope) => ({
              value: scope,
              label: sayScope(page.lang, scope, shown.names) ?? scope,
            }))}
            optional
          />
        )}
        <DateField name="as_of" label={t('choose.as_of')} hint={t('choose.as_of_hint')} value={asOf} optional />
      </Form>
    </details>
  );
};

/** Why there is no number. */
export const Why = ({ page, figure }: FigurePageProps) => {
  const t = words(page.lang);
  if (figure.state === 'blocked')
    return (
      <Notice kind="problem">
        {t('missing.block', { count: figure.missing })} <a href="#missing">{t('missing.see')}</a>
      </Notice>
    );
  if (figure.state === 'hidden') return <Notice kind="calm">{t('state.hidden')}</Notice>;
  if (figure.state === 'empty') return <Notice kind="calm">{t('state.empty')}</Notice>;
  return null;
};

/** Where a figure that is not computed here comes from. */
export const Outside = ({ page, figure }: FigurePageProps) => {
  const t = words(page.lang);
  const { outside } = figure;
  if (figure.state !== 'outside' || outside === null) return null;
  return (
    <Notice kind="calm">
      {t('outside.told', { source: outside.source })} <DateInWords at={outside.saidOn} />
      {(outside.document !== '' || outside.file !== null) && (
        <>
          {' · '}
          <OutsideDocument page={page} told={outside} />
        </>
      )}
    </Notice>
  );
};
