import {
  Breadcrumb,
  Cover,
  DateInWords,
  EmptyState,
  Money,
  Page,
  TableFiles,
  inLang,
  tongue,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { LaureateShown } from '../queries/laureates.ts';
import { words } from '../words/index.ts';
import { laureatesInSchemaOrg } from './in-schema-org.ts';

const isArabic = (text: string): boolean => /[\u0600-\u06ff]/.test(text);

/** A laureate: who she is, where, and who pays for her grant. */
const LaureateCard = ({ page, laureate }: { page: PageContext; laureate: LaureateShown }) => {
  const t = words(page.lang);
  const name = laureate.names[page.lang === 'ar' ? 'ar' : 'fr'] ?? laureate.name;
  const place = laureate.province ?? laureate.region;
  return (
    <li class="card">
      <p class="muted small">{t('laureates.rank', { rank: laureate.rank })}</p>
      <h3>
        <a href={inLang(page.lang, `/cooperatives/${laureate.structure}`)} {...tongue(isArabic(name) ? 'ar' : 'fr')}>
          {name}
        </a>
      </h3>
      <p>
        {place && placeName(place, page.lang)}
        {laureate.funder && (
          <>
            {' · '}
            {t('laureates.paid_by', { funder: said(laureate.funder, page.lang) })}
          </>
        )}
        {' · '}
        <Money amount={laureate.grant} />
      </p>
    </li>
  );
};

interface Props {
  page: PageContext;
  laureates: LaureateShown[];
  /** Of one call: its name, and its journal once it is published. */
  call?: { id: string; title: string; journal: { digest: string; publishedAt: Date } | null };
}

const Replay = ({ page, call }: { page: PageContext; call: NonNullable<Props['call']> }) => {
  const t = words(page.lang);
  const { journal } = call;
  if (!journal) return null;
  return (
    <section class="card">
      <h2>{t('laureates.replay')}</h2>
      <p>{t('laureates.replay_text')}</p>
      <p>
        <a class="button" href={`/calls/${call.id}/journal.jsonl`} download>
          {t('laureates.journal')}
        </a>
      </p>
      <pre dir="ltr">
        <code>bin/twiza edition replay journal.jsonl</code>
      </pre>
      <p class="small muted">
        {t('laureates.published')} <DateInWords at={journal.publishedAt} hour /> · SHA-256{' '}
        <code dir="ltr" class="digest">
          {journal.digest}
        </code>
      </p>
    </section>
  );
};

/** The laureates, each a door to her page; of one call, with the journal that proves how they were chosen. */
export const LaureatesPage = ({ page, laureates, call }: Props) => {
  const t = words(page.lang);
  const groups = [...Map.groupBy(laureates, (laureate) => laureate.call)];
  return (
    <Page
      context={page}
      title={call ? `${t('laureates.title')} · ${call.title}` : t('laureates.title')}
      description={t('laureates.lede')}
      about={laureatesInSchemaOrg(page.lang, laureates)}
      feeds={[{ title: t('feed.laureates'), href: `/feeds/laureates.${page.lang}.atom` }]}
      tables={['laureates']}
    >
      {call && <Breadcrumb items={[{ href: inLang(page.lang, `/calls/${call.id}`), label: call.title }]} />}
      <Cover title={t('laureates.title')} lede={call?.title ?? t('laureates.lede')} />
      {laureates.length === 0 && <EmptyState title={t('laureates.none')} />}
      {groups.map(([id, some]) => (
        <section>
          {!call && (
            <h2>
              <a href={inLang(page.lang, `/calls/${id}/laureates`)}>{said(some[0]?.callTitle, page.lang)}</a>
            </h2>
          )}
          <ul class="plain cards">
            {some.map((laureate) => (
              <LaureateCard page={page} laureate={laureate} />
            ))}
          </ul>
        </section>
      ))}
      {call && <Replay page={page} call={call} />}
      {laureates.length > 0 && <TableFiles table="laureates" />}
    </Page>
  );
};
