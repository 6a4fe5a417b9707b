import {
  Breadcrumb,
  CheckboxGroup,
  EmptyState,
  Form,
  InThree,
  Page,
  RadioGroup,
  SelectField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Figure } from '../../indicators/index.ts';
import type { PhotographShown } from '../queries/photographs.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { comparedAlong, plotViews } from '../rules/report.ts';
import type { SectionKind } from '../rules/report.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';
import { nameIn } from './testimony.tsx';

interface Props {
  page: PageContext;
  report: { id: string; title: string };
  kind: SectionKind;
  /** Where the form goes: a new section, or this one. */
  at: string;
  figures: Figure[];
  testimonies: TestimonyShown[];
  photographs: PhotographShown[];
  typed: FormValues;
  errors: FormError[];
}

export const plotDimensions = ['sex', 'age_band', 'sector', 'state', 'topic'] as const;

const optionsOf = ({ page, figures }: Props) =>
  figures.map((figure) => ({
    value: figure.code,
    label: said(figure.title, page.lang),
    hint: sayFigure(page.lang, figure),
  }));

const TextFields = ({ page, figures, typed, errors }: Props) => {
  const t = words(page.lang);
  const some = figures[0]?.code ?? 'laureates';
  return (
    <>
      <InThree
        name="body"
        label={t('section.body')}
        hint={t('section.body_hint', { code: `{${some}}`, all: `{${some}:all}` })}
        values={saidAt(typed, 'body')}
        error={errorAt(errors, 'body')}
        long
      />
      <details class="data">
        <summary>{t('section.codes')}</summary>
        <ul class="plain">
          {figures.map((figure) => (
            <li>
              <code>{`{${figure.code}}`}</code> {said(figure.title, page.lang)} :{' '}
              <bdi>{sayFigure(page.lang, figure)}</bdi>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

const PlotFields = (props: Props) => {
  const { page, typed, errors } = props;
  const t = words(page.lang);
  return (
    <>
      <SelectField
        name="indicator"
        label={t('section.choose_figure')}
        options={optionsOf(props)}
        value={textAt(typed, 'indicator')}
        error={errorAt(errors, 'indicator')}
      />
      <RadioGroup
        name="view"
        label={t('section.view')}
        options={plotViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={textAt(typed, 'view') || 'growth'}
      />
      <SelectField
        name="dimension"
        label={t('section.dimension')}
        options={plotDimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        value={textAt(typed, 'dimension')}
        optional
      />
    </>
  );
};

const TestimonyFields = ({ page, testimonies, typed, errors }: Props) => {
  const t = words(page.lang);
  if (testimonies.length === 0)
    return (
      <EmptyState title={t('section.no_testimony')}>
        <p>
          <a href={inLang(page.lang, '/office/testimonies/new')}>{t('testimony.record')}</a>
        </p>
      </EmptyState>
    );
  return (
    <RadioGroup
      name="testimony"
      label={t('section.choose_testimony')}
      options={testimonies.map((one) => ({
        value: one.id,
        label: said(one.words, page.lang) || said(one.photoSaid, page.lang),
        hint: [one.person, nameIn(page.lang, one)].filter(Boolean).join(' · '),
      }))}
      value={textAt(typed, 'testimony')}
      error={errorAt(errors, 'testimony')}
    />
  );
};

const PhotographFields = ({ page, photographs, typed, errors }: Props) => {
  const t = words(page.lang);
  if (photographs.length === 0)
    return (
      <EmptyState title={t('section.no_photograph')}>
        <p>
          <a href={inLang(page.lang, '/office/photographs/new')}>{t('photograph.add')}</a>
        </p>
      </EmptyState>
    );
  return (
    <RadioGroup
      name="photograph"
      label={t('section.choose_photograph')}
      options={photographs.map((one) => ({
        value: one.id,
        label: said(one.shows, page.lang),
        hint: [said(one.caption, page.lang), nameIn(page.lang, one)].filter(Boolean).join(' · '),
      }))}
      value={textAt(typed, 'photograph')}
      error={errorAt(errors, 'photograph')}
    />
  );
};

const Along = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <RadioGroup
      name="along"
      label={t('section.along')}
      options={comparedAlong.map((value) => ({ value, label: t(`compare.${value}`) }))}
      value={textAt(typed, 'along')}
      error={errorAt(errors, 'along')}
    />
  );
};

/** One section is written: what its kind asks for, and a title where one helps. */
export const SectionPage = (props: Props) => {
  const { page, report, kind, at, typed, errors } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t(`section.${kind}`)} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/reports'), label: t('report.office') },
          { href: inLang(page.lang, `/office/reports/${report.id}`), label: report.title },
        ]}
      />
      <h1>{t(`section.${kind}`)}</h1>
      <Form action={at} errors={errors} submit={t('report.keep')}>
        <input type="hidden" name="kind" value={kind} />
        <InThree name="title" label={t('section.title')} values={saidAt(typed, 'title')} optional />
        {kind === 'text' && <TextFields {...props} />}
        {kind === 'comparison' && <Along {...props} />}
        {(kind === 'figures' || kind === 'comparison') && (
          <CheckboxGroup
            name="figures[]"
            label={t('section.choose_figures')}
            options={optionsOf(props)}
            values={textsAt(typed, 'figures')}
            error={errorAt(errors, 'figures')}
          />
        )}
        {kind === 'plot' && <PlotFields {...props} />}
        {kind === 'testimony' && <TestimonyFields {...props} />}
        {kind === 'photograph' && <PhotographFields {...props} />}
      </Form>
    </Page>
  );
};
