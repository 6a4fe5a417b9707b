import { Breadcrumb, DateInWords, Figure, Notice, Page, inLang } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { addressOfCell } from '../rules/cell.ts';
import { words } from '../words/index.ts';
import { BreakdownPart } from './breakdown-part.tsx';
import { saidValue } from './figure-card.tsx';
import { Choose, Outside, Why } from './choose-part.tsx';
import type { FigurePageProps } from './choose-part.tsx';
import { LatelyPart } from './lately-part.tsx';
import { RecordsPart } from './records-part.tsx';
import { backTo, sayCategory, sayCell, sayNumber } from './say.ts';
import { SheetPart } from './sheet-part.tsx';

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
  const where = [
    sayCell(page.lang, definition, figure.cell, shown.names),
    props.second.also === ''
      ? ''
      : sayCategory(page.lang, definition, props.second.also, props.second.such, shown.names),
  ]
    .filter(Boolean)
    .join(' · ');
  const { published, target } = figure;
  const more: Record<string, string> = {
    ...props.second,
    ...(asOf ? { as_of: asOf } : {}),
    ...(props.from ? { from: props.from } : {}),
  };
  return (
    <Page context={page} title={title} description={said(definition.sheet.definition, page.lang)}>
      <Breadcrumb items={[...backTo(page, props.from), { href: inLang(page.lang, '/figures'), label: t('title') }]} />
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
      <div class="halves">
        <Choose {...props} />
        <SheetPart page={page} shown={shown} />
      </div>
      {props.lately && <LatelyPart page={page} definition={definition} lately={props.lately} />}
      {props.breakdowns && <BreakdownPart page={page} shown={shown} breakdowns={props.breakdowns} cell={figure.cell} />}
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
    </Page>
  );
};
