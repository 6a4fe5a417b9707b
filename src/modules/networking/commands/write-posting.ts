import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { partyFor } from '../parties.ts';
import { PartyInput } from '../party-input.ts';
import { mayAsk, mayTend, mayWrite, represents } from '../policy.ts';
import { PostingTold, Side } from '../posting-input.ts';
import { columnsOf, regionFor } from '../posting-writing.ts';
import { command } from '../room.ts';
import { isShown, kindsOf, mayStillChange, missingOf } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';
import { tellSearch } from '../searched.ts';
import type { NetworkingContext, Posting } from '../rows.ts';

const Input = v.object({
  /** Made where it is written, so that a form sent twice writes one. */
  id: v.optional(Id),
  side: Side,
  /** In whose name; read when it is new. */
  asker: PartyInput,
  /** The version that was read; null writes over whatever is there. */
  version: v.optional(v.nullable(v.number()), null),
  /** The list that it came in, where it was not typed. */
  import: v.optional(v.nullable(Id), null),
  told: PostingTold,
});
type Wanted = v.InferOutput<typeof Input>;

/** In one's own name: a buyer's, or that of a structure that one represents. */
const isOwn = (actor: Actor, { asker }: Wanted): boolean =>
  asker.as === 'structure' ? represents(actor, asker.structure) : asker.contact === null && mayAsk(actor);

const begin = async (context: NetworkingContext, id: string, wanted: Wanted) => {
  const { tx, actor, now } = context;
  const { side, asker, told } = wanted;
  const structure = asker.as === 'structure' ? asker.structure : null;
  const region = await regionFor(tx, structure, told);
  const own = isOwn(actor, wanted);
  allow(actor, own || mayTend(actor, { person: null, structure, programme: told.programme, region }));
  if (!own && asker.as === 'buyer' && asker.contact === null) invalid('contact.name', 'invalid.non_empty');
  const party = await partyFor(context, asker);
  const source = wanted.import === null ? (own ? 'typed' : 'agent') : 'import';
  await tx
    .insertInto('networking.posting')
    .values({
      id,
      side,
      party,
      structure,
      region,
      ...columnsOf(told),
      state: 'draft',
      source,
      import: wanted.import,
      written_by: actor.id,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return [{ fact: `networking.${side}_written`, about: id, payload: { party, structure, source, kind: told.kind } }];
};

const change = async ({ tx, now }: NetworkingContext, posting: Posting, { told, version, side }: Wanted) => {
  if (!mayStillChange(posting)) refuse('networking.over');
  if (version !== null && version !== posting.version) refuse('networking.changed_meanwhile');
  // What stands in lists stays whole: a day or a territory is changed, never taken away.
  if (isShown(posting) && missingOf({ ...posting, ...told }).length > 0) refuse('networking.unfinished');
  const region = await regionFor(tx, posting.structure, told);
  // What was said is written down once it has a title.
  const state = posting.state === 'spoken' && Object.keys(told.title).length > 0 ? 'draft' : posting.state;
  await tx
    .updateTable('networking.posting')
    .set({ ...columnsOf(told), state, region, version: posting.version + 1, updated_at: now, reminded_at: null })
    .where('id', '=', posting.id)
    .execute();
  if (isShown(posting)) await tellSearch(tx, [posting.id]);
  return [{ fact: `networking.${side}_changed`, about: posting.id, payload: { version: posting.version + 1 } }];
};

/** Writes a need or an offer down, or what is changed of it. Whatever is missing, it is kept: it is a draft then. */
export const writePosting = command(Input, async (context, wanted) => {
  const { tx, actor } = context;
  const { id = newId(), side, told } = wanted;
  if (told.kind !== null && !kindsOf(side).includes(told.kind)) refuse('networking.kind_of_other_side');
  const there = await tx.selectFrom('networking.posting').select('id').where('id', '=', id).executeTakeFirst();
  if (!there) return begin(context, id, wanted);
  return change(context, (await postingForUpdate(tx, id, actor)).open(actor, mayWrite), wanted);
});
