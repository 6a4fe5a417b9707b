import { Refused, verb } from '../../../platform/cli.ts';
import { proposedActions } from '../rules/propose-actions.ts';
import { isRefusal, readScoring } from '../rules/read-scoring.ts';
import { scoresOf } from '../rules/score.ts';
import { cooperativeDiagnosis } from '../rules/shipped/cooperative-diagnosis.ts';

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(
      'diagnosis.not_json',
      {
        fr: 'Ce fichier n’est pas du JSON : vérifiez ses accolades et ses guillemets.',
        ar: 'هذا الملف ليس JSON: تحققوا من الأقواس وعلامات الاقتباس.',
        en: 'This file is not JSON: check its braces and quotes.',
      },
      (error as Error).message,
    );
  }
};

export default verb({
  summary: 'scores a diagnosis: dimensions, the whole, knock-outs, what is unverified, what to do first',
  usage: 'diagnosis score [FILE]',
  format: `In, JSON: an instrument and the answers to it. Without "instrument", the one that is shipped (A1 … H5).

  {"instrument": {"dimensions": [{"code": "A", "weight": 15,
                                  "items": [{"code": "A1", "weight": 1, "knockOut": true}, {"code": "A3"}]}],
                  "leastShare": 0.8, "leastDimensions": 6},
   "answers": {"A1": 3, "A3": {"score": 4, "evidence": 1}, "B1": "NA",
               "B2": {"score": null, "reason": "No share is due this year"}}}

A score is 0, 1, 2, 3 or 4; "NA", or a null score with its reason, is not applicable; an item left out or null is not
answered. Weights are 1 unless given. "evidence" is how many pieces stand behind an item. "leastShare" (0.8) is the part
of a dimension's weight that must be answered, "leastDimensions" (three quarters) how many dimensions make a whole.

Out, JSON: {"dimensions": [{"code", "weight", "percent", "on_scale", "band", "items", "answered", "share"}],
"global": {"percent", "on_scale", "band", "scored", "needed"}, "knock_outs": [{"code", "score", "state"}],
"unverified": [code], "items", "answered", "without_reason": [code],
"proposed": [{"item", "dimension", "score", "knock_out", "priority"}]}

"percent" is 100 × Σ(w·s) / Σ(4·w) over the items that are answered, apply, and are no knock-outs: these are shown apart
and never averaged. null is "not scored". "on_scale" is 1 + 4 × percent / 100; bands: under 50 emerging, under 75
maturing, from 75 professional. Nothing is rounded.`,
  async run({ read }) {
    const file = readScoring(jsonIn(await read()), cooperativeDiagnosis);
    if (isRefusal(file)) throw new Refused(file.code, file.say, file.at);
    const { instrument, answers, evidence, without_reason } = file;
    const seen = new Set<string>();
    const proposed = proposedActions(
      { ...instrument, dimensions: instrument.dimensions.map(withSomeAction) },
      answers,
    ).filter(({ item }) => !seen.has(item) && seen.add(item));
    return {
      ...scoresOf(instrument, answers, evidence),
      without_reason,
      proposed: proposed.map(({ action, ...one }) =>
        action.code === '' ? one : { ...one, action: action.code, training: action.training ?? null },
      ),
    };
  },
});

type Dimensions = typeof cooperativeDiagnosis.dimensions;

/** An analyst's instrument has no catalogue of actions: its items are ordered all the same. */
const withSomeAction = (dimension: Dimensions[number]): Dimensions[number] => ({
  ...dimension,
  items: dimension.items.map((item) => ({
    ...item,
    actions: item.actions.length > 0 ? item.actions : [{ code: '', say: {} }],
  })),
});
