import { InThree, NumberField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallToCompose } from '../queries/call-to-compose.ts';
import type { CriterionTyped } from '../rubric-typed.ts';
import { words } from '../words/index.ts';
import { ListButtons } from './list-buttons.tsx';
import { ComposePage } from './compose-page.tsx';

interface Props {
  page: PageContext;
  call: CallToCompose;
  criteria: CriterionTyped[];
  seen: string;
  /** The place of the criterion that was just added or moved; -1 for none. */
  touched: number;
  /** What is shown is not saved yet. */
  unsaved: boolean;
  errors: FormError[];
}

const CriterionEditor = (props: Props & { criterion: CriterionTyped; place: number; here: string }) => {
  const { page, criteria, criterion, place, touched, errors, here } = props;
  const t = words(page.lang);
  const at = `criteria.${place}`;
  const name = said(criterion.label, page.lang) || t('rubric.new_criterion');
  const faulty = errors.some((one) => one.name?.startsWith(`${at}.`));
  return (
    <details class="data" id={`item-${place}`} open={place === touched || faulty}>
      <summary>
        <strong dir="auto">{name}</strong>{' '}
        {criterion.weight !== '' && <span class="muted small">({criterion.weight})</span>}
      </summary>
      <input type="hidden" name={`${at}.code`} value={criterion.code} />
      <InThree
        name={`${at}.label`}
        label={t('rubric.criterion')}
        values={criterion.label}
        error={errorAt(errors, `${at}.label.fr`)}
      />
      <NumberField
        name={`${at}.weight`}
        label={t('rubric.weight')}
        hint={t('rubric.weight_hint')}
        value={criterion.weight}
        error={errorAt(errors, `${at}.weight`)}
        decimals
      />
      {criterion.levels.map(({ label }, level) => (
        <InThree
          name={`${at}.levels.${level}.label`}
          label={t(`rubric.level_${level as 0 | 1 | 2 | 3 | 4}`)}
          values={label}
          error={errorAt(errors, `${at}.levels.${level}.label.fr`)}
        />
      ))}
      <ListButtons page={page} here={here} place={place} count={criteria.length} label={name} />
    </details>
  );
};

/** How a call will be judged: its criteria in their order, each with a weight and five levels in words. */
export const RubricPage = (props: Props) => {
  const { page, call, criteria } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/calls/${call.id}/rubric`);
  const buttons = (
    <p class="row">
      <button class="first" name="do" value="save">
        {t('rubric.save')}
      </button>
      <button name="do" value="add" formaction={`${here}#item-${criteria.length}`}>
        {t('rubric.add')}
      </button>
    </p>
  );
  return (
    <ComposePage {...props} title={t('rubric.title')} lede={t('rubric.lede')} here={here}>
      {buttons}
      <div id="f-criteria">
        {criteria.map((criterion, place) => (
          <CriterionEditor {...props} criterion={criterion} place={place} here={here} />
        ))}
      </div>
      {criteria.length > 0 && buttons}
    </ComposePage>
  );
};
