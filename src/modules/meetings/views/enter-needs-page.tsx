import { Checkbox, CheckboxGroup, EmptyState, Form, RadioGroup, SearchForm } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { NeedToMeet } from '../../networking/index.ts';
import type { DayShown } from '../queries/day.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  found: NeedToMeet[];
  searched: string;
  everywhere: boolean;
  chosen: string[];
  cooperatives: string;
  errors: FormError[];
}

/** Who asks, until when, and how far it has come: what decides whether a need is brought to the day. */
export const needInWords = (page: PageContext, one: NeedToMeet): string => {
  const t = words(page.lang);
  const asker =
    one.structureName === null
      ? one.organisation
      : nameIn(page.lang, { name: one.structureName, nameAr: one.structureNameAr });
  return [
    asker,
    one.anonymous ? t('needs.unnamed') : '',
    one.closesOn === null ? '' : t('needs.until', { day: dateInWords(page.lang, one.closesOn) }),
    one.introduced > 0 ? t('needs.introduced', { count: one.introduced }) : '',
    one.interested > 0 ? t('needs.interested', { count: one.interested }) : '',
    one.invited > 0 ? t('needs.invited', { count: one.invited }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

/** Open needs to tick: their buyers are entered, and the cooperatives that are being introduced to them. */
export const EnterNeedsPage = ({ page, day, found, searched, everywhere, chosen, cooperatives, errors }: Props) => {
  const t = words(page.lang);
  const here = dayAddress(page.lang, day.id, '/enter-needs');
  return (
    <DayFrame page={page} day={day} place="participants" title={t('needs.title')}>
      <h2>{t('needs.title')}</h2>
      <p>{t('needs.lede')}</p>
      <SearchForm action={here} label={t('needs.search')} value={searched}>
        {day.programme !== null && <Checkbox name="everywhere" label={t('needs.everywhere')} checked={everywhere} />}
      </SearchForm>
      {found.length === 0 ? (
        <EmptyState title={t('needs.none')}>
          <p>{t('needs.none_next')}</p>
        </EmptyState>
      ) : (
        <Form action={here} errors={errors} submit={t('enter.do')}>
          <CheckboxGroup
            name="needs[]"
            label={t('needs.open')}
            options={found.map((one) => ({
              value: one.id,
              label: said(one.title, page.lang),
              hint: needInWords(page, one),
            }))}
            values={chosen}
            error={errorAt(errors, 'needs')}
          />
          <RadioGroup
            name="cooperatives"
            label={t('needs.with')}
            value={cooperatives}
            options={(['introduced', 'interested', 'invited', 'nobody'] as const).map((value) => ({
              value,
              label: t(`needs.with_${value}`),
            }))}
          />
        </Form>
      )}
    </DayFrame>
  );
};
