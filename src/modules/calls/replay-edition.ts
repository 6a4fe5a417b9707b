import { canonical } from '../../platform/journal/chain.ts';
import type { Json } from '../../platform/journal/fact.ts';
import type { SealedEntry } from '../../platform/journal/verify.ts';
import { replayPanel } from '../juries/index.ts';
import type { Replay } from '../juries/index.ts';

/** What an edition's journal says of its laureates, and what its jury's minutes make of them. */
interface Announced {
  laureates: { application: string; rank: number; envelope: string | null; grant: number }[];
}

export interface EditionReplay {
  entries: number;
  applications: number;
  steps: { fact: string; what: string; same: boolean }[];
  laureates: Announced['laureates'];
  /** The first thing that does not come out as it was published; null when all of it does. */
  difference:
    | Replay['difference']
    | { at: number; fact: string; path: string; recorded: Json; recomputed: Json }
    | null;
}

interface Minutes {
  result: { selected: { id: string; rank: number; funder: string | null; grant: number | null }[] };
}

const laureatesOf = ({ payload }: SealedEntry): Announced['laureates'] =>
  (payload as unknown as Announced).laureates.map(({ application, rank, envelope, grant }) => ({
    application,
    rank,
    envelope,
    grant,
  }));

const decidedOf = ({ payload }: SealedEntry): Announced['laureates'] =>
  (payload as unknown as Minutes).result.selected.map(({ id, rank, funder, grant }) => ({
    application: id,
    rank,
    envelope: funder,
    grant: grant ?? 0,
  }));

/** Only an application that was sent and found eligible may have been read. */
const strangers = (entries: readonly SealedEntry[]): string[] => {
  const eligible = new Set(
    entries.filter(({ fact }) => fact === 'calls.application_declared_eligible').map(({ about }) => about),
  );
  const opened = entries.find(({ fact }) => fact === 'juries.panel_opened');
  const read = (opened?.payload['entries'] ?? []) as { id: string }[];
  return read.map(({ id }) => id).filter((id) => !eligible.has(id));
};

type Difference = EditionReplay['difference'];

const differs = (at: number, fact: string, path: string, recorded: unknown, recomputed: unknown): Difference =>
  canonical(recorded as Json) === canonical(recomputed as Json)
    ? null
    : { at, fact, path, recorded: recorded as Json, recomputed: recomputed as Json };

/**
 * Does the whole calculation of an edition again from its published journal alone: who reads what, every score, the
 * calibration, the ranks, the laureates; then holds what was announced against it (METHODS §3, Replay).
 * @param entries in their order, their chain already followed (see journal/verify.ts).
 */
export const replayEdition = async (entries: readonly SealedEntry[]): Promise<EditionReplay> => {
  const panel = await replayPanel(entries);
  const announcedAt = entries.findLastIndex(({ fact }) => fact === 'calls.laureates_announced');
  const minutes = entries.findLast(({ fact }) => fact === 'juries.minutes_closed');
  const announced = entries[announcedAt];
  const laureates = announced ? laureatesOf(announced) : [];
  const decided = minutes ? decidedOf(minutes) : [];
  const difference =
    differs(0, 'juries.panel_opened', 'entries', strangers(entries), []) ??
    panel.difference ??
    differs(announcedAt, 'calls.laureates_announced', 'laureates', laureates, decided);
  return {
    entries: entries.length,
    applications: new Set(
      entries.filter(({ fact }) => fact === 'calls.application_submitted').map(({ about }) => about),
    ).size,
    steps: panel.steps.map(({ fact, what, same }) => ({ fact, what, same })),
    laureates,
    difference,
  };
};
