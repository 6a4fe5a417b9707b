import {
  Breadcrumb,
  DateField,
  FieldGroup,
  Form,
  InThree,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Figure } from '../../indicators/index.ts';
import { regions } from '../../registry/index.ts';
import { wantsOf } from '../rules/campaign.ts';
import { sizeFor } from '../rules/exact-share.ts';
import { words } from '../words/index.ts';

export const criteriaAtOnce = 5;

interface Props {
  page: PageContext;
  figures: Figure[];
  typed: FormValues;
  errors: FormError[];
}

/** How many to draw for how narrow an answer, for a whole of some sizes. */
const Sizes = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  return (
    <ul class="small muted">
      {[60, 250, 800, 5000].map((population) => (
        <li>{t('new.size_help', { population, ten: sizeFor(population, 0.1), five: sizeFor(population, 0.05) })}</li>
      ))}
    </ul>
  );
};

const Criterion = ({ page, typed, errors, at }: Props & { at: number }) => {
  const t = words(page.lang);
  const path = `criteria.${at}`;
  return (
    <FieldGroup name={path} label={t('new.criterion', { number: at + 1 })} optional={at > 0}>
      <InThree
        name={`${path}.label`}
        label={t('new.criterion_said')}
        values={saidAt((typed['criteria'] as never)?.[at] ?? {}, 'label')}
        error={errorAt(errors, `${path}.label`)}
        optional={at > 0}
      />
      <RadioGroup
        name={`${path}.wants`}
        label={t('criteria.wants')}
        options={wantsOf.map((value) => ({ value, label: t(`wants.${value}`) }))}
        value={textAt(typed, `${path}.wants`) || 'file'}
      />
    </FieldGroup>
  );
};

/** A campaign is written down: the figure, where, how many records, what proves each, and how the seed will be had. */
export const NewPage = (props: Props) => {
  const { page, figures, typed, errors } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.new')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/evidence'), label: t('office.title') }]} />
      <h1>{t('office.new')}</h1>
      <Form action={inLang(page.lang, '/office/evidence/new')} errors={errors} submit={t('new.keep')}>
        <InThree
          name="title"
          label={t('campaign.title')}
          values={saidAt(typed, 'title')}
          error={errorAt(errors, 'title')}
        />
        <SelectField
          name="indicator"
          label={t('new.figure')}
          options={figures.map(({ code, title }) => ({ value: code, label: said(title, page.lang) }))}
          value={textAt(typed, 'indicator')}
          error={errorAt(errors, 'indicator')}
        />
        <SelectField
          name="place"
          label={t('new.place')}
          options={regions.map((region) => ({ value: region.code, label: region[page.lang] }))}
          value={textAt(typed, 'place')}
          empty={t('new.everywhere')}
          optional
        />
        <NumberField name="size" label={t('new.size')} value={textAt(typed, 'size')} error={errorAt(errors, 'size')} />
        <Sizes page={page} />
        <InThree
          name="seedFrom"
          label={t('draw.seed_from')}
          hint={t('new.seed_from_hint')}
          values={saidAt(typed, 'seedFrom')}
          error={errorAt(errors, 'seedFrom')}
        />
        <DateField
          name="dueOn"
          label={t('campaign.due')}
          value={textAt(typed, 'dueOn')}
          error={errorAt(errors, 'dueOn')}
          optional
        />
        <h2>{t('criteria.title')}</h2>
        <Criterion {...props} at={0} />
        <details open={Array.isArray(typed['criteria'])}>
          <summary>{t('new.more_criteria')}</summary>
          {Array.from({ length: criteriaAtOnce - 1 }, (_, at) => (
            <Criterion {...props} at={at + 1} />
          ))}
        </details>
      </Form>
    </Page>
  );
};
