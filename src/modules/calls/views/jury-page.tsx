import { Breadcrumb, EmptyState, Form, NumberField, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallShownInOffice } from '../queries/call-in-office.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  call: CallShownInOffice;
  typed: Record<string, string>;
  errors: FormError[];
}

/** Opening the jury of a closed call: how many read each file, and how many files each juror reads. */
export const JuryPage = ({ page, call, typed, errors }: Props) => {
  const t = words(page.lang);
  const error = (name: string) => errors.find((one) => one.name === name)?.message;
  const eligible = call.counts['eligible'] ?? 0;
  const unchecked = (call.counts['submitted'] ?? 0) + (call.counts['correction_asked'] ?? 0);
  const field = (name: 'readers' | 'anchors' | 'load_min' | 'load_max', value: number) => (
    <NumberField
      name={name}
      label={t(`jury.${name}`)}
      hint={t(`jury.${name}_hint`)}
      value={typed[name] ?? String(value)}
      error={error(name)}
    />
  );
  return (
    <Page context={page} title={`${t('office.jury')} · ${said(call.title, page.lang)}`} shell="office">
      <Breadcrumb
        items={[{ href: inLang(page.lang, `/office/calls/${call.id}`), label: said(call.title, page.lang) }]}
      />
      <h1>{t('office.jury')}</h1>
      {call.standing !== 'closed' || unchecked > 0 || eligible === 0 ? (
        <EmptyState title={t('jury.not_yet')}>
          <p>{t('jury.not_yet_why', { count: unchecked, eligible })}</p>
          <p>
            <a class="button first" href={inLang(page.lang, `/office/calls/${call.id}?status=submitted`)}>
              {t('office.applications')}
            </a>
          </p>
        </EmptyState>
      ) : (
        <Form action={inLang(page.lang, `/office/calls/${call.id}/jury`)} errors={errors} submit={t('jury.open')}>
          <p class="lede">{t('jury.eligible', { count: eligible })}</p>
          {field('readers', 3)}
          {field('anchors', Math.min(4, eligible))}
          {field('load_min', 0)}
          {field('load_max', Math.min(eligible, 60))}
        </Form>
      )}
    </Page>
  );
};
