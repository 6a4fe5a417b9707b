import { Breadcrumb, DateInWords, Figure, Notice, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Names } from '../queries/indicator-page.ts';
import type { PublicationShown, UnitMoved } from '../queries/publications.ts';
import { addressOfCell } from '../rules/cell.ts';
import type { Definition } from '../rules/definition.ts';
import { words } from '../words/index.ts';
import { backTo, sayCell, sayNumber } from './say.ts';

interface Props {
  page: PageContext;
  shown: PublicationShown;
  definition: Definition;
  names: Names;
  /** The page that the reader came from, without language; '' for none. */
  from: string;
}

const mostMoved = 200;

const Moved = ({
  page,
  title,
  units,
  shown,
}: {
  page: PageContext;
  title: string;
  units: UnitMoved[];
  shown: PublicationShown;
}) => {
  const t = words(page.lang);
  if (units.length === 0) return null;
  const say = (value: number | null): string =>
    value === null ? '—' : sayNumber(page.lang, shown.ratio ? 'events' : shown.unit, value);
  return (
    <Table
      caption={title}
      rows={units.slice(0, mostMoved)}
      columns={[
        {
          title: t('records.who'),
          cell: ({ unit, name }) =>
            name === null ? (
              <bdi class="small">{unit}</bdi>
            ) : (
              <a href={inLang(page.lang, `/cooperatives/${unit}`)}>
                <bdi>{name}</bdi>
              </a>
            ),
        },
        { title: t('difference.before'), numeric: true, cell: ({ before }) => say(before) },
        {
          title: t('difference.after'),
          numeric: true,
          cell: ({ after, erased }) => (erased ? t('difference.erased') : say(after)),
        },
      ]}
    />
  );
};

const Difference = (props: Props) => {
  const { page, shown } = props;
  const t = words(page.lang);
  const { added, removed, changed } = shown;
  const say = (value: number | null): string => (value === null ? '—' : sayNumber(page.lang, shown.unit, value));
  const moves = added.length + removed.length + changed.length + (shown.differsSince === null ? 0 : 1);
  if (moves === 0 && !shown.redefined) return <Notice kind="calm">{t('difference.none')}</Notice>;
  return (
    <section id="difference">
      <h2>{t('difference.title')}</h2>
      <Notice kind="problem">
        {t('difference.says', {
          published: say(shown.value),
          now: shown.now === null ? t('state.hidden_short') : say(shown.now),
        })}
        {shown.redefined && <> {t('difference.redefined')}</>}
      </Notice>
      <Moved page={page} shown={shown} title={t('difference.added', { count: added.length })} units={added} />
      <Moved page={page} shown={shown} title={t('difference.removed', { count: removed.length })} units={removed} />
      <Moved page={page} shown={shown} title={t('difference.changed', { count: changed.length })} units={changed} />
    </section>
  );
};

/** A figure as it was published, and what has moved since. */
export const PublicationPage = (props: Props) => {
  const { page, shown, definition, names, from } = props;
  const t = words(page.lang);
  const title = said(shown.title, page.lang);
  const where = sayCell(page.lang, definition, shown.cell, names);
  const here = inLang(page.lang, addressOfCell(shown.indicator, shown.cell));
  return (
    <Page context={page} title={`${title} · ${t('published.number', { number: shown.number })}`}>
      <Breadcrumb
        items={[
          ...backTo(page, from),
          { href: inLang(page.lang, '/figures'), label: t('title') },
          { href: here, label: title },
        ]}
      />
      <h1>{t('published.of', { title })}</h1>
      {shown.replacedBy && (
        <Notice kind="calm">
          <a href={inLang(page.lang, `/figures/publications/${shown.replacedBy}`)}>{t('published.replaced')}</a>
        </Notice>
      )}
      <div class="figures">
        <Figure
          value={shown.value === null ? '—' : sayNumber(page.lang, shown.unit, shown.value)}
          label={where || title}
          frozenAt={shown.publishedAt}
          pending={shown.differsSince !== null && shown.replacedBy === null}
          {...(shown.outside
            ? {}
            : {
                records: {
                  href: `${here}${here.includes('?') ? '&' : '?'}as_of=${shown.publishedAt.toISOString().slice(0, 10)}#records`,
                  count: shown.units,
                },
              })}
        />
      </div>
      {shown.outside && (
        <p>
          {t('outside.told', { source: shown.outside.source })} <DateInWords at={shown.outside.saidOn} /> ·{' '}
          <bdi>{shown.outside.file?.name ?? shown.outside.document}</bdi>
          {shown.outside.file && (
            <span class="small muted">
              {' '}
              {t('published.digest')} <bdi class="tabular">{shown.outside.file.digest}</bdi>
            </span>
          )}
        </p>
      )}
      <Difference {...props} />
      <section>
        <h2>{t('published.check')}</h2>
        <p>{t('published.check_how')}</p>
        <p>
          <a class="button" href={inLang(page.lang, `/figures/publications/${shown.id}/file`)}>
            {t('published.file')}
          </a>
        </p>
        <p class="small">
          {t('published.digest')} <bdi class="tabular">{shown.digest}</bdi>
        </p>
        <p class="small muted">
          {t('published.version', { version: shown.version })} · <DateInWords at={shown.publishedAt} />
        </p>
      </section>
    </Page>
  );
};
