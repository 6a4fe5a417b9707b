import { Form, Notice, SelectField, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { SpeakingRefusal } from '../rules/speaking.ts';
import { words } from '../words/index.ts';

const offices = ['president', 'manager', 'treasurer', 'secretary', 'vice_president', 'board_member'] as const;

interface Props {
  page: PageContext;
  application: { id: string };
  silent: SpeakingRefusal;
}

/** Who may send in the cooperative's name: somebody who asks to represent it, or holds its mandate. */
export const Speaking = ({ page, application, silent }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/me/applications/${application.id}`);
  const agent = silent === 'mandate_missing';
  return (
    <Notice kind="alive" title={t(agent ? 'mandate.needed' : 'speaking.title')}>
      <p>{t(agent ? 'mandate.needed_why' : silent === 'claim_declined' ? 'refusal.claim_declined' : 'speaking.why')}</p>
      {silent === 'claim_missing' && (
        <Form action={`${here}/claim`} submit={t('speaking.claim')}>
          <SelectField
            name="office"
            label={t('speaking.office')}
            options={offices.map((office) => ({ value: office, label: t(`speaking.office.${office}`) }))}
          />
        </Form>
      )}
      <p>
        <a class={agent ? 'button first' : 'button'} href={`${here}/mandate`}>
          {t(agent ? 'mandate.record' : 'speaking.mandate')}
        </a>
      </p>
    </Notice>
  );
};
