import { describe, expect, it } from 'vitest';
import { isAdopted, outOfTheRoom, reasonNotToClose, reasonNotToDecide, reasonNotToOpen } from './deliberation.ts';
import { firstDifference } from './difference.ts';
import { reasonNotToMove } from './hand-change.ts';
import type { Decided, PanelFacts } from './panel-facts.ts';
import { assignmentProblemOf } from './panel-problem.ts';
import { orderAfter } from './panel-selection.ts';
import { reasonNotNow, reasonNotToAnswer, reasonNotToCalibrate, reasonNotToSettle } from './panel.ts';
import { conflictBetween } from './ties.ts';
import { afterWithdrawal } from './withdrawal.ts';

describe('a panel takes its steps in order', () => {
  it('says whether something comes too early or too late', () => {
    expect(reasonNotNow('preparing', 'calibrate')).toBe('panel_not_there_yet');
    expect(reasonNotNow('decided', 'assign')).toBe('panel_past_that');
    expect(reasonNotNow('scoring', 'read')).toBeNull();
  });
  it('is not calibrated while a reading is open or an entry unread', () => {
    expect(reasonNotToCalibrate('scoring', { assigned: 1, unread: [] })).toBe('readings_left');
    expect(reasonNotToCalibrate('scoring', { assigned: 0, unread: [12] })).toBe('entry_unread');
    expect(reasonNotToCalibrate('scoring', { assigned: 0, unread: [] })).toBeNull();
  });
  it('settles only who has accepted and reads a language', () => {
    expect(reasonNotToSettle('preparing', { state: 'invited', languages: ['fr'] })).toBe('not_accepted');
    expect(reasonNotToSettle('preparing', { state: 'accepted', languages: [] })).toBe('juror_without_language');
    expect(reasonNotToSettle('scored', { state: 'accepted', languages: ['fr'] })).toBe('panel_past_that');
    expect(reasonNotToAnswer('preparing', 'settled')).toBe('invitation_answered');
  });
});

describe('conflicts', () => {
  it('are found on numbers however they are typed, and say how one is bound', () => {
    const entry = [
      { kind: 'register_number' as const, value: 'MA 12/345' },
      { kind: 'phone' as const, value: '+212612345678' },
    ];
    expect(conflictBetween([{ kind: 'register_number', value: ' 12/345' }], entry)).toBe('same_structure');
    expect(conflictBetween([{ kind: 'register_number', value: '12/345', as: 'family' }], entry)).toBe('family');
    expect(conflictBetween([{ kind: 'phone', value: '+212 6 12 34 56 78' }], entry)).toBe('same_person');
    expect(conflictBetween([{ kind: 'register_number', value: 'SN 12/345' }], entry)).toBeNull();
    expect(conflictBetween([{ kind: 'ice', value: '12/345' }], entry)).toBeNull();
  });
});

const facts = (changes: Partial<PanelFacts> = {}): PanelFacts => ({
  id: 'panel',
  weights: [{ code: 'need', weight: 1 }],
  readers: 1,
  anchors: 0,
  load: { min: 0, max: 1 },
  seed: 1,
  constraints: { places: 1, envelopes: [], quotas: [] },
  entries: ['a', 'b', 'c'].map((id, at) => ({
    id,
    number: 3 - at,
    sector: 'honey',
    region: null,
    language: at === 2 ? 'ar' : 'fr',
    withdrawn: false,
  })),
  jurors: ['x', 'y', 'z'].map((id, at) => ({
    id,
    number: at + 1,
    institution: at < 2 ? 'I1' : '',
    sectors: at === 2 ? [] : ['honey'],
    regions: [],
    languages: ['fr'],
  })),
  conflicts: [{ juror: 'y', entry: 'a' }],
  readings: [],
  chosenAnchors: null,
  decisions: [],
  ...changes,
});

describe('the problem of a panel', () => {
  it('lays entries out by number, jurors by theirs, and does not depend on the order of rows', () => {
    const problem = assignmentProblemOf(facts());
    expect(problem.entries).toEqual(['c', 'b', 'a']);
    expect(problem.problem.conflicts).toEqual([[1, 2]]);
    const turned = facts();
    expect(
      assignmentProblemOf({ ...turned, entries: turned.entries.toReversed(), jurors: turned.jurors.toReversed() }),
    ).toEqual(problem);
  });
  it('keeps finished readings and leaves withdrawn entries out', () => {
    const given = facts({
      readings: [
        { id: '1', juror: 'x', entry: 'a', levels: { need: 2 } },
        { id: '2', juror: 'x', entry: 'b', levels: null },
      ],
    });
    expect(assignmentProblemOf(given).problem).toMatchObject({
      keep: [[0, 2]],
      previous: [
        [0, 1],
        [0, 2],
      ],
    });
    given.entries[0]!.withdrawn = true;
    expect(assignmentProblemOf(given).problem.keep).toEqual([]);
  });
});

