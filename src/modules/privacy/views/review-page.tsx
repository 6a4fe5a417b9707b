import { Breadcrumb, DateInWords, Form, Page, RadioGroup, TextArea, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { OpeningShown } from '../queries/openings.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  opening: OpeningShown;
  typed: { verdict: string; note: string };
  errors: FormError[];
}

/** What an administrator thinks of an exceptional access. */
export const ReviewPage = ({ page, opening, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('review.title')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/openings'), label: t('openings.title') }]} />
      <h1>{t('review.title')}</h1>
      <p class="lede">
        <bdi>{opening.who || t('openings.somebody')}</bdi> · <bdi>{opening.structureName}</bdi> ·{' '}
        <DateInWords at={opening.openedAt} hour />
      </p>
      <blockquote>
        <bdi>{opening.reason}</bdi>
      </blockquote>
      <Form
        action={inLang(page.lang, `/office/openings/${opening.id}/review`)}
        errors={errors}
        submit={t('review.save')}
      >
        <RadioGroup
          name="verdict"
          label={t('review.verdict')}
          options={(['justified', 'unjustified'] as const).map((value) => ({
            value,
            label: t(`openings.verdict.${value}`),
          }))}
          value={typed.verdict}
          error={errorAt(errors, 'verdict')}
        />
        <TextArea
          name="note"
          label={t('review.note')}
          hint={t('review.note_hint')}
          value={typed.note}
          error={errorAt(errors, 'note')}
          rows={3}
          maxlength={1000}
          optional
        />
      </Form>
    </Page>
  );
};
