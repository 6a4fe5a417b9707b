import {
  Breadcrumb,
  CheckboxGroup,
  DateField,
  FileField,
  Form,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { actionStates } from '../rules/plan.ts';
import { ageBands, sexes, visitPlaces, visitThemes } from '../rules/visit.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  /** The visit that is told; made when the page is drawn where nobody had planned one. */
  visit: string;
  plannedOn: string | null;
  action: string;
  typed: FormValues | null;
  errors: FormError[];
}

/** Women, men, others: each by age band in a fold, because most visits are counted at the door. */
const Met = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  const value = (sex: string, band: string): string => (typed ? textAt(typed, `present.${sex}.${band}`) : '');
  const box = (sex: (typeof sexes)[number], band: (typeof ageBands)[number], label: string) => (
    <NumberField
      name={`present.${sex}.${band}`}
      label={label}
      value={value(sex, band)}
      error={errorAt(errors, `present.${sex}.${band}`)}
      optional
    />
  );
  return (
    <fieldset class="field" id="f-present">
      <legend>{t('report.met')}</legend>
      <p class="hint">{t('report.met_hint')}</p>
      <div class="row">{sexes.map((sex) => box(sex, 'unknown', t(`sex.${sex}`)))}</div>
      <details class="data">
        <summary>{t('report.by_age')}</summary>
        <p class="hint">{t('report.by_age_hint')}</p>
        {sexes.map((sex) => (
          <div class="row">
            {ageBands
              .filter((band) => band !== 'unknown')
              .map((band) => box(sex, band, `${t(`sex.${sex}`)}, ${t(`age.${band}`)}`))}
          </div>
        ))}
      </details>
    </fieldset>
  );
};

const Moves = ({ page, engagement, typed }: Props) => {
  const t = words(page.lang);
  const open = engagement.plan?.actions.filter(({ state }) => state !== 'dropped') ?? [];
  if (open.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{t('report.actions')}</legend>
      {open.map(({ id, title, state }) => (
        <SelectField
          name={`moves.${id}`}
          label={said(title, page.lang)}
          options={actionStates
            .filter((one) => one !== 'dropped')
            .map((one) => ({ value: one, label: t(`action.${one}`) }))}
          value={(typed && textAt(typed, `moves.${id}`)) || state}
        />
      ))}
    </fieldset>
  );
};

/** The report of a visit: ten short answers, in the order in which one remembers them. */
export const ReportPage = (props: Props) => {
  const { page, engagement, action, plannedOn, typed, errors, visit } = props;
  const t = words(page.lang);
  const of = (name: string, before = ''): string => (typed ? textAt(typed, name) : before);
  const field = (name: string) => ({ name, error: errorAt(errors, name) });
  const title = t('report.title', { structure: nameIn(page.lang, engagement) });
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: engagementHref(page, engagement.id), label: nameIn(page.lang, engagement) }]} />
      <h1>{title}</h1>
      <Form action={action} errors={errors} submit={t('report.send')} files>
        <input type="hidden" name="visit" value={visit} />
        <DateField
          {...field('heldOn')}
          label={t('report.held_on')}
          value={of('heldOn', plannedOn ?? dayOf(page.now))}
          max={dayOf(page.now)}
        />
        <TextField
          {...field('began')}
          label={t('report.began')}
          hint={t('report.began_hint')}
          value={of('began')}
          dir="ltr"
          brief
          optional
        />
        <NumberField
          {...field('minutes')}
          label={t('report.minutes')}
          value={of('minutes')}
          unit={t('report.minutes_unit')}
        />
        <RadioGroup
          {...field('place')}
          label={t('report.place')}
          options={visitPlaces.map((one) => ({ value: one, label: t(`place.${one}`) }))}
          value={of('place', 'premises')}
        />
        <TextField {...field('placeNote')} label={t('report.place_note')} value={of('placeNote')} optional />
        <CheckboxGroup
          {...field('themes')}
          label={t('report.themes')}
          options={visitThemes.map((one) => ({ value: one, label: t(`theme.${one}`) }))}
          values={typed ? textsAt(typed, 'themes') : []}
        />
        <Met {...props} />
        <TextArea
          {...field('summary')}
          label={t('report.summary')}
          hint={t('report.summary_hint')}
          value={of('summary')}
          optional
        />
        <Moves {...props} />
        <FileField {...field('photos')} label={t('report.photos')} accept="image/*" multiple optional />
        <FileField
          {...field('signature')}
          label={t('report.signature')}
          hint={t('report.signature_hint')}
          accept="image/*"
          optional
        />
        <TextField {...field('signedBy')} label={t('report.signed_by')} value={of('signedBy')} optional />
        <DateField
          {...field('nextOn')}
          label={t('report.next_on')}
          hint={t('report.next_on_hint')}
          value={of('nextOn')}
          optional
        />
      </Form>
    </Page>
  );
};
