import { signed } from '../../../platform/settings.ts';

/** What a phone signs its escape files with: of this phone in this person's hands, kept nowhere. */
export const deviceKey = (secret: string, device: string, person: string): string =>
  signed(secret, 'field-device', `${device}:${person}`);
