export type {
  Agent,
  AnyFieldAct,
  ArrivedMedia,
  FieldAct,
  FieldAssignments,
  FieldBrought,
  FieldShelf,
} from './contract.ts';
export { actNamed, assignmentsKnown, knowField, shelvesKnown } from './known.ts';
export type { ActReply, ActState, ClashValues, SentAct, ShelfChange, SyncReply } from './protocol.ts';
