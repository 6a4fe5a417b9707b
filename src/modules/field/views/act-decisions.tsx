import { ActionButton, Form, SelectField, TextArea, inLang } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { words } from '../words/index.ts';
import type { ActPageProps } from './act-page.tsx';

/** What a person may do with an act that was left. */
export const ActDecisions = ({ page, act, agents, errors, typed }: ActPageProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/field/acts/${act.id}`);
  return (
    <>
      <section class="card">
        <h2>{t('again.title')}</h2>
        <p>{t('again.text')}</p>
        <ActionButton action={`${here}/again`} label={t('again.do')} kind="first" />
      </section>
      <section class="card">
        <h2>{t('hand.title')}</h2>
        <p>{t('hand.text')}</p>
        <Form action={`${here}/hand`} name="hand" submit={t('hand.do')}>
          <SelectField
            name="to"
            label={t('hand.to')}
            empty={t('hand.choose')}
            options={agents.map(({ id, name }) => ({ value: id, label: name || t('act.nobody') }))}
            value={typed.to}
            error={errorAt(errors, 'to')}
          />
        </Form>
      </section>
      <section class="card">
        <h2>{t('aside.title')}</h2>
        <p>{t('aside.text')}</p>
        <Form action={`${here}/aside`} name="aside" submit={t('aside.do')}>
          <TextArea
            name="why"
            label={t('aside.why')}
            rows={3}
            maxlength={500}
            value={typed.why}
            error={errorAt(errors, 'why')}
          />
        </Form>
      </section>
    </>
  );
};
