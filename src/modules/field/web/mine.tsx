import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { forgetDevice } from '../commands/forget-device.ts';
import { myDevices } from '../queries/devices.ts';
import { MyDevicesPage } from '../views/devices-page.tsx';
import { words } from '../words/index.ts';

export const minePages = new Hono<WebEnv>();

minePages.get('/me/devices', audience('signed_in'), async (c) =>
  c.html(<MyDevicesPage page={c.var.page} devices={await myDevices(c.var.caller, {})} />),
);

minePages.post('/me/devices/:device/forget', audience('signed_in'), async (c) => {
  await forgetDevice(c.var.caller, { device: idInAddress(c, 'device'), inHand: c.var.session });
  return goOn(c, '/me/devices', words(c.var.page.lang)('mine.forgotten'));
});
