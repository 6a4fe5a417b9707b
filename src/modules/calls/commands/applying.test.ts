// The verbs of applying, tried together on one database: each test makes its own call and people.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attach,
  closesAt,
  fill,
  noon,
  opensAt,
  smallForm,
  someCall,
  someCooperative,
  someDraft,
} from '../../../../test/support/calls.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Anonymous, Hidden, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { application } from '../queries/application.ts';
import { applicationBehindReceipt } from '../queries/application-behind-receipt.ts';
import { fingerprint } from '../rules/merge-answers.ts';
import { askCorrection } from './ask-correction.ts';
import { attachPiece } from './attach-piece.ts';
import { checkEligibility } from './check-eligibility.ts';
import { moveClosing } from './move-closing.ts';
import { noteClosing, noteOpening } from './note-dates.ts';
import { publishCall } from './publish-call.ts';
import { recordMandate } from './record-mandate.ts';
import { removePassage } from './remove-passage.ts';
import { removePiece } from './remove-piece.ts';
import { saveAnswers } from './save-answers.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ code });
const minute = 60_000;
const after = new Date(closesAt.getTime() + minute);
const read = (actor: Actor, id: string, now = noon) => application(world.as(actor, now), { id });
const of = (structure: string) => someone({ role: 'cooperative_representative', structure });

/** A draft with all its answers, and those around it. */
const complete = async (by?: Actor) => {
  const { call, programme } = await someCall(world.as);
  const structure = await someCooperative(world.as);
  const pen = by ?? of(structure);
  const id = await someDraft(world.as, pen, call, structure);
  await fill(world.as, pen, id);
  return { call, programme, structure, pen, id };
};

describe('starting', () => {
  test('a draft belongs to the one who began it', async () => {
    const { call } = await someCall(world.as);
    const pen = someone();
    const id = await someDraft(world.as, pen, call);
    expect(await read(pen, id)).toMatchObject({ status: 'draft', closed: null, answers: {}, number: null });
    await expect(read(someone(), id)).rejects.toBeInstanceOf(Hidden);
    await expect(read(anonymous, id)).rejects.toBeInstanceOf(Anonymous);
  });

  test('a form sent twice begins one application and registers one cooperative', async () => {
    const { call } = await someCall(world.as);
    const [pen, id] = [someone(), crypto.randomUUID()];
    const begin = () =>
      startApplication(world.as(pen, noon), {
        id,
        call,
        language: 'ar',
        introduced: { name: 'تعاونية الأمل المشترك', province: 'MA-TAR' },
      });
    const sent = await Promise.all([begin(), begin()]);
    expect(sent.map((facts) => facts.length).toSorted()).toEqual([0, 2]);
    const { rows } = await world.pool.query(
      "select 1 from registry.structure where names->>'ar' = 'تعاونية الأمل المشترك'",
    );
    expect(rows).toHaveLength(1);
    await expect(
      startApplication(world.as(someone(), noon), {
        id,
        call,
        language: 'ar',
        structure: await someCooperative(world.as),
      }),
    ).rejects.toEqual(refusal('calls.already_applied'));
  });

  test('two drafts of one cooperative cannot be, even begun at once', async () => {
    const { call } = await someCall(world.as);
    const structure = await someCooperative(world.as);
    const begun = await Promise.allSettled([
      someDraft(world.as, someone(), call, structure),
      someDraft(world.as, someone(), call, structure),
    ]);
    const refused = begun.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused.reason).toEqual(refusal('calls.already_applied'));
  });

  test('only while the call is open', async () => {
    const { call } = await someCall(world.as);
    const structure = await someCooperative(world.as);
    const begin = (now: Date) => startApplication(world.as(someone(), now), { call, language: 'fr', structure });
    await expect(begin(new Date(opensAt.getTime() - 1))).rejects.toEqual(refusal('calls.call_not_open_yet'));
    await expect(begin(closesAt)).rejects.toEqual(refusal('calls.call_closed'));
    await expect(begin(new Date(closesAt.getTime() - 1))).resolves.toHaveLength(1);
  });

  test('a call that is not published looks absent, and a visitor is asked to sign in', async () => {
    const { call } = await someCall(world.as, { published: false });
    const structure = await someCooperative(world.as);
    const begin = (actor: Actor) => startApplication(world.as(actor, noon), { call, language: 'fr', structure });
    await expect(begin(someone())).rejects.toBeInstanceOf(Hidden);
    await expect(begin(anonymous)).rejects.toBeInstanceOf(Anonymous);
  });

  test('a call for women’s cooperatives takes no other, and keeps no half of a refused beginning', async () => {
    const { call } = await someCall(world.as, { womensOnly: true });
    const introduced = { name: 'Coopérative Mixte du Dadès', province: 'MA-TAR', womens: 'no' as const };
    const begin = startApplication(world.as(someone(), noon), { call, language: 'fr', introduced });
    await expect(begin).rejects.toEqual(refusal('calls.womens_cooperatives_only'));
    const { rows } = await world.pool.query(
      "select 1 from registry.structure where names->>'fr' = 'Coopérative Mixte du Dadès'",
    );
    expect(rows).toHaveLength(0);
  });

  test('a number that the register knows leads back to the search', async () => {
    const { call } = await someCall(world.as);
    await someCooperative(world.as, { register_number: '9/4521' });
    const introduced = { name: 'Coopérative Nouvelle', province: 'MA-TAR', register_number: '9/4521' };
    await expect(startApplication(world.as(someone(), noon), { call, language: 'fr', introduced })).rejects.toEqual(
      refusal('calls.structure_already_registered'),
    );
  });
});

