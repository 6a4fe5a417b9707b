import {
  Breadcrumb,
  Checkbox,
  Form,
  Notice,
  Page,
  RadioGroup,
  VoiceDrop,
  inLang,
  voiceIslands,
} from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { PostingWhole } from '../queries/posting.ts';
import { isShown } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import type { FormProps } from './form-props.ts';
import { keptVoice } from './kept.ts';
import { AmountFields, ConditionFields, NameFields, WhenFields } from './terms-fields.tsx';
import { QuantityFields, WhatFields, WhereFields } from './what-fields.tsx';
import { Translations } from './translations.tsx';
import { VoiceNote } from './voice-note.tsx';

type Props = FormProps & { posting: PostingWhole };

/** How the person agreed: oneself by a tick, somebody else by what was signed or said before a member of the staff. */
const Agreement = ({ page, posting, typed, errors }: Props) => {
  const t = words(page.lang);
  if (posting.agreed || isShown(posting)) return <></>;
  if (posting.own)
    return (
      <section>
        <h2>{t('agree.title')}</h2>
        <Checkbox
          name="consent"
          label={t('agree.own')}
          hint={t('agree.own_hint')}
          checked={textAt(typed, 'consent') !== ''}
        />
      </section>
    );
  return (
    <section>
      <RadioGroup
        name="consent"
        label={t('agree.other')}
        hint={t('agree.other_hint')}
        options={(['spoken', 'paper', 'message'] as const).map((way) => ({ value: way, label: t(`agree.${way}`) }))}
        value={textAt(typed, 'consent')}
        error={errorAt(errors, 'consent')}
        optional
      />
    </section>
  );
};

const Buttons = ({ page, posting }: Props) => {
  const t = words(page.lang);
  if (isShown(posting)) return <button class="first">{t('form.keep')}</button>;
  return (
    <p class="row">
      <button class="first" name="gesture" value="open">
        {t('form.publish')}
      </button>
      <button name="gesture" value="keep">
        {t('form.keep_draft')}
      </button>
    </p>
  );
};

/** All that is told of a need or an offer, to be changed and, once whole, shown. */
export const EditPage = (props: Props) => {
  const { page, under, side, posting, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, `/${under}/${side}s/${posting.id}`);
  const title = said(posting.title, page.lang) || t(`form.untitled_${side}`);
  return (
    <Page context={page} title={title} shell={under === 'office' ? 'office' : 'work'} islands={voiceIslands} hidden>
      <Breadcrumb
        items={[
          {
            href: inLang(page.lang, `/${under}/${side}s`),
            label: t(under === 'office' ? `title.${side}` : `mine.${side}`),
          },
          { href: here, label: title },
        ]}
      />
      <h1>{t(`form.heading_${side}`)}</h1>
      {errors.length === 0 && posting.missing.length > 0 && (
        <Notice kind="alive" title={t('draft.kept')}>
          <ul>
            {posting.missing.map((missing) => (
              <li>{t(`missing.${missing}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={`${here}/edit`} errors={errors} submit={false} files>
        <input type="hidden" name="version" value={posting.version} />
        <VoiceNote page={page} voice={posting.voice} />
        <WhatFields {...props} />
        <QuantityFields {...props} />
        <WhereFields {...props} />
        <WhenFields {...props} />
        <AmountFields {...props} />
        <NameFields {...props} />
        <ConditionFields {...props} />
        <Translations {...props} />
        <VoiceDrop
          {...keptVoice(props)}
          arrived={posting.voice}
          label={t('voice.add')}
          hint={t('voice.hint')}
          optional
        />
        <Agreement {...props} />
        <Buttons {...props} />
      </Form>
    </Page>
  );
};
