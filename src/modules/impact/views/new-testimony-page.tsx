import { Checkbox, FileField, InThree, TextField } from '../../../platform/page/index.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { words } from '../words/index.ts';
import { HowAgreed, NewOfStructurePage } from './new-of-structure.tsx';
import type { NewOfStructure } from './new-of-structure.tsx';

/** Somebody's words are written down: first the cooperative, then what was said, then the consent. */
export const NewTestimonyPage = (props: NewOfStructure) => {
  const { page, typed, errors } = props;
  const t = words(page.lang);
  return (
    <NewOfStructurePage
      {...props}
      title={t('testimony.record')}
      list={{ path: '/office/testimonies', label: t('testimony.office') }}
      submit={t('testimony.keep')}
    >
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
      <h2>{t('testimony.consent')}</h2>
      <HowAgreed {...props} />
      <Checkbox
        name="agreed"
        label={t('testimony.agreed')}
        hint={t('testimony.agreed_hint')}
        checked={textAt(typed, 'agreed') === 'yes'}
        required
      />
    </NewOfStructurePage>
  );
};
