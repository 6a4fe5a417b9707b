import {
  Breadcrumb,
  Checkbox,
  DateField,
  FileField,
  Form,
  InThree,
  Page,
  RadioGroup,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import type { StructureFound } from '../queries/structures-found.ts';
import { consentWays } from '../tables.ts';
import { words } from '../words/index.ts';
import { ChooseStructure } from './choose-structure.tsx';
import { nameIn } from './testimony.tsx';

interface NewProps {
  page: PageContext;
  searched: string;
  found: StructureFound[];
  structure: StructureFound | null;
  typed: FormValues;
  errors: FormError[];
}

const Consented = ({ page, typed, errors }: NewProps) => {
  const t = words(page.lang);
  return (
    <>
      <h2>{t('testimony.consent')}</h2>
      <DateField
        name="consentOn"
        label={t('testimony.consent_on')}
        value={textAt(typed, 'consentOn')}
        error={errorAt(errors, 'consentOn')}
      />
      <RadioGroup
        name="consentWay"
        label={t('testimony.consent_way')}
        options={consentWays.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={textAt(typed, 'consentWay')}
        error={errorAt(errors, 'consentWay')}
      />
      <FileField name="proof" label={t('testimony.proof')} hint={t('testimony.proof_hint')} optional />
      <Checkbox
        name="agreed"
        label={t('testimony.agreed')}
        hint={t('testimony.agreed_hint')}
        checked={textAt(typed, 'agreed') === 'yes'}
        required
      />
    </>
  );
};

/** Somebody's words are written down: first the cooperative, then what was said, then the consent. */
export const NewTestimonyPage = (props: NewProps) => {
  const { page, structure, typed, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/testimonies');
  return (
    <Page context={page} title={t('testimony.record')} shell="office">
      <Breadcrumb items={[{ href: here, label: t('testimony.office') }]} />
      <h1>{structure === null ? t('testimony.record') : <bdi>{nameIn(page.lang, structure)}</bdi>}</h1>
      {structure === null ? (
        <ChooseStructure at="/office/testimonies/new" {...props} />
      ) : (
        <Form action={`${here}/new?structure=${structure.id}`} errors={errors} files submit={t('testimony.keep')}>
          <InThree
            name="words"
            label={t('testimony.words')}
            hint={t('testimony.words_hint')}
            values={saidAt(typed, 'words')}
            error={errorAt(errors, 'words')}
            long
            optional
          />
          <TextField
            name="person"
            label={t('testimony.person')}
            hint={t('testimony.person_hint')}
            value={textAt(typed, 'person')}
            optional
          />
          <InThree name="capacity" label={t('testimony.capacity')} values={saidAt(typed, 'capacity')} optional />
          <FileField
            name="photo"
            label={t('testimony.photo')}
            accept="image/jpeg,image/png,image/webp"
            error={errorAt(errors, 'photo')}
            optional
          />
          <InThree
            name="photoSaid"
            label={t('testimony.photo_said')}
            hint={t('testimony.photo_said_hint')}
            values={saidAt(typed, 'photoSaid')}
            error={errorAt(errors, 'photoSaid')}
            optional
          />
          <Consented {...props} />
        </Form>
      )}
    </Page>
  );
};
