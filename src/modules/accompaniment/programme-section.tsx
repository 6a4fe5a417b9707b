import { registerProgrammeSection } from '../programmes/index.ts';
import { publicTranches } from './queries/public-tranche.ts';
import { TrancheCards } from './views/public-page.tsx';

/** On the public page of a programme of accompaniment: its tranches, each with the figure that opens its list. */
registerProgrammeSection('accompaniment', async (caller, page, programme) => {
  const tranches = await publicTranches(caller, { programme });
  return tranches.length === 0 ? null : <TrancheCards page={page} tranches={tranches} />;
});
