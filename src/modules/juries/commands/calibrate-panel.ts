import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import { newId } from '../../../platform/ids.ts';
import { canonical } from '../../../platform/journal/chain.ts';
import type { Fact, Json } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, OnePanel } from '../inputs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { command, query } from '../room.ts';
import { panelForUpdate, panelToRead, type Panel, type Tx } from '../rows.ts';
import { calibrate, type Calibration } from '../rules/calibration.ts';
import { figuresOf } from '../rules/calibration-result.ts';
import { reasonNotToCalibrate } from '../rules/panel.ts';
import type { PanelFacts } from '../rules/panel-facts.ts';
import { readingsLeft, scoresOf } from '../rules/panel-scores.ts';

/** The panel when it may be calibrated; a refusal says how many readings or which entries are missing. */
const calibrable = async (tx: Tx, panel: Panel): Promise<PanelFacts> => {
  const facts = await factsOfPanel(tx, panel);
  const left = readingsLeft(facts);
  const no = reasonNotToCalibrate(panel.state, left);
  if (no) refuse(`juries.${no}`, { count: left.assigned, entries: left.unread.slice(0, 20).join(', ') });
  return facts;
};

const asked = query(OnePanel, async ({ tx, actor }, { panel }) =>
  calibrable(tx, (await panelToRead(tx, panel, actor)).open(actor, mayRunPanel)),
);

const apart = (facts: PanelFacts, { groups }: Calibration): string => {
  const names = new Map(facts.jurors.map(({ id, number }) => [id, `J${number}`]));
  return groups.map(({ jurors }) => jurors.map((id) => names.get(id)).join(', ')).join(' | ');
};

/** As JSON keeps it, so that what is journalled and what is shown are the same value. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const note = command(
  v.object({ panel: Id, scores: v.string(), result: v.custom<Calibration>(() => true) }),
  async ({ tx, actor, now }, { panel: id, scores, result }) => {
    const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
    const facts = await calibrable(tx, panel);
    if (canonical(scoresOf(facts) as unknown as Json) !== scores) refuse('juries.panel_moved_on');
    const { seed } = panel;
    const { places } = panel.constraints;
    await tx
      .insertInto('juries.calibration')
      .values({ id: newId(), panel: id, places, seed, result: JSON.stringify(result), at: now })
      .execute();
    await tx.updateTable('juries.panel').set({ state: 'scored' }).where('id', '=', id).execute();
    return [
      { fact: 'juries.calibrated', about: id, payload: { places, seed, result: figuresOf(result) as unknown as Json } },
    ];
  },
);

/**
 * Removes juror severity from the finished scores and closes the reading. The computation stands outside of any
 * transaction; what it was made from is compared again before it is written.
 */
export const calibratePanel = async (caller: Caller, { panel }: { panel: string }): Promise<Fact[]> => {
  const facts = await asked(caller, { panel });
  const scores = scoresOf(facts);
  const result = plain(calibrate(scores, { places: facts.constraints.places, seed: facts.seed }));
  if (!result.connected) refuse('juries.not_connected', { groups: result.groups.length, list: apart(facts, result) });
  return note(caller, { panel, scores: canonical(scores as unknown as Json), result });
};
