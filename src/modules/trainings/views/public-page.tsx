import { EmptyState, Page, Table, TableFiles, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ModuleListed } from '../queries/modules.ts';
import type { SessionToCome } from '../queries/sessions.ts';
import { themes } from '../tables.ts';
import { words } from '../words/index.ts';
import { sessionsInSchemaOrg } from './in-schema-org.ts';
import { Day, placeInWords } from './parts.tsx';

interface Props {
  page: PageContext;
  modules: ModuleListed[];
  sessions: SessionToCome[];
}

/** What we teach, and where it is taught next. */
export const PublicPage = ({ page, modules, sessions }: Props) => {
  const t = words(page.lang);
  return (
    <Page
      context={page}
      title={t('public.title')}
      description={t('public.lede')}
      about={sessionsInSchemaOrg(page.lang, sessions)}
      tables={['training_sessions', 'training_attendance']}
    >
      <h1>{t('public.title')}</h1>
      <p class="lede">{t('public.lede')}</p>
      <section>
        <h2>{t('public.next')}</h2>
        {sessions.length === 0 ? (
          <EmptyState title={t('public.none')} />
        ) : (
          <Table
            caption={t('public.next')}
            quiet
            rows={sessions}
            columns={[
              {
                title: t('session.module'),
                cell: ({ id, title }) => <span id={`s-${id}`}>{said(title, page.lang)}</span>,
              },
              { title: t('session.day'), cell: ({ startsAt }) => <Day at={startsAt} /> },
              { title: t('session.place'), cell: (row) => <bdi>{placeInWords(page.lang, row)}</bdi> },
              { title: t('form.language'), cell: ({ language }) => t(`spoken.${language}`) },
            ]}
          />
        )}
        <TableFiles table="training_sessions" />
      </section>
      <section>
        <h2>{t('office.catalogue')}</h2>
        {themes
          .map((theme) => ({ theme, some: modules.filter((one) => one.theme === theme) }))
          .filter(({ some }) => some.length > 0)
          .map(({ theme, some }) => (
            <>
              <h3>{t(`theme.${theme}`)}</h3>
              <ul>
                {some.map(({ id, title, hours }) => (
                  <li id={`m-${id}`}>
                    {said(title, page.lang)}{' '}
                    <span class="small muted">
                      {t('module.lasts', { count: Number(hours), said: numberInWords(page.lang, Number(hours)) })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ))}
      </section>
      <p>
        <a href={inLang(page.lang, '/certificates')}>{t('certificate.check')}</a>
      </p>
    </Page>
  );
};
