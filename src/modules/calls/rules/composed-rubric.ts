import type { Rubric } from '../../juries/index.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';

type ComposedFault = 'no_criterion' | 'criterion_twice' | 'criterion_unnamed' | 'weight_missing' | 'level_unsaid';

interface Fault {
  field: string;
  code: ComposedFault;
  values?: { level: number };
}

const levels = [0, 1, 2, 3, 4] as const;

const isSaid = (text: Trilingual | undefined): boolean =>
  text !== undefined && [text.fr, text.ar, text.en].some((one) => (one ?? '').trim() !== '');

/**
 * What must be mended before a rubric can be kept: every criterion has a name, a weight above zero, and each of its
 * levels from 0 to 4 in words. `field` is its path in the rubric, so that each sentence stands at its field.
 */
export const faultsOfComposedRubric = ({ criteria }: Rubric): Fault[] => {
  if (criteria.length === 0) return [{ field: 'criteria', code: 'no_criterion' }];
  return criteria.flatMap(({ code, label, weight, levels: said }, place) => {
    const at = `criteria.${place}`;
    const faults: Fault[] = [];
    if (!isSaid(label)) faults.push({ field: `${at}.label.fr`, code: 'criterion_unnamed' });
    else if (criteria.findIndex((one) => one.code === code) < place)
      faults.push({ field: `${at}.label.fr`, code: 'criterion_twice' });
    if (!(weight > 0)) faults.push({ field: `${at}.weight`, code: 'weight_missing' });
    const unsaid = levels.filter((level) => !isSaid(said.find((one) => one.level === level)?.label));
    for (const level of unsaid)
      faults.push({ field: `${at}.levels.${level}.label.fr`, code: 'level_unsaid', values: { level } });
    return faults;
  });
};
