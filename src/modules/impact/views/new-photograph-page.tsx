import {
  CheckboxGroup,
  DateField,
  FileField,
  InThree,
  NumberField,
  RadioGroup,
  TextArea,
} from '../../../platform/page/index.ts';
import { errorAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { agreedBy, photographUses } from '../rules/photograph.ts';
import { words } from '../words/index.ts';
import { HowAgreed, NewOfStructurePage } from './new-of-structure.tsx';
import type { NewOfStructure } from './new-of-structure.tsx';

const What = ({ page, typed, errors }: NewOfStructure) => {
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

const WhoAgrees = ({ page, typed, errors }: NewOfStructure) => {
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

const HowLong = (props: NewOfStructure) => {
  const { page, typed, errors } = props;
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
      <HowAgreed {...props}>
        <DateField
          name="consentUntil"
          label={t('photograph.until')}
          hint={t('photograph.until_hint')}
          value={textAt(typed, 'consentUntil')}
          error={errorAt(errors, 'consentUntil')}
          optional
        />
      </HowAgreed>
    </>
  );
};

/** A photograph is kept: first the cooperative, then what is seen, then who agreed, to what, until when. */
export const NewPhotographPage = (props: NewOfStructure) => {
  const t = words(props.page.lang);
  return (
    <NewOfStructurePage
      {...props}
      title={t('photograph.add')}
      list={{ path: '/office/photographs', label: t('photograph.office') }}
      submit={t('photograph.keep')}
    >
      <What {...props} />
      <h2>{t('testimony.consent')}</h2>
      <WhoAgrees {...props} />
      <HowLong {...props} />
    </NewOfStructurePage>
  );
};