describe('saving', () => {
  test('what cannot be read is kept as it was typed, and said', async () => {
    const { call } = await someCall(world.as);
    const pen = someone();
    const id = await someDraft(world.as, pen, call);
    await saveAnswers(world.as(pen, noon), {
      application: id,
      section: 'about',
      typed: { age: 'trois', exports: 'yes' },
    });
    const shown = await read(pen, id);
    expect(shown.answers['about']).toEqual({ age: 'trois', exports: true });
    expect(shown.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'about.age not_a_number',
      'about.where missing',
      'customs.licence piece_missing',
      'products.0.name missing',
    ]);
  });

  test('the same answers sent again are no new version, whatever order the database keeps them in', async () => {
    const { pen, id } = await complete();
    const typed = { means: ['road', 'sea'], exports: 'no', age: '3' };
    const save = () => saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed });
    expect(await save()).toHaveLength(1);
    expect(await save()).toHaveLength(0);
  });

  test('the pen and the cooperative both write; nothing is lost, and a clash overwrites nothing', async () => {
    const { pen, id, structure } = await complete();
    const her = of(structure);
    const seen = fingerprint((await read(pen, id)).answers['about']);
    const save = (actor: Actor, typed: Record<string, unknown>) =>
      saveAnswers(world.as(actor, noon), { application: id, section: 'about', typed, seen });
    await save(her, { age: '7', exports: 'no' });
    await save(pen, { age: '3', exports: 'yes', where: 'Paris' });
    expect((await read(pen, id)).answers['about']).toEqual({ age: 7, exports: true, where: 'Paris' });
    const clash = { code: 'calls.changed_elsewhere', values: { questions: 'Âge' } };
    await expect(save(her, { age: '9', exports: 'no' })).rejects.toEqual(expect.objectContaining(clash));
    expect((await read(pen, id)).answers['about']).toMatchObject({ age: 7 });
  });

  test('somebody who goes back to her own older page is taken at her last word', async () => {
    const { pen, id } = await complete();
    const save = (age: string) =>
      saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed: { age, exports: 'no' }, seen: '' });
    await save('5');
    await save('6');
    expect((await read(pen, id)).answers['about']).toMatchObject({ age: 6 });
  });

  test('an answer whose question is hidden for now comes back with its question', async () => {
    const { pen, id } = await complete();
    const save = (typed: Record<string, unknown>) =>
      saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed });
    await save({ age: '3', exports: 'yes', where: 'Lyon' });
    await save({ age: '3', exports: 'no', where: 'Lyon' });
    await save({ age: '4', exports: 'no' });
    await save({ age: '4', exports: 'yes' });
    expect((await read(pen, id)).answers['about']).toMatchObject({ age: 4, where: 'Lyon' });
  });

  test('empty passages at the end go; one in the middle stays', async () => {
    const { pen, id } = await complete();
    const save = (names: string[]) =>
      saveAnswers(world.as(pen, noon), {
        application: id,
        section: 'products',
        typed: names.map((name) => ({ name })),
      });
    await save(['Huile', '', 'Savon', '', '']);
    expect((await read(pen, id)).answers['products']).toEqual([{ name: 'Huile' }, {}, { name: 'Savon' }]);
    await save(['']);
    expect((await read(pen, id)).answers['products']).toEqual([{}]);
  });

  test('a page opened before the closing and sent after is refused, and what was kept stays', async () => {
    const { pen, id } = await complete();
    const late = saveAnswers(world.as(pen, closesAt), { application: id, section: 'about', typed: { age: '9' } });
    await expect(late).rejects.toEqual(refusal('calls.call_closed'));
    expect((await read(pen, id, after)).answers['about']).toMatchObject({ age: 3 });
  });

  test('a section that does not exist is refused by name', async () => {
    const { pen, id } = await complete();
    const save = saveAnswers(world.as(pen, noon), { application: id, section: 'constructor', typed: {} });
    await expect(save).rejects.toEqual(refusal('calls.section_unknown'));
  });
});

