import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Day, Id, saidOrNot } from '../inputs.ts';
import { mayRecordTestimony } from '../policy.ts';
import { command } from '../room.ts';
import { structureWhere } from '../rows.ts';
import { agreedBy, photographUses, reasonNotToShow } from '../rules/photograph.ts';
import { consentWays } from '../tables.ts';

const Input = v.object({
  structure: Id,
  photograph: v.optional(v.instance(File)),
  caption: saidOrNot(300),
  /** What it shows, for who cannot see it. */
  shows: saidOrNot(300),
  persons: v.pipe(v.number('impact.persons'), v.integer('impact.persons'), v.minValue(0), v.maxValue(200)),
  by: v.picklist(agreedBy, 'impact.agreed_by'),
  /** Those who agreed for themselves. */
  agreed: v.optional(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(120))), v.maxLength(200)), []),
  uses: v.pipe(v.array(v.picklist(photographUses)), v.minLength(1, 'impact.uses_missing')),
  consentOn: Day,
  consentWay: v.picklist(consentWays, 'impact.consent_way'),
  /** The last day of it; null is until it is taken back. */
  consentUntil: v.optional(v.nullable(Day), null),
  proof: v.optional(v.instance(File)),
  demo: v.optional(v.boolean(), false),
});
type Input = v.InferOutput<typeof Input>;

const languages = ['fr', 'ar', 'en'] as const;

/** What stands against it, each at its field: nothing is kept that may not be shown. */
const refuseUnagreed = (input: Input, today: string): void => {
  const { persons, by, agreed, consentOn, consentUntil, shows, photograph } = input;
  if (!photograph) invalid('photograph', 'invalid.file_missing');
  if (languages.some((lang) => !shows[lang])) invalid('shows', 'impact.shows_in_three');
  const reason = reasonNotToShow({ persons, by, agreed: agreed.filter(Boolean) });
  if (reason) refuse(`impact.${reason}`, { persons });
  if (consentOn > today) invalid('consentOn', 'impact.consent_to_come');
  if (consentUntil !== null && consentUntil < today) invalid('consentUntil', 'impact.consent_over');
};

/** Keeps a photograph of a cooperative, redrawn without where or by what it was taken, and who agreed to be seen. */
export const keepPhotograph = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const { structure } = (await structureWhere(tx, input.structure, actor)).open(actor, mayRecordTestimony);
  refuseUnagreed(input, dayOf(now));
  const { photograph, proof, persons, by, uses, consentOn, consentWay, consentUntil, demo } = input;
  const [image, paper] = [
    { use: 'impact.photograph', field: 'photograph', allowed: allowed.images },
    { use: 'impact.consent', field: 'proof', allowed: allowed.documents },
  ];
  const id = newId();
  await tx
    .insertInto('impact.photograph')
    .values({
      ...{ id, structure, persons, demo, uses, agreed_by: by },
      file: (await acceptFormFile(context, photograph!, image)).id,
      caption: JSON.stringify(input.caption),
      shows: JSON.stringify(input.shows),
      agreed: by === 'each' ? input.agreed.filter(Boolean) : [],
      ...{ consent_on: consentOn, consent_way: consentWay, consent_until: consentUntil },
      consent_proof: proof ? (await acceptFormFile(context, proof, paper)).id : null,
      secret: randomBytes(24).toString('base64url'),
      ...{ recorded_by: actor.id, recorded_at: now },
    })
    .execute();
  return [
    { fact: 'impact.photograph_kept', about: id, payload: { structure, persons, by, uses, until: consentUntil } },
  ];
});
