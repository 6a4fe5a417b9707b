/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { theStore, useApp, useKept } from '../app.ts';
import { dayHere } from '../day.ts';
import { doCapture } from '../do-capture.ts';
import { engagementOf, planOf } from '../engagements.ts';
import type { EngagementRow } from '../engagements.ts';
import type { Json } from '../json.ts';
import { mediaNamed } from '../media/draft-media.ts';
import { go } from '../place.ts';
import { lacksOf, reportOf } from '../rules/visit-here.ts';
import { Frame } from '../ui/frame.tsx';
import { Moves } from '../ui/moves.tsx';
import { useDraft } from '../use-draft.ts';
import { useStructureName } from './diagnosis.tsx';
import { first, Met, Signed, Themes, Told, WhenWhere } from './visit-parts.tsx';
import type { PartProps, Typing } from './visit-parts.tsx';

const useCaptureVisit =
  (id: string, engagement: string, row: EngagementRow, about: string) => async (typed: Typing) => {
    const report = reportOf(id, engagement, typed);
    const digests = report.media.map(({ digest }) => digest);
    const act = {
      name: 'accompaniment.report_visit',
      record: id,
      input: report as unknown as Json,
      media: digests,
      about,
    };
    const media = await mediaNamed(theStore(), digests);
    if (await doCapture({ acts: [act], media, draft: `visit:${id}` }))
      go(['structure', row.structure], { instead: true });
  };

const Filling = ({ id, engagement, row }: { id: string; engagement: string; row: EngagementRow }) => {
  const { say } = useApp();
  const name = useStructureName(row.structure);
  const plan = useKept((store) => planOf(store, engagement), [engagement]);
  const { value: typed, set } = useDraft<Typing>(`visit:${id}`, first(), () => name);
  const [asked, setAsked] = useState(false);
  const captureVisit = useCaptureVisit(id, engagement, row, name);
  if (!typed)
    return (
      <Frame title={say('visit.title')} back={['structure', row.structure]}>
        {null}
      </Frame>
    );
  const lacks = lacksOf(typed, dayHere());
  const save = () => {
    setAsked(true);
    if (lacks.length === 0) void captureVisit(typed);
  };
  const part: PartProps = { typed, set, lacks: asked ? lacks : [] };
  return (
    <Frame
      title={say('visit.title')}
      back={['structure', row.structure]}
      foot={
        <button class="first wide" onClick={save}>
          {say('visit.save')}
        </button>
      }
    >
      <p class="lede">
        <bdi>{name}</bdi>
      </p>
      {asked && lacks.length > 0 && <p class="notice problem">{say('visit.lacking', { n: lacks.length })}</p>}
      <WhenWhere {...part} />
      <Themes {...part} />
      <Met {...part} />
      <Told {...part} />
      <Moves
        plan={plan?.row ?? null}
        moves={typed.moves}
        wrong={part.lacks.includes('why_dropped')}
        onMoves={(moves) => set({ moves })}
      />
      <Signed {...part} />
    </Frame>
  );
};

/** The report of a visit, in the order in which it happens: where, on what, with whom, what was said, what moves, when again. */
export const Visit = ({ engagement, id }: { engagement: string; id: string }) => {
  const { say } = useApp();
  const row = useKept((store) => engagementOf(store, engagement), [engagement]);
  if (row) return <Filling id={id} engagement={engagement} row={row} />;
  return (
    <Frame title={say('visit.title')} back={[]}>
      {row === null && <p class="notice alive">{say('visit.not_here')}</p>}
    </Frame>
  );
};
