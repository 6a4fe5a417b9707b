import { FileDrop } from './file-drop.tsx';
import type { FieldProps } from './field.tsx';
import type { Island } from './page.tsx';
import { usePage } from './use-page.tsx';

/** In which states of the recorder each button is there: see `islands/voice.js`. */
const buttons = [
  ['begin', 'idle refused absent'],
  ['pause', 'speaking'],
  ['go_on', 'paused'],
  ['stop', 'speaking paused'],
  ['keep', 'spoken held'],
  ['again', 'spoken kept'],
  ['leave', 'held'],
] as const;
// What is to be done now, while the button of the form waits; to begin is one way of several.
const first = new Set<string>(['stop', 'keep']);
const said = ['asking', 'speaking', 'paused', 'spoken', 'held', 'kept', 'refused', 'absent'] as const;

/** What a page with a `VoiceDrop` asks for; a page that only follows it asks for the last, which forgets what arrived. */
export const voiceIslands: Island[] = ['upload', 'voice'];

interface VoiceProps extends FieldProps {
  /** The upload that came with a form which comes back. */
  held?: string | undefined;
  /** The voice that the house already has here, by any name that changes with it. */
  arrived?: string | null;
  upload?: string;
}

/** A voice: recorded here, or chosen as a file, which is all there is without script. */
export const VoiceDrop = ({ arrived, ...props }: VoiceProps) => {
  const { t, page } = usePage();
  return (
    <FileDrop upload="/uploads" {...props} files={[]} accept="audio/*">
      <div
        class="voice"
        data-voice
        data-whose={page.actor.name ?? ''}
        data-arrived={arrived ?? ''}
        data-name={t('voice.name')}
        hidden
      >
        <output class="said">
          {said.map((state) => (
            <span data-when={state} hidden>
              {t(`voice.${state}`)}
            </span>
          ))}
        </output>
        <p data-when="speaking paused spoken held kept" hidden>
          <span class="tabular" data-voice-time dir="ltr" />
        </p>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- whoever spoke listens again */}
        <audio controls data-when="spoken held kept" aria-label={t('voice.listen')} hidden />
        <p class="row">
          {buttons.map(([gesture, states]) => (
            <button
              type="button"
              class={first.has(gesture) ? 'first' : undefined}
              data-voice-do={gesture}
              data-when={states}
              hidden
            >
              {t(`voice.${gesture}`)}
            </button>
          ))}
        </p>
        <p class="small muted" data-when="idle refused absent">
          {t('voice.or_file')}
        </p>
      </div>
    </FileDrop>
  );
};
