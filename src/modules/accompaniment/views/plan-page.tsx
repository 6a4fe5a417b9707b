import {
  Breadcrumb,
  DateField,
  Form,
  MoneyField,
  Notice,
  Page,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { mostActions } from '../rules/plan.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { nameIn } from './states.tsx';

/** What the agreed diagnosis proposes, most pressing first. */
export interface Proposal {
  code: string;
  item: string;
  say: Trilingual;
  prompt: Trilingual;
  score: number;
  knockOut: boolean;
  training: { code: string; title: Trilingual } | null;
}

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  diagnosis: string | null;
  proposals: Proposal[];
  typed: FormValues | null;
  errors: FormError[];
}

/** How many of the proposals are shown at once: those that press most. */
const shown = 12;

const Proposals = ({ page, proposals, typed }: Props) => {
  const t = words(page.lang);
  if (proposals.length === 0)
    return (
      <Notice kind="calm" title={t('plan.no_proposal')}>
        {t('plan.no_proposal_next')}
      </Notice>
    );
  const kept = typed ? textsAt(typed, 'keep') : [];
  return (
    <fieldset class="field">
      <legend>{t('plan.proposals')}</legend>
      <p class="hint">{t('plan.proposals_hint')}</p>
      {proposals.slice(0, shown).map(({ code, item, say, prompt, score, knockOut, training }) => (
        <div class="choice">
          <input type="checkbox" id={`keep-${code}`} name="keep[]" value={code} checked={kept.includes(code)} />
          <span>
            <label for={`keep-${code}`}>{said(say, page.lang)}</label>
            <span class="hint small">
              <br />
              {[
                `${item} ${said(prompt, page.lang)}`,
                t('plan.scored', { score }),
                knockOut && t('plan.knock_out'),
                training ? said(training.title, page.lang) : t('means.visit'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </div>
      ))}
    </fieldset>
  );
};

const Own = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <fieldset class="field">
      <legend>{t('plan.own')}</legend>
      <TextField
        name="own.title"
        label={t('action.action')}
        value={typed ? textAt(typed, 'own.title') : ''}
        error={errorAt(errors, 'own.title')}
        optional
      />
      <SelectField
        name="own.means"
        label={t('action.means')}
        options={(['own', 'visit'] as const).map((one) => ({ value: one, label: t(`means.${one}`) }))}
        value={(typed && textAt(typed, 'own.means')) || 'own'}
      />
    </fieldset>
  );
};

const Kept = ({ page, engagement, typed, errors }: Props) => {
  const t = words(page.lang);
  const { plan } = engagement;
  if (!plan) return null;
  return (
    <>
      {plan.actions
        .filter(({ state }) => state !== 'dropped')
        .map(({ id, title, owner, due_on: due, cost }) => {
          const of = (name: string, before: string): string =>
            typed ? textAt(typed, `actions.${id}.${name}`) : before;
          const field = (name: string) => ({
            name: `actions.${id}.${name}`,
            error: errorAt(errors, `actions.${id}.${name}`),
          });
          return (
            <fieldset class="field">
              <legend>{said(title, page.lang)}</legend>
              <div class="row">
                <TextField {...field('owner')} label={t('action.owner')} value={of('owner', owner)} optional />
                <DateField {...field('dueOn')} label={t('action.due')} value={of('dueOn', due ?? '')} optional />
                <MoneyField
                  {...field('cost')}
                  label={t('action.cost')}
                  value={of('cost', cost === null ? '' : String(cost))}
                  optional
                />
              </div>
            </fieldset>
          );
        })}
    </>
  );
};

/** The plan is written here: what the diagnosis proposes, what the cooperative keeps, who does it, by when, at what cost. */
export const PlanPage = (props: Props) => {
  const { page, engagement, diagnosis, typed, errors } = props;
  const t = words(page.lang);
  const { plan } = engagement;
  const room = mostActions - (plan?.actions.filter(({ state }) => state !== 'dropped').length ?? 0);
  return (
    <Page context={page} title={t('plan.title')} shell="office">
      <Breadcrumb items={[{ href: engagementHref(page, engagement.id), label: nameIn(page.lang, engagement) }]} />
      <h1>{t('plan.title')}</h1>
      {plan && plan.consents.length > 0 && (
        <Notice kind="calm" title={t('plan.agreed')}>
          {t('plan.agreed_next')}
        </Notice>
      )}
      <Form action={engagementHref(page, engagement.id, '/plan')} errors={errors} submit={t('plan.save')}>
        {diagnosis && <input type="hidden" name="diagnosis" value={diagnosis} />}
        <TextArea
          name="objectives"
          label={t('plan.objectives')}
          hint={t('plan.objectives_hint')}
          value={typed ? textAt(typed, 'objectives') : (plan?.objectives ?? '')}
          error={errorAt(errors, 'objectives')}
          rows={4}
          optional
        />
        <Kept {...props} />
        {room > 0 ? (
          <>
            <p>{t('plan.room', { count: room })}</p>
            <Proposals {...props} />
            <Own {...props} />
          </>
        ) : (
          <p class="muted">{t('plan.full')}</p>
        )}
      </Form>
    </Page>
  );
};