describe('pieces', () => {
  test('a passage taken away takes its pieces along, and the others move up with theirs', async () => {
    const { pen, id } = await complete();
    const typed = [{ name: 'Huile' }, { name: 'Savon' }, { name: 'Amlou' }];
    await saveAnswers(world.as(pen, noon), { application: id, section: 'products', typed });
    for (const index of [0, 1, 2]) await attach(world.as, pen, id, `products.${index}.photo`, `${index}.png`);
    await removePassage(world.as(pen, noon), { application: id, section: 'products', index: 1 });
    const { answers, pieces } = await read(pen, id);
    expect(answers['products']).toEqual([
      { name: 'Huile', photo: 1 },
      { name: 'Amlou', photo: 1 },
    ]);
    expect(pieces.map(({ field, name }) => `${field} ${name}`)).toEqual([
      'products.0.photo 0.png',
      'products.1.photo 2.png',
    ]);
  });

  test('a piece is counted in the answers, and no more once taken back', async () => {
    const { pen, id } = await complete();
    const piece = await attach(world.as, pen, id, 'products.0.photo');
    expect((await read(pen, id)).answers['products']).toEqual([{ name: 'Huile d’argan', photo: 1 }]);
    await removePiece(world.as(pen, noon), { application: id, piece });
    expect((await read(pen, id)).answers['products']).toEqual([{ name: 'Huile d’argan' }]);
    expect(await removePiece(world.as(pen, noon), { application: id, piece })).toEqual([]);
  });

  test.each([
    'products.4.photo',
    'products.999999999.photo',
    'products.-1.photo',
    'products.photo',
    'about.0.licence',
    'about.age',
    'customs.licence.x',
  ])('no piece for a place that the form does not have: %s', async (field) => {
    const { pen, id } = await complete();
    await expect(attach(world.as, pen, id, field)).rejects.toEqual(refusal('calls.section_unknown'));
  });

  test('ten to a question', async () => {
    const { pen, id } = await complete();
    for (let count = 0; count < 10; count += 1) await attach(world.as, pen, id, 'customs.licence');
    await expect(attach(world.as, pen, id, 'customs.licence')).rejects.toEqual(refusal('calls.too_many_pieces'));
  });

  test('what is neither a picture nor a document is refused at its field', async () => {
    const { pen, id } = await complete();
    const file = new File(['MZ'], 'photo.exe');
    await expect(
      attachPiece(world.as(pen, noon), { application: id, field: 'products.0.photo', file }),
    ).rejects.toMatchObject({ problems: [{ field: 'products.0.photo' }] });
  });

  test('a piece whose question is no longer asked is not sent', async () => {
    const { pen, id } = await complete();
    const save = (typed: Record<string, unknown>) =>
      saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed });
    await save({ age: '3', exports: 'yes', where: 'Lyon' });
    await attach(world.as, pen, id, 'customs.licence');
    await attach(world.as, pen, id, 'products.0.photo');
    await save({ age: '3', exports: 'no', where: 'Lyon' });
    await submitApplication(world.as(pen, noon), { id });
    const { answers, pieces } = await read(pen, id);
    expect(answers).toEqual({ about: { age: 3, exports: false }, products: [{ name: 'Huile d’argan', photo: 1 }] });
    expect(pieces.map(({ field }) => field)).toEqual(['products.0.photo']);
  });
});

