import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { audience } from '../web/audience.ts';
import type { WebEnv } from '../web/env.ts';
import { goOn } from '../web/flash.ts';
import { askForCheck } from './check.ts';
import { copyJournal } from './publish.ts';
import { journalPage } from './queries.ts';
import { JournalPage } from './views/journal-page.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();

web.get('/office/journal', audience(['administrator']), async (c) => {
  const filter = { fact: c.req.query('fact') ?? '', about: c.req.query('about') ?? '' };
  const answer = await journalPage(c.var.caller, { ...filter, before: c.req.query('before') ?? '' });
  return c.html(<JournalPage page={c.var.page} answer={answer} filter={filter} />);
});

web.post('/office/journal/check', audience(['administrator']), async (c) => {
  await askForCheck(c.var.caller, {});
  return goOn(c, '/office/journal', words(c.var.page.lang)('journal.checking'));
});

/** Lines are handed over as they are read: the reader's pace is the database's. */
web.get('/office/journal/download', audience(['administrator']), (c) => {
  c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
  c.header('Content-Disposition', 'attachment; filename="journal.jsonl"');
  c.header('Cache-Control', 'no-store');
  return stream(c, async (out) => {
    await copyJournal(c.var.ground.db, async (line) => {
      // A reader who left ends the reading.
      if (out.aborted) throw new Error('the reader of the journal has left');
      await out.write(`${line}\n`);
    });
  });
});
