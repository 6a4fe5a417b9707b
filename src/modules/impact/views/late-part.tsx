import { inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { lateKeys } from '../late.ts';
import type { Late } from '../late.ts';
import { words } from '../words/index.ts';

/** What keeps figures from being true, kind by kind: each line is a door to exactly those. */
export const LatePart = ({ page, late }: { page: PageContext; late: readonly Late[] }) => {
  const t = words(page.lang);
  const kinds = lateKeys.filter((key) => late.some((one) => one.key === key));
  return (
    <section id="late">
      <h2>{t('dashboard.late')}</h2>
      {kinds.length === 0 && <p>{t('dashboard.nothing_late')}</p>}
      <ul class="plain">
        {kinds.flatMap((kind) =>
          late
            .filter(({ key }) => key === kind)
            .map(({ key, count, title, href }) => (
              <li>
                <a href={inLang(page.lang, href)}>{t(`late.${key}`, { count })}</a>
                {title && <span class="muted"> · {said(title, page.lang)}</span>}
              </li>
            )),
        )}
      </ul>
    </section>
  );
};
