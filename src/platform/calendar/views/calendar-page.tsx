import { ActionButton, EmptyState, Form, Notice, Page, RadioGroup, inLang } from '../../page/index.ts';
import type { FormError, PageContext } from '../../page/index.ts';
import { words } from '../words/index.ts';

export interface Offered {
  /** `source` or `source/scope`. */
  value: string;
  title: string;
}

export interface LinkShown {
  id: string;
  /** Null when what it shows is no longer open to its owner. */
  title: string | null;
  address: string;
}

interface Props {
  page: PageContext;
  offered: Offered[];
  links: LinkShown[];
  errors: FormError[];
}

/** The addresses that a reader's calendar reads by itself, each of which can be taken back. */
export const CalendarPage = ({ page, offered, links, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/me/calendar');
  return (
    <Page context={page} title={t('calendar.title')} shell="work" hidden>
      <h1>{t('calendar.title')}</h1>
      <p class="lede">{t('calendar.lede')}</p>
      {links.length > 0 && (
        <section>
          <h2>{t('calendar.links')}</h2>
          <Notice kind="calm">{t('calendar.secret')}</Notice>
          <div class="grid">
            {links.map(({ id, title, address }) => (
              <div class="card">
                <h3>{title ?? t('calendar.gone')}</h3>
                <p>
                  <code class="address" dir="ltr">
                    {address}
                  </code>
                </p>
                <p class="row">
                  <a class="button" href={address.replace(/^https?:/, 'webcal:')}>
                    {t('calendar.open')}
                  </a>
                  <ActionButton action={`${here}/${id}/revoke`} label={t('calendar.revoke')} kind="away" />
                </p>
              </div>
            ))}
          </div>
        </section>
      )}
      {offered.length === 0 && links.length === 0 && <EmptyState title={t('calendar.nothing')} />}
      {offered.length > 0 && (
        <section>
          <h2>{t('calendar.make')}</h2>
          <Form action={here} errors={errors} submit={t('calendar.make')}>
            <RadioGroup
              name="what"
              label={t('calendar.what')}
              options={offered.map(({ value, title }) => ({ value, label: title }))}
              value={offered[0]?.value}
            />
          </Form>
        </section>
      )}
    </Page>
  );
};
