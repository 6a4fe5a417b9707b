import { BarPlot, Breadcrumb, Cover, EmptyState, Figure, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords, dayOf, listInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { PublicTranche } from '../queries/public-tranche.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  tranche: PublicTranche;
}

/** The figure of a tranche as everybody reads it: how many of how many, in how many regions, and the list behind it. */
const ReachedFigure = ({ page, tranche }: Props) => {
  const t = words(page.lang);
  return (
    <div class="figures">
      <Figure
        value={tranche.reached}
        label={t('figure.reached_of', { target: tranche.terms.target })}
        period={t('figure.in_regions', { n: tranche.regionsReached, all: regions.length })}
        records={{
          href: inLang(page.lang, `/accompaniment/${tranche.edition}/cooperatives`),
          count: tranche.reached,
        }}
      />
    </div>
  );
};

const Phases = ({ page, tranche }: Props) => {
  const t = words(page.lang);
  const today = dayOf(page.now);
  if (tranche.phases.length === 0) return <EmptyState title={t('public.no_phase')} />;
  return (
    <ul class="plain grid">
      {tranche.phases.map(({ id, number, opensOn, closesOn, places, quotas }) => {
        const open = opensOn <= today && today <= closesOn;
        const where = listInWords(
          page.lang,
          Object.keys(quotas).map((region) => placeName(region, page.lang)),
        );
        return (
          <li class="card">
            <h3>{t('phase.numbered', { number })}</h3>
            <p>{t('public.places', { count: places, regions: where })}</p>
            <p class="small">
              {t('phase.dates', { opens: dateInWords(page.lang, opensOn), closes: dateInWords(page.lang, closesOn) })}
            </p>
            {open ? (
              <p>
                <a class="button first" href={inLang(page.lang, `/phases/${id}/apply`)}>
                  {t('public.apply')}
                </a>
              </p>
            ) : (
              <p class="muted">{t(today < opensOn ? 'public.not_yet' : 'public.closed')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** A tranche as the public reads it: who may come, what is given, how far it has come. */
export const PublicPage = ({ page, tranche }: Props) => {
  const t = words(page.lang);
  const { terms } = tranche;
  const title = `${said(tranche.programmeName, page.lang)} · ${said(tranche.name, page.lang)}`;
  return (
    <Page context={page} title={title} description={t('public.promise', { ...terms })}>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/accompaniment'), label: t('public.title') },
          {
            href: inLang(page.lang, `/programmes/${tranche.programme}`),
            label: said(tranche.programmeName, page.lang),
          },
        ]}
      />
      <Cover title={said(tranche.name, page.lang)} lede={t('public.promise', { ...terms })} />
      <ReachedFigure page={page} tranche={tranche} />
      <p class="small muted">{t('figure.rule')}</p>
      <section>
        <h2>{t('phase.title')}</h2>
        <p>{t('public.who', { years: terms.mostYears })}</p>
        <Phases page={page} tranche={tranche} />
        <p class="small">{t('waiting.rule')}</p>
      </section>
      {tranche.byRegion.length > 0 && (
        <section>
          <BarPlot
            title={t('public.by_region')}
            measure={t('figure.reached_short')}
            rows={tranche.byRegion.map(({ region, reached }) => ({
              label: placeName(region, page.lang),
              value: reached,
            }))}
          />
        </section>
      )}
    </Page>
  );
};

/** Each tranche with its figure, which opens the list behind it. */
export const TrancheCards = ({ page, tranches }: { page: PageContext; tranches: PublicTranche[] }) => (
  <>
    {tranches.map((tranche) => (
      <section>
        <h2>
          <a href={inLang(page.lang, `/accompaniment/${tranche.edition}`)}>
            {said(tranche.programmeName, page.lang)} · {said(tranche.name, page.lang)}
          </a>
        </h2>
        <ReachedFigure page={page} tranche={tranche} />
      </section>
    ))}
  </>
);

/** Every tranche, the latest first. */
export const PublicListPage = ({ page, tranches }: { page: PageContext; tranches: PublicTranche[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('public.title')} description={t('public.lede')}>
      <Cover title={t('public.title')} lede={t('public.lede')} />
      {tranches.length === 0 && <EmptyState title={t('public.none')} />}
      <TrancheCards page={page} tranches={tranches} />
    </Page>
  );
};
