import { hide } from '../refusals.ts';
import type { WebContext } from './env.ts';

/** The id in an address; an address that cannot be one of ours is absent like any other. */
export const idInAddress = (c: WebContext, name: string): string => {
  const id = c.req.param(name) ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : hide();
};
