import { registerFileUse } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/ground.ts';
import { application } from './queries/application.ts';
import { readsEntry } from '../juries/index.ts';
import { applicationOfFile } from './queries/application-of-file.ts';
import { Anonymous, Hidden } from '../../platform/refusals.ts';

const mayReadApplicationOf = async (caller: Caller, id: string): Promise<boolean> => {
  try {
    await application(caller, { id });
    return true;
  } catch (error) {
    if (error instanceof Hidden || error instanceof Anonymous) return false;
    throw error;
  }
};

registerFileUse({
  use: 'calls.piece',
  columns: [{ table: 'calls.piece', column: 'file' }],
  mayRead: async (caller, { id }) => {
    const found = await applicationOfFile(caller, { id });
    if (found === null || caller.actor.kind === 'anonymous') return false;
    return (await mayReadApplicationOf(caller, found)) || readsEntry(caller, { entry: found });
  },
});

// The paper of a mandate names people: no juror needs it.
registerFileUse({
  use: 'calls.mandate',
  columns: [{ table: 'calls.mandate', column: 'file' }],
  mayRead: async (caller, { id }) => {
    const found = await applicationOfFile(caller, { id });
    return found !== null && mayReadApplicationOf(caller, found);
  },
});
