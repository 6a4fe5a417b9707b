import { fileAddress } from '../../../platform/files/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

/** What was said, for whoever writes it down. */
export const VoiceNote = ({ page, voice }: { page: PageContext; voice: string | null }) => {
  if (voice === null) return <></>;
  const t = words(page.lang);
  return (
    <figure>
      <figcaption>{t('voice.listen')}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- whoever listens writes it down beside it */}
      <audio controls preload="none" src={fileAddress({ id: voice, name: 'voice' })} />
    </figure>
  );
};
