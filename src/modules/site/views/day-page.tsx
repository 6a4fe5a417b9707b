import { EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Waiting } from '../../../platform/daily.ts';
import type { Day } from '../day.ts';
import { words } from '../words/index.ts';

const Items = ({ page, items }: { page: PageContext; items: Waiting[] }) => (
  <ul class="plain grid">
    {items.map(({ say, title, href }) => (
      <li class="card">
        <a href={inLang(page.lang, href)}>{say(page.lang)}</a>
        {title && said(title, page.lang) && <p class="small muted">{said(title, page.lang)}</p>}
      </li>
    ))}
  </ul>
);

const Changed = ({ page, changed }: { page: PageContext; changed: NonNullable<Day['changed']> }) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('day.changed')}</h2>
      {changed.length === 0 ? (
        <p>{t('day.nothing_changed')}</p>
      ) : (
        <ul>
          {changed.map(({ say, count, href }) => (
            <li>
              <a href={inLang(page.lang, href)}>{say(page.lang, count)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** The places of her own, which the menu of a telephone folds away. */
const Own = ({ page }: { page: PageContext }) => {
  const places = page.navigation.filter(({ group, shelf, account }) => !group && !shelf && !account);
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{words(page.lang)('day.own')}</h2>
      <ul class="plain grid">
        {places.map(({ href, label }) => (
          <li class="card">
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What waits for me, what is late, where my own files are, what changed since yesterday. */
export const DayPage = ({ page, day }: { page: PageContext; day: Day }) => {
  const t = words(page.lang);
  const late = day.waiting.filter((one) => one.late);
  const waiting = day.waiting.filter((one) => !one.late);
  return (
    <Page context={page} title={t('day.title')} shell="office">
      <h1>{t('day.title')}</h1>
      {late.length > 0 && (
        <section>
          <h2>{t('day.late')}</h2>
          <Items page={page} items={late} />
        </section>
      )}
      {waiting.length > 0 ? (
        <section>
          <h2>{t('day.waits')}</h2>
          <Items page={page} items={waiting} />
        </section>
      ) : (
        <EmptyState title={t('day.nothing_waits')}>
          <p>{t('day.nothing_waits_next')}</p>
        </EmptyState>
      )}
      <Own page={page} />
      {day.changed && <Changed page={page} changed={day.changed} />}
    </Page>
  );
};
