import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { identify } from '../../src/modules/people/index.ts';
import { onTheWeb } from '../../src/modules/people/web.tsx';
import { webApp } from '../../src/web.ts';
import type { TestDatabase } from './database.ts';
import { groundOf } from './people.ts';

/** The pages of `people` alone, served on loopback by this process. */
export const servePeople = async (database: TestDatabase): Promise<{ origin: string; close: () => void }> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const settings = {
    port,
    host: '127.0.0.1',
    origin,
    secure: false,
    data: '',
    secret: 's'.repeat(40),
    demo: false,
    organisation: 'Maison',
  };
  const app = webApp({
    ground: groundOf(database),
    settings,
    trial: false,
    organisation: { name: 'Twiza' },
    rooms: [onTheWeb],
    identify,
  });
  server.on('request', getRequestListener(app.fetch));
  return { origin, close: () => void server.close(() => undefined) };
};
