import { Breadcrumb, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { listInWords } from '../../../platform/words/format.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import type { Listed } from '../queries/pool.ts';
import { skillTitle } from '../skills.ts';
import { words } from '../words/index.ts';
import { hoursSaid, languagesSaid, regionsSaid, weekdayName } from './say.ts';

/** One expert as she lets the public see her. */
export const ExpertPage = ({ page, expert }: { page: PageContext; expert: Listed }) => {
  const { lang } = page;
  const t = words(lang);
  const spoken = langOfText(expert.headline, lang);
  const facts: [string, string][] = [
    [t('expert.affiliation'), expert.affiliation],
    [t('expert.languages'), languagesSaid(lang, expert.languages)],
    [t('expert.regions'), regionsSaid(lang, expert.regions) + (expert.remote ? ` · ${t('expert.remote')}` : '')],
    [t('expert.hours'), `${hoursSaid(lang, expert.hours_month)} ${t('expert.a_month')}`],
    [
      t('expert.weekdays'),
      listInWords(
        lang,
        expert.weekdays.map((one) => weekdayName(lang, one)),
      ),
    ],
    [t('expert.terms'), t(`terms.${expert.terms}`)],
    [t('expert.contact'), expert.contact],
  ];
  return (
    <Page context={page} title={expert.name}>
      <Breadcrumb items={[{ href: inLang(lang, '/experts'), label: t('pool.title') }]} />
      <h1>
        <bdi>{expert.name}</bdi>
      </h1>
      {said(expert.headline, lang) && (
        <p class="lede" lang={spoken} dir={dirOf(spoken)}>
          {said(expert.headline, lang)}
        </p>
      )}
      <h2>{t('expert.skills')}</h2>
      <ul>
        {expert.skills.map((skill) => (
          <li>
            <a href={inLang(lang, `/experts?skill=${skill}`)}>{skillTitle(skill, lang)}</a>
          </li>
        ))}
      </ul>
      <dl class="told">
        {facts.map(
          ([label, value]) =>
            value && (
              <>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </>
            ),
        )}
      </dl>
      <p class="small muted">{t('expert.ask_how')}</p>
    </Page>
  );
};
