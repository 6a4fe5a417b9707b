import { Shape, type ShapeName } from './shape.tsx';

/** What a state is: in words by its caller, and here in a shape and a colour that always go together. */
export type Tone = 'open' | 'now' | 'done' | 'late' | 'problem' | 'draft' | 'info' | 'closed';

const drawn: Record<Tone, { shape: ShapeName; look: string }> = {
  open: { shape: 'circle', look: 'alive saffron' },
  now: { shape: 'half', look: 'alive saffron' },
  done: { shape: 'check', look: 'done' },
  late: { shape: 'triangle', look: 'problem' },
  problem: { shape: 'cross', look: 'problem' },
  draft: { shape: 'ring', look: 'calm' },
  closed: { shape: 'square', look: 'calm' },
  info: { shape: 'square', look: '' },
};

export const Badge = ({ tone, children }: { tone: Tone; children: string }) => (
  <span class={`badge ${drawn[tone].look}`.trim()}>
    <Shape name={drawn[tone].shape} />
    {children}
  </span>
);
