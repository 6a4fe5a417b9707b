import { Badge } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { itemOf } from '../rules/instrument.ts';
import { proposedActions } from '../rules/propose-actions.ts';
import type { KnockOutState } from '../rules/score.ts';
import { words } from '../words/index.ts';
import { addressOf } from './frame.tsx';
import type { ResultProps } from './result-page.tsx';

const first = 3;

/** The three most pressing actions, each with why and where it leads; the others folded. */
export const ThreeThings = (props: ResultProps) => {
  const { page, shown, side } = props;
  const t = words(page.lang);
  const proposed = proposedActions(shown.definition, shown.answers[side]);
  if (proposed.length === 0) return null;
  const Thing = ({ one }: { one: (typeof proposed)[number] }) => {
    const item = itemOf(shown.definition, one.item)!;
    const training = shown.definition.trainings.find(({ code }) => code === one.action.training);
    return (
      <li>
        <div>
          <strong>{said(one.action.say, page.lang)}</strong>
          <p class="small muted">
            <a href={addressOf(props, `/${side}/${one.item}`)}>{one.item}</a> ·{' '}
            {said(item.levels[one.score], page.lang)}
          </p>
          <p class="small">
            {training ? t('result.training', { title: said(training.title, page.lang) }) : t('result.visit')}
          </p>
        </div>
      </li>
    );
  };
  const more = proposed.slice(first);
  return (
    <section>
      <h2>{t('result.three', { count: Math.min(first, proposed.length) })}</h2>
      <ol class="todo">
        {proposed.slice(0, first).map((one) => (
          <Thing one={one} />
        ))}
      </ol>
      {more.length > 0 && (
        <details class="data">
          <summary>{t('result.more_actions', { count: more.length })}</summary>
          <ul class="plain">
            {more.map(({ item, action }) => (
              <li>
                <a href={addressOf(props, `/${side}/${item}`)}>{item}</a> · {said(action.say, page.lang)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const tones: Record<KnockOutState, 'done' | 'problem' | 'closed' | 'draft'> = {
  met: 'done',
  missed: 'problem',
  not_applicable: 'closed',
  open: 'draft',
};

/** What must be there whatever the rest: apart from every average. */
export const KnockOuts = (props: ResultProps) => {
  const { page, shown, side } = props;
  const t = words(page.lang);
  const { knock_outs } = shown.scores[side];
  if (knock_outs.length === 0) return null;
  return (
    <section>
      <h2>{t('result.knock_outs')}</h2>
      <p class="hint">{t('result.knock_outs_hint')}</p>
      <ul class="files">
        {knock_outs.map(({ code, score, state }) => {
          const item = itemOf(shown.definition, code)!;
          return (
            <li>
              <span>
                <a href={addressOf(props, `/${side}/${code}`)}>{code}</a> · {said(item.prompt, page.lang)}
                {score !== null && <span class="small muted"> {said(item.levels[score], page.lang)}</span>}
              </span>
              <Badge tone={tones[state]}>{t(`knock_out.${state}`)}</Badge>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
