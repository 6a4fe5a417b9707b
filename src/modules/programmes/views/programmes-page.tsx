import { Cover, EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ProgrammeListed } from '../queries/programmes.ts';
import { words } from '../words/index.ts';

const Card = ({ page, programme }: { page: PageContext; programme: ProgrammeListed }) => {
  const t = words(page.lang);
  const { id, kind, name, summary, demo, editions } = programme;
  return (
    <li class="card">
      <p class="row small muted">
        <span>{t(`kind.${kind}`)}</span>
        {demo && <span>{t('demo')}</span>}
      </p>
      <h2>
        <a href={inLang(page.lang, `/programmes/${id}`)}>{said(name, page.lang)}</a>
      </h2>
      {said(summary, page.lang) && <p>{said(summary, page.lang)}</p>}
      <p class="small muted">{t('editions.count', { count: editions.length })}</p>
    </li>
  );
};

export const ProgrammesPage = ({ page, programmes }: { page: PageContext; programmes: ProgrammeListed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('programmes.title')} description={t('programmes.lede')}>
      <Cover title={t('programmes.title')} lede={t('programmes.lede')} />
      {programmes.length === 0 ? (
        <EmptyState title={t('programmes.none')}>
          <p>{t('programmes.none_next')}</p>
        </EmptyState>
      ) : (
        <ul class="plain grid">
          {programmes.map((programme) => (
            <Card page={page} programme={programme} />
          ))}
        </ul>
      )}
    </Page>
  );
};
