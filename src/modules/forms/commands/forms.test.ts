import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import {
  dropDraft,
  editDraft,
  formVersion,
  prizeForm,
  publishDraft,
  publishForm,
  publishedForms,
  startDraft,
} from '../index.ts';
import { formsInOffice, versionInOffice } from '../queries/in-office.ts';
import type { Gesture } from '../rules/edit-form.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const officer = someone('programme_officer');
const refused = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
const shown = (id: string) => versionInOffice(world.as(officer), { id });
const started = async (definition = prizeForm, form?: string) => {
  const facts = await startDraft(world.as(officer), { definition, ...(form ? { form } : {}) });
  return { draft: facts[0]!.about, form: (facts[0]!.payload as { form: string }).form };
};
const edit = async (draft: string, gesture: Gesture) =>
  editDraft(world.as(officer), { draft, seen: (await shown(draft)).mark, gesture: gesture as never });
const publish = async (draft: string) => publishDraft(world.as(officer), { draft, seen: (await shown(draft)).mark });

test('a form is composed gesture by gesture, published, and read by a call', async () => {
  const { draft, form } = await started({ title: {}, sections: [] });
  await expect(publish(draft)).rejects.toBeInstanceOf(Invalid);
  await edit(draft, { do: 'title', title: { fr: 'Candidature', ar: 'ترشيح' } });
  await edit(draft, { do: 'add_section', title: { fr: 'Vous' } });
  await edit(draft, { do: 'add_question', section: 'vous', kind: 'number', label: { fr: 'Membres' } });
  await edit(draft, {
    do: 'describe_question',
    section: 'vous',
    question: 'membres',
    changes: { kind: 'number', label: { fr: 'Membres' }, required: true, minimum: 1 },
  });
  expect((await shown(draft)).faults).toEqual([]);
  const facts = await publish(draft);
  expect(facts).toEqual([{ fact: 'forms.form_published', about: form, payload: { version: draft, number: 1 } }]);
  expect((await formVersion(world.as(anonymous), { id: draft })).definition.sections[0]?.questions).toEqual([
    { id: 'membres', kind: 'number', label: { fr: 'Membres' }, required: true, minimum: 1 },
  ]);
  expect((await publishedForms(world.as(anonymous), {})).find((one) => one.form === form)?.title).toEqual({
    fr: 'Candidature',
    ar: 'ترشيح',
  });
});

test('a published version never changes, by verb or behind its back', async () => {
  const { draft } = await started();
  await publish(draft);
  expect(await refused(edit(draft, { do: 'title', title: { fr: 'X' } }))).toBe('forms.already_published');
  expect(await refused(publish(draft))).toBe('forms.already_published');
  expect(await refused(dropDraft(world.as(officer), { draft }))).toBe('forms.already_published');
  await expect(world.pool.query('update forms.version set number = 9 where id = $1', [draft])).rejects.toThrow(
    'a published form is not changed',
  );
});

test('the next version starts from the last, one draft at a time, and the first stays as it was', async () => {
  const first = await started();
  await publish(first.draft);
  const next = await started(prizeForm, first.form);
  expect(await refused(started(prizeForm, first.form))).toBe('forms.draft_exists');
  await edit(next.draft, { do: 'remove_section', section: 'products' });
  expect(await publish(next.draft)).toMatchObject([{ payload: { number: 2 } }]);
  expect((await shown(first.draft)).definition.sections).toHaveLength(4);
  expect((await shown(next.draft)).definition.sections).toHaveLength(3);
  const listed = (await formsInOffice(world.as(officer), {})).find(({ form }) => form === first.form);
  expect(listed).toMatchObject({ published: { id: next.draft, number: 2 }, draft: null });
});

test('a version published beside a draft does not take its number', async () => {
  const { draft, form } = await started();
  await publishForm(world.as(officer), { form, definition: prizeForm });
  expect(await publish(draft)).toMatchObject([{ payload: { number: 3 } }]);
});

test('an editor who was overtaken is told, and writes over nobody', async () => {
  const { draft } = await started();
  const { mark } = await shown(draft);
  const by = world.as(officer);
  await editDraft(by, { draft, seen: mark, gesture: { do: 'title', title: { fr: 'Le mien' } } });
  const late = { draft, seen: mark, gesture: { do: 'title' as const, title: { fr: 'Le vôtre' } } };
  expect(await refused(editDraft(by, late))).toBe('forms.changed_meanwhile');
  expect(await refused(publishDraft(by, { draft, seen: mark }))).toBe('forms.changed_meanwhile');
  expect((await shown(draft)).definition.title).toEqual({ fr: 'Le mien' });
  const seen = (await shown(draft)).mark;
  const both = await Promise.all(
    ['A', 'B'].map((fr) => refused(editDraft(by, { draft, seen, gesture: { do: 'title', title: { fr } } }))),
  );
  expect(both.toSorted()).toEqual(['done', 'forms.changed_meanwhile']);
});

test('what is gone is refused by name, and what is no form at its field', async () => {
  const { draft } = await started();
  expect(await refused(edit(draft, { do: 'remove_section', section: 'nothing' }))).toBe('forms.no_such_section');
  expect(await refused(edit(draft, { do: 'move_question', section: 'project', question: 'x', by: 1 }))).toBe(
    'forms.no_such_question',
  );
  const wrong = { do: 'add_question', section: 'project', kind: 'poem', label: {} } as never;
  await expect(edit(draft, wrong)).rejects.toMatchObject({ problems: [{ field: 'gesture.kind' }] });
  const broken = { title: {}, sections: [{ id: 'Not An Id', title: {}, questions: [] }] };
  await expect(startDraft(world.as(officer), { definition: broken })).rejects.toBeInstanceOf(Invalid);
});

test('a draft that is given up leaves nothing; a form with a published version stays', async () => {
  const alone = await started();
  await dropDraft(world.as(officer), { draft: alone.draft });
  await expect(shown(alone.draft)).rejects.toBeInstanceOf(Hidden);
  await expect(started(prizeForm, alone.form)).rejects.toBeInstanceOf(Hidden);
  const kept = await started();
  await publish(kept.draft);
  const next = await started(prizeForm, kept.form);
  await dropDraft(world.as(officer), { draft: next.draft });
  expect((await formsInOffice(world.as(officer), {})).map(({ form }) => form)).toContain(kept.form);
  expect((await world.facts(next.draft)).map(({ fact }) => fact)).toEqual([
    'forms.draft_started',
    'forms.draft_dropped',
  ]);
});

test('nobody but officers composes, sees or drops a draft', async () => {
  const { draft } = await started();
  const { mark } = await shown(draft);
  for (const actor of [anonymous, someone(), someone('juror', 'field_agent', 'partner')]) {
    const by = world.as(actor);
    const no = actor === anonymous ? Anonymous : Hidden;
    for (const act of [
      () => startDraft(by, { definition: prizeForm }),
      () => editDraft(by, { draft, seen: mark, gesture: { do: 'title', title: {} } }),
      () => publishDraft(by, { draft, seen: mark }),
      () => publishForm(by, { definition: prizeForm }),
      () => dropDraft(by, { draft }),
      () => versionInOffice(by, { id: draft }),
      () => formsInOffice(by, {}),
    ])
      await expect(act()).rejects.toBeInstanceOf(no);
  }
  await expect(formVersion(world.as(officer), { id: draft })).rejects.toBeInstanceOf(Hidden);
  await expect(versionInOffice(world.as(officer), { id: newId() })).rejects.toBeInstanceOf(Hidden);
});