describe('sending', () => {
  test('it gets a number and a receipt that anybody can check, and is closed', async () => {
    const { pen, id } = await complete();
    await submitApplication(world.as(pen, noon), { id });
    const shown = await read(pen, id);
    expect(shown).toMatchObject({ status: 'submitted', number: 1, closed: 'already_submitted', submittedAt: noon });
    const receipt = await applicationBehindReceipt(world.as(anonymous, noon), { code: shown.receipt!.toLowerCase() });
    expect(receipt).toMatchObject({ known: true, number: 1, submittedAt: noon });
    await expect(submitApplication(world.as(pen, noon), { id })).rejects.toEqual(refusal('calls.already_submitted'));
    const save = saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed: { age: '9' } });
    await expect(save).rejects.toEqual(refusal('calls.already_submitted'));
  });

  test('those who send at once get different numbers, one after the other', async () => {
    const { call } = await someCall(world.as);
    const drafts: { pen: Actor; id: string }[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const structure = await someCooperative(world.as);
      drafts.push({ pen: of(structure), id: await someDraft(world.as, of(structure), call, structure) });
    }
    for (const { pen, id } of drafts) await fill(world.as, pen, id);
    await Promise.all(drafts.map(({ pen, id }) => submitApplication(world.as(pen, noon), { id })));
    const numbers = await Promise.all(drafts.map(async ({ pen, id }) => (await read(pen, id)).number));
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('an application sent twice at once is sent once', async () => {
    const { pen, id } = await complete();
    const sent = await Promise.allSettled([0, 1].map(() => submitApplication(world.as(pen, noon), { id })));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await world.facts(id)).filter(({ fact }) => fact === 'calls.application_submitted')).toHaveLength(1);
  });

  test('a save that comes at the same moment is either sent with it or refused, never lost in silence', async () => {
    const { pen, id } = await complete();
    const [saved] = await Promise.allSettled([
      saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed: { age: '8', exports: 'no' } }),
      submitApplication(world.as(pen, noon), { id }),
    ]);
    const { answers, status } = await read(pen, id);
    expect(status).toBe('submitted');
    expect(answers['about']).toMatchObject({ age: saved!.status === 'fulfilled' ? 8 : 3 });
  });

  test('not while something is missing or a rule is broken, nor once it is late', async () => {
    const { pen, id } = await complete();
    const save = (age: string) =>
      saveAnswers(world.as(pen, noon), { application: id, section: 'about', typed: { age, exports: 'no' } });
    await save('0');
    await expect(submitApplication(world.as(pen, noon), { id })).rejects.toEqual(refusal('calls.not_eligible'));
    await save('');
    await expect(submitApplication(world.as(pen, noon), { id })).rejects.toEqual(refusal('calls.answers_missing'));
    await save('4');
    await expect(submitApplication(world.as(pen, closesAt), { id })).rejects.toEqual(refusal('calls.call_closed'));
    expect((await world.facts(id)).map(({ fact }) => fact)).not.toContain('calls.application_submitted');
  });
});

