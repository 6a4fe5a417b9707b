import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { command } from '../room.ts';
import { VisitReport } from '../visit-input.ts';
import { attachVisitFile } from './attach-visit-file.ts';
import { reportVisit } from './report-visit.ts';

const Input = v.object({
  ...VisitReport.entries,
  photos: v.optional(v.pipe(v.array(v.instance(File)), v.maxLength(10)), []),
  signature: v.optional(v.nullable(v.instance(File)), null),
});

/** A report with its photos and its signature, as a page sends them in one form: all of it, or nothing. */
export const tellVisit = command(Input, async (context, { photos, signature, ...report }) => {
  const facts: Fact[] = await reportVisit.within(context, report);
  if (facts.length === 0) return [];
  const { visit } = report;
  for (const file of photos) facts.push(...(await attachVisitFile.within(context, { visit, kind: 'photo', file })));
  if (signature) facts.push(...(await attachVisitFile.within(context, { visit, kind: 'signature', file: signature })));
  return facts;
});
