import { Checkbox, CheckboxGroup, EmptyState, Form, SearchForm } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { placeName } from '../../registry/index.ts';
import type { DayShown } from '../queries/day.ts';
import type { ToEnter } from '../queries/structures-to-enter.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  found: ToEnter[];
  searched: string;
  everywhere: boolean;
  chosen: string[];
  errors: FormError[];
}

/** Cooperatives of the register to tick, as many as one likes. */
export const EnterPage = ({ page, day, found, searched, everywhere, chosen, errors }: Props) => {
  const t = words(page.lang);
  const here = dayAddress(page.lang, day.id, '/enter');
  return (
    <DayFrame page={page} day={day} place="participants" title={t('enter.cooperatives')}>
      <h2>{t('enter.cooperatives')}</h2>
      <SearchForm action={here} label={t('enter.search')} value={searched}>
        {day.region !== null && (
          <div class="choice">
            <input type="checkbox" id="everywhere" name="everywhere" value="yes" checked={everywhere} />
            <label for="everywhere">{t('enter.everywhere')}</label>
          </div>
        )}
      </SearchForm>
      {found.length === 0 ? (
        <EmptyState title={t('enter.none_found')} />
      ) : (
        <Form action={here} errors={errors} submit={t('enter.do')}>
          <CheckboxGroup
            name="structures[]"
            label={t('kind.cooperatives')}
            options={found.map((one) => ({
              value: one.id,
              label: nameIn(page.lang, one),
              ...(one.province ? { hint: placeName(one.province, page.lang) } : {}),
            }))}
            values={chosen}
            error={errorAt(errors, 'participants') ?? errorAt(errors, 'structure')}
          />
          <Checkbox name="registered" label={t('enter.registered')} hint={t('enter.registered_hint')} />
        </Form>
      )}
    </DayFrame>
  );
};
