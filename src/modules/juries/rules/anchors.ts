import { whoMayRead, type Group, type Settled } from './assignment-problem.ts';
import { drawsFrom } from '../../../platform/methods/draws.ts';

/** Applications that can serve as anchors, best first: most jurors who may read, then the best fit, then the seed's draw. */
const candidates = (settled: Settled, taken: readonly number[]): { application: number; able: number[] }[] => {
  const drawn = drawsFrom(`${settled.seed}/anchors`).order(settled.applications);
  const place = new Int32Array(settled.applications);
  drawn.forEach((application, at) => (place[application] = at));
  return drawn
    .filter((application) => !taken.includes(application))
    .map((application) => {
      const able = whoMayRead(settled, application);
      return { application, able, fit: able.reduce((sum, juror) => sum + settled.fit[juror]![application]!, 0) };
    })
    .sort((a, b) => b.able.length - a.able.length || b.fit - a.fit || place[a.application]! - place[b.application]!);
};

/** The anchor files asked for: the very ones, or the `n` best suited to be read by everyone. */
export const chooseAnchors = (settled: Settled): number[] =>
  typeof settled.anchors === 'number'
    ? candidates(settled, [])
        .slice(0, settled.anchors)
        .map(({ application }) => application)
        .sort((a, b) => a - b)
    : [...settled.anchors];

/** Applications that would tie the most groups together as one more anchor, most first; only those that tie two or more. */
export const repairingAnchors = (settled: Settled, anchors: readonly number[], groups: readonly Group[]): number[] => {
  const groupOf = new Map(groups.flatMap(({ jurors }, g) => jurors.map((juror) => [juror, g] as const)));
  return candidates(settled, anchors)
    .map(({ application, able }) => ({
      application,
      ties: new Set(able.map((juror) => groupOf.get(juror)).filter((g) => g !== undefined)).size,
    }))
    .filter(({ ties }) => ties > 1)
    .sort((a, b) => b.ties - a.ties)
    .map(({ application }) => application);
};
