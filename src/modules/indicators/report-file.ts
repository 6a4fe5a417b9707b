import { createHash } from 'node:crypto';
import { canonical } from '../../platform/journal/chain.ts';
import type { Json } from '../../platform/journal/fact.ts';
import type { FrozenFigure } from './freezing.ts';

export type PublishedFigure = FrozenFigure & { digest: string; number: number; publishedAt: string };

/** Published figures in one file, which anybody checks with `bin/twiza indicators verify`. */
export interface ReportFile {
  report: 'twiza figures';
  format: 1;
  organisation: string;
  figures: PublishedFigure[];
  /** SHA-256 of the digests of the figures, in their order, a line each. */
  digest: string;
}

export const digestOfFigures = (figures: readonly { digest: string }[]): string =>
  createHash('sha256')
    .update(canonical(figures.map(({ digest }) => digest) as Json))
    .digest('hex');

export const reportOf = (organisation: string, figures: PublishedFigure[]): ReportFile => ({
  report: 'twiza figures',
  format: 1,
  organisation,
  figures,
  digest: digestOfFigures(figures),
});
