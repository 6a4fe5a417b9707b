import * as v from 'valibot';
import { room } from '../command.ts';
import { newId } from '../ids.ts';
import { job } from '../jobs/jobs.ts';
import { sendMessage } from '../messages/index.ts';
import { system } from '../rights.ts';
import { headOf, sealEverything } from './read.ts';

const { command } = room<object>({ name: 'platform' });

const text = (position: number, digest: string, at: Date): string => `${at.toISOString()}
position ${position}
${digest}`;

/**
 * Writes down where the journal ends and sends it to a witness outside, so that nobody can rewrite the past and its
 * digests together without somebody else holding the proof.
 */
export const witnessHead = command(v.object({ witness: v.optional(v.string()) }), async (context, { witness }) => {
  const head = await headOf(context.tx);
  if (head === null) return [];
  if (witness !== undefined) {
    await sendMessage(context, {
      to: { email: witness },
      lang: 'fr',
      subject: `Journal : position ${head.position}`,
      text: text(head.position, head.digest, context.now),
      kind: 'platform.journal_head',
    });
  }
  return [
    { fact: 'platform.journal_head_witnessed', about: newId(), payload: { ...head, sent: witness !== undefined } },
  ];
});

/** Each morning; TWIZA_JOURNAL_WITNESS is the address of who keeps the digests. */
export const witnessJob = job(
  'platform.witness_journal',
  async (ground) => {
    await sealEverything(ground.db);
    const witness = process.env['TWIZA_JOURNAL_WITNESS'];
    await witnessHead({ ground, actor: system, now: new Date() }, witness ? { witness } : {});
  },
  { every: '10 6 * * *' },
);
