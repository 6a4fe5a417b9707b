export { RubricInput } from './rubric-schema.ts';
export { faultsOfRubric, scoreOf } from './rules/rubric.ts';
export type { Criterion, Rubric } from './rules/rubric.ts';
