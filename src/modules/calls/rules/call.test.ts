import { describe, expect, test } from 'vitest';
import { reasonNotToPublish, standingOf } from './call.ts';

const opensAt = new Date('2026-11-02T08:00:00Z');
const closesAt = new Date('2026-12-01T22:59:59Z');
const published = { state: 'published' as const, opensAt, closesAt };
const around = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

describe('where a published call stands', () => {
  test('it opens at its very hour, and not a millisecond before', () => {
    expect(standingOf(published, around(opensAt, -1))).toBe('announced_soon');
    expect(standingOf(published, opensAt)).toBe('open');
  });

  test('it closes at its very hour, and not a millisecond before', () => {
    expect(standingOf(published, around(closesAt, -1))).toBe('open');
    expect(standingOf(published, closesAt)).toBe('closed');
  });

  test('what is not published, or is past the jury, does not look at the clock', () => {
    for (const now of [around(opensAt, -1), opensAt, closesAt]) {
      expect(standingOf({ ...published, state: 'draft' }, now)).toBe('draft');
      expect(standingOf({ ...published, state: 'cancelled' }, now)).toBe('cancelled');
      expect(standingOf({ ...published, state: 'judged' }, now)).toBe('judged');
      expect(standingOf({ ...published, state: 'announced' }, now)).toBe('laureates');
    }
  });
});

describe('a call is published', () => {
  const draft = { state: 'draft' as const, opensAt, closesAt, places: 10 };

  test('when envelopes pay for its places and its closing is to come', () => {
    expect(reasonNotToPublish(draft, 10, opensAt)).toBeNull();
    expect(reasonNotToPublish(draft, 9, opensAt)).toBe('places_exceed_envelopes');
    expect(reasonNotToPublish(draft, 0, opensAt)).toBe('no_envelope');
    expect(reasonNotToPublish(draft, 10, around(closesAt, -1))).toBeNull();
    expect(reasonNotToPublish(draft, 10, closesAt)).toBe('closes_in_the_past');
  });

  test('once', () => {
    expect(reasonNotToPublish({ ...draft, state: 'published' }, 10, opensAt)).toBe('already_published');
  });
});
