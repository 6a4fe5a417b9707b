import { Cover, DateInWords, DaysLeft, EmptyState, Page, TableFiles, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallListed } from '../queries/calls.ts';
import { words } from '../words/index.ts';
import { StandingBadge } from './standing.tsx';

/** One call on a list: what it is, until when, and the way in. */
export const CallCard = ({ page, call }: { page: PageContext; call: CallListed }) => {
  const t = words(page.lang);
  const { lang } = page;
  return (
    <li class="card">
      <p class="row small">
        <StandingBadge page={page} standing={call.standing} />
        <span class="muted">{said(call.programme, lang)}</span>
        {call.demo && <span class="muted">{t('demo')}</span>}
      </p>
      <h2>
        <a href={inLang(lang, `/calls/${call.id}`)}>{said(call.title, lang)}</a>
      </h2>
      {call.standing === 'open' && (
        <p>
          {t('call.closes')} <DateInWords at={call.closesAt} hour /> (<DaysLeft at={call.closesAt} />)
        </p>
      )}
      {call.standing === 'announced_soon' && (
        <p>
          {t('call.opens')} <DateInWords at={call.opensAt} hour />
        </p>
      )}
    </li>
  );
};

export const CallsPage = ({ page, calls }: { page: PageContext; calls: CallListed[] }) => {
  const t = words(page.lang);
  return (
    <Page
      context={page}
      feeds={[{ title: t('feed.calls'), href: `/feeds/calls.${page.lang}.atom` }]}
      tables={['calls']}
      title={t('calls.title')}
      description={t('calls.lede')}
    >
      <Cover title={t('calls.title')} lede={t('calls.lede')} />
      {calls.length === 0 ? (
        <EmptyState title={t('calls.none')}>
          <p>{t('calls.none_next')}</p>
        </EmptyState>
      ) : (
        <ul class="plain cards">
          {calls.map((call) => (
            <CallCard page={page} call={call} />
          ))}
        </ul>
      )}
      <TableFiles table="calls" />
    </Page>
  );
};
