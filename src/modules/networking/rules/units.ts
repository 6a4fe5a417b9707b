/** In what a quantity is counted: codes that the room's words say in each language. */
export const units = ['kg', 't', 'l', 'piece', 'pair', 'box', 'm', 'm2', 'hour', 'day', 'person'] as const;
export type Unit = (typeof units)[number];
