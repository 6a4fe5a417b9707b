import { ActionButton, Badge, Form } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import type { Facing } from '../queries/wishes-of.ts';
import { words } from '../words/index.ts';
import { nameIn, spokenIn } from './parts.tsx';

interface Props {
  page: PageContext;
  action: string;
  facing: Facing[];
  errors: FormError[];
}

const looks = { must: 'is-present', may: 'is-excused', no: 'is-absent' } as const;

type Why = NonNullable<Facing['proposed']>['why'];

/** Said to a cooperative of a buyer, or to a buyer of a cooperative. */
const whyFor = ({ kind }: Facing, why: Why) =>
  why === 'veto' || why === 'conflict' || why === 'introduced'
    ? (`proposals.${why}` as const)
    : (`proposals.${why}_${kind === 'cooperative' ? 'buyer' : 'cooperative'}` as const);

const Row = ({ page, one, place }: { page: PageContext; one: Facing; place: number }) => {
  const t = words(page.lang);
  const name = nameIn(page.lang, one);
  const [where, tongues] = [one.province && placeName(one.province, page.lang), spokenIn(page.lang, one.languages)];
  return (
    <fieldset class="passage wish">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      <input type="hidden" name={`wishes.${place}.other`} value={one.id} />
      {one.about && (
        <p>
          <bdi>{one.about}</bdi>
        </p>
      )}
      <p class="small muted">
        {[one.kind === 'expert' ? t('kind.expert') : '', where, tongues].filter(Boolean).join(' · ')}
      </p>
      {one.proposed && (
        <p class="small">
          <Badge tone="info">{t('proposals.proposed')}</Badge>{' '}
          {t('proposals.says', { wish: t(`wish.${one.proposed.wish}`), why: t(whyFor(one, one.proposed.why)) })}
        </p>
      )}
      <div class="taps">
        {(['must', 'may', 'no'] as const).map((wish) => (
          <label class={`tap ${looks[wish]}`}>
            <input type="radio" name={`wishes.${place}.wish`} value={wish} checked={one.wish === wish} />
            <span>{t(`wish.${wish}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** Everybody on the other side, one after the other, three answers under a thumb. What is left alone is no wish. */
export const WishesForm = ({ page, action, facing, errors }: Props) => {
  const t = words(page.lang);
  const proposed = facing.filter((one) => one.proposed !== null).length;
  return (
    <>
      {proposed > 0 && (
        <section class="card">
          <p>{t('proposals.lede', { count: proposed })}</p>
          <ActionButton action={`${action}/keep`} label={t('proposals.keep', { count: proposed })} kind="first" />
        </section>
      )}
      <Form action={action} errors={errors} submit={false}>
        <div class="roll">
          {facing.map((one, place) => (
            <Row page={page} one={one} place={place} />
          ))}
          <div class="tally">
            <span class="small muted">{t('wishes.left_blank')}</span>
            <button class="first">{t('wishes.save')}</button>
          </div>
        </div>
      </Form>
    </>
  );
};
