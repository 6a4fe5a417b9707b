import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { fanOut } from '../commands/fan-out.ts';
import { factsTold } from '../told-known.ts';

/** One for each fact that rooms let programs hear of; read once they have said which. */
export const reactions = (): Reaction[] =>
  factsTold().map(({ fact }) =>
    reaction(fact, `opendata.tell.${fact}`, async (ground, { entry, about }) => {
      await fanOut({ ground, actor: system, now: new Date() }, { entry, fact, about });
    }),
  );
