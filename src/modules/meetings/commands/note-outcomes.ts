import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { Holding, Id } from '../inputs.ts';
import { command } from '../room.ts';
import { amounts, outcomes } from '../rules/outcome.ts';
import { noteOutcome } from './note-outcome.ts';

const Input = v.object({
  participant: Id,
  said: v.pipe(
    v.array(
      v.object({
        meeting: Id,
        outcome: v.picklist(outcomes),
        amount: v.optional(v.nullable(v.picklist(amounts)), null),
      }),
    ),
    v.maxLength(100),
  ),
  holding: Holding,
});

/** What came of all of somebody's meetings, on one page: all of it is kept, or nothing. */
export const noteOutcomes = command(Input, async (context, { participant, said, holding }) => {
  const facts: Fact[] = [];
  for (const one of said) facts.push(...(await noteOutcome.within(context, { ...one, participant, holding })));
  return facts;
});
