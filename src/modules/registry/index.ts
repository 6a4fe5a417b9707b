export type { RegistryPublished } from './tables.ts';
export type { NewStructure, NewStructureInput } from './commands/schemas.ts';
export { registerStructure } from './commands/register-structure.ts';
export { registerStructures } from './commands/register-structures.ts';
export { newStructure } from './commands/schemas.ts';
export { searchDirectory } from './queries/search-directory.ts';
export { placeName } from './rules/places.ts';
export { provinces, regions } from './rules/places-data.ts';
