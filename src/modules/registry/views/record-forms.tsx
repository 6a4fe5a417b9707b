import { errorAt } from '../../../platform/web/typed.ts';
import {
  Checkbox,
  DateField,
  FileField,
  Form,
  NumberField,
  PhoneField,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import { consentWays } from '../../people/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import { ageBands, documentKinds, labelStages, officerRoles, sexes } from '../tables.ts';
import { words } from '../words/index.ts';
import type { RecordProps } from './office-record.tsx';

/** One verb's form, folded until it is needed or has come back. */
const Folded = ({ page, record, back, name, children }: RecordProps & { name: string; children?: unknown }) => {
  const t = words(page.lang);
  const mine = back?.form === name ? back : null;
  return (
    <details open={mine !== null}>
      <summary>{t(`do.${name}` as 'do.members')}</summary>
      <Form
        action={inLang(page.lang, `/office/structures/${record.id}/${name}`)}
        name={name}
        errors={mine?.errors ?? []}
        files={name === 'documents'}
      >
        {children as never}
      </Form>
    </details>
  );
};

export const RecordForms = (props: RecordProps) => {
  const { page, record, back } = props;
  const t = words(page.lang);
  const field = (form: string) => (name: string, label: string) => ({
    name,
    label,
    value: back?.form === form ? (back.typed[name] ?? '') : '',
    error: back?.form === form ? errorAt(back.errors, name) : undefined,
  });
  const [members, officer, contact, label, federation, document, dissolve] = [
    'members',
    'officers',
    'contacts',
    'labels',
    'federations',
    'documents',
    'dissolve',
  ].map(field);
  const classes = sexes.flatMap((sex) => ageBands.map((age_band) => ({ sex, age_band })));
  return (
    <section>
      <h2>{t('do.title')}</h2>
      <Folded {...props} name="members">
        <DateField {...members!('as_of', t('record.as_of'))} />
        <NumberField {...members!('total', t('record.total'))} optional hint={t('do.total_hint')} />
        <fieldset>
          <legend>{t('do.by_class')}</legend>
          {classes.map(({ sex, age_band }, at) => (
            <>
              <input type="hidden" name={`classes.${at}.sex`} value={sex} />
              <input type="hidden" name={`classes.${at}.age_band`} value={age_band} />
              <NumberField
                {...members!(`classes.${at}.members`, `${t(`sex.${sex}`)}, ${t(`age.${age_band}`)}`)}
                optional
              />
            </>
          ))}
        </fieldset>
      </Folded>
      <Folded {...props} name="officers">
        <SelectField
          {...officer!('role', t('record.office'))}
          options={officerRoles.map((role) => ({ value: role, label: t(`officer.${role}`) }))}
        />
        <TextField {...officer!('name', t('record.name'))} />
        <PhoneField {...officer!('phone', t('record.phone'))} optional />
        <SelectField
          {...officer!('sex', t('record.sex'))}
          optional
          options={sexes.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
        />
        <DateField {...officer!('since', t('record.since'))} optional />
      </Folded>
      <Folded {...props} name="contacts">
        <TextField {...contact!('label', t('record.label'))} optional />
        <PhoneField {...contact!('phone', t('record.phone'))} optional />
        <TextField {...contact!('email', t('record.email'))} type="email" dir="ltr" optional />
        <SelectField
          {...contact!('language', t('record.language'))}
          optional
          options={[
            { value: 'ar', label: 'العربية' },
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <SelectField
          {...contact!('publish_consent', t('do.consent'))}
          hint={t('do.consent_hint')}
          optional
          empty={t('do.no_consent')}
          options={consentWays
            .filter((way) => way !== 'online')
            .map((way) => ({ value: way, label: t(`consent.${way as 'paper'}`) }))}
        />
      </Folded>
      <Folded {...props} name="labels">
        <SelectField
          {...label!('label', t('record.label'))}
          options={record.labelChoices.map(({ code, title }) => ({ value: code, label: textIn(title, page.lang) }))}
        />
        <SelectField
          {...label!('stage', t('record.stage'))}
          options={labelStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <TextField {...label!('body', t('record.body'))} optional />
        <TextField {...label!('number', t('record.number'))} dir="ltr" optional />
        <DateField {...label!('since', t('record.since'))} optional />
        <DateField {...label!('until', t('record.until'))} optional />
      </Folded>
      <Folded {...props} name="federations">
        <TextField {...federation!('federation', t('do.federation'))} hint={t('do.federation_hint')} dir="ltr" />
        <DateField {...federation!('since', t('record.since'))} optional />
      </Folded>
      <Folded {...props} name="documents">
        <TextField {...document!('title', t('record.title'))} />
        <SelectField
          {...document!('kind', t('record.kind'))}
          options={documentKinds.map((kind) => ({ value: kind, label: t(`document.${kind}`) }))}
        />
        <FileField {...document!('file', t('record.file'))} />
        <Checkbox name="public" label={t('do.public')} hint={t('do.public_hint')} />
      </Folded>
      {record.decides && record.state === 'active' && (
        <Folded {...props} name="dissolve">
          <DateField {...dissolve!('dissolved_on', t('do.dissolved_on'))} />
          <TextField {...dissolve!('why', t('form.why'))} />
        </Folded>
      )}
    </section>
  );
};
