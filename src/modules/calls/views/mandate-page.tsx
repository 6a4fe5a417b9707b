import {
  FileField,
  Form,
  Notice,
  Page,
  PhoneField,
  RadioGroup,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  application: { id: string; structure: { name: string } };
  typed: Record<string, string>;
  errors: FormError[];
}

/** Who in the cooperative asked the agent to file; the text to read out stands on the page. */
export const MandatePage = ({ page, application, typed, errors }: Props) => {
  const t = words(page.lang);
  const error = (name: string) => errors.find((one) => one.name === name)?.message;
  const choice = (group: string, values: string[]) =>
    values.map((value) => ({ value, label: t(`mandate.${group}.${value}` as 'mandate.as.president') }));
  return (
    <Page context={page} title={t('mandate.title')} shell="work" hidden>
      <h1>{t('mandate.title')}</h1>
      <p class="lede">
        <bdi>{application.structure.name}</bdi>
      </p>
      <Notice kind="calm" title={t('mandate.read_out')}>
        <blockquote>{t('mandate.text', { structure: application.structure.name })}</blockquote>
      </Notice>
      <Form
        action={inLang(page.lang, `/me/applications/${application.id}/mandate`)}
        files
        errors={errors}
        submit={t('mandate.save')}
      >
        <TextField name="givenBy" label={t('mandate.given_by')} value={typed['givenBy']} error={error('givenBy')} />
        <RadioGroup
          name="givenAs"
          label={t('mandate.given_as')}
          options={choice('as', ['president', 'manager', 'board_member'])}
          value={typed['givenAs']}
          error={error('givenAs')}
        />
        <RadioGroup
          name="way"
          label={t('mandate.way')}
          options={choice('way_of', ['signed_paper', 'spoken'])}
          value={typed['way']}
          error={error('way')}
        />
        <PhoneField
          name="phone"
          label={t('mandate.phone')}
          hint={t('mandate.phone_hint')}
          value={typed['phone']}
          error={error('phone')}
        />
        <FileField name="file" label={t('mandate.paper')} accept="image/*,.pdf" error={error('file')} optional />
      </Form>
    </Page>
  );
};
