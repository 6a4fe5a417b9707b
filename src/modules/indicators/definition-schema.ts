import * as v from 'valibot';
import { trilingual } from '../../platform/words/trilingual.ts';
import { dimensions, frequencies, isRatio, periodRules, placeRules, units, whats } from './rules/definition.ts';
import type { Definition } from './rules/definition.ts';

const Clause = v.object({
  kind: v.pipe(v.string(), v.regex(/^[a-z_]+\.[a-z_]+$/)),
  where: v.optional(
    v.array(
      v.object({
        dimension: v.picklist(dimensions),
        in: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.minLength(1)),
      }),
    ),
    [],
  ),
});

const Measure = v.object({ what: v.picklist(whats), of: v.pipe(v.array(Clause), v.minLength(1)) });

const said = v.optional(trilingual(4000), { fr: '—' });

const Sheet = v.object({
  definition: said,
  method: said,
  source: said,
  owner: said,
  quality: said,
  frequency: v.optional(v.picklist(frequencies), 'continuous'),
});

const emptySheet = {
  definition: { fr: '—' },
  method: { fr: '—' },
  source: { fr: '—' },
  owner: { fr: '—' },
  quality: { fr: '—' },
};

/** A definition as it is written in a file or typed on screen; what is left out has its usual value. */
export const DefinitionSchema = v.pipe(
  v.object({
    title: trilingual(200),
    unit: v.optional(v.picklist(units), 'events'),
    measure: v.optional(v.nullable(Measure), null),
    over: v.optional(v.nullable(Measure), null),
    ceiling: v.optional(v.pipe(v.number(), v.gtValue(0)), 4),
    period: v.optional(v.picklist(periodRules), 'until'),
    place: v.optional(v.picklist(placeRules), 'event'),
    by: v.optional(v.array(v.picklist(dimensions)), []),
    missing: v.optional(v.picklist(['block', 'leave_out']), 'block'),
    persons: v.optional(v.boolean(), false),
    open: v.optional(v.boolean(), true),
    sheet: v.optional(Sheet, emptySheet),
    codes: v.optional(
      v.array(
        v.object({
          system: v.picklist(['IRIS+', 'SDG']),
          code: v.pipe(v.string(), v.regex(/^[A-Z]{2}\d{4}$|^\d{1,2}\.[0-9a-d]{1,2}$/)),
          match: v.picklist(['exact', 'close', 'contributes']),
        }),
      ),
      [],
    ),
  }),
  v.forward(
    v.check(({ measure, over }) => measure !== null || over === null, 'indicators.over_without_measure'),
    ['over'],
  ),
  v.forward(
    v.check(
      (definition) => !isRatio(definition) || ['percent', 'points'].includes(definition.unit),
      'indicators.a_ratio_is_a_share',
    ),
    ['unit'],
  ),
  v.transform((definition): Definition => definition),
);

export const Code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{1,60}$/));
