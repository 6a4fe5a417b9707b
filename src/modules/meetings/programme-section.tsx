import { inLang } from '../../platform/page/index.ts';
import { inLang as said } from '../../platform/words/trilingual.ts';
import { programmeKinds, registerProgrammeSection } from '../programmes/index.ts';
import { publicDays } from './queries/public-days.ts';
import { StateBadge, dateOf, dayAddress, placeInWords } from './views/parts.tsx';
import { words } from './words/index.ts';

const shownAtOnce = 6;

/** On the page of a programme: its meeting days, the next first; the office’s page leads to its own. */
for (const kind of programmeKinds)
  registerProgrammeSection(
    kind,
    async (caller, page, programme, where) => {
      const days = (await publicDays(caller, { programme })).slice(0, shownAtOnce);
      if (days.length === 0) return null;
      const t = words(page.lang);
      return (
        <section>
          <h2>{t('public.title')}</h2>
          <ul class="plain grid">
            {days.map((day) => (
              <li class="card">
                <p class="row small">
                  <StateBadge page={page} state={day.state} />
                </p>
                <h3>
                  <a
                    href={where === 'office' ? dayAddress(page.lang, day.id) : inLang(page.lang, `/meetings/${day.id}`)}
                  >
                    {said(day.title, page.lang)}
                  </a>
                </h3>
                <p>
                  {dateOf(page.lang, day.heldOn)}
                  <br />
                  <span class="muted">
                    <bdi>{placeInWords(page.lang, day)}</bdi>
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      );
    },
    ['public', 'office'],
  );
