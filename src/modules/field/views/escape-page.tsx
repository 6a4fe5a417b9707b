import { Badge, FileField, Form, Notice, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { Brought } from '../escape.ts';
import { words } from '../words/index.ts';
import { FieldTabs } from './tabs.tsx';

interface Props {
  page: PageContext;
  errors: FormError[];
  brought: Brought | null;
  /** The pages of the office; an agent sees the form alone. */
  office: boolean;
}

const tones = { applied: 'done', merged: 'done', clash: 'now', refused: 'problem', waiting: 'draft' } as const;

const Done = ({ page, brought, office }: Props & { brought: Brought }) => {
  const t = words(page.lang);
  const { replies, signed, name, spoilt } = brought;
  const done = replies.filter(({ state }) => state === 'applied' || state === 'merged').length;
  return (
    <section>
      <Notice kind="done" title={t('escape.done', { done, count: replies.length })} live>
        {signed ? t('escape.signed', { by: name }) : t('escape.plain')}
      </Notice>
      {spoilt > 0 && <Notice kind="problem">{t('escape.spoilt', { count: spoilt })}</Notice>}
      <Table
        caption={t('escape.what')}
        rows={replies}
        columns={[
          {
            title: t('act.what'),
            cell: ({ act, say }) =>
              office ? (
                <a href={inLang(page.lang, `/office/field/acts/${act}`)}>{say ?? t('escape.taken')}</a>
              ) : (
                (say ?? t('escape.taken'))
              ),
          },
          { title: t('act.state'), cell: ({ state }) => <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge> },
        ]}
      />
    </section>
  );
};

/** Takes a file of unsent acts from a phone that could not send them. */
export const EscapePage = (props: Props) => {
  const { page, errors, brought, office } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('escape.title')} shell={office ? 'office' : 'work'}>
      <h1>{t('escape.title')}</h1>
      <p class="lede">{t('escape.lede')}</p>
      {office && <FieldTabs page={page} tab="escape" counts={{}} />}
      {brought && <Done {...props} brought={brought} />}
      <Form action={inLang(page.lang, '/office/field/escape')} files errors={errors} submit={t('escape.do')}>
        <FileField
          name="file"
          label={t('escape.file')}
          hint={t('escape.hint')}
          accept=".json,application/json"
          error={errorAt(errors, 'file')}
        />
      </Form>
    </Page>
  );
};
