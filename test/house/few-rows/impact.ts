import {
  addSection,
  draftReport,
  keepPhotograph,
  publishReport,
  recordTestimony,
} from '../../../src/modules/impact/index.ts';
import { type FewRows, madeBy } from './index.ts';

const nothing = { title: {}, body: {} };

/** The smallest picture there is. */
const dot = (): File => {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new File([Buffer.from(base64, 'base64')], 'dot.png', { type: 'image/png' });
};

/** What somebody of the representative's cooperative said, a photograph of it, and a published report with a section. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const said = recordTestimony(house, {
    ...{ structure: structure!, words: { fr: 'Nous étions trois.' }, capacity: {}, photoSaid: {} },
    ...{ consentOn: '2026-01-01', consentWay: 'signed', agreed: true },
  });
  const report = (await madeBy(draftReport(house, { title: { fr: 'Bilan', ar: 'حصيلة' } }))).about;
  const kept = addSection(house, { report, kind: 'text', ...nothing, body: { fr: 'Un texte.' } });
  const section = String((await madeBy(kept)).payload?.['section']);
  await publishReport(house, { report });
  const seen = keepPhotograph(house, {
    ...{ structure: structure!, photograph: dot(), shows: { fr: 'Un point.', ar: 'نقطة.', en: 'A dot.' }, caption: {} },
    ...{ persons: 0, by: 'structure', uses: ['report'], consentOn: '2026-01-01', consentWay: 'signed' },
  });
  const photograph = (await madeBy(seen)).about;
  return { testimony: (await madeBy(said)).about, photograph, report, section, number: '1' };
};
