import { Form, Notice, RadioGroup, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { introductionInWords } from '../../networking/index.ts';
import type { NeedToMeet } from '../../networking/index.ts';
import type { Tie } from '../queries/ties.ts';
import { words } from '../words/index.ts';

export interface TieShown {
  tie: Tie | null;
  needs: NeedToMeet[];
  /** Why the interest of both introduced nobody. */
  why: string | null;
}

type Refused = 'need_not_open' | 'not_for_her' | 'consent_missing' | 'pool_not_agreed' | 'introduction_stopped';

interface Props extends TieShown {
  page: PageContext;
  /** The page of this meeting, and that of the needs that its buyer brings. */
  here: string;
  buyer: string;
  /** Both say that they are interested. */
  interest: boolean;
}

const Which = ({ page, needs, here }: Pick<Props, 'page' | 'needs' | 'here'>) => {
  const t = words(page.lang);
  return (
    <Form action={`${here}/about`} submit={t('tie.say')} name="about">
      <RadioGroup
        name="need"
        label={t('tie.which')}
        hint={t('tie.which_hint')}
        options={needs.map((one) => ({ value: one.id, label: said(one.title, page.lang) }))}
      />
    </Form>
  );
};

/** What a meeting is about: the need, the introduction and the opportunity, each a door. */
export const TiePart = ({ page, tie, needs, why, here, buyer, interest }: Props) => {
  const t = words(page.lang);
  const need = needs.find(({ id }) => id === tie?.need);
  return (
    <section>
      <h2>{t('tie.title')}</h2>
      {tie === null || tie.needs.length === 0 ? (
        <p>
          {t('tie.none')} <a href={buyer}>{t('tie.bring')}</a>
        </p>
      ) : (
        <dl class="facts">
          <div>
            <dt>{t('tie.need')}</dt>
            <dd>
              {tie.need === null ? (
                t('tie.several', { count: tie.needs.length })
              ) : (
                <a href={inLang(page.lang, `/office/needs/${tie.need}`)}>
                  <bdi>{need ? said(need.title, page.lang) : t('tie.need_open')}</bdi>
                </a>
              )}
            </dd>
          </div>
          {tie.introduction && tie.state && (
            <div>
              <dt>{t('tie.introduction')}</dt>
              <dd>
                <a href={inLang(page.lang, `/office/introductions/${tie.introduction}`)}>
                  {introductionInWords(page.lang, tie.state)}
                </a>
              </dd>
            </div>
          )}
          {tie.opportunity && (
            <div>
              <dt>{t('tie.opportunity')}</dt>
              <dd>
                <a href={inLang(page.lang, '/office/opportunities')}>{t('tie.counted')}</a>
              </dd>
            </div>
          )}
        </dl>
      )}
      {interest && tie !== null && tie.needs.length > 0 && tie.need === null && (
        <Which page={page} needs={needs} here={here} />
      )}
      {why !== null && <Notice kind="problem">{t(`why_not.${why as Refused}`)}</Notice>}
    </section>
  );
};
