import {
  Breadcrumb,
  CheckboxGroup,
  DateField,
  FileField,
  Form,
  InThree,
  NumberField,
  Page,
  RadioGroup,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import type { StructureFound } from '../queries/structures-found.ts';
import { agreedBy, photographUses } from '../rules/photograph.ts';
import { consentWays } from '../tables.ts';
import { words } from '../words/index.ts';
import { ChooseStructure } from './choose-structure.tsx';
import { nameIn } from './testimony.tsx';

interface Props {
  page: PageContext;
  searched: string;
  found: StructureFound[];
  structure: StructureFound | null;
  typed: FormValues;
  errors: FormError[];
}

const What = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <FileField
        name="photograph"
        label={t('photograph.file')}
        hint={t('photograph.file_hint')}
        accept="image/jpeg,image/png,image/webp"
        error={errorAt(errors, 'photograph')}
      />
      <InThree
        name="shows"
        label={t('photograph.shows')}
        hint={t('photograph.shows_hint')}
        values={saidAt(typed, 'shows')}
        error={errorAt(errors, 'shows')}
        all
      />
      <InThree name="caption" label={t('photograph.caption')} values={saidAt(typed, 'caption')} optional />
    </>
  );
};

const WhoAgrees = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <NumberField
        name="persons"
        label={t('photograph.persons')}
        hint={t('photograph.persons_hint')}
        value={textAt(typed, 'persons')}
        error={errorAt(errors, 'persons')}
      />
      <RadioGroup
        name="by"
        label={t('photograph.by')}
        options={agreedBy.map((value) => ({ value, label: t(`agreed_by.${value}`) }))}
        value={textAt(typed, 'by')}
        error={errorAt(errors, 'by')}
      />
      <TextArea
        name="agreed"
        label={t('photograph.agreed')}
        hint={t('photograph.agreed_hint')}
        value={textAt(typed, 'agreed')}
        error={errorAt(errors, 'agreed')}
        rows={4}
        optional
      />
    </>
  );
};

const HowLong = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <CheckboxGroup
        name="uses[]"
        label={t('photograph.uses')}
        options={photographUses.map((value) => ({ value, label: t(`uses.${value}`) }))}
        values={textsAt(typed, 'uses')}
        error={errorAt(errors, 'uses')}
      />
      <DateField
        name="consentOn"
        label={t('testimony.consent_on')}
        value={textAt(typed, 'consentOn')}
        error={errorAt(errors, 'consentOn')}
      />
      <DateField
        name="consentUntil"
        label={t('photograph.until')}
        hint={t('photograph.until_hint')}
        value={textAt(typed, 'consentUntil')}
        error={errorAt(errors, 'consentUntil')}
        optional
      />
      <RadioGroup
        name="consentWay"
        label={t('testimony.consent_way')}
        options={consentWays.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={textAt(typed, 'consentWay')}
        error={errorAt(errors, 'consentWay')}
      />
      <FileField name="proof" label={t('testimony.proof')} hint={t('testimony.proof_hint')} optional />
    </>
  );
};

/** A photograph is kept: first the cooperative, then what is seen, then who agreed, to what, until when. */
export const NewPhotographPage = (props: Props) => {
  const { page, structure, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/photographs');
  return (
    <Page context={page} title={t('photograph.add')} shell="office">
      <Breadcrumb items={[{ href: here, label: t('photograph.office') }]} />
      <h1>{structure === null ? t('photograph.add') : <bdi>{nameIn(page.lang, structure)}</bdi>}</h1>
      {structure === null ? (
        <ChooseStructure at="/office/photographs/new" {...props} />
      ) : (
        <Form action={`${here}/new?structure=${structure.id}`} errors={errors} files submit={t('photograph.keep')}>
          <What {...props} />
          <h2>{t('testimony.consent')}</h2>
          <WhoAgrees {...props} />
          <HowLong {...props} />
        </Form>
      )}
    </Page>
  );
};
