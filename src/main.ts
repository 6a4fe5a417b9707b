import { demoAccounts } from './demonstration/people.ts';
import { openHouse } from './house.ts';
import { partFrom, settingsFrom } from './platform/settings.ts';
import type { Settings } from './platform/settings.ts';

const say = (line: string): void => console.log(line);

const whyNot = (error: unknown, port: number): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another with PORT=….`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: choose another with PORT=….`;
  return process.env['DEBUG'] ? String((error as Error).stack) : message;
};

const howToSignIn = ({ origin, demo }: Settings): string[] => {
  if (!demo) {
    return [
      `Sign in at ${origin}/fr/sign-in`,
      'A house without administrator is given its first by TWIZA_ADMIN_PHONE=+212… or TWIZA_ADMIN_EMAIL=… at start.',
    ];
  }
  return [
    `Sign in at ${origin}/fr/sign-in with one of these numbers; its code appears at ${origin}/fr/outbox`,
    ...demoAccounts.map(({ role, phone }) => `  ${phone}  ${role.replaceAll('_', ' ')}`),
  ];
};

/** Whatever hangs, the process is gone in ten seconds. */
const stopIn = 9500;

const start = async (settings: Settings): Promise<void> => {
  const part = partFrom(process.env);
  const house = await openHouse(settings, part, say);
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), stopIn).unref();
    await house.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  if (house.trial) say('*** Trial database (PGlite): it can lose what is written. Not for real use. ***');
  if (!part.web) return say('Twiza works here, and serves no page (TWIZA_WEB=0).');
  for (const line of howToSignIn(settings)) say(line);
  say(`Twiza is served at ${settings.origin}${part.work ? '' : ' (jobs are left to others: TWIZA_WORK=0)'}`);
};

const settings = settingsFrom(process.env);
try {
  await start(settings);
} catch (error) {
  console.error(whyNot(error, settings.port));
  process.exit(1);
}
