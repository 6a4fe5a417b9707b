import { uuidv7 } from 'uuidv7';

/** A new identifier, made in the application so that a phone without network can make one too. */
export const newId = (): string => uuidv7();
