import { describe, expect, test } from 'vitest';
import type { ApplicationStatus } from './application.ts';
import { reasonNotToCheck, reasonNotToEdit, reasonNotToSubmit } from './application.ts';
import type { CallStanding } from './call.ts';

const now = new Date('2026-11-18T12:00:00Z');
const at = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
const draft = { status: 'draft' as ApplicationStatus, correctionUntil: null, mandateContested: false };
const whole = { ...draft, problems: 0, rulesNotMet: 0 };

describe('an application is written on', () => {
  test.each<[CallStanding, string | null]>([
    ['draft', 'call_not_open_yet'],
    ['announced_soon', 'call_not_open_yet'],
    ['open', null],
    ['closed', 'call_closed'],
    ['judged', 'call_closed'],
    ['laureates', 'call_closed'],
    ['cancelled', 'call_closed'],
  ])('while its call is open: %s', (standing, why) => expect(reasonNotToEdit(draft, standing, now)).toBe(why));

  test.each<ApplicationStatus>(['submitted', 'eligible', 'ineligible', 'withdrawn'])(
    'no more once it is %s',
    (status) => expect(reasonNotToEdit({ ...draft, status }, 'open', now)).toBe('already_submitted'),
  );

  test('to answer a correction, after the closing too, until the very hour of its date', () => {
    const asked = (correctionUntil: Date | null) =>
      reasonNotToEdit({ ...draft, status: 'correction_asked', correctionUntil }, 'closed', now);
    expect(asked(at(1))).toBeNull();
    expect(asked(now)).toBe('correction_too_late');
    expect(asked(at(-1))).toBe('correction_too_late');
    expect(asked(null)).toBe('correction_too_late');
  });

  test('by nobody once the cooperative contests the mandate', () => {
    expect(reasonNotToEdit({ ...draft, mandateContested: true }, 'open', now)).toBe('mandate_contested');
  });
});

describe('an application is sent', () => {
  test('when nothing is missing and no rule is broken', () => {
    expect(reasonNotToSubmit(whole, 'open', now)).toBeNull();
    expect(reasonNotToSubmit({ ...whole, problems: 1 }, 'open', now)).toBe('answers_missing');
    expect(reasonNotToSubmit({ ...whole, rulesNotMet: 1 }, 'open', now)).toBe('not_eligible');
  });

  test('and first of all while its call is open', () => {
    expect(reasonNotToSubmit({ ...whole, problems: 3, rulesNotMet: 1 }, 'closed', now)).toBe('call_closed');
    expect(reasonNotToSubmit({ ...whole, mandateContested: true }, 'open', now)).toBe('mandate_contested');
  });
});

test('the office decides on what was sent, until the jury begins', () => {
  for (const status of ['submitted', 'correction_asked', 'eligible', 'ineligible'] as const) {
    expect(reasonNotToCheck(status, 'published')).toBeNull();
    expect(reasonNotToCheck(status, 'judged')).toBe('jury_has_started');
    expect(reasonNotToCheck(status, 'announced')).toBe('jury_has_started');
  }
  for (const status of ['draft', 'withdrawn'] as const)
    expect(reasonNotToCheck(status, 'published')).toBe('not_submitted');
});
