import { greetDevice } from '../../../src/modules/field/commands/greet-device.ts';
import { applyActs } from '../../../src/modules/field/sending/apply-acts.ts';
import { newId } from '../../../src/platform/ids.ts';
import type { FewRows } from './index.ts';

/** The phone of an agent, and an act that it left: about a structure of another region. */
export const theirs: FewRows['theirs'] = async (as, made) => {
  const agent = as('field_agent');
  const device = newId();
  await greetDevice(agent, { device, label: 'Chrome · Android' });
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
  return { device, act: act.id };
};
