import { Badge, EmptyState, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import type { MissionLine } from '../queries/record.ts';
import { words } from '../words/index.ts';
import { hoursSaid, missionTones, structureIn } from './say.ts';

interface Props {
  page: PageContext;
  missions: MissionLine[];
  /** Whom the reader does not need to be told: it is she. */
  without?: 'expert' | 'structure';
  none: string;
}

/** Missions, each a card that leads to its page. */
export const MissionLines = ({ page: { lang }, missions, without, none }: Props) => {
  const t = words(lang);
  if (missions.length === 0) return <EmptyState title={none} />;
  return (
    <ul class="plain">
      {missions.map((one) => {
        const hours = one.hoursConfirmed ?? one.hoursDone ?? one.hours;
        return (
          <li class="card">
            <p>
              <strong>
                <a href={inLang(lang, `/missions/${one.id}`)}>{one.subject}</a>
              </strong>{' '}
              <Badge tone={missionTones[one.state]}>{t(`mission.${one.state}`)}</Badge>
            </p>
            <p class="small muted">
              {without !== 'structure' && (
                <>
                  <bdi>{structureIn(lang, one)}</bdi> ·{' '}
                </>
              )}
              {without !== 'expert' && one.expertName && one.state !== 'proposed' && (
                <>
                  <bdi>{one.expertName}</bdi> ·{' '}
                </>
              )}
              {hoursSaid(lang, hours)} · {dateInWords(lang, one.startsOn)} – {dateInWords(lang, one.endsOn)}
            </p>
          </li>
        );
      })}
    </ul>
  );
};