describe('an agent', () => {
  const mandate = { givenBy: 'Fadma Aït Ali', givenAs: 'president', way: 'spoken', phone: '0612345678' } as const;

  test.each([
    ['of everywhere', someone('field_agent')],
    ['of a region', someone({ role: 'field_agent', region: 'MA-09' })],
  ])('%s sends only with the mandate of the cooperative', async (_where, agent) => {
    const { id } = await complete(agent);
    await expect(submitApplication(world.as(agent, noon), { id })).rejects.toEqual(refusal('calls.mandate_missing'));
    await recordMandate(world.as(agent, noon), { application: id, ...mandate });
    await submitApplication(world.as(agent, noon), { id });
    expect((await read(agent, id)).mandate).toMatchObject({ phone: '+212612345678', contested: false });
  });

  test('of elsewhere neither reads nor writes', async () => {
    const { id } = await complete();
    for (const other of [someone('field_agent'), someone('juror'), someone('partner')]) {
      await expect(read(other, id)).rejects.toBeInstanceOf(Hidden);
      await expect(recordMandate(world.as(other, noon), { application: id, ...mandate })).rejects.toBeInstanceOf(
        Hidden,
      );
    }
  });

  test('a representative needs none, and a wrong number is said at its field', async () => {
    const { id, structure } = await complete();
    const record = (actor: Actor, phone: string) =>
      recordMandate(world.as(actor, noon), { application: id, ...mandate, phone });
    await expect(record(of(structure), mandate.phone)).rejects.toEqual(refusal('calls.mandate_not_needed'));
    await expect(record(of(structure), '12')).rejects.toMatchObject({
      problems: [{ field: 'phone', code: 'invalid.phone' }],
    });
  });
});

describe('the office', () => {
  test('sees an application once it is sent, within its programme and its region', async () => {
    const { programme, pen, id } = await complete();
    const officers = {
      hers: someone({ role: 'programme_officer', programme }),
      region: someone({ role: 'programme_officer', programme, region: 'MA-09' }),
      elsewhere: someone({ role: 'programme_officer', programme, region: 'MA-01' }),
      other: someone({ role: 'programme_officer', programme: crypto.randomUUID() }),
    };
    await expect(read(officers.hers, id)).rejects.toBeInstanceOf(Hidden);
    await submitApplication(world.as(pen, noon), { id });
    for (const officer of [officers.hers, officers.region]) expect((await read(officer, id)).number).toBe(1);
    for (const officer of [officers.elsewhere, officers.other]) {
      await expect(read(officer, id)).rejects.toBeInstanceOf(Hidden);
      await expect(
        checkEligibility(world.as(officer, noon), { application: id, eligible: true }),
      ).rejects.toBeInstanceOf(Hidden);
    }
    await expect(checkEligibility(world.as(pen, noon), { application: id, eligible: true })).rejects.toBeInstanceOf(
      Hidden,
    );
  });

  test('asks for a correction, which is answered after the closing and keeps number and receipt', async () => {
    const { pen, id } = await complete();
    const officer = someone('programme_officer');
    await submitApplication(world.as(pen, noon), { id });
    const { receipt } = await read(pen, id);
    const until = new Date(after.getTime() + 3 * 86_400_000);
    await askCorrection(world.as(officer, after), { application: id, asked: 'Le nom du produit ?', until });
    const save = (now: Date) =>
      saveAnswers(world.as(pen, now), { application: id, section: 'products', typed: [{ name: 'Huile bio' }] });
    await save(new Date(after.getTime() + minute));
    await expect(save(until)).rejects.toEqual(refusal('calls.correction_too_late'));
    await submitApplication(world.as(pen, new Date(until.getTime() - 1)), { id });
    const shown = await read(officer, id);
    expect(shown).toMatchObject({ status: 'submitted', number: 1, receipt, submittedAt: noon });
    expect(shown.corrections[0]?.answeredAt).toEqual(new Date(until.getTime() - 1));
  });

  test('gives the reason of a refusal, and asks for nothing in the past', async () => {
    const { pen, id } = await complete();
    const officer = someone('programme_officer');
    await submitApplication(world.as(pen, noon), { id });
    const check = (eligible: boolean, note = '') =>
      checkEligibility(world.as(officer, noon), { application: id, eligible, note });
    await expect(check(false)).rejects.toEqual(refusal('calls.refusal_needs_reason'));
    await expect(
      askCorrection(world.as(officer, noon), { application: id, asked: 'Le nom ?', until: noon }),
    ).rejects.toEqual(refusal('calls.correction_in_the_past'));
    await check(false, 'Hors du périmètre');
    expect(await read(pen, id)).toMatchObject({ status: 'ineligible', decisionNote: 'Hors du périmètre' });
    await check(true);
    expect((await read(pen, id)).status).toBe('eligible');
  });

  test('decides nothing on what was withdrawn', async () => {
    const { pen, id, structure } = await complete();
    await submitApplication(world.as(pen, noon), { id });
    await withdrawApplication(world.as(of(structure), after), { id });
    expect(await withdrawApplication(world.as(pen, after), { id })).toEqual([]);
    const check = checkEligibility(world.as(someone('programme_officer'), after), { application: id, eligible: true });
    await expect(check).rejects.toEqual(refusal('calls.not_submitted'));
  });
});

