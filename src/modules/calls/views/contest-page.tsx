import { ActionButton, DateInWords, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { MandateToContest } from '../queries/mandate-to-contest.ts';
import { words } from '../words/index.ts';

/** Who says to act in the cooperative's name, for what, and one button to say no. */
export const ContestPage = ({ page, mandate }: { page: PageContext; mandate: MandateToContest }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('contest.title')} hidden>
      <h1>{t('contest.title')}</h1>
      {mandate.contested ? (
        <Notice kind="done" live>
          {t('contest.done')}
        </Notice>
      ) : (
        <p class="lede">{t('contest.text', { structure: mandate.structure })}</p>
      )}
      <dl class="answers">
        <dt>{t('contest.call')}</dt>
        <dd>{said(mandate.callTitle, page.lang)}</dd>
        <dt>{t('contest.agent')}</dt>
        <dd>
          <bdi>{mandate.agent || t('mandate.an_agent')}</bdi>
        </dd>
        <dt>{t('contest.given_by')}</dt>
        <dd>
          <bdi>{mandate.givenBy}</bdi>
        </dd>
        <dt>{t('contest.given_at')}</dt>
        <dd>
          <DateInWords at={mandate.givenAt} hour />
        </dd>
      </dl>
      {!mandate.contested && (
        <>
          <p>{t('contest.before')}</p>
          <ActionButton action={inLang(page.lang, page.path)} label={t('contest.button')} kind="away" />
        </>
      )}
    </Page>
  );
};
