import { EmptyState, InThree, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { ConditionFields, questionsOnce } from '../../forms/index.ts';
import type { CallToCompose } from '../queries/call-to-compose.ts';
import { rulesOffered } from '../rules-typed.ts';
import type { RuleTyped } from '../rules-typed.ts';
import { words } from '../words/index.ts';
import { ListButtons } from './list-buttons.tsx';
import { ComposePage } from './compose-page.tsx';

interface Props {
  page: PageContext;
  call: CallToCompose;
  rules: RuleTyped[];
  seen: string;
  /** The place of the rule that was just added or moved; -1 for none. */
  touched: number;
  /** What is shown is not saved yet. */
  unsaved: boolean;
  errors: FormError[];
}

const RuleEditor = (props: Props & { rule: RuleTyped; place: number; here: string }) => {
  const { page, call, rules, rule, place, touched, errors, here } = props;
  const t = words(page.lang);
  const at = `rules.${place}`;
  const name = said(rule.say, page.lang) || t('rules.new_rule');
  const faulty = errors.some((one) => one.name?.startsWith(`${at}.`));
  return (
    <details class="data" id={`item-${place}`} open={place === touched || faulty}>
      <summary>
        <strong dir="auto">{name}</strong>
      </summary>
      <input type="hidden" name={`${at}.code`} value={rule.code} />
      <ConditionFields
        page={page}
        earlier={questionsOnce(call.form)}
        condition={call.rules.find(({ code }) => code === rule.code)?.when}
        typed={rule.condition}
        errors={errors}
        as={{ at: `${at}.`, legend: t('rules.condition'), question: t('rules.question') }}
      />
      <InThree
        name={`${at}.say`}
        label={t('rules.sentence')}
        hint={t('rules.sentence_hint')}
        values={rule.say}
        error={errorAt(errors, `${at}.say.fr`)}
      />
      <ListButtons page={page} here={here} place={place} count={rules.length} label={name} />
    </details>
  );
};

const Offered = ({ page, call, rules, here }: Props & { here: string }) => {
  const t = words(page.lang);
  const offered = rulesOffered(call, rules);
  if (offered.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{t('rules.offered')}</legend>
      {offered.map(({ code, say }) => (
        <p class="row">
          <span>{said(say, page.lang)}</span>
          <button
            name="do"
            value={`offer.${code}`}
            formaction={`${here}#item-${rules.length}`}
            aria-label={`${t('rules.take')} : ${said(say, page.lang)}`}
          >
            {t('rules.take')}
          </button>
        </p>
      ))}
    </fieldset>
  );
};

/** Who may apply to a call: rules over the answers to its form, each with the sentence that applicants read. */
export const RulesPage = (props: Props) => {
  const { page, call, rules } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/calls/${call.id}/rules`);
  return (
    <ComposePage {...props} title={t('rules.title')} lede={t('rules.lede')} here={here}>
      <p class="row">
        <button class="first" name="do" value="save">
          {t('rules.save')}
        </button>
        <button name="do" value="add" formaction={`${here}#item-${rules.length}`}>
          {t('rules.add')}
        </button>
      </p>
      {rules.length === 0 && <EmptyState title={t('rules.none')} />}
      {rules.map((rule, place) => (
        <RuleEditor {...props} rule={rule} place={place} here={here} />
      ))}
      <Offered {...props} here={here} />
    </ComposePage>
  );
};
