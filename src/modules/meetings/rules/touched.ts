import type { MeetingDay, PlannedMeeting } from './meeting-day.ts';

/**
 * Whose agenda a plan changes, of buyers, cooperatives and interpreters: another meeting, hour, table or interpreter.
 * Null where there was no plan before.
 */
export const touchedBy = (day: MeetingDay, meetings: readonly PlannedMeeting[]): number | null => {
  if (day.previous === null) return null;
  const lines = (one: {
    buyer: string;
    cooperative: string;
    slot: string;
    table: string;
    interpreter: string | null;
  }) =>
    [
      [`buyer ${one.buyer}`, `${one.slot} ${one.table} ${one.cooperative} ${one.interpreter ?? ''}`],
      [`cooperative ${one.cooperative}`, `${one.slot} ${one.table} ${one.buyer} ${one.interpreter ?? ''}`],
      ...(one.interpreter === null
        ? []
        : [[`interpreter ${one.interpreter}`, `${one.slot} ${one.table} ${one.buyer} ${one.cooperative}`]]),
    ] as [string, string][];
  const held = new Set(meetings.filter((one) => one.held).map(({ buyer, cooperative }) => `${buyer} ${cooperative}`));
  const before = day.previous.flatMap(({ asked, slot, table, interpreter }) => {
    const pair = day.asked[asked];
    if (!pair || table === null) return [];
    const [buyer, cooperative] = [day.buyers[pair.buyer]!.id, day.cooperatives[pair.cooperative]!.id];
    if (held.has(`${buyer} ${cooperative}`)) return [];
    const voice = interpreter === null ? null : day.interpreters[interpreter]!.id;
    return lines({ buyer, cooperative, slot: day.slots[slot]!, table: day.tables[table]!, interpreter: voice });
  });
  const after = meetings.filter((one) => !one.held).flatMap(lines);
  const [was, is] = [new Set(before.map(String)), new Set(after.map(String))];
  const changed = [...before.filter((one) => !is.has(String(one))), ...after.filter((one) => !was.has(String(one)))];
  return new Set(changed.map(([who]) => who)).size;
};
