import { timingSafeEqual } from 'node:crypto';
import { signed } from '../../platform/settings.ts';

const tokenLength = 16;

const tokenOf = (secret: string, participant: string, version: number): string =>
  signed(secret, 'meetings.link', `${participant} ${version}`).slice(0, tokenLength);

/** What a participant is sent: 38 letters, of which 96 bits are made with the house's secret and kept nowhere. */
export const linkOf = (secret: string, participant: string, version: number): string =>
  Buffer.from(participant.replaceAll('-', ''), 'hex').toString('base64url') + tokenOf(secret, participant, version);

/** The participant that a link names, whether it is proven or not; null where it cannot be one. */
export const namedIn = (link: string): string | null => {
  if (!/^[\w-]{38}$/.test(link)) return null;
  const hex = Buffer.from(link.slice(0, 22), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Whether a link is the one that opens the pages of this participant today. */
export const isLinkOf = (secret: string, link: string, participant: string, version: number): boolean => {
  const right = Buffer.from(linkOf(secret, participant, version));
  const given = Buffer.from(link);
  return right.length === given.length && timingSafeEqual(right, given);
};
