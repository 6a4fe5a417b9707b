export { knowDaily } from './known.ts';
