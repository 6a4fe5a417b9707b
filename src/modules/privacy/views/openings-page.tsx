import {
  ActionButton,
  Badge,
  DateInWords,
  EmptyState,
  Page,
  SearchForm,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { OpeningShown, Openings } from '../queries/openings.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  openings: Openings;
  searched: string;
  found: { id: string; name: string; detail: string }[];
  mayOpen: boolean;
}

const State = ({ page, opening }: { page: PageContext; opening: OpeningShown }) => {
  const t = words(page.lang);
  if (opening.verdict === 'justified') return <Badge tone="done">{t('openings.verdict.justified')}</Badge>;
  if (opening.verdict === 'unjustified') return <Badge tone="problem">{t('openings.verdict.unjustified')}</Badge>;
  if (!opening.open) return <Badge tone="closed">{t('openings.over')}</Badge>;
  return (
    <>
      <Badge tone="now">{t('openings.open')}</Badge>{' '}
      <span class="small muted">{t('openings.until', { at: opening.untilAt })}</span>
    </>
  );
};

const Listed = ({
  page,
  title,
  rows,
  mine,
}: {
  page: PageContext;
  title: string;
  rows: OpeningShown[];
  mine: boolean;
}) => {
  const t = words(page.lang);
  const at = (id: string, verb: string) => inLang(page.lang, `/office/openings/${id}/${verb}`);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        quiet
        rows={rows}
        columns={[
          {
            title: t('openings.structure'),
            cell: ({ structure, structureName, open }) =>
              mine && open ? (
                <a href={inLang(page.lang, `/office/structures/${structure}`)}>
                  <bdi>{structureName}</bdi>
                </a>
              ) : (
                <bdi>{structureName}</bdi>
              ),
          },
          ...(mine
            ? []
            : [
                {
                  title: t('openings.who'),
                  cell: ({ who }: OpeningShown) => <bdi>{who || t('openings.somebody')}</bdi>,
                },
              ]),
          { title: t('openings.reason'), cell: ({ reason }) => <bdi>{reason}</bdi> },
          { title: t('openings.when'), cell: ({ openedAt }) => <DateInWords at={openedAt} hour /> },
          { title: t('openings.state'), cell: (opening) => <State page={page} opening={opening} /> },
        ]}
        actions={({ id, open, verdict, mine: own }) => (
          <>
            {open && <ActionButton action={at(id, 'end')} label={t('openings.end')} />}
            {!own && verdict === null && <a href={at(id, 'review')}>{t('openings.look')}</a>}
          </>
        )}
      />
    </section>
  );
};

const Choose = ({ page, searched, found }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <SearchForm action={inLang(page.lang, '/office/openings')} label={t('openings.search')} value={searched} />
      {searched !== '' && found.length === 0 && (
        <EmptyState title={t('openings.nothing_found')}>
          <p>{t('openings.nothing_next')}</p>
        </EmptyState>
      )}
      <ul class="plain">
        {found.map(({ id, name, detail }) => (
          <li class="row">
            <span>
              <bdi>{name}</bdi> <span class="muted small">{detail}</span>
            </span>
            <a class="button" href={inLang(page.lang, `/office/openings/new/${id}`)}>
              {t('openings.open_it')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Exceptional access: to ask for it, to see and close one's own, and for administrators to look at that of others. */
export const OpeningsPage = (props: Props) => {
  const { page, openings, mayOpen } = props;
  const t = words(page.lang);
  const { mine, waiting, reviewed } = openings;
  return (
    <Page context={page} title={t('openings.title')} shell="office">
      <h1>{t('openings.title')}</h1>
      <p class="lede">{t('openings.lede')}</p>
      {mayOpen && <Choose {...props} />}
      <Listed page={page} title={t('openings.waiting')} rows={waiting} mine={false} />
      <Listed page={page} title={t('openings.mine')} rows={mine} mine />
      <Listed page={page} title={t('openings.reviewed')} rows={reviewed} mine={false} />
      {mine.length + waiting.length + reviewed.length === 0 && (
        <EmptyState title={t('openings.none')}>
          <p>{t('openings.none_next')}</p>
        </EmptyState>
      )}
    </Page>
  );
};
