import type { Caller } from '../ground.ts';
import { hide } from '../refusals.ts';
import { system } from '../rights.ts';
import { linkBehind } from './links.ts';
import { calendarSources } from './sources.ts';
import { calendarText } from './text.ts';

/** The feed of a link as a calendar reads it. @throws Hidden when the link opens nothing any more. */
export const feedOf = async (
  { ground, now }: Caller,
  { link, origin }: { link: string; origin: string },
): Promise<string> => {
  const caller: Caller = { ground, actor: system, now };
  const { source: name, ...followed } = await linkBehind(caller, { link });
  const source = calendarSources().find((one) => one.name === name) ?? hide();
  const events = await source.events(caller, { ...followed, origin });
  return calendarText({ name: source.title(followed.lang), events });
};
