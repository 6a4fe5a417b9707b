import { ActionButton, Breadcrumb, Form, Notice, Page, SelectField, inLang } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { mayBeDone } from '../rules/day.ts';
import { words } from '../words/index.ts';
import { interestIn, lookedUp, OnTheDay, Outcomes } from './meeting-told.tsx';
import type { MeetingProps as Props } from './meeting-told.tsx';
import { TiePart } from './tie-part.tsx';
import { MeetingBadge, Wrong, dayAddress } from './parts.tsx';

const Move = (props: Props) => {
  const { page, shown } = props;
  const t = words(page.lang);
  const { name, hour, table, here } = lookedUp(props);
  const options = shown.free.flatMap(({ slot, tables }) =>
    tables.map((one) => ({ value: `${slot}/${one}`, label: t('move.place', { hour: hour(slot), table: table(one) }) })),
  );
  const voices = [...new Set(shown.free.flatMap(({ interpreters }) => interpreters))];
  const { slot, table: at, interpreter } = shown.meeting;
  return (
    <section>
      <h2>{t('move.title')}</h2>
      {options.length === 0 ? (
        <Notice kind="calm">{t('move.nowhere')}</Notice>
      ) : (
        <Form action={`${here}/move`} submit={t('move.do')}>
          <SelectField name="place" label={t('move.to')} options={options} value={`${slot}/${at}`} />
          {(shown.needsVoice || voices.length > 0) && (
            <SelectField
              name="interpreter"
              label={t('kind.interpreter')}
              options={voices.map((value) => ({ value, label: name(value) }))}
              value={interpreter ?? (shown.needsVoice ? voices[0] : '')}
              empty={t('move.no_interpreter')}
              optional
            />
          )}
        </Form>
      )}
      {shown.swaps.length > 0 && (
        <Form action={`${here}/swap`} submit={t('swap.do')} name="swap">
          <SelectField
            name="other"
            label={t('swap.with')}
            options={shown.swaps.map((value) => {
              const other = shown.meetings.find(({ id }) => id === value)!;
              return {
                value,
                label: `${hour(other.slot)} · ${name(other.buyer)} – ${name(other.cooperative)}`,
              };
            })}
          />
        </Form>
      )}
    </section>
  );
};

const ByHand = (props: Props) => {
  const { page, day, shown } = props;
  const t = words(page.lang);
  const { here } = lookedUp(props);
  const { state, pinned } = shown.meeting;
  if (!day.may.run || state !== 'planned' || !mayBeDone('change_meetings', day.state)) return null;
  return (
    <>
      <Move {...props} />
      <section>
        <h2>{t('byhand.title')}</h2>
        <div class="row">
          <ActionButton
            action={`${here}/pin`}
            label={t(pinned ? 'pin.undo' : 'pin.do')}
            values={{ pinned: pinned ? '' : 'yes' }}
          />
          <ActionButton action={`${here}/drop`} label={t('drop.do')} kind="away" />
          <ActionButton action={`${here}/drop`} label={t('drop.forbid')} kind="away" values={{ forbid: 'yes' }} />
        </div>
        <p class="small muted">{t('byhand.hint')}</p>
      </section>
    </>
  );
};

/** One meeting: where it is, what stands against it, and what may be done with it. */
export const MeetingPage = (props: Props) => {
  const { page, day, shown, errors } = props;
  const t = words(page.lang);
  const { name, hour, table } = lookedUp(props);
  const { buyer, cooperative, interpreter, slot, table: at, state, pinned, missedBy, wish } = shown.meeting;
  const title = t('meeting.title', { buyer: name(buyer), cooperative: name(cooperative) });
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/meetings'), label: t('office.days') },
          { href: dayAddress(page.lang, day.id), label: said(day.title, page.lang) },
          { href: dayAddress(page.lang, day.id, '/board'), label: t('place.board') },
        ]}
      />
      <h1>{title}</h1>
      <p class="row">
        <MeetingBadge page={page} state={state} />
        <span>{t('move.place', { hour: hour(slot), table: table(at) })}</span>
        <span class="muted">{t(`wish.${wish}`)}</span>
        {pinned && <span class="muted">{t('board.pinned')}</span>}
      </p>
      {interpreter && <p>{t('agenda.with_interpreter', { name: name(interpreter) })}</p>}
      {missedBy && <Notice kind="problem">{t(`missed.${missedBy}`)}</Notice>}
      <Wrong errors={errors} />
      {shown.conflicts.map((conflict) => (
        <Notice kind="problem">{t(`refusal.${conflict}`)}</Notice>
      ))}
      <TiePart
        page={page}
        {...props.about}
        here={dayAddress(page.lang, day.id, `/meetings/${shown.meeting.id}`)}
        buyer={dayAddress(page.lang, day.id, `/participants/${buyer}/needs`)}
        interest={interestIn(props)}
      />
      <OnTheDay {...props} />
      <Outcomes {...props} />
      <ByHand {...props} />
    </Page>
  );
};
