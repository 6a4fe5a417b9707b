import {
  Breadcrumb,
  DateField,
  Form,
  NumberField,
  Page,
  PhoneField,
  RadioGroup,
  SelectField,
  TextField,
  VoiceDrop,
  voiceIslands,
  inLang,
} from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import type { Asker } from '../queries/askers.ts';
import { units } from '../rules/units.ts';
import { words } from '../words/index.ts';
import type { FormProps } from './form-props.ts';
import { kept, keptVoice } from './kept.ts';

type Props = FormProps & {
  draft: string;
  /** The structures in whose name the reader may ask. */
  askers: Asker[];
  /** Whether she may ask as a buyer, in her own name or, in the office, for one without account. */
  asBuyer: boolean;
};

/** In whose name: a structure, or a buyer with, in the office, whom to reach. */
const AskerFields = (props: Props) => {
  const { page, under, askers, asBuyer, typed, errors } = props;
  const t = words(page.lang);
  const options = [
    ...askers.map(({ id, name, nameAr }) => ({ value: id, label: (page.lang === 'ar' && nameAr) || name })),
    ...(asBuyer ? [{ value: 'buyer', label: t(under === 'office' ? 'asker.buyer_other' : 'asker.buyer') }] : []),
  ];
  const [only] = options;
  return (
    <section>
      {options.length === 1 && only ? (
        <>
          <input type="hidden" name="asker" value={only.value} />
          {only.value !== 'buyer' && (
            <p>
              <strong>
                <bdi>{only.label}</bdi>
              </strong>
            </p>
          )}
        </>
      ) : (
        <RadioGroup
          name="asker"
          label={t('asker.title')}
          options={options}
          value={textAt(typed, 'asker')}
          error={errorAt(errors, 'asker')}
        />
      )}
      {asBuyer && (
        <TextField
          {...kept(props, 'organisation')}
          label={t(under === 'office' ? 'asker.organisation_other' : 'asker.organisation')}
          hint={t('asker.organisation_hint')}
          autocomplete="organization"
          optional
        />
      )}
      {asBuyer && under === 'office' && (
        <fieldset class="field">
          <legend>{t('asker.contact')}</legend>
          <TextField {...kept(props, 'contact.name')} label={t('asker.contact_name')} optional />
          <PhoneField {...kept(props, 'contact.phone')} label={t('asker.contact_phone')} optional />
          <TextField
            {...kept(props, 'contact.email')}
            label={t('asker.contact_email')}
            type="email"
            dir="ltr"
            optional
          />
          <SelectField
            {...kept(props, 'contact.lang')}
            label={t('asker.contact_lang')}
            options={langs.map((lang) => ({ value: lang, label: nameOfLang[lang] }))}
            optional
          />
        </fieldset>
      )}
    </section>
  );
};

/** A need in one breath: what, how much, where, by when. Everything else comes after, and nothing has to. */
export const BriefPage = (props: Props) => {
  const { page, under, side, draft, errors } = props;
  const t = words(page.lang);
  const list = inLang(page.lang, `/${under}/${side}s`);
  return (
    <Page
      context={page}
      title={t(`brief.title_${side}`)}
      shell={under === 'office' ? 'office' : 'work'}
      islands={voiceIslands}
      hidden
    >
      <Breadcrumb items={[{ href: list, label: t(under === 'office' ? `title.${side}` : `mine.${side}`) }]} />
      <h1>{t(`brief.title_${side}`)}</h1>
      <p class="lede">{t('brief.lede')}</p>
      <Form action={`${list}/new`} errors={errors} submit={t('brief.go_on')} files>
        <input type="hidden" name="id" value={draft} />
        <AskerFields {...props} />
        <TextField {...kept(props, 'title')} label={t(`form.title_${side}`)} hint={t(`form.title_hint_${side}`)} />
        <div class="row">
          <NumberField {...kept(props, 'quantity')} label={t('form.quantity')} decimals />
          <SelectField
            {...kept(props, 'unit')}
            label={t('form.unit')}
            options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          />
        </div>
        <TextField {...kept(props, 'where')} label={t('form.where')} hint={t('form.add_where_hint')} />
        <DateField {...kept(props, 'untilOn')} label={t('brief.by_when')} />
        <VoiceDrop {...keptVoice(props)} label={t('voice.instead')} hint={t('voice.hint')} optional />
      </Form>
    </Page>
  );
};
