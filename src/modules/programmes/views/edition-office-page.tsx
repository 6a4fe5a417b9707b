import { Breadcrumb, Notice, Page, Stat, inLang } from '../../../platform/page/index.ts';
import { moneyInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { words } from '../words/index.ts';
import { EditionBadge } from './badges.tsx';
import { Envelopes, Fund, NewFunder } from './envelopes.tsx';
import type { EditionProps } from './envelopes.tsx';
import { QuotaFaults, Quotas } from './quotas.tsx';

const Crumbs = ({ page, edition }: Pick<EditionProps, 'page' | 'edition'>) => (
  <Breadcrumb
    items={[
      { href: inLang(page.lang, '/office/programmes'), label: words(page.lang)('office.programmes') },
      {
        href: inLang(page.lang, `/office/programmes/${edition.programme}`),
        label: said(edition.programme_name, page.lang),
      },
    ]}
  />
);

/** An edition's money and promises: who pays for how many laureates, where, and whether the quotas can be kept. */
export const EditionOfficePage = (props: EditionProps) => {
  const { page, edition } = props;
  const t = words(page.lang);
  const title = said(edition.name, page.lang);
  const closed = edition.state === 'closed';
  return (
    <Page context={page} title={title} shell="office">
      <Crumbs page={page} edition={edition} />
      <h1>{title}</h1>
      <p class="row">
        <EditionBadge page={page} state={edition.state} />
        <span class="tabular">{String(edition.year)}</span>
        {!closed && <a href={inLang(page.lang, `/office/editions/${edition.id}/close`)}>{t('edition.close')}</a>}
      </p>
      {closed && (
        <Notice kind="calm" title={t('edition.closed_title')}>
          {t('edition.closed_text')}
        </Notice>
      )}
      <QuotaFaults {...props} />
      <div class="figures">
        <Stat value={moneyInWords(page.lang, edition.money)} label={t('edition.total_money')} />
        <Stat value={edition.places} label={t('edition.total_places')} />
        <Stat value={edition.envelopes.length} label={t('edition.total_funders')} />
      </div>
      <section>
        <h2>{t('edition.envelopes')}</h2>
        <Envelopes {...props} />
      </section>
      {!closed && <Fund {...props} />}
      {!closed && <NewFunder {...props} />}
      <Quotas {...props} />
    </Page>
  );
};
