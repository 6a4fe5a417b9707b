import { ActionButton, Badge, EmptyState, inLang } from '../../../platform/page/index.ts';
import { listInWords, percentInWords } from '../../../platform/words/format.ts';
import type { Ranked } from '../queries/missions.ts';
import { skillLabel } from '../skills.ts';
import { words } from '../words/index.ts';
import type { MissionProps } from './mission-page.tsx';
import { hoursSaid, rateSaid } from './say.ts';

const Fit = ({ page: { lang }, shown, fit }: MissionProps & { fit: Ranked }) => {
  const t = words(lang);
  const labels = (skills: string[]) =>
    listInWords(
      lang,
      skills.map((skill) => skillLabel(skill, lang)),
    );
  const reasons = [
    t('fit.skills', { skills: labels(fit.skills) }),
    ...(fit.missing.length > 0 ? [t('fit.missing', { skills: labels(fit.missing) })] : []),
    t(fit.near ? 'fit.near' : 'fit.afar'),
    t('fit.free', { hours: hoursSaid(lang, Math.floor(fit.free)) }),
    rateSaid(lang, fit.rate),
  ];
  return (
    <li class="card">
      <p class="row">
        <span>
          <strong>
            <a href={inLang(lang, `/office/experts/${fit.id}`)}>{fit.name}</a>
          </strong>{' '}
          {fit.out === null ? (
            <span class="muted small">{t('fit.score', { share: percentInWords(lang, fit.score) })}</span>
          ) : (
            <Badge tone="problem">{t(`refusal.${fit.out}`)}</Badge>
          )}
          {fit.id === shown.mission.expert && <Badge tone="now">{t('mission.proposed')}</Badge>}
        </span>
        {fit.out === null && fit.id !== shown.mission.expert && (
          <ActionButton
            action={inLang(lang, `/missions/${shown.mission.id}/propose`)}
            values={{ expert: fit.id }}
            label={t('fit.propose')}
          />
        )}
      </p>
      <p class="small muted">{reasons.join(' · ')}</p>
    </li>
  );
};

/** Who fits, with what speaks for and against each; who cannot, with the reason. */
export const Fits = (props: MissionProps) => {
  const { shown } = props;
  const t = words(props.page.lang);
  if (!shown.may.proposes) return null;
  const able = shown.fits.filter(({ out }) => out === null);
  const others = shown.fits.filter(({ out }) => out !== null);
  return (
    <section>
      <h2>{t('fit.title', { count: able.length })}</h2>
      {able.length === 0 && <EmptyState title={t('fit.none')} />}
      <ul class="plain">
        {able.map((fit) => (
          <Fit {...props} fit={fit} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('fit.out', { count: others.length })}</summary>
          <ul class="plain">
            {others.map((fit) => (
              <Fit {...props} fit={fit} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
