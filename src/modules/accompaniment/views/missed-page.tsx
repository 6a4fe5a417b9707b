import { Breadcrumb, Form, Page, RadioGroup, TextArea } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { missedReasons } from '../rules/visit.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  visit: string;
  typed: FormValues;
  errors: FormError[];
}

/** A visit that did not take place: why. */
export const MissedPage = ({ page, engagement, visit, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('missed.title')} shell="office">
      <Breadcrumb items={[{ href: engagementHref(page, engagement.id), label: nameIn(page.lang, engagement) }]} />
      <h1>{t('missed.title')}</h1>
      <p>{t('missed.rule')}</p>
      <Form
        action={engagementHref(page, engagement.id, `/visits/${visit}/missed`)}
        errors={errors}
        submit={t('visit.say_missed')}
      >
        <RadioGroup
          name="why"
          label={t('missed.why')}
          options={missedReasons.map((why) => ({ value: why, label: t(`missed.${why}`) }))}
          value={textAt(typed, 'why')}
          error={errorAt(errors, 'why')}
        />
        <TextArea
          name="note"
          label={t('missed.note')}
          rows={3}
          value={textAt(typed, 'note')}
          error={errorAt(errors, 'note')}
          optional
        />
      </Form>
    </Page>
  );
};