describe('the dates of a call', () => {
  test('leave their trace once, at their hour', async () => {
    const { call } = await someCall(world.as);
    const note = (verb: typeof noteOpening, now: Date) => verb(world.as(undefined, now), { id: call });
    expect(await note(noteOpening, new Date(opensAt.getTime() - 1))).toEqual([]);
    expect(await note(noteOpening, opensAt)).toHaveLength(1);
    expect(await note(noteOpening, noon)).toEqual([]);
    expect(await note(noteClosing, noon)).toEqual([]);
    expect(await note(noteClosing, closesAt)).toHaveLength(1);
    expect(await note(noteClosing, after)).toEqual([]);
    const later = new Date(after.getTime() + 86_400_000);
    await moveClosing(world.as(someone('programme_officer'), after), { id: call, closesAt: later });
    expect(await note(noteClosing, after)).toEqual([]);
    expect(await note(noteClosing, later)).toHaveLength(1);
    await expect(noteClosing(world.as(someone('programme_officer'), later), { id: call })).rejects.toBeInstanceOf(
      Hidden,
    );
  });

  test('a closing is never moved into the past, nor by an officer of elsewhere', async () => {
    const { call, programme } = await someCall(world.as);
    const move = (actor: Actor, closing: Date) => moveClosing(world.as(actor, noon), { id: call, closesAt: closing });
    const officer = someone({ role: 'programme_officer', programme });
    await expect(move(officer, new Date(noon.getTime() - 1))).rejects.toEqual(refusal('calls.closes_in_the_past'));
    await expect(
      move(someone({ role: 'programme_officer', programme: crypto.randomUUID() }), after),
    ).rejects.toBeInstanceOf(Hidden);
    await expect(
      move(someone({ role: 'programme_officer', programme, region: 'MA-09' }), after),
    ).rejects.toBeInstanceOf(Hidden);
    await move(officer, new Date(noon.getTime() + minute));
    const late = startApplication(world.as(someone(), new Date(noon.getTime() + minute)), {
      call,
      language: 'fr',
      structure: await someCooperative(world.as),
    });
    await expect(late).rejects.toEqual(refusal('calls.call_closed'));
  });

  test('a call is published when its places are paid for, once', async () => {
    const { call } = await someCall(world.as, { published: false, places: 11 });
    const publish = (id: string) => publishCall(world.as(someone('programme_officer'), noon), { id });
    await expect(publish(call)).rejects.toEqual(refusal('calls.places_exceed_envelopes'));
    const paid = await someCall(world.as, { published: false, form: smallForm });
    await publish(paid.call);
    await expect(publish(paid.call)).rejects.toBeInstanceOf(Refusal);
  });
});
