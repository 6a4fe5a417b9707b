import {
  Breadcrumb,
  DateField,
  DateInWords,
  Figure,
  Form,
  Notice,
  Page,
  SelectField,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Figure as FigureRead } from '../queries/figures.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import type { Behind } from '../queries/records-behind.ts';
import { addressOfCell } from '../rules/cell.ts';
import { words } from '../words/index.ts';
import { BreakdownPart } from './breakdown-part.tsx';
import type { Breakdowns } from './breakdown-part.tsx';
import { saidValue } from './figure-card.tsx';
import { RecordsPart } from './records-part.tsx';
import { sayCell, sayNumber, sayScope } from './say.ts';
import { SheetPart } from './sheet-part.tsx';

export interface FigurePageProps {
  page: PageContext;
  shown: IndicatorShown;
  figure: FigureRead;
  behind: Behind | null;
  breakdowns: Breakdowns | null;
  publications: { id: string; number: number; value: number | null; at: Date; differs: boolean; units: number }[];
  /** The day as of which it is read, `2026-08-03`; empty for now. */
  asOf: string;
  /** What was wrong with the address, when it was. */
  misread: boolean;
}

/** Another region, year, programme or day, chosen without a script. */
const Choose = ({ page, shown, figure, asOf }: FigurePageProps) => {
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

const Why = ({ page, figure }: FigurePageProps) => {
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

const Outside = ({ page, figure }: FigurePageProps) => {
  const t = words(page.lang);
  const { outside } = figure;
  if (figure.state !== 'outside' || outside === null) return null;
  return (
    <Notice kind="calm">
      {t('outside.told', { source: outside.source })} <DateInWords at={outside.saidOn} />
      {outside.document && (
        <>
          {' · '}
          {/^https?:\/\//.test(outside.document) ? (
            <a href={outside.document} rel="nofollow noopener">
              {t('outside.document')}
            </a>
          ) : (
            <bdi>{outside.document}</bdi>
          )}
        </>
      )}
    </Notice>
  );
};

const Published = ({ page, figure, publications }: FigurePageProps) => {
  const t = words(page.lang);
  if (publications.length === 0) return null;
  return (
    <section id="published">
      <h2>{t('published.title')}</h2>
      <ul class="plain">
        {publications.map(({ id, number, value, at, differs }) => (
          <li>
            <a href={inLang(page.lang, `/figures/publications/${id}`)}>
              {t('published.number', { number })} : {value === null ? '—' : sayNumber(page.lang, figure.unit, value)}
            </a>
            {' · '}
            <DateInWords at={at} />
            {differs && <span class="error small"> {t('published.differs')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A figure, where it stands, what makes it and how it is counted. */
export const FigurePage = (props: FigurePageProps) => {
  const { page, shown, figure, behind, asOf } = props;
  const t = words(page.lang);
  const { definition } = shown.row;
  const title = said(definition.title, page.lang);
  const where = sayCell(page.lang, definition, figure.cell, shown.names);
  const { published, target } = figure;
  const more: Record<string, string> = asOf ? { as_of: asOf } : {};
  return (
    <Page context={page} title={title} description={said(definition.sheet.definition, page.lang)}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/figures'), label: t('title') }]} />
      <h1>{title}</h1>
      <p class="lede">{said(definition.sheet.definition, page.lang)}</p>
      {props.misread && <Notice kind="problem">{t('choose.misread')}</Notice>}
      <div class="figures">
        <Figure
          value={saidValue(page, figure)}
          label={where || t(definition.period === 'within' ? 'figure.in_all' : 'figure.until_now')}
          {...(asOf ? { period: t('figure.as_of', { day: asOf }) } : {})}
          {...(published && !asOf ? { frozenAt: published.at, pending: published.pending } : {})}
          {...(behind ? { records: { href: '#records', count: behind.total } } : {})}
        />
        {figure.ratio && figure.state === 'computed' && (
          <p>
            {t('figure.parts', {
              num: numberInWords(page.lang, figure.num, { maximumFractionDigits: 1 }),
              den: numberInWords(page.lang, figure.den, { maximumFractionDigits: 1 }),
            })}
          </p>
        )}
        {target && (
          <p>
            {t('figure.target', { target: sayNumber(page.lang, figure.unit, target.target) })}
            {target.baseline !== null && (
              <>
                <br />
                <span class="muted">
                  {t('figure.baseline', { baseline: sayNumber(page.lang, figure.unit, target.baseline) })}
                </span>
              </>
            )}
          </p>
        )}
      </div>
      <Why {...props} />
      <Outside {...props} />
      <Choose {...props} />
      {props.breakdowns && <BreakdownPart page={page} shown={shown} breakdowns={props.breakdowns} />}
      {behind && (
        <RecordsPart
          page={page}
          definition={definition}
          behind={behind}
          address={(number) =>
            `${inLang(page.lang, addressOfCell(figure.code, figure.cell, { ...more, page: String(number) }))}#records`
          }
        />
      )}
      <Published {...props} />
      <SheetPart page={page} shown={shown} />
    </Page>
  );
};
