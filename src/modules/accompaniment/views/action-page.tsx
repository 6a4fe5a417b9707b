import { Breadcrumb, Form, Page, RadioGroup, TextArea } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ActionShown, EngagementShown } from '../queries/engagement.ts';
import { actionStates } from '../rules/plan.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  action: ActionShown;
  typed: FormValues;
  errors: FormError[];
}

/** How far one action has come. */
export const ActionPage = ({ page, engagement, action, typed, errors }: Props) => {
  const t = words(page.lang);
  const title = said(action.title, page.lang);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: engagementHref(page, engagement.id), label: nameIn(page.lang, engagement) }]} />
      <h1>{title}</h1>
      <Form
        action={engagementHref(page, engagement.id, `/actions/${action.id}`)}
        errors={errors}
        submit={t('action.save')}
      >
        <RadioGroup
          name="to"
          label={t('action.how_far')}
          options={actionStates.map((one) => ({ value: one, label: t(`action.${one}`) }))}
          value={textAt(typed, 'to') || action.state}
          error={errorAt(errors, 'to')}
        />
        <TextArea
          name="why"
          label={t('action.why')}
          hint={t('action.why_hint')}
          rows={3}
          value={textAt(typed, 'why') || action.dropped_why}
          error={errorAt(errors, 'why')}
          optional
        />
      </Form>
    </Page>
  );
};
