import { errorAt } from '../../../platform/web/typed.ts';
import { Breadcrumb, Form, Page, PhoneField, SelectField, TextField, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import { words } from '../words/index.ts';
import { GrantFields } from './scope-fields.tsx';
import type { GrantFieldsProps } from './scope-fields.tsx';

export interface InviteProps extends GrantFieldsProps {
  page: PageContext;
  invited?: { name?: string; phone?: string; email?: string; lang?: string };
}

export const InvitePage = (props: InviteProps) => {
  const { page, invited = {}, errors = [] } = props;
  const t = words(page.lang);
  const list = inLang(page.lang, '/office/people');
  const at = (name: string) => errorAt(errors, name);
  return (
    <Page context={page} title={t('office.invite')} shell="office">
      <Breadcrumb items={[{ href: list, label: t('office.people') }]} />
      <h1>{t('office.invite')}</h1>
      <p class="lede">{t('office.invite_lede')}</p>
      <Form action={`${list}/invite`} submit={t('office.send_invitation')} errors={errors}>
        <TextField
          name="name"
          label={t('me.name')}
          value={invited.name}
          error={at('name')}
          maxlength={120}
          autocomplete="off"
        />
        <PhoneField name="phone" label={t('sign_in.phone')} value={invited.phone} error={at('phone')} optional />
        <TextField
          name="email"
          type="email"
          dir="ltr"
          label={t('sign_in.email')}
          value={invited.email}
          error={at('email')}
          optional
        />
        <SelectField
          name="lang"
          label={t('me.lang')}
          value={invited.lang ?? page.lang}
          options={langs.map((lang) => ({ value: lang, label: nameOfLang[lang] }))}
          error={at('lang')}
        />
        <GrantFields {...props} />
      </Form>
    </Page>
  );
};
