import { errorAt } from '../../../platform/web/typed.ts';
import { Form, Page, PhoneField, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';
import { PasskeyButton } from './passkey-button.tsx';

export interface SignInProps {
  page: PageContext;
  next: string;
  /** The organisation has a directory for its staff. */
  directory: boolean;
  errors?: FormError[];
  phone?: string;
  email?: string;
}

const MailForm = ({ page, next, errors = [], email }: SignInProps) => {
  const t = words(page.lang);
  return (
    <Form action={inLang(page.lang, '/sign-in/email')} submit={t('sign_in.send_mail')}>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        dir="ltr"
        autocomplete="email"
        label={t('sign_in.email')}
        hint={t('sign_in.email_hint')}
        value={email}
        error={errorAt(errors, 'email')}
      />
    </Form>
  );
};

/** Phone first: it is the one way that everybody has. */
export const SignInPage = (props: SignInProps) => {
  const { page, next, directory, errors = [], phone, email } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('sign_in.title')} hidden>
      <h1>{t('sign_in.title')}</h1>
      <p class="lede">{t('sign_in.lede')}</p>
      <Form action={inLang(page.lang, '/sign-in/phone')} submit={t('sign_in.send_sms')} errors={errors}>
        <input type="hidden" name="next" value={next} />
        <PhoneField
          name="phone"
          label={t('sign_in.phone')}
          hint={t('sign_in.phone_hint')}
          value={phone}
          error={errorAt(errors, 'phone')}
        />
      </Form>
      <h2>{t('sign_in.other_ways')}</h2>
      <MailForm {...props} {...(email === undefined ? {} : { email })} />
      <PasskeyButton make={false} label={t('sign_in.passkey')} next={next} />
      {directory && (
        <p>
          <a class="button" href={`${inLang(page.lang, '/sign-in/directory')}?next=${encodeURIComponent(next)}`}>
            {t('sign_in.directory')}
          </a>
        </p>
      )}
    </Page>
  );
};
