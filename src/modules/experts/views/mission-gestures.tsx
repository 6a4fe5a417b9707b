import {
  ActionButton,
  ErrorSummary,
  Form,
  NumberField,
  RadioGroup,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { declineReasons } from '../rules/mission.ts';
import type { Side } from '../rules/mission.ts';
import { words } from '../words/index.ts';
import type { MissionProps } from './mission-page.tsx';

const to = ({ page, shown }: MissionProps, verb: string): string =>
  inLang(page.lang, `/missions/${shown.mission.id}/${verb}`);

const Answer = (props: MissionProps) => {
  const { page, errors, typed } = props;
  const t = words(page.lang);
  return (
    <section class="card alive">
      <h2>{t('answer.title')}</h2>
      <ActionButton action={to(props, 'accept')} label={t('answer.accept')} kind="first" />
      <details open={errorAt(errors, 'reason') !== undefined}>
        <summary>{t('answer.decline')}</summary>
        <Form action={to(props, 'decline')} name="decline" submit={t('answer.send_decline')}>
          <SelectField
            name="reason"
            label={t('answer.why')}
            options={declineReasons.map((value) => ({ value, label: t(`decline.${value}`) }))}
            value={textAt(typed, 'reason')}
            error={errorAt(errors, 'reason')}
          />
          <TextField name="note" label={t('answer.note')} value={textAt(typed, 'note')} optional />
        </Form>
      </details>
    </section>
  );
};

const Hours = (props: MissionProps & { verb: 'hours' | 'confirm'; value: number }) => {
  const { page, verb, value, typed, errors } = props;
  const t = words(page.lang);
  return (
    <section class="card alive">
      <h2>{t(`noting.${verb}_title`)}</h2>
      <Form action={to(props, verb)} name={verb} submit={t(`noting.${verb}_send`)}>
        <NumberField
          name="hours"
          label={t('hours.label')}
          hint={t(`noting.${verb}_hint`)}
          value={textAt(typed, 'hours') || String(value)}
          error={errorAt(errors, 'hours')}
          decimals
        />
      </Form>
    </section>
  );
};

const Rate = (props: MissionProps & { side: Side }) => {
  const { page, side, errors, typed } = props;
  const t = words(page.lang);
  return (
    <section class="card">
      <h2>{t(`rating.ask_${side}`)}</h2>
      <p class="muted">{t('rating.who_reads')}</p>
      <Form action={to(props, 'rate')} name={`rate-${side}`} submit={t('rating.send')}>
        <input type="hidden" name="side" value={side} />
        <RadioGroup
          name="stars"
          label={t('rating.how')}
          options={[5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t(`rating.${stars as 5}`) }))}
          value={textAt(typed, 'stars')}
          error={errorAt(errors, 'stars')}
        />
        <TextField name="remark" label={t('rating.remark')} value={textAt(typed, 'remark')} maxlength={600} optional />
      </Form>
    </section>
  );
};

/** What is to be done now, by whom it is to be done. */
export const Gestures = (props: MissionProps) => {
  const { mission, told, may } = props.shown;
  const { state } = mission;
  const given = new Set(told.ratings.map(({ side }) => side));
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {state === 'proposed' && may.answers && <Answer {...props} />}
      {(state === 'accepted' || state === 'done') && may.answers && (
        <Hours {...props} verb="hours" value={told.hoursDone ?? mission.hours} />
      )}
      {state === 'done' && may.asks && <Hours {...props} verb="confirm" value={told.hoursDone ?? mission.hours} />}
      {state === 'confirmed' && may.asks && !given.has('structure') && <Rate {...props} side="structure" />}
      {state === 'confirmed' && may.answers && !given.has('expert') && <Rate {...props} side="expert" />}
    </>
  );
};
