import { greetDevice } from '../../../src/modules/field/commands/greet-device.ts';
import { makeCollectKey } from '../../../src/modules/field/commands/make-collect-key.ts';
import { receiveSubmission } from '../../../src/modules/field/commands/receive-submission.ts';
import { secretHash } from '../../../src/modules/field/openrosa/keys.ts';
import { applyActs } from '../../../src/modules/field/sending/apply-acts.ts';
import { newId } from '../../../src/platform/ids.ts';
import type { FewRows } from './index.ts';

/** The phone of an agent, an act that it left (about a structure of another region), and what Collect sent from it. */
export const theirs: FewRows['theirs'] = async (as, made) => {
  const agent = as('field_agent');
  const device = newId();
  await greetDevice(agent, { device, session: null, label: 'Chrome · Android' });
  const structure = made['otherStructure']!;
  const act = {
    id: newId(),
    name: 'registry.correct_structure',
    record: structure,
    input: { structure },
    changes: { commune: { before: null, after: 'Jerada' } },
    capturedAt: '2026-11-18T10:00:00Z',
  };
  await applyActs(agent, { person: agent.actor.id!, device }, [act], 'fr');
  const [key] = await makeCollectKey(agent, { label: 'Galaxy', login: 'abcdefgh', secretHash: secretHash('none') });
  const [kept] = await receiveSubmission(agent, {
    instance: 'uuid:few-rows',
    form: 'none',
    version: '1',
    xml: '<data id="none"><meta><instanceID>uuid:few-rows</instanceID></meta></data>',
    named: [],
    media: [],
  });
  return { device, act: act.id, key: key!.about, submission: kept!.about };
};
