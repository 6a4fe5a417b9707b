import { addressOf, inLang, usePage } from '../../../platform/page/index.ts';

/** Shown by its script only, where the browser knows passkeys. */
export const PasskeyButton = (props: { make: boolean; label: string; next?: string }) => {
  const { page, lang } = usePage();
  const at = inLang(lang, props.make ? '/me/passkeys' : '/sign-in/passkey');
  return (
    <div
      hidden
      data-passkey={props.make ? 'make' : 'use'}
      data-ask={`${at}/options`}
      data-answer={at}
      data-token={page.csrf}
      data-next={props.next}
    >
      <button type="button">{props.label}</button>
      <output class="error" />
      <script type="module" src={addressOf('passkey.js')} />
    </div>
  );
};
