import { Refused, verb } from '../../../platform/cli.ts';
import { calibrate } from '../rules/calibration.ts';
import { isRefusal } from '../rules/refusal.ts';
import { readScores } from '../rules/scores-csv.ts';

const placesOf = (typed: unknown): number | null => {
  if (typed === undefined) return null;
  if (/^\d+$/.test(String(typed))) return Number(typed);
  throw new Refused(
    'jury.malformed',
    {
      fr: '« --places » attend un nombre entier.',
      ar: 'الخيار «--places» ينتظر عددا صحيحا.',
      en: '"--places" takes a whole number.',
    },
    { option: 'places' },
  );
};

export default verb({
  summary: 'removes juror severity from scores, with the uncertainty of each rank',
  usage: 'jury calibrate [FILE] [--places N] [--seed S]',
  format: `In, CSV with the columns application,juror,score (decimal point; an empty score was not read):

  application,juror,score
  A01,Imane,14.5
  A01,Youssef,12
  A02,Imane,

--places N  how many laureates, for the probability of winning; --seed S  of the simulation (default 0)

Out, JSON: {"mean", "variances": {"application", "juror", "error"}, "icc", "connected", "groups",
"jurors": [{"id", "severity", "se"}], "applications": [{"id", "readers", "raw", "calibrated", "se", "rank_raw", "rank",
"rank_low", "rank_high", "win_probability"}], "unchanged", "note"}

"severity" is the juror's effect in points: below 0 severe, above 0 lenient. When no difference of severity is found
"unchanged" is true and the plain means stand. In a disconnected design there is no calibrated figure (null) and the
groups are named.`,
  options: { places: { type: 'string' }, seed: { type: 'string' } },
  async run({ read, options }) {
    const scores = readScores(await read());
    if (isRefusal(scores)) throw new Refused(scores.code, scores.say, scores.at);
    return calibrate(scores, { places: placesOf(options['places']), seed: String(options['seed'] ?? 0) });
  },
});
