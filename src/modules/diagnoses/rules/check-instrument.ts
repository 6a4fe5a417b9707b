import type { Action, Dimension, Instrument, Item, Text } from './instrument.ts';

export interface InstrumentFault {
  /** A dimension's code, an item's code, or empty when the whole is at fault. */
  at: string;
  code:
    | 'no_title'
    | 'no_dimension'
    | 'no_item'
    | 'no_prompt'
    | 'level_without_words'
    | 'code_twice'
    | 'weight_not_positive'
    | 'unknown_training'
    | 'too_many_needed'
    | 'only_knock_outs'
    | 'action_without_words';
}

type Code = InstrumentFault['code'];

const hasText = (text: Text): boolean => [text.fr, text.ar, text.en].some((one) => (one ?? '').trim() !== '');

const isPositive = (weight: number): boolean => Number.isFinite(weight) && weight > 0;

const faultsOfAction = ({ say, training }: Action, known: Set<string>): Code[] => [
  ...(hasText(say) ? [] : (['action_without_words'] as const)),
  ...(training === undefined || known.has(training) ? [] : (['unknown_training'] as const)),
];

const faultsOfItem = (item: Item, known: Set<string>): Code[] => {
  const codes: Code[] = item.actions.flatMap((action) => faultsOfAction(action, known));
  if (!hasText(item.prompt)) codes.push('no_prompt');
  if (item.levels.length !== 5 || !item.levels.every(hasText)) codes.push('level_without_words');
  if (!isPositive(item.weight)) codes.push('weight_not_positive');
  return [...new Set(codes)];
};

const faultsOfDimension = (dimension: Dimension): Code[] => {
  const codes: Code[] = [];
  if (!hasText(dimension.title)) codes.push('no_title');
  if (!isPositive(dimension.weight)) codes.push('weight_not_positive');
  if (dimension.items.length === 0) codes.push('no_item');
  else if (dimension.items.every(({ knockOut }) => knockOut)) codes.push('only_knock_outs');
  return codes;
};

const twice = (codes: string[]): string[] => [...new Set(codes.filter((code, place) => codes.indexOf(code) !== place))];

/** What must be mended before an instrument may be published. */
export const faultsOf = (instrument: Instrument): InstrumentFault[] => {
  const { dimensions, trainings } = instrument;
  const known = new Set(trainings.map(({ code }) => code));
  const at = (place: string) => (code: Code) => ({ at: place, code });
  const codes = dimensions.flatMap((dimension) => [dimension.code, ...dimension.items.map(({ code }) => code)]);
  return [
    ...(hasText(instrument.title) ? [] : [at('')('no_title')]),
    ...(dimensions.length === 0 ? [at('')('no_dimension')] : []),
    ...(instrument.leastDimensions > dimensions.length ? [at('')('too_many_needed')] : []),
    ...twice(codes).map((code) => at(code)('code_twice')),
    ...dimensions.flatMap((dimension) => [
      ...faultsOfDimension(dimension).map(at(dimension.code)),
      ...dimension.items.flatMap((item) => faultsOfItem(item, known).map(at(item.code))),
    ]),
  ];
};
