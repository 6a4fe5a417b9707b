import { CheckboxGroup, EmptyState, Form, RadioGroup, SearchForm, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ExpertForDay } from '../../experts/index.ts';
import type { DayShown } from '../queries/day.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress, spokenIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  found: ExpertForDay[];
  /** Those who take part already. */
  here: ReadonlySet<string>;
  searched: string;
  chosen: string[];
  as: string;
  errors: FormError[];
}

/** What she speaks and does, whether she is there on that day, and whom she must not advise. */
const hintOf = (page: PageContext, one: ExpertForDay): string => {
  const t = words(page.lang);
  return [
    one.there ? '' : t('pool.not_there'),
    spokenIn(page.lang, one.languages),
    said(one.headline, page.lang),
    one.conflicts > 0 ? t('pool.conflicts', { count: one.conflicts }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

/** Experts of the pool to tick: at a table of their own, or between two that share no language. */
export const EnterExpertsPage = ({ page, day, found, here, searched, chosen, as, errors }: Props) => {
  const t = words(page.lang);
  const address = dayAddress(page.lang, day.id, '/enter-experts');
  const others = found.filter(({ id }) => !here.has(id));
  return (
    <DayFrame page={page} day={day} place="participants" title={t('pool.title')}>
      <h2>{t('pool.title')}</h2>
      <p>
        {t('pool.lede')} <a href={inLang(page.lang, '/office/experts')}>{t('pool.open')}</a>
      </p>
      <SearchForm action={address} label={t('pool.search')} value={searched} />
      {others.length === 0 ? (
        <EmptyState title={t('pool.none')}>
          <p>
            <a href={dayAddress(page.lang, day.id, '/enter-other')}>{t('pool.by_name')}</a>
          </p>
        </EmptyState>
      ) : (
        <Form action={address} errors={errors} submit={t('enter.do')}>
          <RadioGroup
            name="as"
            label={t('participants.kind')}
            value={as}
            options={(['expert', 'interpreter'] as const).map((value) => ({
              value,
              label: t(`kind.${value}`),
              hint: t(`kind.${value}_hint`),
            }))}
          />
          <CheckboxGroup
            name="experts[]"
            label={t('pool.experts')}
            options={others.map((one) => ({ value: one.id, label: one.name, hint: hintOf(page, one) }))}
            values={chosen}
            error={errorAt(errors, 'experts')}
          />
        </Form>
      )}
    </DayFrame>
  );
};
