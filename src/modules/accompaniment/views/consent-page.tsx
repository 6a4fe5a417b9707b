import { Breadcrumb, DateField, FileField, Form, Page, RadioGroup, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { EngagementShown, PlanShown } from '../queries/engagement.ts';
import { consentGivers, consentWays } from '../rules/plan.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { Actions } from './plan-section.tsx';
import { nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  plan: PlanShown;
  typed: FormValues;
  errors: FormError[];
}

/** The plan as it is read out, and the cooperative's yes to it. */
export const ConsentPage = ({ page, engagement, plan, typed, errors }: Props) => {
  const t = words(page.lang);
  const field = (name: string) => ({ name, error: errorAt(errors, name) });
  return (
    <Page context={page} title={t('consent.title')} shell="office">
      <Breadcrumb items={[{ href: engagementHref(page, engagement.id), label: nameIn(page.lang, engagement) }]} />
      <h1>{t('consent.title')}</h1>
      <p>{t('consent.read_out')}</p>
      {plan.objectives && <p dir="auto">{plan.objectives}</p>}
      <Actions page={page} engagement={{ ...engagement, may: { ...engagement.may, follow: false } }} plan={plan} />
      <Form
        action={engagementHref(page, engagement.id, '/plan/consent')}
        errors={errors}
        submit={t('consent.record')}
        files
      >
        <input type="hidden" name="version" value={String(plan.version)} />
        <TextField {...field('givenBy')} label={t('consent.given_by')} value={textAt(typed, 'givenBy')} />
        <RadioGroup
          {...field('givenAs')}
          label={t('consent.given_as')}
          options={consentGivers.map((one) => ({ value: one, label: t(`as.${one}`) }))}
          value={textAt(typed, 'givenAs') || 'president'}
        />
        <RadioGroup
          {...field('way')}
          label={t('consent.how')}
          options={consentWays.map((one) => ({ value: one, label: t(`consent.${one}`) }))}
          value={textAt(typed, 'way')}
        />
        <FileField
          {...field('file')}
          label={t('consent.sheet')}
          hint={t('consent.sheet_hint')}
          accept="image/*,application/pdf"
          optional
        />
        <DateField
          {...field('givenOn')}
          label={t('consent.given_on')}
          value={textAt(typed, 'givenOn') || dayOf(page.now)}
          max={dayOf(page.now)}
        />
      </Form>
    </Page>
  );
};
