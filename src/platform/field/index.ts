export type {
  Agent,
  AnyFieldAct,
  ArrivedMedia,
  FieldAct,
  FieldAssignments,
  FieldBrought,
  FieldShelf,
} from './contract.ts';
export { fieldAct } from './contract.ts';
export { actNamed, assignmentsKnown, knowField, shelvesKnown } from './known.ts';
export type { ActReply, ActState, ClashValues, ShelfChange, SyncReply } from './protocol.ts';
export { sameValue, threeWay } from './rules/three-way.ts';
export type { Clash } from './rules/three-way.ts';
export {
  EscapeFile,
  SentAct,
  SyncRequest,
  actLimit,
  actsPerSync,
  escapedText,
  phoneLangs,
  tourLimit,
} from './protocol.ts';