describe('a change by hand', () => {
  const asked = assignmentProblemOf(facts());
  const move = (pairs: [number, number][], from: number, to: number, application: number, anchors: number[] = []) =>
    reasonNotToMove(asked, pairs, { from, to, application, anchors });
  it('is refused by the name of the constraint it breaks', () => {
    expect(move([[0, 2]], 0, 1, 2)).toBe('hand_conflict');
    expect(move([[0, 0]], 0, 1, 0)).toBe('hand_language');
    expect(move([[0, 1]], 0, 0, 1)).toBe('hand_reads_already');
    expect(move([[0, 1]], 0, 2, 1)).toBe('hand_sector');
    expect(
      move(
        [
          [0, 1],
          [2, 1],
        ],
        2,
        1,
        1,
      ),
    ).toBe('hand_institution');
    expect(
      move(
        [
          [0, 1],
          [1, 2],
        ],
        0,
        1,
        1,
      ),
    ).toBe('hand_too_many');
    expect(move([[0, 1]], 0, 1, 1, [1])).toBe('hand_anchor');
    expect(move([[0, 1]], 0, -1, 1)).toBe('hand_nobody');
    expect(move([[0, 1]], 0, 1, 1)).toBeNull();
  });
});

describe('a deliberation', () => {
  const votes = { for: 2, against: 1, abstained: 0 };
  const proposal = { kind: 'confirm' as const, toRank: null, reason: '', proposer: 'x', votes };
  it('opens with its quorum and closes with its signatures', () => {
    expect(reasonNotToOpen(2, 3)).toBe('quorum_not_reached');
    expect(reasonNotToOpen(3, 3)).toBeNull();
    expect(reasonNotToClose(2, 3)).toBe('signatures_missing');
  });
  it('counts every voice in the room and no other', () => {
    const out = outOfTheRoom(
      ['x', 'y', 'z', 'w'],
      [
        { juror: 'w', entry: 'a' },
        { juror: 'x', entry: 'b' },
      ],
      'a',
    );
    expect(out).toEqual(['w']);
    expect(reasonNotToDecide(proposal, ['x', 'y', 'z', 'w'], out)).toBeNull();
    expect(reasonNotToDecide(proposal, ['x', 'y', 'z', 'w'], [])).toBe('votes_do_not_add_up');
    expect(reasonNotToDecide({ ...proposal, proposer: 'w' }, ['x', 'y', 'z', 'w'], out)).toBe(
      'proposer_out_of_the_room',
    );
    expect(reasonNotToDecide({ ...proposal, proposer: 'v' }, ['x', 'y', 'z'], [])).toBe('proposer_absent');
    expect(isAdopted({ for: 1, against: 1, abstained: 5 })).toBe(false);
  });
  it('changes a rank only with a reason', () => {
    expect(reasonNotToDecide({ ...proposal, kind: 'move', toRank: 1 }, ['x', 'y', 'z'], [])).toBe(
      'decision_needs_reason',
    );
    expect(reasonNotToDecide({ ...proposal, kind: 'move', reason: 'motif' }, ['x', 'y', 'z'], [])).toBe('rank_missing');
  });
  it('moves, sets aside, and leaves what was voted down', () => {
    const decided = (entry: string, kind: Decided['kind'], toRank: number | null = null, adopted = true): Decided => ({
      id: entry,
      entry,
      kind,
      toRank,
      adopted,
    });
    const order = ['a', 'b', 'c', 'd'];
    expect(orderAfter(order, [decided('d', 'move', 1)])).toEqual(['d', 'a', 'b', 'c']);
    expect(orderAfter(order, [decided('a', 'move', 99), decided('b', 'set_aside')])).toEqual(['c', 'd', 'a']);
    expect(orderAfter(order, [decided('a', 'set_aside', null, false), decided('b', 'confirm')])).toEqual(order);
  });
});

describe('after the minutes', () => {
  const problem = { ranking: ['a', 'b', 'c'].map((id, at) => ({ id, rank: at + 1 })), places: 1 };
  const a = { id: 'a', rank: 1, envelope: null, funder: null, grant: null };
  const waiting = [
    { id: 'b', rank: 2 },
    { id: 'c', rank: 3 },
  ];
  const selection = { selected: [a], waiting, displaced: [], vacant: 0, ties: [] };
  it('the waiting list moves up past those who have gone', () => {
    expect(afterWithdrawal(problem, selection, 'a', ['b']).up?.id).toBe('c');
    expect(afterWithdrawal(problem, selection, 'b', []).up).toBeNull();
    const empty = afterWithdrawal(problem, selection, 'a', ['b', 'c']);
    expect(empty).toMatchObject({ up: null, result: { selected: [], vacant: 1 } });
  });
});

describe('the first difference', () => {
  it('is named by its path', () => {
    expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual({
      path: 'a.1.b',
      recorded: 2,
      recomputed: 3,
    });
    expect(firstDifference([1], [1, 2])).toEqual({ path: '1', recorded: null, recomputed: 2 });
    expect(firstDifference({ a: 1 }, { a: 1 })).toBeNull();
  });
});
