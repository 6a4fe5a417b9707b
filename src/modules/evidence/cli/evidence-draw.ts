import * as v from 'valibot';
import { Refused, verb } from '../../../platform/cli.ts';
import { digestOf, drawnFrom } from '../drawing.ts';

const Draw = v.object({
  seed: v.string(),
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  population: v.array(v.string()),
  digest: v.optional(v.nullable(v.string()), null),
  sample: v.optional(v.nullable(v.array(v.string())), null),
});

const read = (text: string): v.InferOutput<typeof Draw> => {
  try {
    return v.parse(Draw, JSON.parse(text));
  } catch (error) {
    const at = v.isValiError(error) ? v.getDotPath(error.issues[0]) : undefined;
    throw new Refused(
      'evidence.not_a_draw',
      {
        fr: 'Ce fichier n’est pas celui d’un tirage : il lui faut "seed", "size" et "population".',
        ar: 'هذا الملف ليس ملف قرعة: يجب أن يتضمن "seed" و"size" و"population".',
        en: 'This is not the file of a draw: it needs "seed", "size" and "population".',
      },
      at ?? undefined,
    );
  }
};

/** Position, from 1, of the first place where two lists differ; null where they are the same. */
const firstDifference = (one: string[], other: string[]): number | null => {
  const length = Math.max(one.length, other.length);
  const at = Array.from({ length }, (_, n) => n).find((n) => one[n] !== other[n]);
  return at === undefined ? null : at + 1;
};

export default verb({
  summary: 'the sample of an evidence campaign, drawn again from its published file',
  usage: 'evidence draw [FILE]',
  format: `In, JSON, as a campaign publishes it: {"seed", "size", "population": [ids], "digest", "sample": [ids]};
digest and sample may be left out. Ids are any texts without a line break.

The population's digest is the SHA-256 of its ids in the order of their code points, a line each. Each id gets the
SHA-256 of the seed, a line break and itself; those with the smallest are the sample, in that order.

Out, JSON: {"population", "digest", "digest_matches", "sample": [ids], "sample_matches", "first_difference"}; what was
not in the file is null.

Example: {"seed": "4 8 15 16 23 42", "size": 2, "population": ["a", "b", "c"]}`,
  async run({ read: text }) {
    const { seed, size, population, digest, sample } = read(await text());
    const [frozen, drawn] = [digestOf(population), drawnFrom(population, seed, size)];
    const difference = sample === null ? null : firstDifference(sample, drawn);
    return {
      population: population.length,
      digest: frozen,
      digest_matches: digest === null ? null : digest === frozen,
      sample: drawn,
      sample_matches: sample === null ? null : difference === null,
      first_difference: difference,
    };
  },
});
