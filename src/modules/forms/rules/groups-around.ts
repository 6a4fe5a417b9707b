import type { Group, Section } from './form.ts';

/** The groups of a section around a question, the outermost first; a group that names itself around stops there. */
export const groupsAround = (groups: Section['groups'] = [], id: string | undefined): Group[] => {
  const group = groups.find((one) => one.id === id);
  if (!group) return [];
  return [
    ...groupsAround(
      groups.filter((one) => one !== group),
      group.group,
    ),
    group,
  ];
};
