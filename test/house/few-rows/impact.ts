import { addSection, draftReport, publishReport, recordTestimony } from '../../../src/modules/impact/index.ts';
import { type FewRows, madeBy } from './index.ts';

const nothing = { title: {}, body: {} };

/** What somebody of the representative's cooperative said, and a published report with a section. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const said = recordTestimony(house, {
    ...{ structure: structure!, words: { fr: 'Nous étions trois.' }, capacity: {}, photoSaid: {} },
    ...{ consentOn: '2026-01-01', consentWay: 'signed', agreed: true },
  });
  const report = (await madeBy(draftReport(house, { title: { fr: 'Bilan', ar: 'حصيلة' } }))).about;
  const kept = addSection(house, { report, kind: 'text', ...nothing, body: { fr: 'Un texte.' } });
  const section = String((await madeBy(kept)).payload?.['section']);
  await publishReport(house, { report });
  return { testimony: (await madeBy(said)).about, report, section, number: '1' };
};
