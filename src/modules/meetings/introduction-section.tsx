import { Badge, inLang } from '../../platform/page/index.ts';
import type { PageContext } from '../../platform/page/index.ts';
import { system } from '../../platform/rights.ts';
import { dayOf } from '../../platform/words/format.ts';
import { inLang as said } from '../../platform/words/trilingual.ts';
import { registerIntroductionSection } from '../networking/index.ts';
import { meetingsOfPair } from './queries/meetings-of-pair.ts';
import type { MeetingOfPair } from './queries/meetings-of-pair.ts';
import { isAnnounced, isPublished } from './rules/day.ts';
import { Hours, MeetingBadge, dateOf, dayAddress, placeInWords } from './views/parts.tsx';
import { words } from './words/index.ts';

const One = ({ page, one, office }: { page: PageContext; one: MeetingOfPair; office: boolean }) => {
  const t = words(page.lang);
  const title = said(one.title, page.lang);
  const href = office ? dayAddress(page.lang, one.day) : inLang(page.lang, `/meetings/${one.day}`);
  return (
    <li>
      <p class="row">
        {isAnnounced(one.dayState) || office ? <a href={href}>{title}</a> : title}
        <MeetingBadge page={page} state={one.state} />
        {office && one.interestOfBoth && <Badge tone="done">{t('together.interest')}</Badge>}
      </p>
      <p>
        {dateOf(page.lang, dayOf(one.startsAt))} · <Hours from={one.startsAt} to={one.endsAt} /> ·{' '}
        {t('agenda.table', { table: one.table })}
        <br />
        <span class="muted">
          <bdi>{placeInWords(page.lang, one)}</bdi>
        </span>
      </p>
      {office && (
        <p>
          <a href={dayAddress(page.lang, one.day, `/meetings/${one.id}`)}>{t('tie.open_meeting')}</a>
        </p>
      )}
    </li>
  );
};

/** Beside an introduction: on which day, at which hour and table the two meet. Its sides read it once it is published. */
registerIntroductionSection('meetings', async (caller, page, { need, structure, reader }) => {
  const all = await meetingsOfPair({ ...caller, actor: system }, { need, structure });
  const shown = all.filter(({ dayState }) => reader === 'office' || isPublished(dayState));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{words(page.lang)('tie.meeting_day')}</h2>
      <ul class="plain">
        {shown.map((one) => (
          <One page={page} one={one} office={reader === 'office'} />
        ))}
      </ul>
    </section>
  );
});
