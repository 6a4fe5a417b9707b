import type { Board } from './meeting-board.ts';
import type { Unmet } from './meeting-day.ts';
import type { Said } from '../../../platform/cli.ts';

const reasons = {
  vetoed: {
    fr: 'L’une des deux parties ne souhaite pas cette rencontre.',
    ar: 'أحد الطرفين لا يرغب في هذا اللقاء.',
    en: 'One of the two does not wish to meet.',
  },
  no_language: {
    fr: 'Les deux parties n’ont pas de langue commune et aucun interprète ne parle les deux leurs. Invitez-en un.',
    ar: 'لا توجد لغة مشتركة بين الطرفين، ولا مترجم يتقن لغتيهما. يرجى استدعاء مترجم.',
    en: 'The two share no language and no interpreter speaks both of theirs. Invite one.',
  },
  never_together: {
    fr: 'Les deux parties ne sont jamais présentes au même créneau. Demandez à l’une de changer ses heures.',
    ar: 'لا يحضر الطرفان معا في أي فترة. اطلبوا من أحدهما تغيير أوقاته.',
    en: 'The two are never there in the same slot. Ask one of them to change her hours.',
  },
  buyer_full: {
    fr: 'L’acheteur a plus de demandes que de créneaux. Ajoutez des créneaux ou renoncez à une rencontre.',
    ar: 'طلبات المشتري أكثر من الفترات المتاحة له. أضيفوا فترات أو استغنوا عن لقاء.',
    en: 'The buyer is asked for more meetings than he has slots. Add slots or give up a meeting.',
  },
  cooperative_full: {
    fr: 'La coopérative a plus de demandes que de créneaux. Ajoutez des créneaux ou renoncez à une rencontre.',
    ar: 'طلبات التعاونية أكثر من الفترات المتاحة لها. أضيفوا فترات أو استغنوا عن لقاء.',
    en: 'The cooperative is asked for more meetings than it has slots. Add slots or give up a meeting.',
  },
  no_interpreter_free: {
    fr: 'Aucun interprète n’est libre quand les deux parties le sont. Invitez un interprète de plus.',
    ar: 'لا يوجد مترجم متفرغ عندما يكون الطرفان متفرغين. يرجى استدعاء مترجم إضافي.',
    en: 'No interpreter is free when both are. Invite one more interpreter.',
  },
  no_table_free: {
    fr: 'Aucune table n’est libre quand les deux parties le sont. Ajoutez une table.',
    ar: 'لا توجد طاولة شاغرة عندما يكون الطرفان متفرغين. أضيفوا طاولة.',
    en: 'No table is free when both are. Add a table.',
  },
  crowded: {
    fr: 'Aucun créneau ne laisse libres les deux parties à la fois. Ajoutez un créneau.',
    ar: 'لا توجد فترة يكون فيها الطرفان متفرغين معا. أضيفوا فترة.',
    en: 'No slot leaves both of them free at once. Add a slot.',
  },
} satisfies Record<string, Said>;

type Why = keyof typeof reasons;

const busiest = (board: Board, pair: number): Why => {
  const { buyer, cooperative } = board.day.asked[pair]!;
  const slots = board.day.slots.map((_, slot) => slot);
  const taken = (same: (other: number) => boolean, slot: number): boolean => board.inSlot(slot).some(same);
  const ofBuyer = (other: number): boolean => board.day.asked[other]!.buyer === buyer;
  const ofCooperative = (other: number): boolean => board.day.asked[other]!.cooperative === cooperative;
  const { there } = board.day.buyers[buyer]!;
  if (slots.every((slot) => !there[slot] || taken(ofBuyer, slot))) return 'buyer_full';
  const here = board.day.cooperatives[cooperative]!.there;
  if (slots.every((slot) => !here[slot] || taken(ofCooperative, slot))) return 'cooperative_full';
  return 'crowded';
};

const whyNot = (board: Board, pair: number): Why => {
  const { interpreters } = board.day.asked[pair]!;
  if (interpreters?.length === 0) return 'no_language';
  const together = board.day.slots.flatMap((_, slot) => (board.bothThere(pair, slot) ? [slot] : []));
  if (together.length === 0) return 'never_together';
  const free = together.filter((slot) => board.blockers(pair, slot).length === 0);
  if (free.length === 0) return busiest(board, pair);
  const full = free.every((slot) => board.inSlot(slot).length >= board.day.tables.length);
  return full ? 'no_table_free' : 'no_interpreter_free';
};

/** Each wish that is not met, musts first, with the reason that stands in its way in this schedule. */
export const whyUnmet = (board: Board): Unmet[] => {
  const { day } = board;
  const told = ({ buyer, cooperative, must }: (typeof day.asked)[number], why: Why): Unmet => ({
    buyer: day.buyers[buyer]!.id,
    cooperative: day.cooperatives[cooperative]!.id,
    wish: must ? 'must' : 'may',
    why,
    say: reasons[why],
  });
  const left = day.asked.flatMap((asked, pair) =>
    board.slotOf[pair] === -1 ? [told(asked, whyNot(board, pair))] : [],
  );
  const refused = day.vetoed.map((asked) => told(asked, 'vetoed'));
  const rank = ({ wish }: Unmet): number => (wish === 'must' ? 0 : 1);
  return [...left, ...refused].sort((a, b) => rank(a) - rank(b));
};
