import type { AnyFieldAct, FieldAssignments, FieldBrought, FieldShelf } from './contract.ts';

const acts = new Map<string, AnyFieldAct>();
const shelves = new Map<string, FieldShelf>();
const assignments = new Set<FieldAssignments>();

/** Tells the ground what the rooms bring for phones; done once, where the rooms are put together. */
export const knowField = (brought: readonly FieldBrought[]): void => {
  for (const room of brought) {
    for (const act of room.acts ?? []) acts.set(act.name, act);
    for (const shelf of room.shelves ?? []) shelves.set(shelf.name, shelf);
    if (room.assignments) assignments.add(room.assignments);
  }
};

export const actNamed = (name: string): AnyFieldAct | undefined => acts.get(name);

export const shelvesKnown = (): FieldShelf[] => [...shelves.values()];

export const assignmentsKnown = (): FieldAssignments[] => [...assignments];
