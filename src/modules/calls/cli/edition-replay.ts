import { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { Refused, verb } from '../../../platform/cli.ts';
import { journalLines } from '../../../platform/journal/lines.ts';
import { verifyChain } from '../../../platform/journal/verify.ts';
import type { SealedEntry } from '../../../platform/journal/verify.ts';
import { replayEdition } from '../replay-edition.ts';

const altered = (position: number, at: unknown): Refused =>
  new Refused(
    'edition.altered',
    {
      fr: `Ce journal n’est pas celui qui a été publié : sa première entrée fautive est à la place ${position}.`,
      ar: `هذا السجل ليس هو السجل المنشور: أول قيد مخالف فيه هو القيد رقم ${position}.`,
      en: `This journal is not the one that was published: its first wrong entry is at place ${position}.`,
    },
    at,
  );

const different = (fact: string, at: unknown): Refused =>
  new Refused(
    'edition.different',
    {
      fr: `Le calcul refait ne donne pas ce qui a été publié : la première différence est dans « ${fact} ».`,
      ar: `الحساب المعاد لا يعطي ما نُشر: أول فرق يوجد في «${fact}».`,
      en: `The calculation done again does not give what was published: the first difference is in “${fact}”.`,
    },
    at,
  );

const empty = (): Refused =>
  new Refused('edition.no_jury', {
    fr: 'Ce journal ne contient aucun jury : il n’y a rien à refaire.',
    ar: 'لا يتضمن هذا السجل أي لجنة تحكيم: ليس هناك ما يعاد حسابه.',
    en: 'This journal holds no jury: there is nothing to do again.',
  });

export default verb({
  summary:
    'Does the whole calculation of a prize edition again from its published journal, and names the first difference.',
  usage: 'edition replay [FILE]',
  format: `In: the journal of an edition as its page offers it (see "journal verify").
Out: {"entries", "applications", "steps": [{"fact", "what", "same"}], "laureates": [{"application", "rank", "envelope",
"grant"}], "difference": null}. An altered entry is refused as "edition.altered" with "at" {"position", "id", "why"};
a result that does not come out again as "edition.different" with "at" {"at", "fact", "path", "recorded", "recomputed"}.
Options: --chain-not-checked goes on to the calculation of a journal whose chain is broken, to see what it changes.
Example: examples/edition-replay/journal.jsonl`,
  options: { 'chain-not-checked': { type: 'boolean' } },
  async run({ read, options, progress }) {
    const { announced, entries } = journalLines(createInterface({ input: Readable.from([await read()]) }));
    const all: SealedEntry[] = [];
    for await (const entry of entries) all.push(entry);
    const chain = await verifyChain(all, undefined, announced);
    if (chain.altered && options['chain-not-checked'] !== true) throw altered(chain.altered.position, chain.altered);
    if (!all.some(({ fact }) => fact === 'juries.panel_opened')) throw empty();
    progress(`${all.length} entries; solving the assignment again`);
    const replay = await replayEdition(all);
    if (replay.difference) throw different(replay.difference.fact, replay.difference);
    return replay;
  },
});
