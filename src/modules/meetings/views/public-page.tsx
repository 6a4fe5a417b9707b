import { Breadcrumb, Cover, EmptyState, Notice, Page, Stat, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { PublicDay, PublicDayShown } from '../queries/public-days.ts';
import { words } from '../words/index.ts';
import { StateBadge, dateOf, nameIn, placeInWords } from './parts.tsx';

/** The meeting days that anybody may read of. */
export const PublicDaysPage = ({ page, days }: { page: PageContext; days: PublicDay[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('public.title')} description={t('public.lede')}>
      <h1>{t('public.title')}</h1>
      <p class="lede">{t('public.lede')}</p>
      <p>
        <a href={inLang(page.lang, '/meetings/days.ics')}>{t('public.calendar')}</a>
      </p>
      {days.length === 0 ? (
        <EmptyState title={t('public.none')} />
      ) : (
        <Table
          caption={t('public.title')}
          quiet
          rows={days}
          columns={[
            {
              title: t('day.title'),
              cell: ({ id, title }) => <a href={inLang(page.lang, `/meetings/${id}`)}>{said(title, page.lang)}</a>,
            },
            { title: t('day.date'), cell: ({ heldOn }) => dateOf(page.lang, heldOn) },
            { title: t('day.place'), cell: (row) => <bdi>{placeInWords(page.lang, row)}</bdi> },
            { title: t('day.state'), cell: ({ state }) => <StateBadge page={page} state={state} /> },
          ]}
        />
      )}
    </Page>
  );
};

const Taking = ({ page, day }: { page: PageContext; day: PublicDayShown }) => {
  const t = words(page.lang);
  const unnamed = day.counts.buyers - day.buyers.length;
  return (
    <div class="halves">
      <section>
        <h2>{t('kind.cooperatives')}</h2>
        <ul>
          {day.cooperatives.map((one) => (
            <li>
              <a href={inLang(page.lang, `/cooperatives/${one.id}`)}>
                <bdi>{nameIn(page.lang, one)}</bdi>
              </a>
              {one.province && <span class="small muted"> {placeName(one.province, page.lang)}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('kind.buyers')}</h2>
        <ul>
          {day.buyers.map((one) => (
            <li>
              <bdi>{nameIn(page.lang, one)}</bdi>
              {one.about && <span class="small muted"> · {one.about}</span>}
            </li>
          ))}
        </ul>
        {unnamed > 0 && <p class="muted">{t('public.unnamed', { count: unnamed })}</p>}
      </section>
    </div>
  );
};

/** One day for anybody: where, when, who takes part, and once it is over what it came to in sum. */
export const PublicDayPage = ({ page, day }: { page: PageContext; day: PublicDayShown }) => {
  const t = words(page.lang);
  const title = said(day.title, page.lang);
  return (
    <Page context={page} title={title} description={said(day.summary, page.lang)}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/meetings'), label: t('public.title') }]} />
      <Cover title={title} lede={`${dateOf(page.lang, day.heldOn)} · ${placeInWords(page.lang, day)}`}>
        <p>
          <StateBadge page={page} state={day.state} />
        </p>
      </Cover>
      {day.state === 'cancelled' && <Notice kind="problem">{t('public.cancelled')}</Notice>}
      {said(day.summary, page.lang) !== '' && <p>{said(day.summary, page.lang)}</p>}
      <div class="grid figures">
        <Stat value={day.counts.cooperatives} label={t('kind.cooperatives')} />
        <Stat value={day.counts.buyers} label={t('kind.buyers')} />
        {day.state === 'finished' && <Stat value={day.counts.held} label={t('day.held')} />}
        {day.state === 'finished' && <Stat value={day.counts.interests} label={t('results.interests')} />}
      </div>
      {day.state !== 'cancelled' && <Taking page={page} day={day} />}
    </Page>
  );
};
