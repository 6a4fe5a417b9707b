import { Breadcrumb, Form, Page, RadioGroup, TextArea, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { openingHours } from '../rules/opening.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  structure: { id: string; name: string };
  typed: { reason: string; hours: string };
  errors: FormError[];
}

/** Before the glass is broken: why, and for how long. */
export const OpenPage = ({ page, structure, typed, errors }: Props) => {
  const t = words(page.lang);
  const title = t('open.title', { structure: structure.name });
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/openings'), label: t('openings.title') }]} />
      <h1>{title}</h1>
      <p class="lede">{t('open.lede')}</p>
      <Form action={inLang(page.lang, `/office/openings/new/${structure.id}`)} errors={errors} submit={t('open.go')}>
        <TextArea
          name="reason"
          label={t('open.reason')}
          value={typed.reason}
          error={errorAt(errors, 'reason')}
          rows={4}
          maxlength={1000}
        />
        <RadioGroup
          name="hours"
          label={t('open.hours')}
          options={openingHours.map((hours) => ({ value: String(hours), label: t(`open.hours_${hours}`) }))}
          value={typed.hours}
          error={errorAt(errors, 'hours')}
        />
      </Form>
    </Page>
  );
};
