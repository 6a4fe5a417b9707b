import { errorAt } from '../../../platform/web/typed.ts';
import { ActionButton, Form, Page, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { phoneInWords } from '../rules/phone.ts';
import { words } from '../words/index.ts';
import type { Pending } from '../pending.ts';

/** Where the code is typed; the same page for a number that is known and for one that is not. */
export const CodePage = (props: { page: PageContext; pending: Pending; errors?: FormError[] }) => {
  const { page, pending, errors = [] } = props;
  const t = words(page.lang);
  const { kind, target, next } = pending;
  const at = pending.adding ? '/me/identifiers' : '/sign-in';
  // A number in a right-to-left sentence keeps its order, and stays on one line.
  const said = `\u2066${(kind === 'phone' ? phoneInWords(target) : target).replaceAll(' ', '\u00a0')}\u2069`;
  return (
    <Page context={page} title={t('code.title')} hidden>
      <h1>{t('code.title')}</h1>
      <p class="lede">{t(kind === 'phone' ? 'code.sent_sms' : 'code.sent_mail', { target: said })}</p>
      <Form action={inLang(page.lang, `${at}/code`)} submit={t('code.submit')} errors={errors}>
        <TextField
          name="code"
          dir="ltr"
          brief
          inputmode="numeric"
          autocomplete="one-time-code"
          label={t('code.code')}
          hint={t('code.hint')}
          error={errorAt(errors, 'code')}
        />
      </Form>
      <div class="row">
        <ActionButton
          action={inLang(page.lang, `${at}/${kind}`)}
          label={t('code.again')}
          kind="bare"
          values={{ [kind]: target, next }}
        />
        <a href={inLang(page.lang, pending.adding ? '/me' : '/sign-in')}>{t('code.change')}</a>
      </div>
    </Page>
  );
};

/** A mail's link shows a button: scanners of mail open links, and must not use this one up. */
export const LinkPage = (props: { page: PageContext; link: string; errors?: FormError[] }) => {
  const { page, link, errors = [] } = props;
  const t = words(page.lang);
  const title = t('link.title', { house: page.organisation.name });
  return (
    <Page context={page} title={title} hidden>
      <h1>{title}</h1>
      <p class="lede">{t('link.text')}</p>
      <Form action={inLang(page.lang, `/sign-in/link/${link}`)} submit={t('link.submit')} errors={errors} />
    </Page>
  );
};
