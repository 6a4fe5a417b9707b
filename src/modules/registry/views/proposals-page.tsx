import { ActionButton, Breadcrumb, Diff, EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { proposalsWaiting } from '../queries/review.ts';
import { words } from '../words/index.ts';
import { fieldSayer } from './say-field.ts';

interface ProposalsProps {
  page: PageContext;
  found: Awaited<ReturnType<typeof proposalsWaiting>>;
  chains: { code: string; title: Trilingual }[];
}

/** What imports say otherwise of structures that are known, for a person to take or leave. */
export const ProposalsPage = ({ page, found, chains }: ProposalsProps) => {
  const t = words(page.lang);
  const say = fieldSayer(page.lang, chains);
  const here = inLang(page.lang, '/office/proposals');
  return (
    <Page context={page} title={t('proposals.title')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/duplicates'), label: t('pairs.title') }]} />
      <h1>{t('proposals.title')}</h1>
      {found.length === 0 && <EmptyState title={t('proposals.none')} />}
      {found.map((one) => (
        <section>
          <h2>
            <a href={inLang(page.lang, `/office/structures/${one.structure}`)}>
              <bdi>{one.name}</bdi>
            </a>
          </h2>
          <p class="small muted">{t('proposals.from', { list: one.list, row: one.row })}</p>
          <Diff
            changes={Object.keys(one.fields).map((field) => ({
              label: t(`field.${field as 'kind'}`),
              before: say(one.current[field]),
              after: say(one.fields[field]),
            }))}
          />
          <div class="row">
            <ActionButton
              action={`${here}/${one.id}`}
              values={{ take: 'yes' }}
              label={t('proposals.take')}
              kind="first"
            />
            <ActionButton action={`${here}/${one.id}`} values={{ take: 'no' }} label={t('proposals.leave')} />
          </div>
        </section>
      ))}
    </Page>
  );
};
