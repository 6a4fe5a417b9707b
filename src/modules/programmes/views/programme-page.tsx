import type { Child } from 'hono/jsx';
import { Breadcrumb, Cover, Money, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ProgrammeShown } from '../queries/programme.ts';
import { words } from '../words/index.ts';
import { EditionBadge } from './badges.tsx';

interface Props {
  page: PageContext;
  programme: ProgrammeShown;
}

type PageProps = Props & {
  /** What the room of its kind shows of how far it has come. */
  section: Child;
};

const Editions = ({ page, programme }: Props) => {
  const t = words(page.lang);
  if (programme.editions.length === 0) return <p>{t('editions.none')}</p>;
  return (
    <ul class="plain grid">
      {programme.editions.map(({ name, year, state, funders }) => (
        <li class="card">
          <p class="row small">
            <EditionBadge page={page} state={state} />
            <span class="muted tabular">{String(year)}</span>
          </p>
          <h3>{said(name, page.lang)}</h3>
          {funders.length > 0 && (
            <ul>
              {funders.map((funder) => (
                <li>
                  <bdi>{said(funder.name, page.lang)}</bdi> : {t('editions.places', { count: funder.places })}{' '}
                  <Money amount={funder.grant} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};

/** What a programme is, and each time it has run. */
export const ProgrammePage = ({ page, programme, section }: PageProps) => {
  const t = words(page.lang);
  const title = said(programme.name, page.lang);
  const summary = said(programme.summary, page.lang);
  return (
    <Page context={page} title={title} {...(summary ? { description: summary } : {})}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/programmes'), label: t('programmes.title') }]} />
      <Cover title={title} {...(summary ? { lede: summary } : {})}>
        <p class="row small muted">
          <span>{t(`kind.${programme.kind}`)}</span>
          {programme.demo && <span>{t('demo')}</span>}
        </p>
        {programme.kind === 'prize' && (
          <p>
            <a class="button" href={inLang(page.lang, '/calls')}>
              {t('programme.calls')}
            </a>
          </p>
        )}
      </Cover>
      {section}
      <section>
        <h2>{t('editions.title')}</h2>
        <Editions page={page} programme={programme} />
      </section>
    </Page>
  );
};
