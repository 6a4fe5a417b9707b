export { addProduct } from './commands/add-product.ts';
export { attachPhoto } from './commands/attach-photo.ts';
export { confirmProducts } from './commands/confirm-products.ts';
export { showProduct } from './commands/show-product.ts';
export { inUnit, unitCodes, units } from './rules/units.ts';
export type { Unit } from './rules/units.ts';
export { isAvailable } from './rules/season.ts';
export type { Month } from './rules/season.ts';
export type { CataloguePublished } from './tables.ts';
