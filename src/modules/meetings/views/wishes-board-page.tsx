import { ActionButton, EmptyState, Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Person } from '../queries/board.ts';
import type { DayShown } from '../queries/day.ts';
import type { WishShown } from '../queries/wishes.ts';
import { mayBeDone } from '../rules/day.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  people: Person[];
  wishes: WishShown[];
  proposed: WishShown[];
}

interface Line {
  person: Person;
  must: number;
  may: number;
  no: number;
  /** How often the other side wishes for her. */
  wanted: number;
  /** Wishes that the house proposes to her. */
  proposed: number;
}

const Proposals = ({ page, day, proposed }: Pick<Props, 'page' | 'day'> & { proposed: number }) => {
  const t = words(page.lang);
  const here = dayAddress(page.lang, day.id, '/wishes');
  const keeps = day.may.run && proposed > 0 && mayBeDone('note_wish', day.state);
  return (
    <section class="card">
      <h2>{t('proposals.title')}</h2>
      <p>{proposed > 0 ? t('proposals.board_lede', { count: proposed }) : t('proposals.none')}</p>
      <div class="row">
        {keeps && (
          <ActionButton action={`${here}/keep`} label={t('proposals.keep', { count: proposed })} kind="first" />
        )}
        {mayBeDone('register', day.state) && <ActionButton action={`${here}/propose`} label={t('proposals.again')} />}
      </div>
    </section>
  );
};

/** Who has wished and how much; whoever has not is first, because somebody must call her. */
export const WishesBoardPage = ({ page, day, people, wishes, proposed }: Props) => {
  const t = words(page.lang);
  const lines = people
    .filter(({ here, kind }) => here && kind !== 'interpreter')
    .map((person): Line => {
      const side = person.kind === 'cooperative' ? 'cooperative' : 'buyer';
      const own = wishes.filter((one) => one.side === side && one[side] === person.id);
      const other = wishes.filter((one) => one.side !== side && one[side] === person.id && one.wish !== 'no');
      const offered = proposed.filter((one) => one.side === side && one[side] === person.id);
      const count = (wish: string) => own.filter((one) => one.wish === wish).length;
      return {
        person,
        must: count('must'),
        may: count('may'),
        no: count('no'),
        wanted: other.length,
        proposed: offered.length,
      };
    })
    .toSorted((a, b) => Math.sign(a.must + a.may) - Math.sign(b.must + b.may));
  return (
    <DayFrame page={page} day={day} place="wishes" title={t('place.wishes')}>
      <p>{t('wishes.board_lede')}</p>
      <Proposals page={page} day={day} proposed={proposed.length} />
      {lines.length === 0 ? (
        <EmptyState title={t('participants.none')} />
      ) : (
        <Table
          caption={t('place.wishes')}
          quiet
          rows={lines}
          columns={[
            {
              title: t('participants.name'),
              cell: ({ person }) => (
                <a href={dayAddress(page.lang, day.id, `/participants/${person.id}/wishes`)}>
                  <bdi>{nameIn(page.lang, person)}</bdi>
                </a>
              ),
            },
            { title: t('participants.kind'), cell: ({ person }) => t(`kind.${person.kind}`) },
            { title: t('wish.must'), numeric: true, cell: ({ must }) => must },
            { title: t('wish.may'), numeric: true, cell: ({ may }) => may },
            { title: t('wish.no'), numeric: true, cell: ({ no }) => no },
            { title: t('proposals.column'), numeric: true, cell: (line) => line.proposed || '' },
            { title: t('wishes.wanted'), numeric: true, cell: ({ wanted }) => wanted },
          ]}
        />
      )}
    </DayFrame>
  );
};
