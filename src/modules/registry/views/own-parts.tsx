import {
  ActionButton,
  Badge,
  Breadcrumb,
  Checkbox,
  CheckboxGroup,
  DateField,
  FileField,
  Form,
  Page,
  PhoneField,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { phoneInWords } from '../../people/index.ts';
import type { Part } from '../rules/own-page.ts';
import { words } from '../words/index.ts';
import { labelStages } from '../tables.ts';
import { ownAddress } from './own-address.ts';
import type { OwnProps } from './own-address.ts';
import { Labels } from './own-cards.tsx';
import { MembersPart, OfficersPart, fieldsOf } from './own-people.tsx';
import type { PartProps } from './own-people.tsx';
import { nameFor } from './say.ts';

const ContactsPart = (props: PartProps) => {
  const { page, own } = props;
  const [t, field] = [words(page.lang), fieldsOf(props)];
  const to = (contact: string, verb: string) => ownAddress(props, `contacts/${contact}/${verb}`);
  return (
    <>
      <ul class="plain">
        {own.contacts.map(({ id, phone, email, label, published }) => (
          <li class="card">
            <bdi dir="ltr">{phone ? phoneInWords(phone) : email}</bdi> {label && <bdi class="muted">{label}</bdi>}{' '}
            <Badge tone={published ? 'done' : 'closed'}>{t(published ? 'own.public' : 'own.not_public')}</Badge>
            <div class="row">
              <ActionButton
                action={to(id, 'publish')}
                values={{ give: published ? 'no' : 'yes' }}
                label={t(published ? 'own.unpublish' : 'own.publish')}
              />
              <ActionButton action={to(id, 'end')} label={t('record.end_contact')} kind="bare" />
            </div>
          </li>
        ))}
      </ul>
      <h2>{t('do.contacts')}</h2>
      <Form action={ownAddress(props, 'contacts')} errors={props.errors}>
        <PhoneField {...field('phone', t('record.phone'))} optional />
        <TextField {...field('email', t('record.email'))} type="email" dir="ltr" optional />
        <TextField {...field('label', t('own.contact_whose'))} optional />
        <SelectField
          {...field('language', t('record.language'), page.lang)}
          options={langs.map((lang) => ({ value: lang, label: nameOfLang[lang] }))}
        />
        <Checkbox
          name="publish"
          label={t('own.contact_publish')}
          hint={t('own.contact_publish_hint')}
          checked={props.typed['publish'] === 'yes'}
        />
      </Form>
    </>
  );
};

const DescriptionPart = (props: PartProps) => {
  const { page, own } = props;
  const [t, field] = [words(page.lang), fieldsOf(props)];
  const first = langs.toSorted((a, b) => Number(b === page.lang) - Number(a === page.lang));
  return (
    <Form action={ownAddress(props, 'description')} errors={props.errors}>
      <input type="hidden" name="version" value={own.version} />
      <TextArea {...field('products', t('structure.products'))} hint={t('own.products_hint')} rows={4} optional />
      {first.map((lang) => (
        <TextArea {...field(`summary.${lang}`, t(`form.summary_${lang}`))} rows={4} optional />
      ))}
      <details open={errorAt(props.errors, 'value_chains') !== undefined}>
        <summary>{t('own.chains_choose')}</summary>
        <CheckboxGroup
          name="value_chains[]"
          label={t('structure.chains')}
          optional
          error={errorAt(props.errors, 'value_chains')}
          values={props.chosen}
          options={own.chains.map(({ code, title }) => ({ value: code, label: textIn(title, page.lang) }))}
        />
      </details>
      <TextField {...field('website', t('structure.website'))} type="url" dir="ltr" optional />
    </Form>
  );
};

const LabelsPart = (props: PartProps) => {
  const { page, own } = props;
  const [t, field] = [words(page.lang), fieldsOf(props)];
  return (
    <>
      <Labels {...props} />
      <h2>{t('own.add_label')}</h2>
      <p class="muted">{t('own.label_hint')}</p>
      <Form action={ownAddress(props, 'labels')} errors={props.errors} files>
        <SelectField
          {...field('label', t('structure.labels'))}
          options={own.labelChoices.map(({ code, title }) => ({ value: code, label: textIn(title, page.lang) }))}
        />
        <SelectField
          {...field('stage', t('record.stage'))}
          options={labelStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <TextField {...field('number', t('record.number'))} dir="ltr" optional />
        <DateField {...field('until', t('own.valid_until'))} optional />
        <FileField {...field('file', t('document.certificate'))} accept="image/*,application/pdf" optional />
      </Form>
    </>
  );
};

const PhotosPart = (props: PartProps) => {
  const { page, own } = props;
  const [t, field] = [words(page.lang), fieldsOf(props)];
  return (
    <>
      <ul class="plain grid">
        {own.photos.map((photo) => (
          <li>
            <img src={fileAddress({ id: photo.file, name: photo.name ?? photo.title })} alt={photo.title} />
            <ActionButton
              action={ownAddress(props, `photos/${photo.id}/hide`)}
              label={t('own.hide_photo')}
              kind="bare"
            />
          </li>
        ))}
      </ul>
      <h2>{t('own.add_photo')}</h2>
      <Form action={ownAddress(props, 'photos')} errors={props.errors} files>
        <FileField {...field('file', t('document.photo'))} accept="image/*" hint={t('own.photo_hint')} />
        <TextField {...field('title', t('own.photo_title'))} hint={t('own.photo_title_hint')} />
      </Form>
    </>
  );
};

/** The head of a part's page, with the way back. */
const OwnHead = (props: OwnProps & { part: Part }) => {
  const { page, own, part } = props;
  return (
    <>
      <Breadcrumb items={[{ href: ownAddress(props), label: nameFor(page.lang, own.names, own.name).text }]} />
      <h1>{words(page.lang)(`own.${part}`)}</h1>
    </>
  );
};

const drawn = {
  members: MembersPart,
  officers: OfficersPart,
  contacts: ContactsPart,
  description: DescriptionPart,
  labels: LabelsPart,
  photos: PhotosPart,
};

/** One part of one's own structure, on a page of its own: a phone shows one form at a time. */
export const OwnPartPage = (props: PartProps & { part: Part }) => {
  const Body = drawn[props.part];
  return (
    <Page context={props.page} title={words(props.page.lang)(`own.${props.part}`)} shell="work" hidden>
      <OwnHead {...props} />
      <Body {...props} />
    </Page>
  );
};
